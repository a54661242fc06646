import type { RunView } from '@lms/contract/sandbox/run';
import type { FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { action, caseExample, runExample } from '../testing/run-example';
import { DeskPage } from './desk-page';

const RUN = '019e0000-0000-7000-8000-000000000001';

async function openDesk(run: Partial<RunView>, query = '') {
  const sent: unknown[] = [];
  sessionStorage.clear();
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  const screen = await open(routes, `/practice/runs/${RUN}${query}`, ({ method, url, body }: FakeRequest) => {
    if (method === 'GET') return url.startsWith('/api/runs/') ? runExample(run) : {};
    sent.push(body);
    return { version: 10, time: '2026-06-18T09:44', events: [] };
  });
  return { screen, sent };
}

const twin = {
  caseNo: 'SIM-000101-MZJ-260617-000218',
  ...{ item: '高龄津贴申领', applicant: '韩书意', idNumber: '000101********1680', agent: '江远舟' },
  channel: { code: 'online', label: '网上' },
  state: { code: 'SUBMITTED' as const, label: '已提交待预审' },
  ...{ filedOn: '2026-06-17', same: true },
};

describe('work at an integrated window', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('lays two cases side by side before one goes into the other', async () => {
    const { screen, sent } = await openDesk({
      cases: [caseExample({ related: [twin], actions: [action('case.merge', '合并办件')] })],
    });
    expect(screen.text()).toContain('2026-06-17 申请');
    expect(screen.text()).toContain('江远舟 代办');

    await screen.press('对比');
    expect(screen.get('dialog').textContent).toContain(twin.caseNo);
    await screen.press('确认合并');
    await screen.settle();

    expect(sent).toEqual([expect.objectContaining({ type: 'case.merge', other: twin.caseNo })]);
  }, 30_000);

  it('says that a search found nothing, and offers no merging then', async () => {
    const { screen } = await openDesk({ cases: [caseExample({ related: [] })] });

    expect(screen.text()).toContain('没有查到其他在办件');
    expect(screen.text()).not.toContain('对比');
  });

  it('answers a question from the inbox, once', async () => {
    const message = {
      ...{ at: '2026-06-18T09:25', from: '大厅志愿者', text: '让老人家扫码，行吗？', event: 9 },
      ...{ wantsAnswer: false, isAnswered: false },
      ask: {
        ...{ code: 'app', caseNo: 'SIM-000101-MZJ-260618-000052', answer: null },
        options: [
          { code: 'window', label: '不用，就在窗口办' },
          { code: 'scan', label: '行，让老人扫码' },
        ],
      },
    };
    const { screen, sent } = await openDesk({ messages: [message] }, '?panel=inbox');

    await screen.press('不用，就在窗口办');

    expect(sent).toEqual([
      expect.objectContaining({ type: 'message.answer', caseNo: message.ask.caseNo, ask: 'app', option: 'window' }),
    ]);
  });
});
