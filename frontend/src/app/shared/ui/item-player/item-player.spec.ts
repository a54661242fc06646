import { TestBed } from '@angular/core/testing';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemFeedback, ItemView } from '@lms/contract/assessment/item-view';
import { provideFakeServer } from '../../testing/fake-server';
import { provideTestTransloco } from '../../testing/test-transloco';
import { ItemPlayer } from './item-player';

const about = { text: 'Stem', points: 2, area: 'K2' as const, hints: [] };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: `text ${id}` }));

interface Given {
  answer?: ItemAnswer | null;
  readonly?: boolean;
  feedback?: ItemFeedback;
}

async function render(item: ItemView, given: Given = {}) {
  TestBed.configureTestingModule({ providers: [provideTestTransloco(), provideFakeServer(() => ({}))] });
  const fixture = TestBed.createComponent(ItemPlayer);
  const answers: ItemAnswer[] = [];
  fixture.componentInstance.answerChange.subscribe((answer) => answers.push(answer));
  fixture.componentRef.setInput('item', item);
  fixture.componentRef.setInput('labelledBy', 'stem');
  for (const [name, value] of Object.entries(given)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    answers,
    settled: () => fixture.whenStable(),
    text: () => element.textContent.replaceAll(/\s+/g, ' '),
    all: <E extends HTMLElement>(selector: string) => [...element.querySelectorAll<E>(selector)],
    button: (label: string) => [...element.querySelectorAll('button')].find((one) => one.textContent.includes(label)),
  };
}

describe('answering an item', () => {
  it('chooses one with a radio button', async () => {
    const { all, answers } = await render({ ...about, type: 'single-choice', choices: labelled('a', 'b') });

    all<HTMLInputElement>('[role=radiogroup] input[type=radio]')[1]?.click();

    expect(answers).toEqual([{ type: 'single-choice', choice: 'b' }]);
  });

  it('adds and takes back boxes, in the order of the item', async () => {
    const item: ItemView = { ...about, type: 'multiple-choice', choices: labelled('a', 'b', 'c') };
    const { all, answers } = await render(item, { answer: { type: 'multiple-choice', choices: ['b', 'c'] } });
    const boxes = all<HTMLInputElement>('input[type=checkbox]');

    boxes[0]?.click();
    boxes[2]?.click();

    expect(answers).toEqual([
      { type: 'multiple-choice', choices: ['a', 'b', 'c'] },
      { type: 'multiple-choice', choices: ['b'] },
    ]);
  });

  it('says true or false', async () => {
    const { all, answers, text } = await render({ ...about, type: 'true-false' });

    all<HTMLInputElement>('input')[1]?.click();

    expect(text()).toContain('对');
    expect(answers).toEqual([{ type: 'true-false', value: false }]);
  });

  it('moves steps with buttons and reads the move aloud', async () => {
    const { answers, button, all, settled } = await render({
      ...about,
      type: 'ordering',
      choices: labelled('a', 'b', 'c'),
    });

    button('下移：text a')?.click();
    await settled();

    expect(answers).toEqual([{ type: 'ordering', order: ['b', 'a', 'c'] }]);
    expect(all('[aria-live=polite]')[0]?.textContent).toBe('“text a”现在是第 2 项，共 3 项');
  });

  it('pairs by a list for each left side, and takes a pair back', async () => {
    const item: ItemView = { ...about, type: 'matching', left: labelled('1', '2'), right: labelled('a', 'b') };
    const { all, answers } = await render(item, { answer: { type: 'matching', pairs: { 2: 'b' } } });
    const [first, second] = all<HTMLSelectElement>('select');
    if (!first || !second) throw new Error('no lists');

    first.value = 'a';
    first.dispatchEvent(new Event('change'));
    second.value = '';
    second.dispatchEvent(new Event('change'));

    expect(answers).toEqual([
      { type: 'matching', pairs: { 1: 'a', 2: 'b' } },
      { type: 'matching', pairs: {} },
    ]);
  });

  it.each<[ItemView, string, string]>([
    [{ ...about, type: 'short-answer', lines: 3 }, 'textarea', '照片'],
    [{ ...about, type: 'numeric', unit: '元' }, 'input[inputmode=decimal]', '12.5'],
    [{ ...about, type: 'computed', input: 'day' }, 'input[type=date]', '2026-06-16'],
  ])('writes an answer', async (item, selector, written) => {
    const { all, answers } = await render(item);
    const [field] = all<HTMLInputElement>(selector);
    if (!field) throw new Error('no field');

    field.value = written;
    field.dispatchEvent(new Event('input'));

    expect(answers).toEqual([{ type: item.type, text: written }]);
  });

  it('answers the parts of a case one by one and keeps the others', async () => {
    const parts = [
      { id: '1', text: 'Part one', points: 1, type: 'true-false' as const },
      { id: '2', text: 'Part two', points: 1, type: 'short-answer' as const, lines: 2 },
    ];
    const answer: ItemAnswer = { type: 'case', parts: { 2: { type: 'short-answer', text: 'kept' } } };
    const { all, answers } = await render({ ...about, type: 'case', parts }, { answer });

    all<HTMLInputElement>('input[type=radio]')[0]?.click();

    expect(all('h3').map((heading) => heading.textContent)).toEqual(['Part one1 分', 'Part two1 分']);
    expect(answers).toEqual([
      { type: 'case', parts: { 1: { type: 'true-false', value: true }, 2: { type: 'short-answer', text: 'kept' } } },
    ]);
  });
});

describe('an answered item afterwards', () => {
  it('cannot be changed and shows what was right, wrong and missed, why, and by which article', async () => {
    const { all, text } = await render(
      { ...about, type: 'multiple-choice', choices: labelled('a', 'b', 'c') },
      {
        answer: { type: 'multiple-choice', choices: ['a', 'c'] },
        readonly: true,
        feedback: {
          verdict: 'partial',
          points: 1,
          maximum: 2,
          details: [
            { id: 'a', verdict: 'right' },
            { id: 'b', verdict: 'missed' },
            { id: 'c', verdict: 'wrong', feedback: '不对的原因' },
          ],
          explanation: '因为如此',
          basis: [{ law: '行政许可法', article: '第三十二条' }],
        },
      },
    );

    expect(all<HTMLInputElement>('input').every(({ disabled }) => disabled)).toBe(true);
    for (const words of [
      '正确',
      '应选此项',
      '不正确',
      '不对的原因',
      '部分正确',
      '1 / 2 分',
      '因为如此',
      '行政许可法 第三十二条',
    ]) {
      expect(text()).toContain(words);
    }
  });

  it('tells the right order in words, and that a mark is only proposed', async () => {
    const { text } = await render(
      { ...about, type: 'ordering', choices: labelled('a', 'b') },
      {
        answer: { type: 'ordering', order: ['b', 'a'] },
        readonly: true,
        feedback: { verdict: 'wrong', provisional: true, rightAnswer: { type: 'ordering', order: ['a', 'b'] } },
      },
    );

    expect(text()).toContain('正确答案1. text a2. text b');
    expect(text()).toContain('暂定，待人工复核');
  });

  it('says nothing where nothing may be told', async () => {
    const { text } = await render({ ...about, type: 'short-answer', lines: 1 }, { readonly: true, feedback: {} });

    expect(text().trim()).toBe('未作答');
  });
});
