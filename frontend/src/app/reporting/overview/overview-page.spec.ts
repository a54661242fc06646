import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { overview, row, TEAM, UNIT } from '../testing/reports';
import { OverviewPage } from './overview-page';

const units = {
  items: [
    { id: UNIT, name: '澄湖区政务服务中心', depth: 0 },
    { id: TEAM, name: '综合受理一组', depth: 1 },
  ],
  total: 2,
};
const answer = ({ url }: FakeRequest): unknown => {
  if (url === '/api/units') return units;
  if (url === '/api/reporting/overview') return overview();
  return { items: [row('方砚')], total: 6, on: '2026-06-15' };
};
const render = (url = '/manage', answers = answer) =>
  open(OverviewPage, { url, answer: answers, as: me('manager'), scope: 'reporting' });

describe('OverviewPage', () => {
  it('shows the key numbers, each leading to exactly those people', async () => {
    const { page } = await render();

    expect(page.text).toContain('澄湖区政务服务中心及下属单位，38 人');
    expect(page.text).toContain('84% 21 / 25 人 · 近 30 天 +1.8');
    expect(page.link('持证率').getAttribute('href')).toBe(
      `/manage/people?unit=${UNIT}&status=certified,renewal-open,grace`,
    );
    expect(page.link('已逾期').getAttribute('href')).toBe(`/manage/people?unit=${UNIT}&status=overdue`);
    expect(page.link('60 天内到期').textContent).toContain('5');
    expect(page.link('60 天内到期').getAttribute('href')).toBe(`/manage/people?unit=${UNIT}&endsWithin=60`);
  });

  it('draws each unit and each month, with a table of the same numbers one key away', async () => {
    const { page } = await render();
    expect(page.link('综合受理一组').getAttribute('href')).toContain('/manage');
    expect(page.link('2027-05：到期 11 人，其中已续期 2 人').getAttribute('href')).toBe(
      `/manage/people?endsIn=2027-05&unit=${UNIT}`,
    );

    for (const _chart of ['map', 'forecast']) await page.click('以表格查看');

    expect(page.text).toContain('持证 / 须持证');
  });

  it('lists who needs action, and narrows them down in the address', async () => {
    const { page, sent } = await render();
    expect(page.text).toContain('方砚');
    expect(page.text).toContain('逾期 5 天');

    await page.click('暂停 0');

    expect(TestBed.inject(Router).url).toBe('/manage?show=paused');
    expect(sent.at(-1)?.params.get('status')).toBe('suspended');
  });

  it('asks for another unit and another day by the address', async () => {
    const { page, sent } = await render(`/manage?unit=${TEAM}`);

    await page.fill('截至', '2026-03-31');

    expect(TestBed.inject(Router).url).toBe(`/manage?unit=${TEAM}&on=2026-03-31`);
    const asked = sent.filter(({ url }) => url === '/api/reporting/overview').at(-1)?.params;
    expect([asked?.get('unit'), asked?.get('on')]).toEqual([TEAM, '2026-03-31']);
  });

  it('says so when the unit is out of reach', async () => {
    const { page } = await render('/manage', ({ url }) =>
      url === '/api/units' ? units : new FakeProblem('not-found'),
    );

    expect(page.alert()).toContain('没有找到');
  });
});
