import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Command } from '@lms/contract/sandbox/command';
import type { ActionView } from '@lms/contract/sandbox/run';
import { firstValueFrom } from 'rxjs';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { RunClient } from '../run/run-client';
import { ScenarioClient } from '../scenario/scenario-client';
import { ActionForm, type FieldValues } from './action-form';
import { CommandPalette, type PaletteEntry } from './command-palette';
import { DeskStore } from './desk-store';
import { ShortcutHelp } from './shortcut-help';

/** Commands that belong to the run or its clock, not to a case. */
const WITHOUT_CASE = /^(case\.create|message\.reply|clock\.|hint\.|run\.|demonstration\.|post\.|review\.)/;

/** What can be done from more than one place of the desk: a button, a key, the palette. */
@Injectable()
export class DeskActions {
  private readonly store = inject(DeskStore);
  private readonly runs = inject(RunClient);
  private readonly scenarios = inject(ScenarioClient);
  private readonly dialog = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  find(type: string): ActionView | undefined {
    return this.store.acts().find((action) => action.type === type);
  }

  /** Carries an act out, asking first for what it needs; a locked one only says why. Resolves to whether it was done. */
  async act(action: ActionView, given: FieldValues = {}): Promise<boolean> {
    if (!action.available) {
      const text = action.why ?? this.text('desk.lockedNow');
      this.store.explain({ rule: action.rule ?? action.type, text, basis: null });
      return false;
    }
    const asked = action.fields.filter(({ name }) => !(name in given));
    if (asked.length === 0) return this.send(action.type, given);
    const form = this.dialog.open<ActionForm, ActionView, FieldValues>(ActionForm, {
      data: { ...action, fields: asked },
      width: '34rem',
    });
    const values = await firstValueFrom(form.afterClosed());
    return values ? this.send(action.type, { ...given, ...values }) : false;
  }

  /** Puts a command together; the server's own schema says whether it is one. */
  async send(type: string, fields: FieldValues = {}): Promise<boolean> {
    const isOffice = this.find(type)?.group === 'office';
    const caseNo = isOffice || WITHOUT_CASE.test(type) ? {} : { caseNo: this.store.case()?.caseNo };
    const command = Command.safeParse({ type, ...caseNo, ...fields });
    if (command.success) return this.store.send(command.data);
    this.store.explain({ rule: type, text: command.error.issues[0]?.message ?? type, basis: null });
    return false;
  }

  undo(): void {
    const coach = this.store.run()?.coach;
    if (coach?.canRewind && coach.rewindTo !== null) void this.send('run.rewind', { to: coach.rewindTo });
  }

  async restart(): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.text('restart.title'),
      text: this.text('restart.text'),
      act: this.text('coach.restart'),
    });
    const run = this.store.run();
    if (!sure || !run) return;
    const { id } = await this.scenarios.start(run.scenario.id, { mode: run.mode, restart: true });
    await this.router.navigate(['/practice/runs', id]);
  }

  /** Opens the reference run of the same scenario, step by step; this run stays where it is. */
  async demonstrate(): Promise<void> {
    const run = this.store.run();
    if (!run) return;
    const { id } = await this.scenarios.start(run.scenario.id, { mode: 'demonstration', restart: true });
    await this.router.navigate(['/practice/runs', id]);
  }

  async submit(): Promise<void> {
    const run = this.store.run();
    if (!run) return;
    const sure = await this.confirm.ask({
      title: this.text('submit.title', { title: run.scenario.title }),
      text: this.text(run.mode === 'exam' ? 'submit.exam' : 'submit.text'),
      act: this.text('actions.submit'),
    });
    if (!sure) return;
    try {
      await this.runs.submit(run.id);
      await this.toResult();
    } catch {
      // Whatever kept the answer from arriving, the run is as it was and can be submitted again.
      await this.notices.say(this.text('submit.failed'));
    }
  }

  async toResult(): Promise<void> {
    await this.router.navigate(['/practice/runs', this.store.runId(), 'result'], { replaceUrl: true });
  }

  leave(): void {
    void this.router.navigate(['/practice']);
  }

  /** The next hint that has not been taken, once its cost has been agreed to. */
  async hint(): Promise<void> {
    const hint = this.store.run()?.coach.hints?.find(({ text }) => text === null);
    if (!hint) return;
    const sure = await this.confirm.ask({
      title: this.text('hints.ask', { title: hint.title }),
      text: this.text('hints.cost', { cost: hint.cost }),
      act: this.text('hints.take', { cost: hint.cost }),
    });
    if (sure) await this.send('hint.take', { hint: hint.code });
  }

  showKeys(): void {
    const run = this.store.run();
    if (!run || this.dialog.openDialogs.length > 0) return;
    this.dialog.open(ShortcutHelp, { data: this.store.acts(), width: '46rem', maxHeight: '90vh' });
  }

  /** Resolves to the id of what was chosen. */
  async palette(entries: readonly PaletteEntry[]): Promise<string | undefined> {
    if (this.dialog.openDialogs.length > 0) return undefined;
    const palette = this.dialog.open<CommandPalette, readonly PaletteEntry[], string>(CommandPalette, {
      data: entries,
      width: '40rem',
      position: { top: '12vh' },
      ariaLabel: this.text('desk.commands'),
    });
    return firstValueFrom(palette.afterClosed());
  }

  private text(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(`sandbox.${key}`, values);
  }
}
