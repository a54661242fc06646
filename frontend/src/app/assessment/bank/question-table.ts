import { Component, computed, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuestionSummary } from '@lms/contract/assessment/question';
import { Chip } from '../../shared/ui/chip';
import { StatusChip } from '../../shared/ui/status-chip';
import { STATE_STATUS } from './question-filter';

/** Questions in a table, to be opened or chosen; on a phone a list. */
@Component({
  selector: 'lms-question-table',
  imports: [Chip, RouterLink, StatusChip, TranslocoPipe],
  template: `
    <table>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              [attr.aria-label]="'questions.list.chooseAll' | transloco"
              [checked]="isAllChosen()"
              (change)="chooseAll()"
            />
          </th>
          <th scope="col">{{ 'questions.list.question' | transloco }}</th>
          <th scope="col">{{ 'questions.list.about' | transloco }}</th>
          <th scope="col" class="r">{{ 'questions.list.attempts' | transloco }}</th>
          <th scope="col">{{ 'questions.filter.state' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of questions(); track row.id) {
          <tr>
            <td>
              <input
                type="checkbox"
                [attr.aria-label]="'questions.list.choose' | transloco: { text: row.text }"
                [checked]="chosen().has(row.id)"
                (change)="toggle(row.id)"
              />
            </td>
            <td>
              <a class="name" [routerLink]="['/questions', row.id]"
                ><b>{{ row.text }}</b
                ><small
                  >{{ 'shared.item.types.' + row.type | transloco }} · {{ row.slug }}
                  @if (row.category) {
                    · {{ row.category }}
                  }
                </small></a
              >
            </td>
            <td>
              <span class="chips">
                <lms-chip>{{ 'assessment.areas.' + row.area | transloco }}</lms-chip>
                <lms-chip>{{ 'questions.difficulty.' + row.difficulty | transloco }}</lms-chip>
                @for (tag of row.tags.slice(0, 3); track tag) {
                  <lms-chip>{{ tag }}</lms-chip>
                }
              </span>
            </td>
            <td class="r num">{{ row.attempts }}</td>
            <td>
              <span class="chips">
                <lms-status-chip [status]="status[row.state]">{{
                  'questions.state.' + row.state | transloco
                }}</lms-status-chip>
                @if (row.hasDraft) {
                  <lms-status-chip status="due">{{ 'questions.state.hasDraft' | transloco }}</lms-status-chip>
                }
                @if (row.untranslated) {
                  <lms-status-chip status="expired">{{ 'questions.untranslated.yes' | transloco }}</lms-status-chip>
                }
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './question-table.scss',
})
export class QuestionTable {
  readonly questions = input.required<readonly QuestionSummary[]>();
  readonly chosen = model.required<ReadonlySet<string>>();

  protected readonly status = STATE_STATUS;
  protected readonly isAllChosen = computed(() => this.questions().every(({ id }) => this.chosen().has(id)));

  protected toggle(id: string): void {
    this.chosen.update((chosen) => {
      const changed = new Set(chosen);
      if (!changed.delete(id)) changed.add(id);
      return changed;
    });
  }

  protected chooseAll(): void {
    this.chosen.set(this.isAllChosen() ? new Set() : new Set(this.questions().map(({ id }) => id)));
  }
}
