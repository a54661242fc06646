import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { RuleClient } from './rule-client';
import { RuleForm } from './rule-form';

/** When a second person marks: one rule for exams, one for practice. */
@Component({
  selector: 'lms-rules-page',
  imports: [ErrorState, PageHeader, RuleForm, Skeleton, TranslocoPipe],
  template: `
    <div class="wrap">
      <lms-page-header [title]="'marking.rules.title' | transloco" [lead]="'marking.rules.lead' | transloco" />
      @if (rules.error(); as error) {
        <lms-error-state [error]="error" (retry)="rules.reload()" />
      } @else if (found(); as list) {
        <div class="forms">
          @for (rule of list.items; track rule.mode) {
            <lms-rule-form [known]="rule" (saved)="rules.reload()" />
          }
        </div>
      } @else {
        <lms-skeleton shape="card" />
      }
    </div>
  `,
  styles: `
    .forms {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: var(--ca-5);
      align-items: start;
    }
  `,
})
export class RulesPage {
  protected readonly rules = inject(RuleClient).all();
  protected readonly found = latest(this.rules);
}
