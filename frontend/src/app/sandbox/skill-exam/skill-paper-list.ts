import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SkillPaperView } from '@lms/contract/sandbox/skill-exam';
import { InstantPipe } from '../../shared/ui/dates';
import { StatusChip } from '../../shared/ui/status-chip';

/** The drawn scenarios of a sitting: to begin, to go on with, or with their scores. */
@Component({
  selector: 'lms-skill-paper-list',
  imports: [InstantPipe, MatButtonModule, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './skill-paper-list.html',
  styleUrl: './skill-paper-list.scss',
})
export class SkillPaperList {
  readonly papers = input.required<readonly SkillPaperView[]>();
  readonly isBusy = input(false);
  readonly opened = output<SkillPaperView>();
}
