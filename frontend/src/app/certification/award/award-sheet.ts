import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwardView } from '@lms/contract/certification/award';
import { DayPipe } from '../../shared/ui/dates';

/** How many circles the guilloche is drawn of, and how far their centres lie from the middle. */
const CIRCLES = 60;
const DISTANCE = 29;

/** The certificate as it is printed, small: paper in every theme. */
@Component({
  selector: 'lms-award-sheet',
  imports: [DayPipe, TranslocoPipe],
  template: `
    <svg viewBox="-75 -75 150 150" aria-hidden="true">
      @for (circle of circles; track $index) {
        <circle [attr.cx]="circle.x" [attr.cy]="circle.y" r="45" />
      }
    </svg>
    <p class="issuer">{{ award().issuer }}</p>
    <p class="title">{{ award().title }}</p>
    <p class="level">{{ award().track }} · {{ award().level }}</p>
    <p class="holder">{{ award().holder }}</p>
    <p class="text">{{ 'certification.award.statement' | transloco: { hours: award().hours } }}</p>
    <dl>
      <div>
        <dt>{{ 'certification.award.number' | transloco }}</dt>
        <dd>{{ award().number }}</dd>
      </div>
      <div>
        <dt>{{ 'certification.award.issued' | transloco }}</dt>
        <dd>{{ award().issuedOn | lmsDay }}</dd>
      </div>
      <div>
        <dt>{{ 'certification.award.validTo' | transloco }}</dt>
        <dd>{{ award().lastDay | lmsDay }}</dd>
      </div>
    </dl>
  `,
  styleUrl: './award-sheet.scss',
})
export class AwardSheet {
  readonly award = input.required<AwardView>();

  protected readonly circles = Array.from({ length: CIRCLES }, (_, index) => {
    const angle = (index / CIRCLES) * 2 * Math.PI;
    return { x: DISTANCE * Math.cos(angle), y: DISTANCE * Math.sin(angle) };
  });
}
