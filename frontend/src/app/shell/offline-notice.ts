import { DOCUMENT } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/ui/icon';

/** Says that the network is gone, for as long as it is. */
@Component({
  selector: 'lms-offline-notice',
  imports: [Icon, TranslocoPipe],
  template: `
    <div role="status">
      @if (offline()) {
        <p class="banner"><lms-icon name="offline" />{{ 'shell.offline' | transloco }}</p>
      }
    </div>
  `,
  styleUrl: './offline-notice.scss',
  host: { '(window:online)': 'offline.set(false)', '(window:offline)': 'offline.set(true)' },
})
export class OfflineNotice {
  protected readonly offline = signal(inject(DOCUMENT).defaultView?.navigator.onLine === false);
}
