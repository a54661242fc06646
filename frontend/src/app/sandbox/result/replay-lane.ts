import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LaneLayout } from './lane-layout';

/** What a lane needs to know of an event to draw it. */
export interface LaneEvent {
  readonly number: number;
  readonly title: string;
  readonly actor: string;
  readonly key: boolean;
  readonly ok?: boolean;
}

/** Labels nearer than this, in places of the lane, would run into each other. */
const ROOM = 4;

/** One run as a line of events: decisions filled, what others did as squares, what was refused in red. */
@Component({
  selector: 'lms-replay-lane',
  imports: [TranslocoPipe],
  templateUrl: './replay-lane.html',
  styleUrl: './replay-lane.scss',
})
export class ReplayLane {
  readonly name = input.required<string>();
  readonly events = input.required<readonly LaneEvent[]>();
  readonly places = input.required<LaneLayout['mine']>();
  readonly width = input.required<number>();
  readonly gaps = input<LaneLayout['gaps']>([]);
  readonly at = input<number>();
  /** Where the reading head stands, in percent; none on the lane that is only compared with. */
  readonly head = input<number>();

  readonly chosen = output<number>();

  /** The events that carry their name: decisions first, then refusals, as far as there is room. */
  protected readonly named = computed(() => {
    const decisions = this.events().filter(({ key }) => key);
    const refusals = this.events().filter(({ key, ok }) => !key && ok === false);
    const named = new Map<number, number>();
    for (const { number } of [...decisions, ...refusals]) {
      const place = ((this.places().get(number) ?? 0) * this.width()) / 100;
      if ([...named.values()].every((taken) => Math.abs(taken - place) >= ROOM)) named.set(number, place);
    }
    return named;
  });
}
