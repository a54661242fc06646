import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { Icon } from '../../../shared/ui/icon';
import { Skeleton } from '../../../shared/ui/skeleton';
import { latest } from '../../../shared/api/latest';
import { RunClient } from '../../run/run-client';
import { clockOf } from '../tones';
import { ServiceGuideText } from './service-guide-text';

/** So many guides are seen at a glance; more of them can be searched. */
const AT_A_GLANCE = 3;

/** The published guides of the city, at any time and in any scenario; those of the cases on the desk come first. */
@Component({
  selector: 'lms-guide-library',
  imports: [EmptyState, ErrorState, Icon, ServiceGuideText, Skeleton, TranslocoPipe],
  templateUrl: './guide-library.html',
  styleUrl: './guide-library.scss',
})
export class GuideLibrary {
  readonly runId = input.required<string>();
  /** What the item library answered for the open case, oldest first. */
  readonly lookups = input<CaseView['lookups']>([]);

  private readonly client = inject(RunClient);

  protected readonly search = signal('');
  private readonly chosen = signal<string | undefined>(undefined);

  protected readonly resource = this.client.guides(this.runId);
  protected readonly all = latest(this.resource);
  protected readonly isSearchable = computed(() => (this.all()?.items.length ?? 0) > AT_A_GLANCE);
  protected readonly found = computed(() => {
    const words = this.search().trim().toLowerCase().split(/\s+/);
    return (this.all()?.items ?? []).filter((guide) => {
      const said = [guide.code, guide.name, guide.agency, ...guide.materials.map(({ name }) => name)];
      const text = [...said, ...guide.parts.flatMap(({ lines }) => lines)].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  });
  protected readonly guide = computed(() => this.found().find(({ code }) => code === this.chosen()) ?? this.found()[0]);
  protected readonly answers = computed(() => this.lookups().toReversed());
  protected readonly clock = clockOf;

  protected open(code: string): void {
    this.chosen.set(code);
  }
}
