import type { LawSummary, LawView } from '@lms/contract/law/law';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { LawListPage } from './law-list-page';
import { LawPage } from './law-page';

const summary: LawSummary = {
  id: 'law-1',
  slug: 'licensing-law',
  title: '中华人民共和国行政许可法',
  short: '行政许可法',
  kind: 'law',
  number: null,
  version: '2019-04-23',
  inForce: null,
  mark: 'V',
  needsRecheck: true,
  articleCount: 1,
};
const law: LawView = {
  ...summary,
  issued: null,
  recheck: '使用前核对现行文本',
  articles: [
    { no: '32', formerNo: '31', label: '第三十二条', mark: 'P', summary: '一次告知全部补正内容', quote: null },
  ],
};

describe('the law library', () => {
  it('lists laws and searches with what stands in the address', async () => {
    const { page, sent } = await open(LawListPage, {
      url: '/law?search=补正',
      answer: () => ({ items: [summary], total: 1 }),
      scope: 'law',
    });

    expect(sent[0]?.params.get('search')).toBe('补正');
    expect(page.link('中华人民共和国行政许可法').getAttribute('href')).toContain('/law/law-1');
    expect(page.text).toContain('使用前需核对现行文本');
  });

  it('says so when nothing is found', async () => {
    const { page } = await open(LawListPage, { url: '/law', answer: () => ({ items: [], total: 0 }), scope: 'law' });

    expect(page.text).toContain('没有找到');
  });
});

describe('a law', () => {
  const at = (answer: () => unknown) => open(LawPage, { url: '/law/law-1', path: 'law/:lawId', answer, scope: 'law' });

  it('shows each article with its anchor, former number and mark', async () => {
    const { page } = await at(() => law);

    expect(page.link('第三十二条').getAttribute('href')).toBe('/law/law-1#article-32');
    expect(page.text).toContain('原第31条');
    expect(page.text).toContain('据公开网页摘录');
    expect(page.text).toContain('使用前核对现行文本');
  });

  it('says when there is no such law', async () => {
    const { page } = await at(() => new FakeProblem('not-found'));

    expect(page.alert()).not.toBe('');
  });
});
