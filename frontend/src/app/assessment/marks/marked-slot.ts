import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MarkedSlot } from '@lms/contract/assessment/marks';
import { InstantPipe } from '../../shared/ui/dates';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { StatusChip } from '../../shared/ui/status-chip';

/** One question as it was answered, with its mark and how the mark came to be. */
@Component({
  selector: 'lms-marked-slot',
  imports: [InstantPipe, ItemPlayer, StatusChip, TranslocoPipe],
  template: `
    <p class="line">
      <b>{{ 'marks.slot.question' | transloco: { slot: place().slot } }}</b>
      <span>{{ 'shared.item.types.' + place().item.type | transloco }}</span>
      <b class="points">{{ 'marks.slot.points' | transloco: { points: place().points, maximum: place().maximum } }}</b>
      @if (place().waits) {
        <lms-status-chip status="due">{{ 'marks.slot.waits' | transloco }}</lms-status-chip>
      }
    </p>
    <h3 [id]="'stem-' + place().slot">{{ place().item.text }}</h3>
    <lms-item-player
      [item]="place().item"
      [answer]="place().answer"
      [labelledBy]="'stem-' + place().slot"
      [readonly]="true"
      [feedback]="place().feedback"
    />
    @if (place().history.length > 0) {
      <ol [attr.aria-label]="'marks.slot.history' | transloco">
        @for (line of place().history; track line.id) {
          <li>
            <b>{{ 'marks.kind.' + line.kind | transloco }}</b>
            <span
              >{{ line.before.points }} / {{ line.before.maximum }} → {{ line.after.points }} /
              {{ line.after.maximum }}</span
            >
            <span class="muted">{{ line.at | lmsInstant }}{{ line.by ? ' · ' + line.by : '' }}</span>
            @if (line.reason; as reason) {
              <p>{{ reason }}</p>
            }
            @for (comment of line.comments; track $index) {
              <p>{{ comment }}</p>
            }
          </li>
        }
      </ol>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ca-3);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2) var(--ca-3);
      align-items: center;
      margin: 0;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .points {
      margin-left: auto;
      font: var(--mat-sys-title-small);
      font-variant-numeric: tabular-nums;
      color: var(--mat-sys-on-surface);
    }
    h3 {
      margin: 0;
      font: var(--mat-sys-title-medium);
    }
    ol {
      display: grid;
      gap: var(--ca-2);
      margin: 0;
      padding: var(--ca-3) 0 0;
      list-style: none;
      border-top: var(--ca-line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--ca-3);
      font: var(--mat-sys-body-small);
      font-variant-numeric: tabular-nums;
    }
    li p {
      flex-basis: 100%;
      margin: 0;
    }
  `,
})
export class MarkedSlotView {
  readonly place = input.required<MarkedSlot>();
}
