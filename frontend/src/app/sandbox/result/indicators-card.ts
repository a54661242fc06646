import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunIndicators, RunResult } from '@lms/contract/sandbox/result';

/** Whether more of it is better, worse, or neither. */
const GOOD: Record<Exclude<keyof RunIndicators, 'lights'>, 'more' | 'less'> = {
  onTime: 'more',
  firstTimeRight: 'more',
  oneNotice: 'more',
  unneededMaterial: 'less',
  minimumQuery: 'more',
  documentDefect: 'less',
  minutesPerCase: 'less',
  tripsPerCase: 'less',
};
type Key = keyof typeof GOOD;
const KEYS = Object.keys(GOOD) as Key[];
const PLAIN: readonly Key[] = ['minutesPerCase', 'tripsPerCase'];
const LIGHTS = ['green', 'yellow', 'red', 'overdue', 'paused'] as const;

/** The figures by which service centres are judged, beside those of the reference run. */
@Component({
  selector: 'lms-indicators-card',
  imports: [TranslocoPipe],
  template: `
    <div class="cardhead">
      <h2>{{ 'sandbox.indicators.title' | transloco }}</h2>
      <span class="n">{{ 'sandbox.indicators.lead' | transloco }}</span>
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">{{ 'sandbox.indicators.name' | transloco }}</th>
          <th scope="col" class="r">{{ (mine() ? 'sandbox.result.you' : 'sandbox.result.trainee') | transloco }}</th>
          <th scope="col" class="r">{{ 'sandbox.result.reference' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr>
            <th scope="row">{{ 'sandbox.indicators.' + row.key | transloco }}</th>
            <td class="r" [class.t-overdue]="row.worse">
              {{ row.mine }}
              @if (row.worse) {
                <span class="sr">{{ 'sandbox.indicators.worse' | transloco }}</span>
              }
            </td>
            <td class="r muted">{{ row.reference }}</td>
          </tr>
        }
        <tr>
          <th scope="row">{{ 'sandbox.indicators.lights' | transloco }}</th>
          <td class="r" colspan="2">
            @for (light of lights(); track light.name) {
              <span class="light">{{ 'sandbox.indicators.light.' + light.name | transloco }} {{ light.count }}</span>
            } @empty {
              {{ 'sandbox.indicators.noLight' | transloco }}
            }
          </td>
        </tr>
      </tbody>
    </table>
  `,
  styleUrl: './indicators-card.scss',
  host: { class: 'card' },
})
export class IndicatorsCard {
  readonly indicators = input.required<RunResult['indicators']>();
  /** Whether the reader played the run. */
  readonly mine = input(true);

  protected readonly rows = computed(() => {
    const { mine, reference } = this.indicators();
    return KEYS.filter((key) => mine[key] !== null || reference[key] !== null).map((key) => ({
      key,
      mine: inWords(key, mine[key]),
      reference: inWords(key, reference[key]),
      worse: isWorse(key, mine[key], reference[key]),
    }));
  });
  protected readonly lights = computed(() => {
    const { lights } = this.indicators().mine;
    return LIGHTS.map((name) => ({ name, count: lights[name] })).filter(({ count }) => count > 0);
  });
}

function inWords(key: Key, value: number | null): string {
  if (value === null) return '—';
  const text = String(Math.round(value * 10) / 10);
  return PLAIN.includes(key) ? text : `${text}%`;
}

function isWorse(key: Key, mine: number | null, reference: number | null): boolean {
  if (mine === null || reference === null) return false;
  return GOOD[key] === 'more' ? mine < reference : mine > reference;
}
