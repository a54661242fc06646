import { Item } from '../../../contract/assessment/item.js';
import { itemLabel } from './item-label.js';

const about = { area: 'K2', type: 'computed', parameters: { from: ['2026-06-15'], fee: { min: 1, max: 9, step: 1 } } };
const formula = { rule: 'due-day', from: { draw: 'from' }, days: 5, unit: 'working' };
const labelled = (text: object) => Item.parse({ ...about, formula, text });

describe('what a list calls a question', () => {
  it('says in words what each paper draws for itself', () => {
    const item = labelled({ zh: '{{from}}受理，收费{{fee}}元，{{other}}', en: 'Accepted on {{from}}, fee {{fee}}' });

    expect(itemLabel(item, 'zh-CN')).toBe('〔起算日〕受理，收费〔数值〕元，〔抽取值〕');
    expect(itemLabel(item, 'en')).toBe('Accepted on [start day], fee [number]');
  });

  it('calls drawn days by their kind where their name says nothing', () => {
    const item = Item.parse({
      ...about,
      parameters: { opened: ['2026-06-15', '2026-06-16'] },
      formula: { ...formula, from: { draw: 'opened' } },
      text: { zh: '{{opened}}', en: '{{opened}}' },
    });

    expect(itemLabel(item, 'zh-CN')).toBe('〔日期〕');
  });
});
