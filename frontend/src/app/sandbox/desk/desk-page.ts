import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ActionView } from '@lms/contract/sandbox/run';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { ActionBar, type HandIn } from './action-bar';
import { CaseHead } from './case-head';
import { CoachSheet } from './coach-sheet';
import { DeskActions } from './desk-actions';
import { DemonstrationPace } from './demonstration-pace';
import { DeskIncidents } from './desk-incidents';
import { DeskKeyboard } from './desk-keyboard';
import { type DeskKey } from './desk-keys';
import { DeskPanel } from './desk-panel';
import { NOTICE, placeIn, PLACES, sceneOf, SHOWN_IN, type Tab } from './desk-places';
import { DeskStore } from './desk-store';
import { DeskTabs } from './desk-tabs';
import { DeskWord } from './desk-word';
import { DocumentViewer } from './document-viewer';
import { GuidedCard } from './guided-card';
import { JobList } from './job-list';
import { LimitStrip } from './limit-strip';
import { MaterialsPane } from './materials-pane';
import { OfficeDesk } from './office/office-desk';
import { NoticeComposer } from './notice-composer';
import { paletteEntries } from './palette-entries';
import { RunTimeline } from './run-timeline';
import { ShareQueryCard } from './share-query-card';
import { Watermark } from './watermark';
import { WindowCards } from './window-cards';
import { WorldBar, type DeskPanel as PanelName } from './world-bar';

type LampFilter = 'red' | 'yellow' | 'green' | 'paused';

/** The case desk: one simulated office on one screen, everything reachable by keyboard. */
@Component({
  selector: 'lms-desk-page',
  imports: [
    MatButtonModule,
    ...[
      ActionBar,
      CaseHead,
      CoachSheet,
      DeskIncidents,
      DeskPanel,
      DeskTabs,
      DeskWord,
      DocumentViewer,
      ErrorState,
      GuidedCard,
      Icon,
      JobList,
      LimitStrip,
    ],
    ...[
      MaterialsPane,
      NoticeComposer,
      WindowCards,
      RunTimeline,
      ShareQueryCard,
      Skeleton,
      TranslocoPipe,
      OfficeDesk,
      Watermark,
      WorldBar,
    ],
  ],
  providers: [DeskStore, DeskActions, DeskKeyboard, DemonstrationPace],
  templateUrl: './desk-page.html',
  styleUrls: ['./desk-page.scss', './desk-page.narrow.scss', './desk-page.phone.scss'],
  host: { '(document:keydown)': 'press($event)' },
})
export class DeskPage {
  readonly runId = input.required<string>();
  readonly panel = input<PanelName>();
  readonly lamp = input<LampFilter>();
  readonly tab = input<Tab>();

  private readonly composer = viewChild(NoticeComposer);
  private readonly materials = viewChild(MaterialsPane);

  protected readonly store = inject(DeskStore);
  protected readonly actions = inject(DeskActions);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly keyboard = inject(DeskKeyboard);
  private readonly pace = inject(DemonstrationPace);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly title = inject(PageTitle);

  protected readonly place = computed(() => placeIn(this.store.run(), this.panel()));
  /** Which desk besides the cases lies open; without a case there is always one. */
  protected readonly beside = computed(() => {
    const office = this.store.run()?.office;
    const chosen = office?.areas.find(({ code }) => code === this.place());
    const area = chosen ?? (this.place() === undefined && !this.store.case() ? office?.areas[0] : undefined);
    return office && area ? { office, area: area.code } : undefined;
  });
  protected readonly jobCount = computed(() => this.store.run()?.workbench.jobs.length ?? 0);
  protected readonly coachOpen = signal(false);
  protected readonly coachFolded = signal(false);
  protected readonly next = computed(() => this.store.run()?.coach.next ?? undefined);
  protected readonly notice = computed(() => this.store.acts().find(({ type }) => type === NOTICE));
  protected readonly query = computed(() => this.store.acts().find(({ type }) => type === 'share.query'));
  protected readonly canVerify = computed(() =>
    Boolean(this.store.acts().find(({ type }) => type === 'identity.verify')?.available),
  );
  protected readonly canDispatch = computed(() => Boolean(this.actions.find('bundle.dispatch')?.available));
  protected readonly canMerge = computed(() => Boolean(this.actions.find('case.merge')?.available));
  protected readonly playing = computed(() => this.store.run()?.mode === 'demonstration');
  protected readonly handIn = computed<HandIn>(() => {
    const { status, mode } = this.store.run() ?? {};
    const isLed = mode === 'guided' || mode === 'demonstration';
    if (status !== 'running' || (this.playing() && this.next())) return 'not';
    return isLed && !this.next() ? 'due' : 'may';
  });
  private readonly wantsNotice = computed(() => {
    const found = this.store.case()?.notice.found.length ?? 0;
    return Boolean(this.notice()?.available) && (found > 0 || this.next()?.type === NOTICE);
  });
  /** Opens by itself once there is something to write, and closes when the notice is out. */
  protected readonly composing = linkedSignal(() => this.wantsNotice());

