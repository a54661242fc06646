import { Injectable } from '@nestjs/common';
import type { ImportCall } from '../../../contract/assessment/exchange.js';
import { Database } from '../../platform/database/database.js';
import { Actor } from '../../platform/http/actor.js';
import { BanksService } from '../bank/banks.service.js';
import { QuestionBank } from '../bank/question.entity.js';
import type { ExaminedQuestion } from './examine.js';
import { QuestionImportsService, type Written } from './question-imports.service.js';

interface Asked {
  /** Slug of the bank, which is made where there is none. */
  bank: string;
  call: ImportCall;
  bytes: Uint8Array;
}

/** Questions from a file on the server itself, where nobody is signed in. */
@Injectable()
export class ImportIntoBank {
  constructor(
    private readonly database: Database,
    private readonly banks: BanksService,
    private readonly imports: QuestionImportsService,
  ) {}

  async bring({ bank: slug, call, bytes }: Asked): Promise<{ examined: ExaminedQuestion[]; written: Written }> {
    const actor = Actor.system('questions-import');
    const known = await this.database.read.findOneBy(QuestionBank, { slug });
    const bankId = known?.id ?? (await this.banks.create(actor, { slug, title: { 'zh-CN': slug, en: slug } }));
    return this.imports.write(actor, { bankId, call, bytes });
  }
}
