import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import type { NoticeItem } from '@lms/contract/sandbox/command';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { noteOf } from './material-note';
import { keepDraft, keptDraft, type NoticeDraft } from './notice-draft';
import { NoticePreview } from './notice-preview';

const OTHER = 'OTHER';

/** Writes the one-time correction notice: every item, what is wrong with it, and how and where to mend it. */
@Component({
  selector: 'lms-notice-composer',
  imports: [MatButtonModule, DayPipe, Icon, InstantPipe, TranslocoPipe],
  templateUrl: './notice-composer.html',
  styleUrl: './notice-composer.scss',
})
export class NoticeComposer {
  readonly runId = input.required<string>();
  readonly case = input.required<CaseView>();
  readonly busy = input(false);
  /** Why a notice can't be issued now; null when it can. */
  readonly locked = input<string | null>(null);

  readonly issued = output<readonly NoticeItem[]>();
  readonly closed = output();

  private readonly dialog = inject(MatDialog);

  private readonly caseNo = computed(() => this.case().caseNo);
  private readonly start = computed(() => ({ caseNo: this.caseNo(), found: this.case().notice.found.join() }));
  protected readonly draft = linkedSignal<{ caseNo: string; found: string }, NoticeDraft>({
    source: this.start,
    computation: ({ caseNo }, before) => {
      const kept = before?.source.caseNo === caseNo ? before.value : keptDraft(this.runId(), caseNo);
      return withFound(kept, this.case());
    },
  });
  protected readonly items = computed(() => this.draft().items);
  protected readonly choices = computed(() => {
    const taken = new Set(this.items().map(({ material }) => material));
    return this.case().notice.choices.filter(({ code }) => !taken.has(code));
  });
  protected readonly missing = computed(() => {
    const taken = new Set(this.items().map(({ material }) => material));
    return this.case().notice.found.filter((code) => !taken.has(code)).length;
  });
  protected readonly other = OTHER;

  protected nameOf(item: NoticeItem): string {
    return this.case().notice.choices.find(({ code }) => code === item.material)?.name ?? item.name ?? item.material;
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.keep([...this.items(), blank(select.value, this.case())]);
    select.value = '';
  }

  protected remove(at: number): void {
    this.keep(this.items().filter((_, index) => index !== at));
  }

  protected write(at: number, field: 'name' | 'problem' | 'howToFix', event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.keep(this.items().map((item, index) => (index === at ? { ...item, [field]: value } : item)));
  }

  protected preview(): void {
    this.dialog.open(NoticePreview, {
      width: '34rem',
      data: { case: this.case(), items: this.items().map((item) => ({ ...item, name: this.nameOf(item) })) },
    });
  }

  issue(): void {
    if (!this.busy() && this.locked() === null) this.issued.emit(this.items());
  }

  private keep(items: readonly NoticeItem[]): void {
    const draft = { items, savedAt: new Date().toISOString() };
    keepDraft(this.runId(), this.caseNo(), draft);
    this.draft.set(draft);
  }
}

function blank(material: string, { materials }: CaseView): NoticeItem {
  const found = materials.find(({ code }) => code === material);
  return { material, problem: found ? noteOf(found) : '', howToFix: '', ...(material === OTHER && { name: '' }) };
}

/** What the trainee has judged faulty stands in the notice from the start; it can be taken out again. */
function withFound(draft: NoticeDraft | undefined, shown: CaseView): NoticeDraft {
  const items = draft?.items ?? [];
  const added = shown.notice.found.filter((code) => !items.some(({ material }) => material === code));
  return { items: [...items, ...added.map((code) => blank(code, shown))], savedAt: draft?.savedAt };
}
