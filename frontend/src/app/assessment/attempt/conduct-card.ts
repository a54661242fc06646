import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import { AppealBox } from '../appeal/appeal-box';
import { AppealClient } from '../appeal/appeal-client';
import { AttemptRecord } from './attempt-record';

/** How an ended attempt went, and the appeals about that: folded away unless there is one. */
@Component({
  selector: 'lms-conduct-card',
  imports: [AppealBox, AttemptRecord, TranslocoPipe],
  template: `
    <details class="card padded" [open]="isOpen()">
      <summary>
        <h2>{{ 'assessment.record.title' | transloco }}</h2>
        <span>{{ 'assessment.record.lead' | transloco }}</span>
      </summary>
      <lms-attempt-record [attemptId]="attemptId()" [appeals]="appeals()" (changed)="changed.emit($event)" />
      <section>
        <h3>{{ 'assessment.record.whole' | transloco }}</h3>
        @if (whole() || appeals().conductUntil) {
          <lms-appeal-box
            opens="assessment.record.objectWhole"
            [appeal]="whole()"
            [until]="appeals().conductUntil"
            [send]="send"
            (changed)="changed.emit($event)"
          />
        } @else {
          <p class="muted">{{ 'assessment.record.over' | transloco }}</p>
        }
      </section>
    </details>
  `,
  styleUrl: './conduct-card.scss',
})
export class ConductCard {
  readonly attemptId = input.required<string>();
  readonly appeals = input.required<AttemptAppeals>();

  readonly changed = output<AttemptAppeals>();

  private readonly client = inject(AppealClient);

  private readonly mine = computed(() => this.appeals().items.filter(({ slot }) => slot === null));
  protected readonly isOpen = computed(() => this.mine().length > 0);
  protected readonly whole = computed(() => this.mine().find(({ event }) => event === null));
  protected readonly send = (text: string) => this.client.fileConduct(this.attemptId(), null, text);
}
