import type { RunView } from '@lms/contract/sandbox/run';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { runExample } from '../testing/run-example';
import { DeskPage } from './desk-page';

const handler = { ...runExample().post, key: 'handler', title: '承办岗', holder: '林见川' };
const approver = { ...handler, key: 'approver', role: 'R06' as const, title: '批准岗', holder: '苏明哲', taken: false };

async function openDesk(run: Partial<RunView>) {
  const sent: unknown[] = [];
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  const screen = await open(routes, '/practice/runs/019e0000-0000-7000-8000-000000000001', (request: FakeRequest) => {
    if (request.method === 'GET') return request.url.startsWith('/api/runs/') ? runExample(run) : {};
    sent.push(request.body);
    return request.url.endsWith('/commands')
      ? { version: 10, time: '2026-06-15T09:44', events: [] }
      : new FakeProblem('not-found');
  });
  return { screen, sent };
}

describe('the seats of the office', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('are not there where the office has one seat', async () => {
    const { screen } = await openDesk({ post: handler, posts: [handler] });

    expect(screen.text()).not.toContain('林见川');
  });

  it('says where one sits, and goes over to another seat as the person who sits there', async () => {
    const { screen, sent } = await openDesk({ post: handler, posts: [handler, { ...approver, waiting: 2 }] });
    await screen.press('林见川 · 承办岗');

    expect(screen.get('button', '苏明哲').textContent).toContain('2 件待批');
    await screen.press('苏明哲');

    expect(sent).toEqual([{ type: 'post.take', post: 'approver', version: 9 }]);
  });

  it('show the supervisor every timing, and whom a light is shown to', async () => {
    const row = {
      ...{ caseNo: 'SIM-000101-GAJ-260615-000037', applicant: '罗景行', item: '公共场所卫生许可', state: '审查中' },
      ...{ lamp: 'overdue' as const, text: '超期 1 个工作日', promiseDue: '2026-06-23', statutoryDue: '2026-06-30' },
      ...{ told: ['承办人', '科室负责人', '分管领导'], needs: '须公开说明超期原因', orders: [] },
    };
    const { screen } = await openDesk({ post: handler, posts: [handler, approver], supervision: [row] });

    await screen.press('电子监察');

    expect(screen.text()).toContain('承办人 · 科室负责人 · 分管领导');
    expect(screen.text()).toContain('须公开说明超期原因');
  });
});