  /** Where the last step of the reference run happened. */
  protected readonly scene = signal<string | undefined>(undefined);
  private readonly openers: Readonly<Record<string, (name: string) => void>> = {
    act: (name) => {
      const action = this.actions.find(name);
      if (action) this.choose(action);
    },
    material: (name) => this.store.openMaterial(name),
    case: (name) => this.store.openCase(name),
    panel: (name) => this.go({ panel: name as PanelName }),
    palette: () => void this.showPalette(),
    undo: () => this.actions.undo(),
    restart: () => void this.actions.restart(),
    hint: () => void this.actions.hint(),
    help: () => this.actions.showKeys(),
    submit: () => void this.actions.submit(),
    // Out of a field first; what is not a field is left for the list of scenarios.
    leave: () => this.keyboard.toCase(),
    away: () => this.actions.leave(),
  };

  constructor() {
    this.pace.drive(
      () => this.next() !== undefined && !this.store.busy(),
      () => {
        this.takeStep();
      },
    );
    effect(() => this.store.runId.set(this.runId()));
    effect(() => {
      const next = this.next();
      const caseNo = next?.command.caseNo;
      if (typeof caseNo === 'string') untracked(() => this.store.lead(caseNo));
      const material = next?.material;
      if (material) untracked(() => this.store.openMaterial(material));
    });
    effect(() => {
      const run = this.store.run();
      if (!run) return;
      const item = this.store.case()?.item.name ?? run.scenario.title;
      this.title.name(`${item} · ${run.scenario.code}`);
      if (run.status !== 'running') untracked(() => void this.actions.toResult());
    });
  }

  protected choose(action: ActionView): void {
    // What is about no case has no pane of a case to happen in.
    const place = action.available && action.group !== 'office' ? PLACES[action.type] : undefined;
    if (!place) {
      void this.actAndShow(action);
      return;
    }
    if (action.type === NOTICE) this.composing.set(true);
    this.go({ panel: undefined, tab: place.tab });
    // After the pane has been drawn: on a phone it stands behind another.
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(place.focus)?.focus());
  }

  private async actAndShow(action: ActionView): Promise<void> {
    const isDone = await this.actions.act(action);
    const panel = SHOWN_IN[action.type];
    if (isDone && panel) this.go({ panel });
  }

  protected async showPalette(): Promise<void> {
    const run = this.store.run();
    if (!run) return;
    const text = (key: string) => this.transloco.translate(`sandbox.${key}`);
    const id = await this.actions.palette(paletteEntries(run, this.store.acts(), { shown: this.store.case(), text }));
    if (id) this.open(id);
  }

  protected go(queryParams: { panel?: PanelName; lamp?: LampFilter; tab?: Tab }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** The case comes to the front, whatever lay over it; on a phone the list makes room for it. */
  protected openJob(caseNo: string): void {
    this.store.openCase(caseNo);
    this.go({ panel: undefined, ...(this.tab() === 'jobs' && { tab: 'materials' }) });
  }

  protected endDay(): void {
    const action = this.actions.find('clock.next_day');
    if (action) void this.actions.act(action);
  }

  protected verify(subject: string): void {
    const action = this.actions.find('identity.verify');
    if (action) void this.actions.act(action, { subject });
  }

  /** Does the step that the reference run takes next, and shows where it happens. */
  protected takeStep(): void {
    const next = this.next();
    if (!next || this.store.busy()) return;
    this.scene.set(sceneOf(next.type));
    if (this.playing()) {
      const tab = PLACES[next.type]?.tab;
      if (tab) this.go({ tab });
      void this.actions.send('demonstration.next');
    } else void this.actions.send(next.type, next.command);
  }

  protected press(event: KeyboardEvent): void {
    this.keyboard.press(event, (key) => this.answer(key));
  }

  /** Does what a key means; says whether it meant anything. */
  private answer(key: DeskKey): boolean {
    switch (key.kind) {
      case 'issue':
        this.composer()?.issue();
        return this.composing();
      case 'step':
        this.store.step(key.by);
        return true;
      case 'verdict':
        return this.judge(key.index);
      case 'advance':
        this.takeStep();
        return this.next() !== undefined;
      case 'shortcut':
        return this.strike(key.key);
      default:
        this.open(key.kind);
        return true;
    }
  }

  private judge(index: number): boolean {
    return !this.playing() && (this.materials()?.judge(index) ?? false);
  }

  private strike(letter: string): boolean {
    if (this.playing()) {
      if (letter === 'P') this.pace.toggle();
      return letter === 'P';
    }
    const action = this.store.acts().find(({ shortcut }) => shortcut === letter);
    if (action) this.choose(action);
    return action !== undefined;
  }

  /** Opens or does what the palette or a key names: `act:accept`, `material:M3`, `undo`. */
  private open(id: string): void {
    const [kind = '', name = ''] = id.split(/:(.*)/s);
    this.openers[kind]?.(name);
  }
}
