import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXPORT_FORMATS, IMPORT_FORMATS, IMPORT_STATES, type ImportReport } from '@lms/contract/assessment/exchange';
import { KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import { Can } from '../../../shared/access/can';
import { type Problem, problemOf } from '../../../shared/api/problem';
import { ErrorState } from '../../../shared/ui/error-state';
import { Icon } from '../../../shared/ui/icon';
import { PageHeader } from '../../../shared/ui/page-header';
import { Skeleton } from '../../../shared/ui/skeleton';
import { QuestionClient } from '../question-client';
import { FilesClient, formatOf } from './files-client';
import { ImportTable } from './import-table';

/** Questions from files into a bank: first a look at what would happen, then for good. And a bank as a file. */
@Component({
  selector: 'lms-question-files-page',
  imports: [Can, ErrorState, Icon, ImportTable, MatButtonModule, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './question-files-page.html',
  styleUrl: './question-files-page.scss',
})
export class QuestionFilesPage {
  readonly bank = input<string>();

  private readonly client = inject(QuestionClient);
  private readonly files = inject(FilesClient);

  protected readonly importFormats = IMPORT_FORMATS;
  protected readonly exportFormats = EXPORT_FORMATS;
  protected readonly areas = KNOWLEDGE_AREAS;
  protected readonly states = IMPORT_STATES;

  protected readonly banks = this.client.banks();
  protected readonly bankList = computed(() => (this.banks.hasValue() ? this.banks.value().items : []));
  protected readonly bankId = linkedSignal(() => this.bank() ?? this.bankList()[0]?.id);

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly format = signal<string>('gift');
  protected readonly area = signal<string>('K1');
  protected readonly asReady = signal(false);
  protected readonly report = signal<ImportReport | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly mayBring = computed(() => {
    const report = this.report();
    return report?.written === null && report.counts.ready > 0;
  });

  protected readonly leaving = signal({ format: 'yaml', language: 'zh-CN' });
  protected readonly exportLook = this.files.exportLook(this.bankId, this.leaving);
  protected readonly leavingReport = computed(() => (this.exportLook.hasValue() ? this.exportLook.value() : undefined));
  protected readonly address = computed(() => {
    const bank = this.bankId();
    return bank ? this.files.exportAddress(bank, this.leaving()) : undefined;
  });

  protected choose(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (!file) return;
    this.file.set(file);
    this.format.set(formatOf(file.name) ?? this.format());
    void this.look();
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.choose(event.dataTransfer?.files);
  }

  /** Another setting makes what was seen out of date. */
  protected set(field: 'format' | 'area', value: string): void {
    this[field].set(value);
    void this.look();
  }

  protected look(): Promise<void> {
    return this.ask((bank, file, settings) => this.files.look(bank, file, settings));
  }

  protected bring(): Promise<void> {
    const state = this.asReady() ? 'ready' : 'draft';
    return this.ask((bank, file, settings) => this.files.bring(bank, file, { ...settings, state }));
  }

  protected into(bankId: string): void {
    this.bankId.set(bankId);
    void this.look();
  }

  private async ask(
    work: (bank: string, file: Blob, settings: { format: string; area: string }) => Promise<ImportReport>,
  ) {
    const [bank, file] = [this.bankId(), this.file()];
    if (!bank || !file) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.report.set(await work(bank, file, { format: this.format(), area: this.area() }));
    } catch (error) {
      this.report.set(undefined);
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
