import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { QueryResults } from './query-results';

export interface Query {
  readonly resource: string;
  readonly subject: string;
  readonly fields: string[];
  readonly purpose: string;
}

/** Asks another department: which record, only the fields that are needed, and what for. */
@Component({
  selector: 'lms-share-query-card',
  imports: [MatButtonModule, Chip, Icon, QueryResults, TranslocoPipe],
  templateUrl: './share-query-card.html',
  styleUrl: './share-query-card.scss',
})
export class ShareQueryCard {
  readonly case = input.required<CaseView>();
  readonly busy = input(false);
  /** The resource that the guided mode points at. */
  readonly next = input<string | null>();
  readonly shortcut = input<string | null>();

  readonly asked = output<Query>();
  readonly unmasked = output<{ query: number; field: string }>();

  private readonly caseNo = computed(() => this.case().caseNo);
  protected readonly resourceCode = linkedSignal({
    source: computed(() => this.next() ?? this.firstOpen() ?? ''),
    computation: (code) => code,
  });
  protected readonly resource = computed(() => {
    const { resources } = this.case().sharing;
    return resources.find(({ code }) => code === this.resourceCode()) ?? resources[0];
  });
  protected readonly subject = linkedSignal({ source: this.caseNo, computation: () => 'applicant' });
  protected readonly fields = linkedSignal<string | undefined, ReadonlySet<string>>({
    source: computed(() => this.resource()?.code),
    computation: () => new Set(),
  });
  protected readonly purpose = linkedSignal({ source: this.resourceCode, computation: () => '' });

  protected chooseResource(event: Event): void {
    this.resourceCode.set((event.target as HTMLSelectElement).value);
  }

  protected chooseSubject(event: Event): void {
    this.subject.set((event.target as HTMLSelectElement).value);
  }

  protected toggle(code: string): void {
    this.fields.update((fields) => {
      const next = new Set(fields);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  }

  protected write(event: Event): void {
    this.purpose.set((event.target as HTMLTextAreaElement).value);
  }

  protected ask(): void {
    const resource = this.resource();
    if (!resource || this.busy()) return;
    this.asked.emit({
      resource: resource.code,
      subject: this.subject(),
      fields: [...this.fields()],
      purpose: this.purpose(),
    });
  }

  /** The first listed resource that was not asked yet. */
  private firstOpen(): string | undefined {
    const { resources, queries } = this.case().sharing;
    const asked = new Set(queries.filter(({ status }) => status.code === 'RETURNED').map(({ resource }) => resource));
    return resources.find(({ code, listed }) => listed && !asked.has(code))?.code ?? resources[0]?.code;
  }
}
