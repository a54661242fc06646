import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { PersonListPage } from './person-list-page';

const UNIT = '00000000-0000-4000-8000-00000000000a';
const units = {
  items: [{ id: UNIT, parentId: null, name: '澄湖区大厅', kind: 'hall', depth: 0, people: 2 }],
  total: 1,
};
const person = (name: string, isActive = true) => ({
  id: name,
  username: name,
  name,
  isActive,
  roles: ['learner'],
  unitName: '澄湖区大厅',
  postName: '综合窗口受理员',
  lastSignInAt: null,
});

const answer = ({ url, params }: FakeRequest) => {
  if (url === '/api/units') return units;
  const items = [person('林晓'), person('唐知行', false)].filter(({ name }) =>
    name.includes(params.get('search') ?? ''),
  );
  return { items, total: items.length };
};
const render = (url: string) => open(PersonListPage, { url, answer, as: me('admin'), scope: 'identity' });

describe('PersonListPage', () => {
  it('lists people with their place, roles and state', async () => {
    const { page } = await render('/admin/people');

    expect(page.text).toContain('澄湖区大厅 · 综合窗口受理员');
    expect(page.text).toContain('学员');
    expect(page.text).toContain('已停用');
    expect(page.text).toContain('从未登录');
    expect(page.link('林晓').getAttribute('href')).toBe('/admin/people/%E6%9E%97%E6%99%93');
  });

  it('asks for what stands in the address', async () => {
    const { sent } = await render(`/admin/people?search=林&unit=${UNIT}&role=manager&status=inactive&page=2`);

    const asked = sent.find(({ url }) => url === '/api/people')?.params;
    expect(Object.fromEntries((asked?.keys() ?? []).map((name) => [name, asked?.get(name)]))).toEqual({
      search: '林',
      unit: UNIT,
      role: 'manager',
      status: 'inactive',
      page: '2',
      size: '25',
    });
  });

  it('puts a filter into the address and begins at the first page', async () => {
    const { page } = await render('/admin/people?page=2');

    await page.fill('按姓名或用户名查找', '林晓');

    expect(decodeURI(TestBed.inject(Router).url)).toBe('/admin/people?search=林晓');
    expect(page.text).not.toContain('唐知行');
  });

  it('says what to do when nobody matches', async () => {
    const { page } = await render('/admin/people?search=无此人');

    expect(page.text).toContain('没有符合条件的人员');
    expect(page.link('清除筛选').getAttribute('href')).toBe('/admin/people');
  });
});
