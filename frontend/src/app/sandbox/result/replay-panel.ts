import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReplayFrame, RunResult } from '@lms/contract/sandbox/result';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { laneLayout } from './lane-layout';
import { MomentView } from './moment-view';
import { ReplayLane } from './replay-lane';
import { ReplayLog } from './replay-log';

const BEAT = 1200;

/** The whole run on a line, the reference run under it, and the moment under the reading head beside them. */
@Component({
  selector: 'lms-replay-panel',
  imports: [MatButtonModule, DayPipe, Icon, MomentView, ReplayLane, ReplayLog, TranslocoPipe],
  templateUrl: './replay-panel.html',
  styleUrl: './replay-panel.scss',
  host: { class: 'card' },
})
export class ReplayPanel {
  readonly replay = input.required<RunResult['replay']>();
  readonly at = input.required<number>();
  /** Numbers of the events that have comments. */
  readonly pinned = input<ReadonlySet<number>>(new Set());
  /** Whether the reader played the run. */
  readonly isMine = input(true);

  readonly moved = output<number>();

  protected readonly playing = signal(false);
  private timer: ReturnType<typeof setInterval> | undefined;

  protected readonly frames = computed(() => this.replay().frames);
  protected readonly index = computed(() =>
    Math.max(
      0,
      this.frames().findIndex(({ number }) => number === this.at()),
    ),
  );
  protected readonly frame = computed<ReplayFrame | undefined>(() => this.frames()[this.index()]);
  protected readonly matching = computed(() => {
    const number = this.frame()?.reference?.number;
    return this.replay().reference.find((frame) => frame.number === number);
  });
  /** The cases of the run, in the order in which they came up. */
  protected readonly cases = computed(() => [
    ...new Set(this.frames().flatMap(({ caseNo }) => (caseNo === null ? [] : [caseNo]))),
  ]);
  protected readonly layout = computed(() => laneLayout(this.frames(), this.replay().reference));
  protected readonly head = computed(() => this.layout().mine.get(this.frame()?.number ?? 0) ?? 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.pause());
  }

  protected step(by: number): void {
    this.go(this.index() + by);
  }

  protected scrub(event: Event): void {
    this.go(Number((event.target as HTMLInputElement).value));
  }

  protected toggle(): void {
    if (this.playing()) {
      this.pause();
      return;
    }
    this.playing.set(true);
    if (this.index() === this.frames().length - 1) this.go(0);
    this.timer = setInterval(() => {
      if (this.index() >= this.frames().length - 1) this.pause();
      else this.step(1);
    }, BEAT);
  }

  protected space(event: Event): void {
    event.preventDefault();
    this.toggle();
  }

  private pause(): void {
    clearInterval(this.timer);
    this.playing.set(false);
  }

  private go(index: number): void {
    const frame = this.frames()[index];
    if (frame) this.moved.emit(frame.number);
  }
}
