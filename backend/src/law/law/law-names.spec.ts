import { join } from 'node:path';
import { readContentFile } from '../../platform/content/content-file.js';
import { LawNames } from './law-names.js';
import { parseLaws } from './laws.content.js';

const LAWS = join(import.meta.dirname, '../../../../content/law/laws.yaml');

describe('the names of laws', () => {
  const names = new LawNames();
  beforeAll(() => {
    names.load(parseLaws(readContentFile(LAWS)));
  });

  it.each([
    ['行政许可法', '第三十二条第一款第四项', 'Administrative Licensing Law', 'Art. 32(1)(4)'],
    ['国务院关于在线政务服务的若干规定', '第七条', 'Online Government Services Rules', 'Art. 7'],
    ['不知道的办法', '第三条', '不知道的办法', 'Art. 3'],
  ])('says %s %s in English as far as it is known', (law, article, name, place) => {
    expect(names.cited([{ law, article, mark: 'V' }], 'en')).toEqual([{ law: name, article: place, mark: 'V' }]);
  });

  it('leaves them as their authors wrote them in Chinese', () => {
    const basis = [{ law: '行政许可法', article: '第三十二条' }];

    expect(names.cited(basis, 'zh-CN')).toEqual(basis);
  });
});
