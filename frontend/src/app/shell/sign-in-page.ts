import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, required, type FieldTree, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../shared/access/session';
import { refusalsIn } from '../shared/api/refusal';
import { Fault } from '../shared/ui/fault';
import { FormFault } from '../shared/ui/form-fault';
import { Icon } from '../shared/ui/icon';
import { EntryFrame } from './entry-frame';

/**
 * The door. Its two boxes are plain, not Material's form fields: everybody waits for this page, and they would bring as
 * much along as all the rest of it.
 */
@Component({
  selector: 'lms-sign-in-page',
  imports: [MatButtonModule, EntryFrame, Fault, FormFault, FormField, FormRoot, Icon, RouterLink, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  styleUrls: ['./entry-form.scss', './sign-in-page.scss'],
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly returnTo = input<string>();
  /** Set when a session ended while somebody was at work. */
  readonly ended = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly shown = signal(false);
  protected readonly credentials = form(
    signal({ username: '', password: '' }),
    (path) => {
      // Whether the pair is right only the server can say; before that there is nothing to judge but emptiness.
      required(path.username);
      required(path.password);
    },
    { submission: { action: () => this.signIn() } },
  );

  protected isFaulty(field: FieldTree<string>): boolean {
    return field().touched() && field().invalid();
  }

  private async signIn(): Promise<TreeValidationResult> {
    const { username, password } = this.credentials().value();
    try {
      await this.session.signIn(username, password);
    } catch (error) {
      return refusalsIn(error, this.credentials);
    }
    await this.router.navigateByUrl(ownAddress(this.returnTo()));
    return undefined;
  }
}

/** Only an address within the product; a link to elsewhere in `returnTo` leads home. */
function ownAddress(url: string | undefined): string {
  return url && /^\/(?![/\\])/.test(url) && !url.startsWith('/sign-in') ? url : '/';
}
