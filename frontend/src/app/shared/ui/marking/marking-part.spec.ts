import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonToggleGroupHarness } from '@angular/material/button-toggle/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { MarkingPart } from '@lms/contract/marking/entry';
import { TestPage } from '../../testing/page';
import { provideTestTransloco } from '../../testing/test-transloco';
import { isComplete, type MarkDraft, partMark } from './mark-draft';
import { MarkingPartView, type OtherMark } from './marking-part';

const PART: MarkingPart = {
  code: 'c6',
  title: '一次说清进度查询',
  basis: '优化营商环境条例第三十六条',
  points: 28,
  guide: [
    { text: '说明怎样查进度', points: 6 },
    { text: '用语礼貌', points: 2 },
    { text: '写得完整', points: 20 },
  ],
  answer: '凭编号查。',
  steps: [{ number: 7, at: '2026-06-15T09:20', title: '向申请人说明', here: true }],
};

const LEVELLED: MarkingPart = {
  ...PART,
  points: 8,
  guide: [
    {
      text: '写清期限',
      points: 6,
      levels: [
        { text: '写错或没有写', points: 0 },
        { text: '写了但不全', points: 3 },
        { text: '写清且有依据', points: 6 },
      ],
    },
    { text: '用语礼貌', points: 2 },
  ],
};

@Component({
  imports: [MarkingPartView],
  template: `<lms-marking-part
    [part]="part()"
    [(draft)]="draft"
    [isLocked]="locked()"
    [others]="others()"
    (finished)="finished = finished + 1"
  />`,
})
class Bench {
  readonly part = signal(PART);
  readonly draft = signal<MarkDraft>({ lines: [null, null, null], comment: '' });
  readonly locked = signal(false);
  readonly others = signal<OtherMark[]>([]);
  finished = 0;
}

async function bench() {
  TestBed.configureTestingModule({ providers: [provideTestTransloco()] });
  const fixture = TestBed.createComponent(Bench);
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = new TestPage(fixture);
  await page.settle();
  const press = async (key: string, more: KeyboardEventInit = {}, from: EventTarget = document.body) => {
    from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await page.settle();
  };
  return { page, press, on: fixture.componentInstance };
}

describe('the marking widget', () => {
  it('shows what was written with its place, and the guide with its points', async () => {
    const { page } = await bench();

    expect(page.text).toContain('凭编号查。');
    expect(page.text).toContain('#7');
    expect(page.text).toContain('说明怎样查进度');
    expect(page.text).toContain('0 / 28');
  });

  it('gives points by pressing them', async () => {
    const { page, on } = await bench();

    const [first] = await page.material.getAllHarnesses(MatButtonToggleGroupHarness);
    const toggles = (await first?.getToggles()) ?? [];
    await toggles[4]?.check();

    expect(toggles).toHaveLength(7);
    expect(on.draft().lines).toEqual([4, null, null]);
    expect(page.text).toContain('4 / 28');
  });

  it('gives them by keyboard alone: all or none by number, one more or less, Enter goes on', async () => {
    const { press, on } = await bench();

    await press('1');
    await press('-');
    await press('2');
    await press('2');
    await press('3');
    await press('+');
    await press('Enter');

    expect(on.draft().lines).toEqual([5, 0, 20]);
    expect(on.finished).toBe(1);
  });

  it('writes what is worth many points, and never gives more than there are', async () => {
    const { page, on } = await bench();

    const field = await page.material.getHarness(MatInputHarness.with({ label: '给分' }));
    await field.setValue('99');
    await field.blur();

    expect(on.draft().lines[2]).toBe(20);
  });

  it('leaves keys to the comment, from which Ctrl+Enter goes on', async () => {
    const { page, press, on } = await bench();
    const comment = page.field('评语');

    await press('c');
    expect(document.activeElement).toBe(comment);
    await press('1', {}, comment);
    await press('Enter', {}, comment);
    await page.fill('评语', '请写明日期');
    await press('Enter', { ctrlKey: true }, comment);

    expect(on.draft()).toEqual({ lines: [null, null, null], comment: '请写明日期' });
    expect(on.finished).toBe(1);
  });

  it('lays what others gave beside the guide', async () => {
    const { page, on } = await bench();
    on.others.set([{ name: '秦越', lines: [6, 2, 10], comment: '完整' }]);
    await page.settle();

    expect(page.text).toContain('秦越 6');
    expect(page.text).toContain('秦越完整');
  });

  it('gives nothing while it is locked', async () => {
    const { page, press, on } = await bench();
    on.locked.set(true);
    await page.settle();

    await press('1');
    await press('Enter');

    expect(on.draft().lines).toEqual([null, null, null]);
    expect(on.finished).toBe(0);
    const [group] = await page.material.getAllHarnesses(MatButtonToggleGroupHarness);
    expect(await group?.isDisabled()).toBe(true);
  });

  describe('with levels', () => {
    const levelled = async () => {
      const shown = await bench();
      shown.on.draft.set({ lines: [null, null], comment: '' });
      shown.on.part.set(LEVELLED);
      await shown.page.settle();
      const choose = async (label: RegExp) => {
        await (await shown.page.material.getHarness(MatRadioButtonHarness.with({ label }))).check();
        await shown.page.settle();
      };
      return { ...shown, choose };
    };

    it('gives the points of the level that is chosen', async () => {
      const { page, on, choose } = await levelled();

      await choose(/写了但不全/);

      expect(on.draft().lines).toEqual([3, null]);
      expect(page.text).toContain('3 / 8');
    });

    it('gives other points with a reason, which belongs to the mark', async () => {
      const { page, on, choose } = await levelled();

      await choose(/另给分数/);
      await page.fill('给分', '4');
      on.draft.update((draft) => ({ ...draft, lines: [4, 2] }));
      await page.settle();
      expect(isComplete(LEVELLED, on.draft())).toBe(false);
      await page.fill('为什么不按等级给分', '期限对，依据差一条');

      expect(isComplete(LEVELLED, on.draft())).toBe(true);
      expect(partMark(LEVELLED, on.draft())).toMatchObject({ lines: [4, 2], reasons: ['期限对，依据差一条', ''] });
    });

    it('goes through the levels by keyboard: the best first, then each below', async () => {
      const { press, on } = await levelled();

      await press('1');
      expect(on.draft().lines[0]).toBe(6);
      await press('1');
      expect(on.draft().lines[0]).toBe(3);
      await press('-');
      expect(on.draft().lines[0]).toBe(0);
      await press('+');
      expect(on.draft().lines[0]).toBe(3);
    });
  });
});
