import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemView } from '@lms/contract/assessment/item-view';
import { provideFakeServer } from '../../testing/fake-server';
import { provideTestTransloco } from '../../testing/test-transloco';
import { ItemPlayer } from './item-player';

const about = { text: 'Stem', points: 2, area: 'K2' as const, hints: [] };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: `text ${id}` }));

async function render(item: ItemView, answer: ItemAnswer | null = null, readonly = false) {
  const said: string[] = [];
  const announce = (words: string) => Promise.resolve(void said.push(words));
  TestBed.configureTestingModule({
    providers: [
      provideTestTransloco(),
      provideFakeServer(() => ({})),
      { provide: LiveAnnouncer, useValue: { announce } },
    ],
  });
  const fixture = TestBed.createComponent(ItemPlayer);
  const answers: ItemAnswer[] = [];
  fixture.componentInstance.answerChange.subscribe((one) => answers.push(one));
  for (const [name, value] of Object.entries({ item, labelledBy: 'stem', answer, readonly }))
    fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const drags = () => fixture.debugElement.queryAll(By.directive(CdkDrag)).map((one) => one.injector.get(CdkDrag));
  return {
    answers,
    said,
    lists: () => fixture.debugElement.queryAll(By.directive(CdkDropList)).map((one) => one.injector.get(CdkDropList)),
    /** The card with this text is let go where that place lies; jsdom has no layout of its own. */
    drag: (text: string, place: string) => {
      const card = drags().find(({ element: { nativeElement } }) => nativeElement.textContent.includes(text));
      const under = element.querySelector(`[data-place="${place}"]`);
      document.elementFromPoint = () => under;
      card?.started.emit({ source: card, event: new MouseEvent('mousedown') });
      card?.ended.emit({
        ...{ source: card, distance: { x: 9, y: 9 }, dropPoint: { x: 1, y: 1 } },
        event: new MouseEvent('mouseup'),
      });
    },
  };
}

describe('dragging', () => {
  it('puts a step where it is dropped, and says where it is now', async () => {
    const item: ItemView = { ...about, type: 'ordering', choices: labelled('a', 'b', 'c') };
    const { answers, said, lists } = await render(item);

    lists()[0]?.dropped.emit({ previousIndex: 2, currentIndex: 0 } as never);
    lists()[0]?.dropped.emit({ previousIndex: 1, currentIndex: 1 } as never);

    expect(answers).toEqual([{ type: 'ordering', order: ['c', 'a', 'b'] }]);
    expect(said).toEqual(['“text c”现在是第 1 项，共 3 项']);
  });

  it('says the same of a step that a button moves', async () => {
    const { said } = await render({ ...about, type: 'ordering', choices: labelled('a', 'b') });

    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('下移：text a'))?.click();

    expect(said).toEqual(['“text a”现在是第 2 项，共 2 项']);
  });

  it('pairs what is dropped on a left side', async () => {
    const item: ItemView = { ...about, type: 'matching', left: labelled('1', '2'), right: labelled('a', 'b') };
    const { answers, said, drag } = await render(item, { type: 'matching', pairs: { 2: 'b' } });

    drag('text a', '1');
    drag('text a', 'elsewhere');

    expect(answers).toEqual([{ type: 'matching', pairs: { 1: 'a', 2: 'b' } }]);
    expect(said).toEqual(['已把“text a”配给“text 1”']);
  });

  it('fills a place, and takes the word out of where it was', async () => {
    const words = labelled('a', 'b').map((word) => ({ ...word, reusable: false }));
    const item: ItemView = { ...about, type: 'gap-match', passage: '[[1]] and [[2]]', words };
    const { answers, said, drag } = await render(item, { type: 'gap-match', pairs: { 1: 'a' } });

    drag('text a', 'gap-2');

    expect(answers).toEqual([{ type: 'gap-match', pairs: { 2: 'a' } }]);
    expect(said).toEqual(['已把“text a”放到第 2 处']);
  });

  it('sorts a card, and takes it back to those that are not sorted', async () => {
    const item: ItemView = { ...about, type: 'categorise', categories: labelled('x', 'y'), cards: labelled('1', '2') };
    const { answers, said, drag } = await render(item, { type: 'categorise', belongs: { 2: 'y' } });

    drag('text 1', 'tray-x');
    drag('text 2', 'tray-');
    drag('text 2', 'tray-y');

    expect(answers).toEqual([
      { type: 'categorise', belongs: { 1: 'x', 2: 'y' } },
      { type: 'categorise', belongs: {} },
    ]);
    expect(said).toEqual(['“text 1”已归入“text x”', '“text 2”已放回未归类']);
  });

  it('marks the place on which the pin is dropped', async () => {
    const region = { shape: 'circle' as const, y: 20, radius: 5 };
    const item: ItemView = {
      ...about,
      type: 'hotspot',
      picture: { source: 'data:image/png;base64,iVBORw0KGgo=', alt: 'A form', width: 200, height: 100 },
      regions: [
        { ...region, id: 'a', label: 'The seal', x: 20 },
        { ...region, id: 'b', label: 'The date', x: 60 },
      ],
      several: false,
    };
    const { answers, said, drag } = await render(item);

    drag('拖动标记', 'b');

    expect(answers).toEqual([{ type: 'hotspot', regions: ['b'] }]);
    expect(said).toEqual(['已选：The date']);
  });

  it('is off where nothing can be answered', async () => {
    const item: ItemView = { ...about, type: 'ordering', choices: labelled('a', 'b') };
    const { lists } = await render(item, null, true);

    expect(lists().map(({ disabled }) => disabled)).toEqual([true]);
  });
});

describe('hints', () => {
  it('are shown as far as tries have opened them', async () => {
    await render({ ...about, type: 'true-false', hints: ['Read Article 32'] });

    expect(document.querySelector('[aria-label="提示"]')?.textContent).toContain('Read Article 32');
  });
});
