import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActionView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';

const ICON: Partial<Record<string, IconName>> = {
  'receipt.issue': 'check',
  'correction.notify': 'note',
  'identity.verify': 'id-card',
  accept: 'stamp',
};

const isEveryday = ({ shortcut }: ActionView): boolean => shortcut?.length === 1;

const IN_BAR: ReadonlySet<string> = new Set(['decide', 'work', 'office']);

/** Whether one may hand in; `due`: nothing else is left to do. */
export type HandIn = 'not' | 'may' | 'due';

/** How many decisions stand in the bar; the others are one key or one menu away. */
const SHOWN = 5;

/** What can be done with the case. A locked act stands where it will be, with its reason beside it. */
@Component({
  selector: 'lms-action-bar',
  imports: [MatButtonModule, Icon, MatMenuModule, TranslocoPipe],
  templateUrl: './action-bar.html',
  styleUrl: './action-bar.scss',
  host: { role: 'group' },
})
export class ActionBar {
  readonly actions = input.required<readonly ActionView[]>();
  readonly pressed = input<string>();
  /** The act that the guided mode points at. */
  readonly next = input<string>();
  readonly lockedWhy = input<string | null>(null);
  readonly canUndo = input(false);
  readonly handIn = input<HandIn>('may');

  readonly chosen = output<ActionView>();
  readonly undone = output();
  readonly submitted = output();

  private readonly desk = computed(() => this.actions().filter(({ group }) => IN_BAR.has(group)));
  protected readonly shown = computed(() => {
    const cases = this.desk().filter(({ group }) => group === 'decide');
    // Where no case is open, what can be done in the office stands there.
    const decisions =
      cases.length > 0 ? cases : this.desk().filter(({ group, available }) => group === 'office' && available);
    // Those with a single letter are the everyday ones and keep their place; others follow as they become possible.
    const everyday = decisions.filter(isEveryday);
    const possible = decisions.filter((action) => !isEveryday(action) && action.available);
    return [...everyday, ...possible].slice(0, SHOWN);
  });
  protected readonly more = computed(() => this.desk().filter((action) => !this.shown().includes(action)));
  /** On a phone there is room for two: where the case stands in its way, a receipt that is out being behind it. */
  protected readonly first = computed(() => {
    const ahead = this.shown().filter(({ type, available }) => available || type !== 'receipt.issue');
    return new Set(ahead.slice(0, 2));
  });

  /** The acts behind the three dots; on a phone also those of the bar for which there is no room. */
  protected readonly inMenu = computed(() => [...this.shown().filter((one) => !this.first().has(one)), ...this.more()]);

  protected isPressed({ type }: ActionView): boolean {
    return type === this.pressed() || type === this.next();
  }

  protected icon(action: ActionView): IconName | undefined {
    return action.available ? ICON[action.type] : 'lock';
  }
}
