import { articleLabel, chineseNumber } from './article-label.js';

describe('the number of an article', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [32, '三十二'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [203, '二百零三'],
    [1039, '一千零三十九'],
  ])('%i is written as laws write it', (value, expected) => {
    expect(chineseNumber(value)).toBe(expected);
  });

  it('has a label in both languages', () => {
    expect(articleLabel('32')).toEqual({ 'zh-CN': '第三十二条', en: 'Art. 32' });
    expect(articleLabel('29-33')).toEqual({ 'zh-CN': '第二十九条至第三十三条', en: 'Art. 29–33' });
  });
});
