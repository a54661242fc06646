import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { DeadlineView } from '@lms/contract/law/deadline';
import type { LimitList } from '@lms/contract/law/limit';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { todayText } from '../../shared/ui/dates';
import { DeadlinePage } from './deadline-page';

const limits: LimitList = {
  items: [
    {
      code: 'TL-01',
      name: '一次性补正告知',
      starts: 'received',
      direction: 'after',
      onTheSpot: true,
      length: 5,
      unit: 'working',
      extension: null,
      excluded: 'none',
      whenMissed: '自收到申请材料之日起即为受理',
      basis: '行政许可法第三十二条',
      cites: [{ lawId: 'law-1', article: '32' }],
      mark: 'V',
    },
    {
      code: 'TL-02',
      name: '行政许可决定',
      starts: 'accepted',
      direction: 'after',
      onTheSpot: false,
      length: 20,
      unit: 'working',
      extension: { length: 10, by: '本行政机关负责人批准', reasonsTold: true },
      excluded: 'licensing-art-45',
      whenMissed: null,
      basis: '行政许可法第四十二条',
      cites: [],
      mark: 'V',
    },
  ],
  total: 2,
  years: [2025, 2026],
};

const answer: DeadlineView = {
  due: '2026-06-18',
  days: [
    { date: '2026-06-16', counted: true, nth: 1, role: 'counted', why: '第1个工作日（共2个）' },
    { date: '2026-06-17', counted: false, nth: null, role: 'paused', why: '在依法扣除的期间内，不计入' },
    { date: '2026-06-18', counted: true, nth: 2, role: 'counted', why: '第2个工作日（共2个）' },
  ],
};

const reply = ({ url }: FakeRequest): unknown => (url.startsWith('/api/limits') ? limits : answer);
const opened = (query: string, answerTo = reply) =>
  open(DeadlinePage, { url: `/law/deadlines?${query}`, answer: answerTo, scope: 'law' });

describe('the deadline calculator', () => {
  it('asks with what the chosen limit says, and shows the due day with each day’s reason', async () => {
    const { page, sent } = await opened('limit=TL-01&from=2026-06-15');

    expect(sent.at(-1)?.params.toString()).toBe('from=2026-06-15&days=5&unit=working&direction=after&roll=true');
    expect(page.text).toContain('2026年6月18日 星期四');
    expect(page.text).toContain('在依法扣除的期间内，不计入');
    expect(page.text).toContain('逾期的后果：自收到申请材料之日起即为受理');
    expect(page.link('行政许可法第三十二条').getAttribute('href')).toBe('/law/law-1#article-32');
  });

  it('tells of the day that the arrow keys go to', async () => {
    const { page } = await opened('days=2&from=2026-06-15');
    const due = page.button('2026年6月18日');

    due.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    await page.settle();

    expect(page.button('2026年6月17日').getAttribute('aria-pressed')).toBe('true');
    expect(page.button('2026年6月17日').tabIndex).toBe(0);
  });

  it('puts a pause and the extension into the address, and warns where no law takes time out', async () => {
    const { page, sent } = await opened('limit=TL-01&from=2026-06-15');
    expect(page.text).toContain('这项期限没有法律规定的扣除时间');

    await page.fill('期限', 'TL-02');
    await page.click('加一段扣除时间');
    await page.fill('第 1 段末日', '2026-06-17');

    expect(sent.at(-1)?.params.get('days')).toBe('20');
    expect(sent.at(-1)?.params.getAll('pause')).toEqual(['2026-06-16..2026-06-17']);
  });

  it('shows a limit that every window meets to who comes without a question', async () => {
    const { page, sent } = await opened('');

    expect(TestBed.inject(Router).url).toContain(`limit=TL-01&from=${todayText()}`);
    expect(sent.at(-1)?.params.get('days')).toBe('5');
    expect(page.text).toContain('2026年6月18日 星期四');
  });

  it('asks nothing while a part is missing', async () => {
    const { page, sent } = await opened('from=2026-06-15');

    expect(page.text).toContain('请填写起算日和期限');
    expect(sent.map(({ url }) => url)).toEqual(['/api/limits']);
  });

  it('says which years are loaded when a calendar is missing', async () => {
    const { page } = await opened('days=5&from=2026-12-30', (request) =>
      request.url.startsWith('/api/limits') ? limits : new FakeProblem('calendar-not-loaded'),
    );

    expect(page.alert()).toContain('工作日历');
    expect(page.text).toContain('2025, 2026');
  });
});
