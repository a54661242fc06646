import { FakeProblem } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { PERSON, person } from '../testing/reports';
import { PersonPage } from './person-page';

const render = (answer: unknown = person(), query = '') =>
  open(PersonPage, {
    url: `/manage/people/${PERSON}${query}`,
    path: 'manage/people/:personId',
    answer: () => answer,
    as: me('manager'),
    scope: 'reporting',
  });

describe('PersonPage', () => {
  it('shows what one person is, why, what is missing, and what has been', async () => {
    const { page } = await render();

    expect(page.text).toContain('林晓');
    expect(page.text).toContain('综合受理一组 · 综合窗口受理员');
    expect(page.text).toContain('窗口岗位须持证；没有例外');
    expect(page.text).toContain('还缺 1 项：A03 测验');
    expect(page.text).toContain('最好成绩 45 分，还差 15 分');
    expect(page.text).toContain('1 个周期，下一期限 2028年6月10日');
    expect(page.text).toContain('已指派2026年5月11日 – 2026年6月10日');
    expect(page.link('CA-W1-2024-0615-00001').getAttribute('href')).toBe(`/certification/awards/${PERSON}`);
  });

  it('asks as of the day in the address', async () => {
    const { sent } = await render(person(), '?on=2026-03-31');

    expect(sent[0]?.params.get('on')).toBe('2026-03-31');
  });

  it('says so when no program has to do with the person', async () => {
    const { page } = await render({ ...person(), programs: [] });

    expect(page.text).toContain('没有要求此人持证');
  });

  it('says so when the person is out of reach', async () => {
    const { page } = await render(new FakeProblem('not-found'));

    expect(page.alert()).toContain('没有找到');
  });
});
