import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NewQuestionBank, QuestionBankPage, QuestionBankView } from '../../../contract/assessment/question.js';
import type { Language, Paging } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Question, QuestionBank } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

/** The question banks there are. */
@Injectable()
export class BanksService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly questions: QuestionsService,
  ) {}

  async list({ page, size }: Paging, language: Language): Promise<QuestionBankPage> {
    const [banks, total] = await this.database.read.findAndCount(QuestionBank, {
      order: { slug: 'ASC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items: await this.views(banks, language), total };
  }

  async get(id: string, language: Language): Promise<QuestionBankView> {
    const [view] = await this.views(await this.database.read.findBy(QuestionBank, { id }), language);
    if (!view) throw new Problem('not-found');
    return view;
  }

  async create(actor: Actor, { title, slug }: NewQuestionBank): Promise<string> {
    const id = newId();
    await this.database.tx(async (manager) => {
      const bank = { id, slug: slug ?? `bank-${id.slice(-12)}`, title };
      if (await manager.existsBy(QuestionBank, { slug: bank.slug })) throw new Problem('question-bank-taken');
      await manager.insert(QuestionBank, bank);
      const facts = { slug: bank.slug };
      await this.audit.record(actor, { action: 'question-bank.create', thing: 'question-bank', thingId: id, facts });
    });
    this.questions.forgetPools();
    return id;
  }

  private async views(banks: readonly QuestionBank[], language: Language): Promise<QuestionBankView[]> {
    const counts = await this.database.read
      .createQueryBuilder(Question, 'question')
      .select('question.bankId', 'bank')
      .addSelect('question.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ bankId: In(banks.map(({ id }) => id)) })
      .groupBy('question.bankId')
      .addGroupBy('question.state')
      .getRawMany<{ bank: string; state: string; count: string | number }>();
    return banks.map(({ id, slug, title }) => {
      const own = counts.filter(({ bank }) => bank === id);
      const countOf = (...states: string[]) =>
        own.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + Number(count), 0);
      return {
        ...{ id, slug, title: title[language], titles: title },
        questions: countOf('draft', 'ready', 'retired'),
        ready: countOf('ready'),
        drafts: countOf('draft'),
      };
    });
  }
}
