import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { ModeOffer } from '@lms/contract/sandbox/scenario';
import { problemOf } from '../../shared/api/problem';
import { Notices } from '../../shared/ui/notices';
import { ScenarioClient } from './scenario-client';

/** Starts runs, or goes back to the one that waits, from wherever a mode is offered. */
@Service()
export class RunStarter {
  private readonly client = inject(ScenarioClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  private readonly isStarting = signal(false);

  readonly starting = this.isStarting.asReadonly();

  /** Resolves to false, with the reason said, where the offer has lapsed: attempts used up elsewhere, an enrolment ended. */
  async start(scenarioId: string, { mode, runningRunId }: ModeOffer, variant?: string): Promise<boolean> {
    this.isStarting.set(true);
    try {
      const { id } = runningRunId ? { id: runningRunId } : await this.client.start(scenarioId, { mode, variant });
      await this.router.navigate(['/practice/runs', id]);
      return true;
    } catch (error) {
      const { code, detail } = problemOf(error);
      const reason = detail ?? this.transloco.translate(`problems.${code}`);
      await this.notices.say(this.transloco.translate('sandbox.scenarios.failedToStart', { reason }));
      return false;
    } finally {
      this.isStarting.set(false);
    }
  }
}
