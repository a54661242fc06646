import { provideTranslocoScope } from '@jsverse/transloco';
import { TestBed } from '@angular/core/testing';
import { type Item, ITEM_TYPES, type ItemType } from '@lms/contract/assessment/item';
import { provideFakeServer } from '../../../shared/testing/fake-server';
import { provideTestTransloco } from '../../../shared/testing/test-transloco';
import { newItem } from '../item-drafts';
import { ItemEditor } from './item-editor';
import { faultsOf } from './item-faults';

async function render(item: Item) {
  TestBed.configureTestingModule({
    providers: [provideTestTransloco(), provideTranslocoScope('questions'), provideFakeServer(() => ({}))],
  });
  const fixture = TestBed.createComponent(ItemEditor);
  const edited: Item[] = [];
  fixture.componentInstance.item.subscribe((one) => {
    edited.push(one);
    fixture.componentRef.setInput('faults', faultsOf(one));
  });
  fixture.componentRef.setInput('item', item);
  fixture.componentRef.setInput('faults', faultsOf(item));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    edited,
    settled: () => fixture.whenStable(),
    text: () => element.textContent,
    fields: () => [...element.querySelectorAll<HTMLInputElement>('input, select, textarea')],
    field: (id: string) => element.querySelector<HTMLInputElement>(`[id="${id}"]`),
    button: (label: string) => [...element.querySelectorAll('button')].find((one) => one.textContent.includes(label)),
  };
}

function change(field: HTMLInputElement | null, value: string, event: string): void {
  if (!field) throw new Error('no such field');
  field.value = value;
  field.dispatchEvent(new Event(event));
}

describe('editing what is a type’s own', () => {
  it.each(ITEM_TYPES.filter((type) => type !== 'description'))('has fields for %s', async (type: ItemType) => {
    const { fields } = await render(newItem(type));

    expect(fields().length).toBeGreaterThan(0);
  });

  it('says in the reader’s language at the field what the schema says, until it is right', async () => {
    const { field, settled, text } = await render(newItem('numeric'));

    change(field('f-accept-0-fraction'), '50', 'input');
    await settled();
    const described = field('f-accept-0-value')?.closest('fieldset')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('要有一项得分为 100 %');

    change(field('f-accept-0-fraction'), '100', 'input');
    await settled();
    expect(text()).not.toContain('要有一项得分');
  });

  it('adds up the points of what people mark', async () => {
    const { edited, field } = await render(newItem('essay'));

    change(field('f-guide-0-points'), '3', 'input');

    expect(edited[0]).toMatchObject({ points: 3, guide: [{ points: 3 }] });
  });

  it('reads the right order of steps off their list, and moves them by buttons', async () => {
    const choices = ['a', 'b', 'c'].map((id) => ({ id, text: { 'zh-CN': id, en: id } }));
    const { edited, button, settled } = await render({
      ...newItem('ordering'),
      ...{ choices, order: ['c', 'a', 'b'] },
    } as Item);

    button('下移：选项 c')?.click();
    await settled();

    expect(edited[0]).toMatchObject({ order: ['a', 'c', 'b'], choices: [{ id: 'a' }, { id: 'c' }, { id: 'b' }] });
    expect(document.activeElement?.textContent).toContain('下移：选项 c');
  });

  it('fixes or draws the parts of a time limit, with an extension and days that do not count', async () => {
    const { edited, field, button, settled } = await render(newItem('computed'));
    const choose = (label: string, value: string) =>
      change(document.querySelector<HTMLInputElement>(`select[aria-label="${label}"]`), value, 'change');

    choose('延长', '=');
    await settled();
    change(field('f-formula-extension'), '10', 'input');
    await settled();
    button('添加暂停的日子')?.click();
    await settled();
    change(field('f-formula-pauses-0-from'), '2026-06-20', 'input');
    await settled();
    change(field('f-formula-pauses-0-to'), '2026-06-18', 'input');
    await settled();
    const faults = faultsOf(edited.at(-1) ?? newItem('computed'));

    expect(edited.at(-1)).toMatchObject({
      formula: {
        ...{ from: { draw: 'from' }, days: 20, extension: 10 },
        pauses: [{ from: '2026-06-20', to: '2026-06-18' }],
      },
    });
    expect(faults.get('formula.pauses.0.to')?.words?.['zh-CN']).toBe('暂停的最后一天不能早于第一天');
  });

  it('does not take a text for missing that is only not translated', () => {
    const item = { ...newItem('true-false'), text: { 'zh-CN': '对吗？', en: '' } } as Item;

    expect(faultsOf(item).size).toBe(0);
    expect([...faultsOf(newItem('true-false'))]).toMatchObject([['text.zh-CN', { isOpen: true }]]);
  });

  it('gives a place of another kind what that kind needs', async () => {
    const { edited, field, settled } = await render(newItem('cloze'));

    change(field('f-gaps-0-kind'), 'choice', 'change');
    await settled();

    expect(edited[0]).toMatchObject({ gaps: [{ id: '1', kind: 'choice', choices: [{ id: 'a' }, { id: 'b' }] }] });
    expect(field('f-gaps-0-choices-1-fraction')).not.toBeNull();
  });

  it('adds and removes what a list holds, with an id that is free', async () => {
    const { edited, button } = await render(newItem('single-choice'));

    button('添加')?.click();

    expect(edited[0]).toMatchObject({
      choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }],
    });
  });
});
