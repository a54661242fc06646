import { Component, computed, DestroyRef, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ScenarioText } from './scenario-text';

const PAUSE_MS = 400;
/** Height of a line in the box and beside it, in pixels. */
const LINE = 20;

/** The scenario as its file: the same text that the form writes, with the faults beside their lines. */
@Component({
  selector: 'lms-yaml-page',
  imports: [TranslocoPipe],
  template: `
    <div class="gutter" aria-hidden="true" [style.transform]="'translateY(' + -top() + 'px)'">
      @for (line of lines(); track $index) {
        <span [class.faulty]="faulty().has($index + 1)" [title]="faulty().get($index + 1) ?? ''">{{ $index + 1 }}</span>
      }
    </div>
    <textarea
      #box
      wrap="off"
      spellcheck="false"
      [attr.aria-label]="'authoring.yaml.label' | transloco"
      [value]="text.text()"
      (input)="later()"
      (change)="keep()"
      (scroll)="follow()"
    ></textarea>
  `,
  styleUrl: './yaml-page.scss',
})
export class YamlPage {
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  protected readonly text = inject(ScenarioText);

  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly top = signal(0);
  protected readonly lines = computed(() => this.text.text().split('\n'));
  protected readonly faulty = computed(() => new Map(this.text.faults().map(({ line, reason }) => [line, reason])));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Shows a line and marks it. */
  goTo(line: number): void {
    const { nativeElement } = this.box();
    const lines = this.text.text().split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    nativeElement.focus();
    nativeElement.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    nativeElement.scrollTop = Math.max(0, (line - 8) * LINE);
    this.follow();
  }

  protected later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.keep();
    }, PAUSE_MS);
  }

  protected keep(): void {
    clearTimeout(this.timer);
    this.text.write(this.box().nativeElement.value);
  }

  protected follow(): void {
    this.top.set(this.box().nativeElement.scrollTop);
  }
}
