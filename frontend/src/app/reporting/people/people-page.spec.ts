import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { PERSON, row, TEAM, UNIT } from '../testing/reports';
import { PeoplePage } from './people-page';

const answer = ({ url, params }: FakeRequest): unknown => {
  if (url === '/api/units') {
    return {
      items: [
        { id: UNIT, name: '澄湖区', depth: 0 },
        { id: TEAM, name: '综合受理一组', depth: 1 },
      ],
      total: 2,
    };
  }
  if (url === '/api/programs') return { items: [], total: 0 };
  const items = [
    row('林晓'),
    row('唐知行', { status: 'expired', daysLeft: -3, lastDay: '2026-06-12', dueOn: '2026-06-12' }),
  ];
  const found = items.filter(({ person: { name } }) => name.includes(params.get('search') ?? ''));
  return { items: found, total: found.length, on: '2026-06-15' };
};
const render = (url: string) => open(PeoplePage, { url, answer, as: me('manager'), scope: 'reporting' });

describe('PeoplePage', () => {
  it('lists people with what they are, why, and how far it is', async () => {
    const { page } = await render('/manage/people');

    expect(page.text).toContain('综合受理一组综合窗口受理员');
    expect(page.text).toContain('窗口岗位须持证；没有例外');
    expect(page.text).toContain('逾期 5 天');
    expect(page.text).toContain('过期 3 天');
    expect(page.link('林晓').getAttribute('href')).toBe(`/manage/people/${PERSON}`);
  });

  it('asks for what stands in the address', async () => {
    const { sent } = await render(
      `/manage/people?unit=${TEAM}&status=overdue,expired&endsIn=2026-12&on=2026-06-01&page=2`,
    );

    const asked = sent.find(({ url }) => url === '/api/certification/statuses')?.params;
    expect(Object.fromEntries((asked?.keys() ?? []).map((name) => [name, asked?.get(name)]))).toEqual({
      unit: TEAM,
      status: 'overdue,expired',
      endsIn: '2026-12',
      on: '2026-06-01',
      page: '2',
      size: '25',
    });
  });

  it('puts a filter into the address and begins at the first page', async () => {
    const { page } = await render('/manage/people?page=2');

    await page.fill('按姓名查找', '林晓');

    expect(decodeURI(TestBed.inject(Router).url)).toBe('/manage/people?search=林晓');
    expect(page.text).not.toContain('唐知行');
  });

  it('says what to do when nobody matches', async () => {
    const { page } = await render('/manage/people?search=无此人');

    expect(page.text).toContain('没有符合条件的人');
    expect(page.link('清除筛选').getAttribute('href')).toBe('/manage/people');
  });
});
