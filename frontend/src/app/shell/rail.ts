import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/ui/icon';
import { Navigation } from './navigation';

/** Every place the person can go, by what they do there. */
@Component({
  selector: 'lms-rail',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  protected readonly sections = inject(Navigation).sections;
  /** `/manage` is not current while `/manage/people` is, because both stand in the rail. */
  protected readonly exactly = new Set(['/', '/manage', '/law']);
}
