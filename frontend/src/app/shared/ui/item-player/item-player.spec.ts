import { TestBed } from '@angular/core/testing';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemFeedback, ItemView } from '@lms/contract/assessment/item-view';
import { provideFakeServer } from '../../testing/fake-server';
import { provideTestTransloco } from '../../testing/test-transloco';
import { ANSWER_FILES, type AnswerFiles } from './answer-files';
import { ItemPlayer } from './item-player';

const about = { text: 'Stem', points: 2, area: 'K2' as const, hints: [] };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: `text ${id}` }));

interface Given {
  answer?: ItemAnswer | null;
  readonly?: boolean;
  feedback?: ItemFeedback;
}

function change(field: HTMLInputElement | HTMLSelectElement | undefined, value: string, event: string): void {
  if (!field) throw new Error('no field');
  field.value = value;
  field.dispatchEvent(new Event(event));
}

async function render(item: ItemView, given: Given = {}, files: AnswerFiles | null = null) {
  TestBed.configureTestingModule({
    providers: [provideTestTransloco(), provideFakeServer(() => ({})), { provide: ANSWER_FILES, useValue: files }],
  });
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

  it('moves steps with buttons', async () => {
    const { answers, button } = await render({
      ...about,
      type: 'ordering',
      choices: labelled('a', 'b', 'c'),
    });

    button('下移：text a')?.click();

    expect(answers).toEqual([{ type: 'ordering', order: ['b', 'a', 'c'] }]);
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

  it('chooses and writes in the places of a text', async () => {
    const item: ItemView = {
      ...about,
      type: 'cloze',
      passage: 'Within [[1]] days [[2]]',
      gaps: [
        { id: '1', kind: 'number' },
        { id: '2', kind: 'choice', choices: labelled('a', 'b') },
      ],
    };
    const { all, answers } = await render(item, { answer: { type: 'cloze', gaps: { 1: '5' } } });

    change(all<HTMLSelectElement>('select')[0], 'b', 'change');
    change(all<HTMLInputElement>('input')[0], '', 'input');

    expect(all('[aria-label]').map((field) => field.getAttribute('aria-label'))).toEqual(['第 1 处', '第 2 处']);
    expect(answers).toEqual([
      { type: 'cloze', gaps: { 1: '5', 2: 'b' } },
      { type: 'cloze', gaps: {} },
    ]);
  });

  it('takes a word that serves once out of the place where it was', async () => {
    const item: ItemView = {
      ...about,
      type: 'gap-match',
      passage: '[[1]] and [[2]]',
      words: labelled('a', 'b').map((word) => ({ ...word, reusable: word.id === 'b' })),
    };
    const { all, answers } = await render(item, { answer: { type: 'gap-match', pairs: { 1: 'a' } } });

    change(all<HTMLSelectElement>('select')[1], 'a', 'change');
    change(all<HTMLSelectElement>('select')[1], 'b', 'change');

    expect(answers).toEqual([
      { type: 'gap-match', pairs: { 2: 'a' } },
      { type: 'gap-match', pairs: { 1: 'a', 2: 'b' } },
    ]);
  });

  it('sorts a card into a category and takes it out again', async () => {
    const item: ItemView = {
      ...about,
      type: 'categorise',
      categories: labelled('x', 'y'),
      cards: labelled('1', '2'),
    };
    const { all, answers } = await render(item, { answer: { type: 'categorise', belongs: { 2: 'y' } } });

    change(all<HTMLSelectElement>('select')[0], 'x', 'change');
    change(all<HTMLSelectElement>('select')[1], '', 'change');

    expect(answers).toEqual([
      { type: 'categorise', belongs: { 1: 'x', 2: 'y' } },
      { type: 'categorise', belongs: {} },
    ]);
  });

  it('points at a picture, or chooses from the list that says what lies where', async () => {
    const region = { shape: 'circle' as const, x: 20, y: 20, radius: 5 };
    const item: ItemView = {
      ...about,
      type: 'hotspot',
      picture: { source: 'data:image/png;base64,iVBORw0KGgo=', alt: 'A form', width: 200, height: 100 },
      regions: [
        { ...region, id: 'a', label: 'The seal' },
        { ...region, id: 'b', label: 'The date', x: 60 },
      ],
      several: true,
    };
    const { all, answers, text } = await render(item, { answer: { type: 'hotspot', regions: ['b'] } });

    all<HTMLInputElement>('[role=group] input[type=checkbox]')[0]?.click();
    all('path')[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

    expect(text()).toContain('The seal');
    expect(all<HTMLImageElement>('img')[0]?.alt).toBe('A form');
    expect(answers).toEqual([
      { type: 'hotspot', regions: ['a', 'b'] },
      { type: 'hotspot', regions: [] },
    ]);
  });

  it('counts the words of an essay and says when there are too few', async () => {
    const item: ItemView = { ...about, type: 'essay', lines: 5, minimumWords: 10, maximumWords: 20 };
    const { all, answers, text } = await render(item, { answer: { type: 'essay', text: '一次性告知' } });

    change(all<HTMLInputElement>('textarea')[0], '已告知', 'input');

    expect(text()).toContain('5 字');
    expect(text()).toContain('要求 10 至 20 字');
    expect(text()).toContain('还不够字数');
    expect(answers).toEqual([{ type: 'essay', text: '已告知' }]);
  });

  it('sends a file, shows it, and takes it back', async () => {
    const item: ItemView = { ...about, type: 'file-upload', kinds: ['pdf'], maximumMb: 1, maximumFiles: 2 };
    const known = { id: '1', name: 'one.pdf', size: 10 };
    const removed: string[] = [];
    const files: AnswerFiles = {
      send: ({ name, size }) => Promise.resolve({ id: '2', name, size }),
      remove: (id) => Promise.resolve(void removed.push(id)),
      address: (id) => `/files/${id}`,
    };
    const { all, answers, button, settled } = await render(
      item,
      { answer: { type: 'file-upload', files: [known] } },
      files,
    );
    const box = all<HTMLInputElement>('input[type=file]')[0];

    Object.defineProperty(box, 'files', { value: [new File(['work'], 'two.pdf')] });
    box?.dispatchEvent(new Event('change'));
    await settled();
    button('移除：one.pdf')?.click();

    expect(all('a')[0]?.getAttribute('href')).toBe('/files/1');
    expect(answers[0]).toEqual({ type: 'file-upload', files: [known, { id: '2', name: 'two.pdf', size: 4 }] });
    expect(removed).toEqual(['1']);
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

  it('names the right choices in words where none was made, for then no choice shows what was missed', async () => {
    const { text } = await render(
      { ...about, type: 'multiple-choice', choices: labelled('a', 'b', 'c') },
      {
        readonly: true,
        feedback: { verdict: 'empty', rightAnswer: { type: 'multiple-choice', choices: ['a', 'c'] } },
      },
    );

    expect(text()).toContain('正确答案text atext c');
  });

  it('says nothing where nothing may be told', async () => {
    const { text } = await render({ ...about, type: 'short-answer', lines: 1 }, { readonly: true, feedback: {} });

    expect(text().trim()).toBe('未作答');
  });
});
