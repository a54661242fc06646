import { Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { DemonstrationPace, PACES, type Pace } from './demonstration-pace';

/** The buttons that play the reference run: step by step, or by itself at a pace that leaves time to read. */
@Component({
  selector: 'lms-demonstration-player',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    <button
      type="button"
      matButton="tonal"
      aria-keyshortcuts="Space ArrowRight"
      [aria-disabled]="busy() || null"
      (click)="taken.emit()"
    >
      <lms-icon name="next" size="small" />{{ 'sandbox.guided.play' | transloco }} <span class="kbd">→</span>
    </button>
    <button
      type="button"
      matButton="outlined"
      aria-keyshortcuts="P"
      [attr.aria-pressed]="pace.isPlaying()"
      (click)="pace.toggle()"
    >
      <lms-icon [name]="pace.isPlaying() ? 'paused' : 'play'" size="small" />
      {{ (pace.isPlaying() ? 'sandbox.demonstration.pause' : 'sandbox.demonstration.auto') | transloco }}
      <span class="kbd">P</span>
    </button>
    <label>
      {{ 'sandbox.demonstration.pace' | transloco }}
      <select #box class="input" (change)="choose(box.value)">
        @for (name of paces; track name) {
          <option [value]="name" [selected]="name === pace.pace()">
            {{ 'sandbox.demonstration.paces.' + name | transloco }}
          </option>
        }
      </select>
    </label>
  `,
  styleUrl: './demonstration-player.scss',
})
export class DemonstrationPlayer {
  readonly busy = input(false);

  readonly taken = output();

  protected readonly pace = inject(DemonstrationPace);
  protected readonly paces = Object.keys(PACES) as Pace[];

  protected choose(name: string): void {
    const pace = this.paces.find((known) => known === name);
    if (pace) this.pace.pace.set(pace);
  }
}
