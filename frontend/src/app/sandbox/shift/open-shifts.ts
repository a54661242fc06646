import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { SHIFT_STATUS } from '../../shared/ui/shift-status';
import { StatusChip } from '../../shared/ui/status-chip';
import { MyShiftClient } from './my-shift-client';

/** The shifts of one's own classes that are open or about to begin, each with the way in; nothing where there is none. */
@Component({
  selector: 'lms-open-shifts',
  imports: [Icon, InstantPipe, MatButtonModule, RouterLink, StatusChip, TranslocoPipe],
  template: `
    @if (shifts().length > 0) {
      <section class="card" aria-labelledby="shifts-title">
        <h2 id="shifts-title" class="sr">{{ 'sandbox.shift.open' | transloco }}</h2>
        <ul>
          @for (shift of shifts(); track shift.id) {
            <li>
              <lms-status-chip [status]="status[shift.state]">
                {{ 'sandbox.shift.state.' + shift.state | transloco }}
              </lms-status-chip>
              <div class="what">
                <b>{{ 'sandbox.shift.title' | transloco: { class: shift.class.name } }}</b>
                <small>
                  {{ shift.startsAt | lmsInstant }}–{{ shift.endsAt | lmsInstant: 'time' }}
                  @if (shift.scenario; as scenario) {
                    · {{ scenario.code }} {{ scenario.title }}
                  }
                </small>
              </div>
              <a [matButton]="shift.state === 'running' ? 'filled' : 'outlined'" [routerLink]="['shifts', shift.id]">
                <lms-icon name="next" size="small" />
                {{ 'sandbox.shift.' + (shift.state === 'running' ? 'join' : 'look') | transloco }}
                <span class="sr">{{ shift.class.name }}</span>
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './open-shifts.scss',
})
export class OpenShifts {
  private readonly found = latest(inject(MyShiftClient).open());

  protected readonly status = SHIFT_STATUS;
  /** A strip that could not be read is left out: the page is about something else, and a shift has its own address. */
  protected readonly shifts = computed(() => (this.found()?.items ?? []).filter(({ state }) => state !== 'ended'));
}
