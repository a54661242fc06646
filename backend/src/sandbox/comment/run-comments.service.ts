import { Injectable } from '@nestjs/common';
import type {
  NewRunComment,
  RunCommentChange,
  RunComments,
  RunCommentView,
} from '../../../contract/sandbox/comment.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { LiveRun } from '../run/live-runs.service.js';
import { RunAccess } from '../run/run-access.js';
import { RunCommentNews } from './run-comment-news.js';
import { RunComment } from './run-comment.entity.js';

/** More is no comment on a run any more, but another text about it. */
const MOST = 200;

/** What a trainer says about a run, at the moment that it is about. */
@Injectable()
export class RunCommentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: RunAccess,
    private readonly people: PeopleService,
    private readonly news: RunCommentNews,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, runId: string): Promise<RunComments> {
    const live = await this.access.finished(actor, runId);
    const rows = await this.database.read.find(RunComment, {
      where: { runId },
      order: { event: 'ASC', createdAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const names = await this.people.namesOf([...new Set(rows.map(({ authorId }) => authorId))]);
    const items = rows.map((row) => viewOf(row, actor, names));
    return { items, total: items.length, may: await this.mayPin(actor, live) };
  }

  async pin(actor: Actor, runId: string, { event, text }: NewRunComment): Promise<RunComments> {
    const live = await this.writable(actor, runId);
    if (event > live.play.log.length) {
      throw new Problem('invalid-request', { errors: [{ pointer: '#/event', detail: 'There is no such event' }] });
    }
    await this.database.tx(async (manager) => {
      if ((await manager.countBy(RunComment, { runId })) >= MOST) throw new Problem('too-many-comments');
      const comment = {
        id: newId(),
        runId,
        event,
        authorId: actor.id,
        text,
        createdAt: this.clock.now(),
        editedAt: null,
        version: 1,
      };
      await manager.insert(RunComment, comment);
      await this.audit.record(actor, { action: 'run-comment.create', thing: 'run', thingId: runId, facts: { event } });
      await this.news.pinned(live, comment);
    });
    return this.list(actor, runId);
  }

  async change(
    actor: Actor,
    { runId, commentId }: { runId: string; commentId: string },
    { text, version }: RunCommentChange,
  ): Promise<RunComments> {
    const live = await this.writable(actor, runId);
    await this.own(actor, runId, commentId);
    await this.database.tx(async (manager) => {
      const change = { text, version: version + 1, editedAt: this.clock.now() };
      const { affected } = await manager.update(RunComment, { id: commentId, version }, change);
      if (affected !== 1) throw new Problem('moved-on');
      await this.audit.record(actor, {
        action: 'run-comment.change',
        thing: 'run',
        thingId: runId,
        facts: { commentId },
      });
      this.news.changed(live);
    });
    return this.list(actor, runId);
  }

  async remove(actor: Actor, { runId, commentId }: { runId: string; commentId: string }): Promise<void> {
    const live = await this.writable(actor, runId);
    await this.own(actor, runId, commentId);
    await this.database.tx(async (manager) => {
      await manager.delete(RunComment, { id: commentId });
      await this.audit.record(actor, {
        action: 'run-comment.delete',
        thing: 'run',
        thingId: runId,
        facts: { commentId },
      });
      this.news.changed(live);
    });
  }

  /** The run, if the actor may pin comments to it; for anybody else there is none to comment. */
  private async writable(actor: Actor, runId: string): Promise<LiveRun> {
    const live = await this.access.finished(actor, runId);
    if (!(await this.mayPin(actor, live))) throw new Problem('not-found');
    return live;
  }

  private async mayPin(actor: Actor, { run }: LiveRun): Promise<boolean> {
    return run.personId !== actor.id && (await this.people.isReached(actor, 'run:comment', run.personId));
  }

  /** Another's comment is not there to be changed. */
  private async own(actor: Actor, runId: string, id: string): Promise<void> {
    const isThere = await this.database.read.existsBy(RunComment, { id, runId, authorId: actor.id });
    if (!isThere) throw new Problem('not-found');
  }
}

const viewOf = (
  { id, event, text, authorId, createdAt, editedAt, version }: RunComment,
  actor: Actor,
  names: ReadonlyMap<string, string>,
): RunCommentView => ({
  id,
  event,
  text,
  author: { id: authorId, name: names.get(authorId) ?? '' },
  mine: authorId === actor.id,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  version,
});
