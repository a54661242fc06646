import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { code, ids, organisation, person } from '../testing/people';
import { PersonPage } from './person-page';

const said: string[] = [];
const asked: string[] = [];
const providers = [
  { provide: Notices, useValue: { say: (text: string) => (said.push(text), Promise.resolve(false)) } },
  { provide: Confirm, useValue: { ask: ({ title }: { title: string }) => (asked.push(title), Promise.resolve(true)) } },
];

const render = (write: (request: FakeRequest) => unknown, shown = person()) =>
  open(PersonPage, {
    url: `/admin/people/${ids.person}`,
    path: 'admin/people/:personId',
    as: me('admin'),
    scope: 'identity',
    providers,
    answer: (request) => organisation[request.url] ?? (request.method === 'GET' ? shown : write(request)),
  });

describe('PersonPage', () => {
  beforeEach(() => {
    said.splice(0);
    asked.splice(0);
  });

  it('shows where a person works and what they may do', async () => {
    const { page } = await render(() => null);

    expect(page.text).toContain('澄湖区大厅 · 综合窗口受理员');
    expect(page.text).toContain('2023年3月1日 – 至今');
    expect(page.select('角色').value).toBe('trainer');
  });

  it('asks by name before it deactivates', async () => {
    const { page, writes } = await render(() => person({ isActive: false }));

    await page.click('停用');

    expect(asked).toEqual(['停用林晓的账号？']);
    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST /api/people/${ids.person}/deactivation`,
    ]);
    expect(page.text).toContain('已停用');
    expect(page.has('button', '重新启用')).toBe(true);
  });

  it('says why somebody cannot be deactivated', async () => {
    const { page } = await render(() => new FakeProblem('last-administrator'));

    await page.click('停用');

    expect(said).toEqual(['这是最后一位管理员，不能停用或取消其角色。']);
  });

  it('shows a one-time code once', async () => {
    const { page } = await render(() => code);

    await page.click('重置密码');
    expect(page.text).toContain('K7PM-3XQD-9RTW');
    await page.click('已交付，关闭');

    expect(page.text).not.toContain('K7PM-3XQD-9RTW');
  });

  it('grants a role for a unit, with the version that was seen', async () => {
    const { page, writes } = await render(() => person());

    await page.fill('角色', 'manager');
    await page.fill('范围', ids.unit);
    await page.click('保存');

    expect(writes()[0]?.body).toEqual({ version: 3, grants: [{ role: 'manager', unitId: ids.unit }] });
  });

  it('changes a name', async () => {
    const { page, writes } = await render(() => person({ name: '林小晓', version: 4 }));

    await page.fill('姓名', '林小晓');
    await page.submit();

    expect(writes()[0]?.body).toEqual({ version: 3, name: '林小晓', hiredOn: '2023-03-01' });
    expect(page.text).toContain('林小晓');
  });
});
