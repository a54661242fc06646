import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RequirementState } from '@lms/contract/certification/status';
import { Icon } from './icon';

/** Where each kind of requirement is done. */
const DOORS: Record<RequirementState['kind'], string> = {
  course: '/learn/courses',
  quiz: '/quizzes',
  scenario: '/practice',
  'skill-exam': '/practice/exams',
};

/** What a program asks for: what met it, or what is still missing and, for oneself, the way there. */
@Component({
  selector: 'lms-requirement-list',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <ul>
      @for (item of requirements(); track item.key) {
        <li [class.met]="item.met">
          <lms-icon [name]="item.met ? 'ok' : 'due'" />
          <div>
            <b>{{ item.title }}</b>
            <span class="sr">{{
              (item.met ? 'shared.requirement.met' : 'shared.requirement.missing') | transloco
            }}</span>
            @if (item.met) {
              <small>{{ item.evidence }}</small>
            } @else {
              <small class="missing">{{ item.missing }}</small>
            }
          </div>
          @if (isOwn() && !item.met) {
            <a class="link" [routerLink]="doorOf(item)">
              {{ 'shared.requirement.do.' + item.kind | transloco }}<span class="sr">：{{ item.title }}</span>
              <lms-icon name="right" size="small" />
            </a>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './requirement-list.scss',
})
export class RequirementList {
  readonly requirements = input.required<readonly RequirementState[]>();
  /** Whether the reader is the one who has to do it. */
  readonly isOwn = input(false);

  protected doorOf({ kind, subjectId }: RequirementState): string {
    return kind === 'scenario' ? DOORS.scenario : `${DOORS[kind]}/${subjectId}`;
  }
}
