import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModeOffer, ScenarioSummary } from '@lms/contract/sandbox/scenario';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import { ModeList } from './mode-list';

/** One scenario: what is practised, how long it takes, how it can be run, and how it went before. */
@Component({
  selector: 'lms-scenario-card',
  imports: [Chip, Icon, InstantPipe, ModeList, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './scenario-card.html',
  styleUrl: './scenario-card.scss',
  host: { class: 'card' },
})
export class ScenarioCard {
  readonly scenario = input.required<ScenarioSummary>();
  readonly busy = input(false);

  readonly started = output<ModeOffer>();
}
