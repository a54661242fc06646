import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { code, ids, organisation, person } from '../testing/people';
import { PersonNewPage } from './person-new-page';

const render = (create: (request: FakeRequest) => unknown) =>
  open(PersonNewPage, {
    url: '/admin/people/new',
    as: me('admin'),
    scope: 'identity',
    answer: (request) => organisation[request.url] ?? create(request),
  });

async function fill(create: (request: FakeRequest) => unknown) {
  const opened = await render(create);
  await opened.page.fill('姓名', '林晓');
  await opened.page.fill('用户名', 'linxiao');
  await opened.page.fill('单位', ids.unit);
  await opened.page.fill('岗位', ids.post);
  await opened.page.fill('开始日期', '2026-06-15');
  await opened.page.submit();
  return opened;
}

describe('PersonNewPage', () => {
  it('creates an account and shows the code for the first sign-in', async () => {
    const { page, writes } = await fill(() => ({ person: person(), oneTimeCode: code }));

    expect(writes()[0]?.body).toEqual({
      username: 'linxiao',
      name: '林晓',
      hiredOn: null,
      appointment: { unitId: ids.unit, postId: ids.post, from: '2026-06-15', to: null },
      grants: [],
    });
    expect(page.text).toContain('K7PM-3XQD-9RTW');
  });

  it('asks for what the contract asks for, before anything is sent', async () => {
    const { page, writes } = await render(() => null);

    await page.fill('用户名', '林晓');
    await page.submit();

    expect(page.text).toContain('用 2 至 50 个小写字母');
    expect(page.text).toContain('请填写这一项');
    expect(writes()).toEqual([]);
  });

  it('says when the user name is taken', async () => {
    const { page } = await fill(() => new FakeProblem('username-taken'));

    expect(page.alert()).toContain('这个用户名已被使用');
  });
});
