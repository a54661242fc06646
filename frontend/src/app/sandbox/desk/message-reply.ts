import { Component, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';

/** Answers somebody who spoke up, once. */
@Component({
  selector: 'lms-message-reply',
  imports: [MatButtonModule, MatInputModule, Icon, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    @if (isAnswered()) {
      <p class="given"><lms-icon name="check" size="small" />{{ 'sandbox.incidents.answered' | transloco }}</p>
    } @else {
      <form (submit)="send($event)">
        <mat-form-field>
          <mat-label>{{ 'sandbox.incidents.reply' | transloco }}</mat-label>
          <textarea
            #box
            matInput
            rows="2"
            maxlength="1000"
            [value]="text()"
            [disabled]="!answerable()"
            (input)="text.set(box.value)"
          ></textarea>
        </mat-form-field>
        <button type="submit" matButton="filled" [disabled]="!answerable() || text().trim() === ''">
          {{ 'sandbox.incidents.send' | transloco }}
        </button>
      </form>
    }
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: var(--ca-2);
    }

    mat-form-field {
      width: 100%;
    }

    .given {
      display: flex;
      align-items: center;
      gap: var(--ca-1);
      color: var(--ca-ok);
    }
  `,
})
export class MessageReply {
  readonly isAnswered = input.required<boolean>();
  readonly answerable = input(true);
  readonly replied = output<string>();

  protected readonly text = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (text !== '') this.replied.emit(text);
  }
}
