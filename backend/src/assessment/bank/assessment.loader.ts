import { Injectable, type OnModuleInit } from '@nestjs/common';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { parseQuiz } from '../quiz/quiz.content.js';
import { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { parseBank } from './bank.content.js';
import { BankStoringService } from './bank-storing.service.js';
import { QuestionsService } from './questions.service.js';

/** Brings `content/question-banks/` and `content/quizzes/` into the database. */
@Injectable()
export class AssessmentLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly banks: BankStoringService,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 30, name: 'assessment', load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    for (const file of yamlFiles(folder, 'question-banks')) {
      await this.ifChanged(file, async () => this.banks.store(parseBank(file)));
    }
    this.questions.forgetPools();
    const pools = await this.questions.readyByBank();
    for (const file of yamlFiles(folder, 'quizzes')) {
      await this.ifChanged(file, async () => {
        const quiz = parseQuiz(file, pools);
        const known = await this.database.read.findOneBy(Quiz, { id: quiz.id });
        // What a person has changed in the product is theirs.
        if (known?.editedAt) return;
        const { state, passwordHash } = known ?? { state: 'open', passwordHash: null };
        await this.quizzes.store({ ...quiz, state, passwordHash, editedAt: null });
      });
    }
    this.quizzes.forget();
  }

  private async ifChanged({ key, text }: KeyedFile, store: () => Promise<void>): Promise<void> {
    const hash = contentHash(text);
    if (!this.loaders.isChanged(key, hash)) return;
    await this.database.tx(async () => {
      await store();
      await this.loaders.loaded(key, hash);
    });
  }
}

interface KeyedFile extends ContentFile {
  /** Its path within the content folder. */
  key: string;
}

function yamlFiles(folder: string, part: string): KeyedFile[] {
  const place = join(folder, part);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ ...readContentFile(join(place, name)), key: `${part}/${name}` }));
}
