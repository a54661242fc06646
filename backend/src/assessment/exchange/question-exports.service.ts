import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { ExportFormat, ExportQuery, ExportReport } from '../../../contract/assessment/exchange.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { CategoriesService } from '../bank/categories.service.js';
import { Question, QuestionBank, QuestionVersion } from '../bank/question.entity.js';
import { writeCsv } from './csv-writer.js';
import { writeGift } from './gift-writer.js';
import { writeMoodleXml } from './moodle-xml-writer.js';
import type { LeftOut, OutgoingQuestion } from './written.js';
import { writeYamlArchive } from './yaml-writer.js';

/** The most questions that one file is given. */
const MOST_EXPORTED = 5000;
const TOGETHER = 200;

const KINDS: Record<ExportFormat, { extension: string; mediaType: string }> = {
  gift: { extension: 'gift.txt', mediaType: 'text/plain; charset=utf-8' },
  'moodle-xml': { extension: 'xml', mediaType: 'application/xml' },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  yaml: { extension: 'zip', mediaType: 'application/zip' },
};

export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A bank's questions as a file that other systems read. */
@Injectable()
export class QuestionExportsService {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoriesService,
  ) {}

  /** What the file would hold, and what it would not. */
  async look(bankId: string, query: ExportQuery): Promise<ExportReport> {
    const { questions, leftOut } = await this.written(bankId, query);
    return { questions: questions - leftOut.length, leftOut };
  }

  async file(bankId: string, query: ExportQuery): Promise<ExportedFile> {
    const { bytes, slug } = await this.written(bankId, query);
    const { extension, mediaType } = KINDS[query.format];
    return { name: `${slug}.${extension}`, mediaType, bytes };
  }

  private async written(bankId: string, query: ExportQuery) {
    const bank = await this.database.read.findOneBy(QuestionBank, { id: bankId });
    if (!bank) throw new Problem('not-found');
    const questions = await this.questions(bank, query);
    return { slug: bank.slug, questions: questions.length, ...encoded(bank, questions, query) };
  }

  /** The wording that is drawn, else the newest, in the bank's order. */
  private async questions({ id: bankId }: QuestionBank, { category, state }: ExportQuery): Promise<OutgoingQuestion[]> {
    const tree = await this.categories.treeOf([bankId]);
    const pathOf = new Map(tree.all.map(({ id, path }) => [id, path]));
    const wanted = category === undefined || category === 'none' ? undefined : new Set(tree.within(category));
    const found = await this.database.read.find(Question, {
      where: { bankId, state: state ?? Not('retired') },
      order: { position: 'ASC', id: 'ASC' },
      take: MOST_EXPORTED,
    });
    const chosen = found.filter(({ categoryId }) =>
      category === 'none' ? categoryId === null : !wanted || (categoryId !== null && wanted.has(categoryId)),
    );
    const versionIds = chosen.map(({ readyVersionId, latestVersionId }) => readyVersionId ?? latestVersionId);
    const items = new Map<string, QuestionVersion['item']>();
    for (let at = 0; at < versionIds.length; at += TOGETHER) {
      const part = await this.database.read.findBy(QuestionVersion, { id: In(versionIds.slice(at, at + TOGETHER)) });
      for (const { id, item } of part) items.set(id, item);
    }
    return chosen.flatMap(({ categoryId }, at) => {
      const item = items.get(versionIds[at] ?? '');
      return item ? [{ item, category: pathOf.get(categoryId ?? '') ?? '' }] : [];
    });
  }
}

function encoded(
  { slug, title }: QuestionBank,
  questions: readonly OutgoingQuestion[],
  { format, language }: ExportQuery,
): { bytes: Uint8Array; leftOut: LeftOut[] } {
  if (format === 'yaml') return { bytes: writeYamlArchive({ slug, title, questions }), leftOut: [] };
  const { text, leftOut } =
    format === 'csv'
      ? writeCsv(questions)
      : format === 'gift'
        ? writeGift(questions, language)
        : writeMoodleXml(questions, language);
  return { bytes: new TextEncoder().encode(text), leftOut };
}
