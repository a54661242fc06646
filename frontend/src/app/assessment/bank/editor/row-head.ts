import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../shared/ui/icon';

/** What one thing of a list is called, and the handle and buttons that move it or take it away. */
@Component({
  selector: 'lms-row-head',
  imports: [CdkDragHandle, Icon, MatButtonModule, TranslocoPipe],
  template: `
    <span class="handle" cdkDragHandle
      ><lms-icon name="grip" size="small" /><b>{{ label() }} {{ id() }}</b></span
    >
    @if (count() > 1) {
      @for (way of ways; track way.name) {
        @let to = at() + way.step;
        @let isEnd = to < 0 || to >= count();
        <button
          type="button"
          matIconButton
          [id]="name() + '-' + at() + '-' + way.name"
          [aria-disabled]="isEnd"
          (click)="isEnd || moved.emit({ to, focus: name() + '-' + to + '-' + way.name })"
        >
          <lms-icon [name]="way.name" /><span class="sr">{{
            'questions.edit.move.' + way.name | transloco: { name: label(), id: id() }
          }}</span>
        </button>
      }
    }
    @if (count() > least()) {
      <button type="button" matIconButton (click)="removed.emit()">
        <lms-icon name="trash" />
        <span class="sr">{{ 'questions.edit.removeOne' | transloco: { name: label(), id: id() } }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      min-height: 2.5rem;
    }

    .handle {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      flex: 1;
      min-height: 2.5rem;
      cursor: grab;
      touch-action: pan-y pinch-zoom !important;
    }

    [aria-disabled='true'] {
      opacity: 0.35;
    }
  `,
})
export class RowHead {
  /** Unique on the page: ids are made of it. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly id = input.required<string | number>();
  readonly at = input.required<number>();
  readonly count = input.required<number>();
  readonly least = input.required<number>();
  /** Where to, and the button that stays in hand there. */
  readonly moved = output<{ to: number; focus: string }>();
  readonly removed = output();

  protected readonly ways = [
    { name: 'up', step: -1 },
    { name: 'down', step: 1 },
  ] as const;
}
