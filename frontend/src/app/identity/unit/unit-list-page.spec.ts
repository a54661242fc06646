import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
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

  it('shows a manager the numbers alone', async () => {
    const { page } = await open(UnitListPage, {
      url: '/admin/units',
      as: me('manager'),
      scope: 'identity',
      answer: () => units,
    });

    expect(page.text).toContain('2 人');
    expect(page.has('a', '2 人')).toBe(false);
  });
});
