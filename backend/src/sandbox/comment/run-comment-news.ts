import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Live } from '../../platform/live/live.js';
import type { LiveRun } from '../run/live-runs.service.js';
import type { RunComment } from './run-comment.entity.js';
import { RunCommented } from './run-comment.events.js';

/** Tells the trainee of comments: a page that is open at once, the inbox by an event. */
@Injectable()
export class RunCommentNews {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly live: Live,
  ) {}

  /** Call in the transaction that pins it. */
  async pinned(live: LiveRun, { id, event, authorId, createdAt }: RunComment): Promise<void> {
    const { run, play } = live;
    await this.events.publish(RunCommented, {
      commentId: id,
      runId: run.id,
      personId: run.personId,
      authorId,
      scenarioId: run.scenarioId,
      scenario: play.world.scene.code,
      event,
      at: createdAt.toISOString(),
    });
    this.changed(live);
  }

  /** An edited or deleted comment is shown anew, but is no news of its own. */
  changed({ run }: LiveRun): void {
    this.database.afterCommit(() => this.live.tell([run.personId], { topic: 'run', id: run.id }));
  }
}
