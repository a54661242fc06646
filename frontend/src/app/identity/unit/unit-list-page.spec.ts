import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { Notices } from '../../shared/ui/notices';
import { ids, units } from '../testing/people';
import { UnitListPage } from './unit-list-page';

describe('UnitListPage', () => {
  it('shows the organisation, each number leading an administrator to its people', async () => {
    const { page } = await open(UnitListPage, {
      url: '/admin/units',
      as: me('admin'),
      scope: 'identity',
      answer: () => units,
    });

    expect(page.text).toContain('澄湖区大厅');
    expect(page.link('2 人').getAttribute('href')).toBe(`/admin/people?unit=${ids.unit}`);
  });

  it('adds a unit under another, named in both languages', async () => {
    const { page, sent, writes } = await open(UnitListPage, {
      url: '/admin/units',
      as: me('admin'),
      scope: 'identity',
      answer: ({ method }) => (method === 'GET' ? units : { ...units.items[0], name: '综合受理三组' }),
      providers: [{ provide: Notices, useValue: { say: () => Promise.resolve(false) } }],
    });

    await page.click('添加单位');
    await page.fill('上级单位', ids.unit);
    await page.fill('中文名称', '综合受理三组');
    await page.fill('英文名称', 'Window Team Three');
    await page.submit();

    expect(writes()[0]?.body).toEqual({
      parentId: ids.unit,
      kind: 'team',
      name: { 'zh-CN': '综合受理三组', en: 'Window Team Three' },
    });
    expect(sent.filter(({ method, url }) => method === 'GET' && url === '/api/units')).toHaveLength(2);
  });

  it('shows a manager the numbers alone', async () => {
    const { page } = await open(UnitListPage, {
      url: '/admin/units',
      as: me('manager'),
      scope: 'identity',
      answer: () => units,
    });

    expect(page.text).toContain('2 人');
    expect(page.has('a', '2 人')).toBe(false);
    expect(page.has('button', '添加单位')).toBe(false);
  });
});
