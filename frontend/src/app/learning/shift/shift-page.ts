import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NewInjection, ShiftView } from '@lms/contract/learning/shift';
import { firstValueFrom } from 'rxjs';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { InjectDialog } from './inject-dialog';
import { ShiftClient } from './shift-client';
import { SHIFT_STATUS } from '../../shared/ui/shift-status';
import { ShiftTile } from './shift-tile';

/** The live board of a shift: who is where, and what the trainer lets happen. */
@Component({
  selector: 'lms-shift-page',
  imports: [
    MatButtonModule,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    RouterLink,
    ShiftTile,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './shift-page.html',
  styleUrl: './shift-page.scss',
})
export class ShiftPage {
  readonly shiftId = input.required<string>();

  private readonly client = inject(ShiftClient);
  private readonly dialog = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly status = SHIFT_STATUS;
  protected readonly shift = this.client.one(this.shiftId);
  protected readonly shown = latest(this.shift);
  protected readonly isBusy = signal(false);
  private readonly ticked = signal(performance.now());
  private readonly read = computed(() => {
    const shown = this.shown();
    return { server: shown ? Date.parse(shown.serverTime) : 0, local: performance.now() };
  });
  /** The server's clock, which runs on between two readings. */
  protected readonly now = computed(() => this.read().server + Math.max(0, this.ticked() - this.read().local));
  protected readonly left = computed(() => {
    const shown = this.shown();
    if (shown?.state !== 'running') return undefined;
    const seconds = Math.max(0, Math.floor((Date.parse(shown.endsAt) - this.now()) / 1000));
    return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
  });
  protected readonly counts = computed(() => {
    const places = this.shown()?.places ?? [];
    const count = (state: string) => places.filter((place) => place.state === state).length;
    return { absent: count('absent'), working: count('working'), done: count('done') };
  });

  constructor() {
    const timer = setInterval(() => this.ticked.set(performance.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    const title = inject(PageTitle);
    effect(() => {
      const shown = this.shown();
      if (shown) title.name(shown.class.name);
    });
  }

  protected pause(): Promise<void> {
    return this.act(() => this.client.pause(this.shiftId()));
  }

  protected resume(): Promise<void> {
    return this.act(() => this.client.resume(this.shiftId()));
  }

  protected async end(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.transloco.translate('learning.board.endTitle'),
      text: this.transloco.translate('learning.board.endText', { count: this.counts().working }),
      act: this.transloco.translate('learning.board.end'),
      danger: true,
    });
    if (isSure) await this.act(() => this.client.end(this.shiftId()));
  }

  protected async inject(shift: ShiftView): Promise<void> {
    const asked = this.dialog.open<InjectDialog, ShiftView, NewInjection>(InjectDialog, {
      data: shift,
      width: '36rem',
    });
    const input = await firstValueFrom(asked.afterClosed());
    if (!input) return;
    await this.act(async () => {
      const { done } = await this.client.inject(this.shiftId(), input);
      void this.notices.say(this.transloco.translate('learning.inject.done', { count: done }));
    });
  }

  private async act(change: () => Promise<unknown>): Promise<void> {
    this.isBusy.set(true);
    try {
      await change();
    } catch (error) {
      void this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
      this.shift.reload();
    }
  }
}

const pad = (value: number): string => String(value).padStart(2, '0');
