import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MaterialView } from '@lms/contract/sandbox/material';
import { Icon } from '../../shared/ui/icon';
import { CheckRows } from './check-rows';
import { DocumentPaper } from './document-paper';

const SMALLEST = 60;
const LARGEST = 200;

/** The paper in hand, page by page, larger or smaller, turned, or beside another one; below it what the records say. */
@Component({
  selector: 'lms-document-viewer',
  imports: [MatButtonModule, CheckRows, DocumentPaper, Icon, TranslocoPipe],
  templateUrl: './document-viewer.html',
  styleUrl: './document-viewer.scss',
})
export class DocumentViewer {
  readonly material = input.required<MaterialView>();
  readonly others = input<readonly MaterialView[]>([]);

  private readonly code = computed(() => this.material().code);
  protected readonly zoom = signal(100);
  protected readonly turns = linkedSignal({ source: this.code, computation: () => 0 });
  protected readonly pageNumber = linkedSignal({ source: this.code, computation: () => 1 });
  protected readonly beside = signal<string | undefined>(undefined);

  protected readonly page = computed(() => this.material().pages[this.pageNumber() - 1] ?? this.material().pages[0]);
  protected readonly comparable = computed(() =>
    this.others().filter(({ code, pages }) => code !== this.code() && pages.length > 0),
  );
  protected readonly second = computed(() => this.comparable().find(({ code }) => code === this.beside()));

  /** Two papers side by side are each drawn about half as large. */
  protected readonly scale = computed(() => (this.zoom() / 100) * (this.second() ? 0.5 : 1));

  protected zoomBy(step: number): void {
    this.zoom.update((zoom) => Math.min(LARGEST, Math.max(SMALLEST, zoom + step)));
  }

  protected turn(): void {
    this.turns.update((turns) => (turns + 1) % 4);
  }

  protected leaf(by: 1 | -1): void {
    const last = this.material().pages.length;
    this.pageNumber.update((page) => Math.min(last, Math.max(1, page + by)));
  }

  protected compare(): void {
    this.beside.update((code) => (code ? undefined : this.comparable()[0]?.code));
  }

  protected choose(event: Event): void {
    this.beside.set((event.target as HTMLSelectElement).value);
  }
}
