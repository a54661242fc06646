import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatusRow } from '@lms/contract/certification/status';
import { CERTIFICATION_LOOK, CertificationChip } from '../../shared/ui/certification-chip';
import { DayPipe } from '../../shared/ui/dates';
import { LeftPipe } from './left';

/** People with what they are in a program, and why. */
@Component({
  selector: 'lms-people-table',
  imports: [CertificationChip, DayPipe, LeftPipe, RouterLink, TranslocoPipe],
  templateUrl: './people-table.html',
  styleUrl: './people-table.scss',
})
export class PeopleTable {
  readonly rows = input.required<readonly StatusRow[]>();
  /** The day asked about, kept by the links. */
  readonly on = input<string>();

  protected readonly look = CERTIFICATION_LOOK;
}
