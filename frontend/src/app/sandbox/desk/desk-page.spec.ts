import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import type { RunView } from '@lms/contract/sandbox/run';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { caseExample, runExample } from '../testing/run-example';
import { DeskPage } from './desk-page';

const ADDRESS = '/practice/runs/019e0000-0000-7000-8000-000000000001';

/** Opens the desk over a server that keeps the commands it was sent. */
async function openDesk(run: Partial<RunView> = {}, refuse?: FakeProblem) {
  const sent: unknown[] = [];
  sessionStorage.clear();
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  const screen = await open(routes, ADDRESS, ({ method, url, body }: FakeRequest) => {
    if (method === 'GET') return url.startsWith('/api/runs/') ? runExample(run) : {};
    sent.push(url.endsWith('/commands') ? body : url);
    return refuse ?? { version: 10, time: '2026-06-15T09:44', events: [] };
  });
  return { screen, sent };
}

/** A desk whose server answers each command only when told. */
async function openSlowDesk() {
  const sent: unknown[] = [];
  const pending: Subject<unknown>[] = [];
  let version = 9;
  sessionStorage.clear();
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  const screen = await open(routes, ADDRESS, ({ method, url, body }: FakeRequest) => {
    if (method === 'GET') return url.startsWith('/api/runs/') ? runExample({ version }) : {};
    sent.push(body);
    const reply = new Subject<unknown>();
    pending.push(reply);
    return reply;
  });
  // An open request keeps the page from being stable, so that is not waited for.
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const strike = async (key: string, more: KeyboardEventInit = {}) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    await turn();
  };
  const answer = async (what?: FakeProblem) => {
    version += 1;
    const reply = pending.shift();
    reply?.next(what ?? { version, time: '2026-06-15T09:44', events: [] });
    reply?.complete();
    await turn();
    await turn();
  };
  return { screen, sent, strike, answer };
}

