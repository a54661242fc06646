import { chinese, cited, citedInEnglish, lawLocator, valueOf } from './law-locator.js';

describe('a place in a law', () => {
  it.each([
    ['行政许可法/32/1/4', { law: '行政许可法', path: '32/1/4' }],
    ['行政许可法/32', { law: '行政许可法', path: '32' }],
    ['网络安全法/21-1/2', { law: '网络安全法', path: '21-1/2' }],
  ])('reads %s', (text, expected) => {
    expect(lawLocator(text)).toEqual(expected);
  });

  it.each(['', '行政许可法', '行政许可法/', '行政许可法/第32条', '行政许可法/32/1/4/5', '/32', '行政 许可法/32'])(
    'refuses “%s”',
    (text) => {
      expect(lawLocator(text)).toBeUndefined();
    },
  );

  it.each([
    ['32/1/4', '第三十二条第一款第四项', 'Art. 32(1)(4)'],
    ['10', '第十条', 'Art. 10'],
    ['17-1/2', '第十七条之一第二款', 'Art. 17-1(2)'],
    ['105', '第一百零五条', 'Art. 105'],
  ])('cites %s in both languages', (path, chineseText, english) => {
    expect(cited(path, 'zh-CN')).toBe(chineseText);
    expect(cited(path, 'en')).toBe(english);
  });

  it.each([
    [0, '零'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [82, '八十二'],
    [100, '一百'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [999, '九百九十九'],
  ])('says %d as %s', (number, words) => {
    expect(chinese(number)).toBe(words);
  });

  it.each([0, 1, 9, 10, 11, 20, 32, 82, 100, 105, 110, 115, 999])('reads back how it says %d', (number) => {
    expect(valueOf(chinese(number))).toBe(number);
  });

  it.each([
    ['第三十二条第一款第四项', 'Art. 32(1)(4)'],
    ['第二十九条至第三十三条', 'Art. 29 to Art. 33'],
    ['第六条、第七条之一', 'Art. 6, Art. 7-1'],
    ['三个凡是', '三个凡是'],
    ['第七条第一款（草案）', '第七条第一款（草案）'],
  ])('says %s in English where it can', (article, english) => {
    expect(citedInEnglish(article)).toBe(english);
  });
});
