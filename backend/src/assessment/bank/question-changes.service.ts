import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { QuestionChange, QuestionChanges, QuestionsChanged } from '../../../contract/assessment/question.js';
import type { Item } from '../../../contract/assessment/item.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Question, QuestionVersion } from './question.entity.js';
import { QuestionWritingService } from './question-writing.service.js';

/** The same change to many questions: all of them or none. */
@Injectable()
export class QuestionChangesService {
  constructor(
    private readonly database: Database,
    private readonly writing: QuestionWritingService,
  ) {}

  change(actor: Actor, { changes }: QuestionChanges): Promise<QuestionsChanged> {
    return this.database.tx(async (manager) => {
      const questions = await this.held(manager, [...new Set(changes.flatMap(({ ids }) => ids))]);
      const changed = new Set<string>();
      for (const change of changes) {
        for (const id of change.ids) {
          const question = questions.get(id);
          if (question && (await this.apply(manager, actor, question, change))) changed.add(id);
        }
      }
      return { changed: [...changed], unchanged: [...questions.keys()].filter((id) => !changed.has(id)) };
    });
  }

  /** Held in the order of their ids, so that two changes never wait for each other in a ring. */
  private async held(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Question>> {
    const query = manager
      .createQueryBuilder(Question, 'question')
      .where({ id: In(ids) })
      .orderBy('question.id');
    if (!this.database.isSqlite) query.setLock('pessimistic_write');
    const found = new Map((await query.getMany()).map((question) => [question.id, question]));
    if (found.size < ids.length) throw new Problem('not-found');
    return found;
  }

  private async apply(
    manager: EntityManager,
    actor: Actor,
    question: Question,
    change: QuestionChange,
  ): Promise<boolean> {
    const { item } = await manager.findOneByOrFail(QuestionVersion, { id: question.latestVersionId });
    const done = [
      await this.writing.write(manager, actor, { question, item: classified(item, change), staysReady: true }),
    ];
    if (change.categoryId !== undefined)
      done.push(await this.writing.file(manager, actor, question, change.categoryId));
    if (change.state !== undefined) done.push(await this.writing.become(manager, actor, question, change.state));
    return done.includes(true);
  }
}

/** The item under other tags, difficulty and area. */
function classified(item: Item, { addTags, removeTags, difficulty, area }: QuestionChange): Item {
  const tags = [...new Set([...item.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  return { ...item, tags, difficulty: difficulty ?? item.difficulty, area: area ?? item.area };
}
