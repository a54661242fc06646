import { provideTranslocoScope } from '@jsverse/transloco';
import type { ImportReport } from '@lms/contract/assessment/exchange';
import { FakeProblem, type FakeRequest } from '../../../shared/testing/fake-server';
import { me } from '../../../shared/testing/people';
import { open } from '../../../shared/testing/render';
import { formatOf } from './files-client';
import { QuestionFilesPage } from './question-files-page';

const BANK = { id: 'b', slug: 'a03', title: 'A03', questions: 2, ready: 0, drafts: 2 };
const REPORT: ImportReport = {
  questions: [
    {
      ...{ state: 'ready', line: 3, reason: null },
      question: {
        ...{ type: 'true-false', name: '一次性告知', text: '对吗', answers: [], pairs: [] },
        ...{ category: '行政许可/期限', tags: [] },
      },
    },
    { state: 'invalid', line: 9, reason: '大括号不成对', question: null },
  ],
  counts: { ready: 1, duplicate: 0, unchanged: 0, invalid: 1 },
  written: null,
};

async function render(look: unknown = REPORT) {
  const answer = ({ url }: FakeRequest): unknown => {
    if (url.endsWith('/import-looks')) return look;
    if (url.endsWith('/imports')) return { ...REPORT, written: { created: 1, changed: 0 } };
    if (url.endsWith('/export-look'))
      return { questions: 1, leftOut: [{ name: '步骤', reason: 'GIFT has no ordering' }] };
    return { items: [BANK], total: 1 };
  };
  const opened = await open(QuestionFilesPage, {
    ...{ url: '/questions/files?bank=b', path: 'questions/files', scope: 'questions', as: me('trainer'), answer },
    providers: [provideTranslocoScope('assessment')],
  });
  const choose = async (name: string) => {
    const box = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = [new File(['x {T}'], name)];
    Object.defineProperty(box, 'files', { value: files, configurable: true });
    box?.dispatchEvent(new Event('change'));
    await opened.page.settle();
  };
  return { ...opened, choose };
}

describe('files of questions', () => {
  it('shows what a file holds before anything is written, and writes when told to', async () => {
    const { page, choose, writes } = await render();

    await choose('old.xml');

    expect(writes().map(({ urlWithParams }) => urlWithParams)).toEqual([
      '/api/question-banks/b/import-looks?format=moodle-xml&area=K1',
    ]);
    for (const words of ['一次性告知', '行政许可/期限', '第 9 行', '大括号不成对']) expect(page.text).toContain(words);

    await page.click('导入 1 道题');

    expect(writes().at(-1)?.urlWithParams).toBe('/api/question-banks/b/imports?format=moodle-xml&area=K1&state=draft');
    expect(page.text).toContain('新增 1 道');
  });

  it('looks again under another format', async () => {
    const { page, choose, writes } = await render();
    await choose('some.txt');

    await page.fill('格式', 'aiken');

    expect(writes().map(({ urlWithParams }) => urlWithParams)).toEqual([
      '/api/question-banks/b/import-looks?format=gift&area=K1',
      '/api/question-banks/b/import-looks?format=aiken&area=K1',
    ]);
  });

  it('says why a file was not taken', async () => {
    const { page, choose } = await render(new FakeProblem('import-too-large'));

    await choose('some.gift');

    expect(page.text).toContain('超过 2000 道');
  });

  it('names what a file would leave out', async () => {
    const { page } = await render();

    expect(page.text).toContain('GIFT has no ordering');
    expect(page.link('下载文件').getAttribute('href')).toBe('/api/question-banks/b/export?format=yaml&language=zh-CN');
  });

  it.each([
    ['a.gift', 'gift'],
    ['a-gift.txt', 'gift'],
    ['a.XML', 'moodle-xml'],
    ['a.csv', 'csv'],
    ['a.zip', 'yaml'],
    ['aiken.txt', 'aiken'],
    ['a.txt', undefined],
  ])('%s is taken for %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});
