import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** Whether the answers are safe: saved at what time, on their way, or waiting for the network. */
@Component({
  selector: 'lms-save-state',
  imports: [Icon, InstantPipe, TranslocoPipe],
  template: `
    @switch (state()) {
      @case ('offline') {
        <lms-icon name="offline" />
        <span>{{ 'assessment.saving.offline' | transloco: { count: waiting() } }}</span>
      }
      @case ('saving') {
        <lms-icon name="refresh" />
        <span>{{ 'assessment.saving.saving' | transloco }}</span>
      }
      @case ('saved') {
        <lms-icon name="saved" />
        <span>{{ 'assessment.saving.saved' | transloco: { time: (savedAt() | lmsInstant: 'seconds') } }}</span>
      }
      @default {
        <span>{{ 'assessment.saving.nothing' | transloco }}</span>
      }
    }
  `,
  styleUrl: './save-state.scss',
  host: { role: 'status', '[class]': 'state()' },
})
export class SaveState {
  readonly connection = input.required<'online' | 'offline'>();
  readonly waiting = input.required<number>();
  readonly savedAt = input<string>();

  protected readonly state = computed(() => {
    if (this.connection() === 'offline') return 'offline';
    if (this.waiting() > 0) return 'saving';
    return this.savedAt() ? 'saved' : 'nothing';
  });
}
