import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../../platform/events.js';
import { RunCommented } from '../../sandbox/comment/run-comment.events.js';
import { RunRegraded } from '../../sandbox/regrade/regrade.events.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { Inbox } from '../inbox/inbox.service.js';

interface About {
  readonly runId: string;
  readonly personId: string;
  readonly scenarioId: string;
}

/** What people did with a finished run: pinned a comment to it, judged it by newer criteria. */
@Injectable()
export class ReviewNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly scenarios: ScenariosService,
  ) {}

  onModuleInit(): void {
    this.events.handle(RunCommented, 'notifications.run-commented', ({ event, commentId, ...about }) =>
      this.tell(about, 'run-commented', { event }, { at: event, key: `comment:${commentId}` }),
    );
    this.events.handle(RunRegraded, 'notifications.run-regraded', ({ oldScore, newScore, reason, ...about }) =>
      this.tell(about, 'run-regraded', { oldScore: Math.round(oldScore), newScore: Math.round(newScore), reason }),
    );
  }

  private async tell(
    { runId, personId, scenarioId }: About,
    kind: 'run-commented' | 'run-regraded',
    facts: Record<string, string | number>,
    { at, key }: { at?: number; key?: string } = {},
  ): Promise<void> {
    const scenario = (await this.scenarios.byId()).get(scenarioId)?.script.scenario;
    if (!scenario) return;
    await this.inbox.tell([personId], {
      kind,
      facts: { ...facts, scenario: scenario.title, code: scenario.code },
      link: `/practice/runs/${runId}/result${at === undefined ? '' : `?at=${String(at)}`}`,
      ...(key !== undefined && { key }),
    });
  }
}
