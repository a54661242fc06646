import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AuthoringClient } from './authoring-client';
import { sumsOf, wordsIn } from './entry-summary';
import { FILE_PARTS, isRequiredPart, emptyOf } from './form-model';
import { Part } from './part';
import { PartWords } from './part-words';
import { ProofPanel } from './proof-panel';
import { reveal } from './reveal';
import { ScenarioEditorStore } from './scenario-editor-store';
import { ScenarioText } from './scenario-text';
import { sectionOf, SECTIONS } from './sections';
import { VersionList } from './version-list';
import { YamlPage } from './yaml-page';

/** Writing a scenario: its parts by form or as YAML, with the proof beside them as they are written. */
@Component({
  selector: 'lms-scenario-editor-page',
  imports: [
    Icon,
    InstantPipe,
    MatButtonModule,
    MatMenuModule,
    Part,
    ProofPanel,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
    VersionList,
    YamlPage,
  ],
  providers: [ScenarioText, ScenarioEditorStore, PartWords],
  templateUrl: './scenario-editor-page.html',
  styleUrl: './scenario-editor-page.scss',
  host: { '(document:keydown)': 'shortcut($event)', '(window:beforeunload)': 'warn($event)' },
})
export class ScenarioEditorPage {
  readonly scenarioId = input.required<string>();
  /** The page of the editor, in the address. */
  readonly section = input<string>();

  private readonly yaml = viewChild(YamlPage);

  private readonly client = inject(AuthoringClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly store = inject(ScenarioEditorStore);
  protected readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly sections = computed(() =>
    SECTIONS.map((section) => ({
      ...section,
      faults: section.parts.reduce((count, part) => count + this.text.faultsIn([part]), 0),
    })),
  );
  protected readonly shown = computed(() => {
    const wanted = this.section() ?? 'basics';
    return [...SECTIONS.map(({ key }) => key), 'yaml', 'versions'].includes(wanted) ? wanted : 'basics';
  });
  protected readonly parts = computed(() => {
    const section = SECTIONS.find(({ key }) => key === this.shown());
    return (section?.parts ?? []).map((name) => ({
      name,
      path: [name],
      schema: FILE_PARTS[name] ?? {},
      isHere: this.text.at([name]) !== undefined || isRequiredPart(name),
    }));
  });
  protected readonly title = computed(() => wordsIn(this.text.at(['title']), this.words.language()));
  protected readonly sums = computed(() => sumsOf(this.text.at(['criteria']), this.text.variants()));
  protected readonly file = computed(() => this.client.fileAddress(this.scenarioId()));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const scenarioId = this.scenarioId();
      untracked(() => void this.store.open(scenarioId));
    });
    effect(() => {
      const words = this.title();
      if (words) title.name(words);
    });
  }

  protected add(name: string): void {
    this.text.set([name], emptyOf(FILE_PARTS[name] ?? {}, name));
  }

  /** Shows the place of a fault: in the form where it has one, else in the YAML. */
  protected async seek({ path, line }: Pick<ScenarioFault, 'path' | 'line'>): Promise<void> {
    const isInForm = this.text.value() !== undefined && path.length > 0 && this.shown() !== 'yaml';
    await this.show(isInForm ? sectionOf(path) : 'yaml');
    if (isInForm) this.text.seek(path);
    setTimeout(() => {
      if (isInForm) reveal(path);
      else this.yaml()?.goTo(line);
    });
  }

  protected show(section: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { section }, replaceUrl: true });
  }

  protected async publish(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.say('editor.publishTitle', { title: this.title() }),
      text: this.say('editor.publishText'),
      act: this.say('editor.publish'),
    });
    if (!isSure) return;
    try {
      const faults = await this.store.publish();
      const [first] = faults;
      if (first) {
        await this.seek(first);
        await this.notices.say(this.say('editor.refused', { count: faults.length }));
      } else if (this.store.state() === 'untouched') {
        await this.notices.say(this.say('editor.published', { number: this.store.draft()?.live?.number }));
      }
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
  }

  protected async tryOut(variant: string): Promise<void> {
    await this.store.save();
    try {
      const { runId } = await this.client.tryOut(this.scenarioId(), this.text.text(), variant);
      await this.router.navigate(['/practice/runs', runId]);
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
  }

  protected async discard(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.say('editor.discardTitle'),
      text: this.say(this.store.draft()?.live ? 'editor.discardToLive' : 'editor.discardAll'),
      act: this.say('editor.discard'),
      danger: true,
    });
    if (!isSure) return;
    if (!(await this.store.discard())) await this.router.navigate(['/scenarios']);
  }

  /** Puts a file's text in the place of the draft's; one step back undoes it. */
  protected async takeFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) this.text.write(text);
  }

  /** Ctrl+S, or ⌘S, saves at once. Outside the fields, Ctrl+Z and Ctrl+Y go back and forth. */
  protected shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      // What is being typed becomes part of the text first.
      document.activeElement?.dispatchEvent(new Event('change'));
      void this.store.save();
      return;
    }
    if (event.target instanceof Element && event.target.matches('input, textarea')) return;
    if (key === 'z') this.text.undo();
    if (key === 'y') this.text.redo();
  }

  /** Saves before the page is left; asks where that cannot be done. */
  async mayLeave(): Promise<boolean> {
    if (this.store.state() === 'changed') await this.store.save();
    if (!['failed', 'conflict'].includes(this.store.state())) return true;
    return this.confirm.ask({
      title: this.say('editor.leaveTitle'),
      text: this.say('editor.leaveText'),
      act: this.say('editor.leave'),
      danger: true,
    });
  }

  /** The browser asks before it throws away what is not saved. */
  protected warn(event: BeforeUnloadEvent): void {
    if (['changed', 'saving', 'failed', 'conflict'].includes(this.store.state())) event.preventDefault();
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`authoring.${key}`, params);
  }
}
