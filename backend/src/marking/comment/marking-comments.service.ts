import { Injectable } from '@nestjs/common';
import type {
  MarkingCommentPage,
  MarkingCommentQuery,
  MarkingCommentView,
  NewMarkingComment,
} from '../../../contract/marking/comment.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { MarkingComment } from './marking-comment.entity.js';

/** So many comments one marker keeps: a list that can still be read. */
const MOST = 200;

/** Everybody's own comments to use again: nobody sees another's. */
@Injectable()
export class MarkingCommentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest used first. */
  async list(actor: Actor, { page, size, subject }: MarkingCommentQuery): Promise<MarkingCommentPage> {
    const query = this.database.read
      .createQueryBuilder(MarkingComment, 'comment')
      .where('comment.markerId = :me', { me: actor.id })
      .orderBy('comment.usedAt', 'DESC')
      .addOrderBy('comment.id', 'DESC')
      .skip((page - 1) * size)
      .take(size);
    if (subject !== undefined) {
      query.andWhere('(comment.subjectId IS NULL OR comment.subjectId = :subject)', { subject });
    }
    const [rows, total] = await query.getManyAndCount();
    return { items: rows.map(viewOf), total };
  }

  /** Keeps a comment; one with the same words is kept once. */
  async keep(actor: Actor, { text, subject }: NewMarkingComment): Promise<MarkingCommentView> {
    const usedAt = this.clock.now();
    return this.database.tx(async (manager) => {
      const mine = await manager.findBy(MarkingComment, { markerId: actor.id });
      const known = mine.find((one) => one.text === text && one.subjectId === subject);
      if (!known && mine.length >= MOST) throw new Problem('marking-comments-full');
      const row = known ?? { id: newId(), markerId: actor.id, subjectId: subject, text };
      await manager.save(MarkingComment, { ...row, usedAt });
      return viewOf({ ...row, usedAt });
    });
  }

  /** Notes that a comment was used, so that it stands first. */
  async use(actor: Actor, id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const { affected } = await manager.update(
        MarkingComment,
        { id, markerId: actor.id },
        { usedAt: this.clock.now() },
      );
      if (affected !== 1) throw new Problem('not-found');
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const { affected } = await manager.delete(MarkingComment, { id, markerId: actor.id });
      if (affected !== 1) throw new Problem('not-found');
    });
  }
}

const viewOf = ({ id, text, subjectId }: MarkingComment): MarkingCommentView => ({ id, text, subject: subjectId });