describe('the case desk', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('shows the case, its limit drawn as days, and what was refused with its rule', async () => {
    const { screen } = await openDesk();

    expect(screen.element.querySelector('h1')?.textContent).toContain('居住证申领');
    expect(screen.text()).toContain('剩 5 个工作日');
    expect(screen.text()).toContain('未写用途 (个人信息保护法第六条)');
    expect(screen.text()).toContain('模拟数据');
  });

  it('judges a material with one key, and moves among them with J and K', async () => {
    const { screen, sent } = await openDesk();

    await screen.key('k');
    await screen.key('j');
    await screen.key('3');

    expect(sent).toEqual([
      expect.objectContaining({ type: 'material.check', material: 'M2', verdict: 'expired', version: 9 }),
    ]);
  });

  it('answers a key pressed while a command is under way once that is done, each with the version it needs', async () => {
    const { sent, strike, answer } = await openSlowDesk();

    await strike('3');
    await strike('j');
    await strike('1');
    await strike('1', { repeat: true });
    expect(sent).toHaveLength(1);
    await answer();
    await answer();

    expect(sent).toEqual([
      expect.objectContaining({ type: 'material.check', material: 'M2', verdict: 'expired', version: 9 }),
      expect.objectContaining({ type: 'material.check', material: 'M3', version: 10 }),
    ]);
  });

  it('forgets what was pressed behind a command that was refused', async () => {
    const { screen, sent, strike, answer } = await openSlowDesk();

    await strike('3');
    await strike('1');
    await answer(new FakeProblem('command-refused', { refusal: { rule: 'x', text: '不行', basis: null } }));

    expect(sent).toHaveLength(1);
    expect(screen.get('alert').textContent).toContain('不行');
    await strike('1');
    expect(sent).toHaveLength(2);
  });

  it('keeps what is written beside a material when its verdict is given by key', async () => {
    const { screen, sent } = await openDesk();

    await screen.write('说明：哪里有问题', '底色为蓝色');
    await screen.key('2');

    expect(sent).toEqual([expect.objectContaining({ type: 'material.check', note: '底色为蓝色' })]);
  });

  it('shows every key on request', async () => {
    const { screen } = await openDesk();

    await screen.key('?', { shiftKey: true });

    expect(screen.get('dialog').textContent).toContain('快捷键');
    expect(screen.get('dialog').textContent).toContain('下一工作日');
  });

  it('asks before a hint costs anything', async () => {
    const { screen, sent } = await openDesk();

    await screen.key('h');
    expect(screen.get('dialog').textContent).toContain('得分扣 3 分');
    await screen.press('查看 −3');

    expect(sent).toEqual([expect.objectContaining({ type: 'hint.take', hint: 'h2' })]);
  });

  it('issues the notice with every item that was found, from the keyboard', async () => {
    const { screen, sent } = await openDesk();

    await screen.write('本人相片: 怎样补', '本窗口免费重拍');
    await screen.write('居住地住址证明: 怎样补', '带续签合同');
    await screen.key('Enter', { ctrlKey: true });

    expect(sent).toEqual([
      expect.objectContaining({
        type: 'correction.notify',
        items: [
          { material: 'M2', problem: '底色为蓝色，应为白色。', howToFix: '本窗口免费重拍' },
          { material: 'M3', problem: '租期至 2026年5月31日，已过 15 天。', howToFix: '带续签合同' },
        ],
      }),
    ]);
  });

  it('keeps a draft of the notice over a reload', async () => {
    const { screen } = await openDesk();

    await screen.write('本人相片: 怎样补', '本窗口免费重拍');

    expect(sessionStorage.getItem(Object.keys(sessionStorage)[0] ?? '')).toContain('本窗口免费重拍');
    expect(screen.text()).toContain('已保存');
  });

  it('says why a locked act is locked, and sends nothing', async () => {
    const { screen, sent } = await openDesk();

    await screen.key('a');

    expect(screen.get('alert').textContent).toContain('相片不符，住址证明过期');
    expect(sent).toEqual([]);
  });

  it('shows the rule of a refused command', async () => {
    const refusal = { rule: 'purpose', text: '查询须写明用途', basis: '个人信息保护法第六条' };
    const { screen } = await openDesk({}, new FakeProblem('conflict', { refusal }));

    await screen.press('查询 S');

    expect(screen.get('alert').textContent).toContain('查询须写明用途');
    expect(screen.get('alert').textContent).toContain('个人信息保护法第六条');
  });

  it('asks a shared record only for the chosen fields, with a purpose', async () => {
    const { screen, sent } = await openDesk();

    screen.element.querySelectorAll<HTMLInputElement>('lms-share-query-card input[type=checkbox]')[0]?.click();
    await screen.write('用途', '核验就业，代替劳动合同');
    await screen.press('查询 S');

    expect(sent).toEqual([
      expect.objectContaining({
        ...{ type: 'share.query', resource: 'DS-07', subject: 'applicant' },
        ...{ fields: ['status'], purpose: '核验就业，代替劳动合同' },
      }),
    ]);
  });

  it('marks the next step in guided mode and does it on request', async () => {
    const next = {
      ...{ number: 3, of: 12, type: 'share.query', title: '查询社保', why: '能共享的不再要', basis: null },
      ...{ material: null, resource: 'DS-07', command: { resource: 'DS-07', fields: ['status'], purpose: '核验就业' } },
    };
    const { screen, sent } = await openDesk({ mode: 'guided', coach: { ...runExample().coach, next } });

    expect(screen.text()).toContain('第 3 步，共 12 步');
    await screen.press('照此办理');

    expect(sent).toEqual([expect.objectContaining({ type: 'share.query', purpose: '核验就业' })]);
  });

  it('takes a hint only on request, with its cost on the button', async () => {
    const { screen, sent } = await openDesk();

    await screen.press('查看 −3');

    expect(sent).toEqual([expect.objectContaining({ type: 'hint.take', hint: 'h2' })]);
  });

  it('goes to the result once the run is over', async () => {
    await openDesk({ status: 'expired' });

    expect(TestBed.inject(Router).url).toBe(`${ADDRESS}/result`);
  });

  it('brings a case of the list to the front of what lay over the desk', async () => {
    const { screen } = await openDesk();
    await screen.press('收件箱');
    expect(TestBed.inject(Router).url).toBe(`${ADDRESS}?panel=inbox`);

    await screen.press('…000037');

    expect(TestBed.inject(Router).url).toBe(ADDRESS);
  });

  it('has the list of cases among the tabs of a phone, and leaves it once a case is chosen', async () => {
    const { screen } = await openDesk();
    await screen.press('待办');
    expect(TestBed.inject(Router).url).toBe(`${ADDRESS}?tab=jobs`);

    await screen.press('…000037');

    expect(TestBed.inject(Router).url).toBe(`${ADDRESS}?tab=materials`);
  });

  it('says what to do when no case is open', async () => {
    const { screen } = await openDesk({ cases: [] });

    expect(screen.text()).toContain('还没有打开办件');
  });

  it('shows what went wrong when the run is not there', async () => {
    const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
    const screen = await open(routes, ADDRESS, () => new FakeProblem('not-found'));

    expect(screen.get('alert').textContent).toContain('没有找到');
  });

  it('names the applicant of a case with an agent', async () => {
    const agent = { ...caseExample().parties[0]!, role: { code: 'agent', label: '代理人' }, name: '周牧野' };
    const { screen } = await openDesk({ cases: [caseExample({ parties: [...caseExample().parties, agent] })] });

    expect(screen.text()).toContain('代理人 周牧野');
  });
});
