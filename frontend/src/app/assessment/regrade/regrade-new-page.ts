import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GivenAnswer, RegradeChange, RegradeQuestion } from '@lms/contract/assessment/regrade';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { QuizRegradeClient } from './quiz-regrade-client';

const KINDS = ['version', 'accept', 'void-full', 'void-left-out'] as const;
type Kind = (typeof KINDS)[number];

/** What is to be put right about the questions of a quiz, before the trial. */
@Component({
  selector: 'lms-regrade-new-page',
  imports: [MatButtonModule, EmptyState, ErrorState, Icon, PageHeader, Skeleton, TranslocoPipe],
  templateUrl: './regrade-new-page.html',
  styleUrl: './regrade-new-page.scss',
})
export class RegradeNewPage {
  readonly quiz = input.required<string>();

  private readonly client = inject(QuizRegradeClient);
  private readonly router = inject(Router);

  protected readonly questions = this.client.questions(() => this.quiz());
  protected readonly found = latest(this.questions);
  /** What was chosen, by question. */
  protected readonly chosen = signal<ReadonlyMap<string, RegradeChange>>(new Map());
  /** The question whose answers are being looked at, to accept one of them. */
  protected readonly looking = signal<string | undefined>(undefined);
  protected readonly answers = signal<readonly GivenAnswer[] | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly count = computed(() => this.chosen().size);

  protected kindsOf({ older }: RegradeQuestion): readonly Kind[] {
    return KINDS.filter((kind) => kind !== 'version' || older > 0);
  }

  protected kindOf(question: string): Kind | '' {
    const change = this.chosen().get(question);
    if (this.looking() === question) return 'accept';
    if (change?.kind === 'void') return `void-${change.how}`;
    return change?.kind ?? '';
  }

  protected acceptedOf(question: string): GivenAnswer | undefined {
    const change = this.chosen().get(question);
    if (change?.kind !== 'accept') return undefined;
    return this.answers()?.find(({ answer }) => answer === change.answer);
  }

  protected async choose(question: string, kind: string): Promise<void> {
    this.put(question, undefined);
    if (kind !== 'accept' && this.looking() === question) this.looking.set(undefined);
    if (kind === 'version') this.put(question, { kind, question });
    else if (kind === 'void-full') this.put(question, { kind: 'void', question, how: 'full' });
    else if (kind === 'void-left-out') this.put(question, { kind: 'void', question, how: 'left-out' });
    else if (kind === 'accept') await this.look(question);
  }

  protected accept(question: string, { answer }: GivenAnswer): void {
    this.put(question, { kind: 'accept', question, answer, percent: 100 });
  }

  /** Begins the trial; nothing is changed by it. */
  protected async start(): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { id } = await this.client.start({ quiz: this.quiz(), changes: [...this.chosen().values()] });
      await this.router.navigate(['/marks/regrades', id]);
    } catch (error) {
      // Another trial of this quiz is open, or nothing is left to judge: what was chosen stays.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
    }
  }

  private async look(question: string): Promise<void> {
    this.looking.set(question);
    this.answers.set(undefined);
    try {
      const { items } = await this.client.answers(this.quiz(), question);
      if (this.looking() === question) this.answers.set(items);
    } catch (error) {
      // Offline: the choice is taken back, so that it can be made again.
      this.looking.set(undefined);
      this.fault.set(problemOf(error).code);
    }
  }

  private put(question: string, change: RegradeChange | undefined): void {
    this.chosen.update((chosen) => {
      const next = new Map(chosen);
      if (change) next.set(question, change);
      else next.delete(question);
      return next;
    });
  }
}
