import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/ui/icon';
import { Brand } from './brand';
import { Display } from './display';
import { LanguageMenu } from './language-menu';
import { OfflineNotice } from './offline-notice';

/** How many circles the rosette is drawn of: the guilloche of an official paper. */
const CIRCLES = 60;
const OFFSET = 190;

/** The page before the door: who we are on one side, the form on the other. */
@Component({
  selector: 'lms-entry-frame',
  imports: [MatButtonModule, Brand, Icon, LanguageMenu, OfflineNotice, RouterLink, TranslocoPipe],
  templateUrl: './entry-frame.html',
  styleUrl: './entry-frame.scss',
})
export class EntryFrame {
  protected readonly display = inject(Display);

  protected readonly circles = Array.from({ length: CIRCLES }, (_, index) => {
    const angle = (2 * Math.PI * index) / CIRCLES;
    return { x: OFFSET * Math.cos(angle), y: OFFSET * Math.sin(angle) };
  });

  protected toggleText(): void {
    this.display.text.update((text) => (text === 'large' ? 'normal' : 'large'));
  }

  protected toggleContrast(): void {
    this.display.contrast.update((contrast) => (contrast === 'high' ? 'system' : 'high'));
  }
}
