import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, RegionView, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { CardDrag, DRAG_DELAY } from './card-drag';
import { VerdictMark } from './verdict-mark';

let made = 0;

/**
 * Places on a picture: pointed at, marked with a pin that is dragged there, or chosen from the list beside it, which says in
 * words what lies where. All are one choice: what has the focus in the list is outlined in the picture.
 */
@Component({
  selector: 'lms-hotspot-answer',
  imports: [CdkDrag, CdkDropList, Icon, MatButtonModule, TranslocoPipe, VerdictMark],
  providers: [CardDrag],
  templateUrl: './hotspot-answer.html',
  styleUrl: './hotspot-answer.scss',
})
export class HotspotAnswer {
  readonly item = input.required<ViewOf<'hotspot'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  protected readonly drag = inject(CardDrag);

  protected readonly delay = DRAG_DELAY;
  /** Whether the picture is twice as wide as there is room, to be scrolled: on a phone places may be small. */
  protected readonly isLarge = signal(false);
  protected readonly name = `hotspot-${String(++made)}`;
  /** The region that has the focus in the list. */
  protected readonly focused = signal('');
  /** The drawing's own height when its width is 100. */
  protected readonly height = computed(() => {
    const { width, height } = this.item().picture;
    return (100 * height) / width;
  });
  protected readonly rows = computed(() => {
    const chosen = this.chosen();
    const details = this.feedback()?.details ?? [];
    const height = this.height();
    return this.item().regions.map((region, index) => {
      const detail = details.find(({ id }) => id === region.id);
      return {
        id: region.id,
        number: index + 1,
        label: region.label,
        outline: outlineOf(region, height),
        centre: centreOf(region, height),
        isChosen: chosen.includes(region.id),
        verdict: detail?.verdict,
        told: detail?.feedback,
      };
    });
  });

  private readonly chosen = computed((): readonly string[] => {
    const answer = this.answer();
    return answer?.type === 'hotspot' ? answer.regions : [];
  });

  protected choose(id: string): void {
    if (this.readonly()) return;
    this.answerChange.emit({ type: 'hotspot', regions: this.item().several ? this.toggled(id) : [id] });
  }

  protected put(id: string | undefined): void {
    const region = this.item().regions.find((one) => one.id === id);
    if (!region || this.chosen().includes(region.id)) return;
    this.choose(region.id);
    this.drag.say('pointed', { text: region.label });
  }

  /** In the order of the item, so that the same choice is always the same answer. */
  private toggled(id: string): string[] {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(id)) chosen.add(id);
    return this.item()
      .regions.map((region) => region.id)
      .filter((one) => chosen.has(one));
  }
}

/** The outline as a path; `height` is that of the drawing, whose width is 100. */
function outlineOf(region: RegionView, height: number): string {
  const at = (x: number, y: number) => `${String(x)} ${String((y * height) / 100)}`;
  switch (region.shape) {
    case 'rectangle': {
      const { x, y, width, height: tall } = region;
      return `M${at(x, y)}L${at(x + width, y)}L${at(x + width, y + tall)}L${at(x, y + tall)}Z`;
    }
    case 'circle': {
      const { x, y, radius } = region;
      const r = String(radius);
      const middle = (y * height) / 100;
      const [left, right] = [`${String(x - radius)} ${String(middle)}`, `${String(x + radius)} ${String(middle)}`];
      return `M${left}A${r} ${r} 0 1 0 ${right}A${r} ${r} 0 1 0 ${left}Z`;
    }
    case 'polygon':
      return `M${region.points.map(([x, y]) => at(x, y)).join('L')}Z`;
  }
}

function centreOf(region: RegionView, height: number): { x: number; y: number } {
  switch (region.shape) {
    case 'rectangle':
      return { x: region.x + region.width / 2, y: ((region.y + region.height / 2) * height) / 100 };
    case 'circle':
      return { x: region.x, y: (region.y * height) / 100 };
    case 'polygon': {
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        x: mean(region.points.map(([x]) => x)),
        y: (mean(region.points.map(([, y]) => y)) * height) / 100,
      };
    }
  }
}
