import { provideTranslocoScope } from '@jsverse/transloco';
import { TestBed } from '@angular/core/testing';
import { type Item, ITEM_TYPES, type ItemType } from '@lms/contract/assessment/item';
import { provideFakeServer } from '../../../shared/testing/fake-server';
import { provideTestTransloco } from '../../../shared/testing/test-transloco';
import { newItem } from '../item-drafts';
import { type EditedItem, ItemEditor } from './item-editor';

async function render(item: Item) {
  TestBed.configureTestingModule({
    providers: [provideTestTransloco(), provideTranslocoScope('questions'), provideFakeServer(() => ({}))],
  });
  const fixture = TestBed.createComponent(ItemEditor);
  const edited: EditedItem[] = [];
  fixture.componentInstance.changed.subscribe((one) => {
    edited.push(one);
    fixture.componentRef.setInput('item', one.item);
  });
  fixture.componentRef.setInput('item', item);
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

  it('says at the field what the schema says, until it is right', async () => {
    const { edited, field, settled, text } = await render({ ...newItem('essay'), points: 3 } as Item);

    expect(text()).toContain('the lines must add up to the 3 points, not 1');
    change(field('f-guide-0-points'), '3', 'input');
    await settled();

    expect(edited[0]?.item).toMatchObject({ guide: [{ points: 3 }] });
    expect(text()).not.toContain('must add up');
  });

  it('gives a place of another kind what that kind needs', async () => {
    const { edited, field, settled } = await render(newItem('cloze'));

    change(field('f-gaps-0-kind'), 'choice', 'change');
    await settled();

    expect(edited[0]?.item).toMatchObject({ gaps: [{ id: '1', kind: 'choice', choices: [{ id: 'a' }, { id: 'b' }] }] });
    expect(field('f-gaps-0-choices-1-fraction')).not.toBeNull();
  });

  it('adds and removes what a list holds, with an id that is free', async () => {
    const { edited, button } = await render(newItem('single-choice'));

    button('添加')?.click();

    expect(edited[0]?.item).toMatchObject({
      choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }],
    });
  });
});
