import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OneTimeCode } from '@lms/contract/identity/person';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** A one-time code to be printed and handed over. It is shown this once; closing it lets it go. */
@Component({
  selector: 'lms-code-slip',
  imports: [MatButtonModule, Icon, InstantPipe, TranslocoPipe],
  template: `
    <section class="slip printed-alone" role="status">
      <h2>{{ 'identity.code.title' | transloco: { name: name() } }}</h2>
      <dl>
        <dt>{{ 'identity.code.username' | transloco }}</dt>
        <dd>{{ username() }}</dd>
        <dt>{{ 'identity.code.code' | transloco }}</dt>
        <dd class="code">{{ code().code }}</dd>
        <dt>{{ 'identity.code.until' | transloco }}</dt>
        <dd>{{ code().validUntil | lmsInstant }}</dd>
      </dl>
      <p>{{ 'identity.code.how' | transloco }}</p>
    </section>
    <div class="acts">
      <p class="small muted">{{ 'identity.code.once' | transloco }}</p>
      <button type="button" matButton="filled" (click)="print()">
        <lms-icon name="print" size="small" />{{ 'identity.code.print' | transloco }}
      </button>
      <button type="button" matButton="outlined" (click)="done.emit()">{{ 'identity.code.done' | transloco }}</button>
    </div>
  `,
  styleUrl: './code-slip.scss',
})
export class CodeSlip {
  readonly name = input.required<string>();
  readonly username = input.required<string>();
  readonly code = input.required<OneTimeCode>();
  readonly done = output();

  protected print(): void {
    window.print();
  }
}
