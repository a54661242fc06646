import type { ActionView, RunView } from '@lms/contract/sandbox/run';
import type { MailView, OfficeArea, OfficeView } from '@lms/contract/sandbox/office';
import { FakeProblem, type FakeRequest } from '../../../shared/testing/fake-server';
import { officeExample, operationsExample, ratingExample } from '../../testing/office-example';
import { open } from '../../testing/render';
import { action, runExample } from '../../testing/run-example';
import { DeskPage } from '../desk-page';

const RUN = '019e0000-0000-7000-8000-000000000001';

const act = (type: string, label: string, more: Partial<ActionView> = {}) =>
  action(type, label, { group: 'office', ...more });
const area = (code: OfficeArea['code'], label: string, count = 0): OfficeArea => ({ code, label, count });
const text = (name: string, label: string) => ({ name, label, kind: 'text' as const, required: true, options: [] });

/** A desk of a scenario without a case, with that on it. */
async function openOffice(
  office: Partial<OfficeView>,
  actions: ActionView[],
  more: { query?: string; refuse?: FakeProblem } = {},
) {
  const sent: unknown[] = [];
  sessionStorage.clear();
  const run: RunView = runExample({ cases: [], office: officeExample(office), actions });
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  const screen = await open(
    routes,
    `/practice/runs/${RUN}${more.query ?? ''}`,
    ({ method, url, body }: FakeRequest) => {
      if (method === 'GET') return url.startsWith('/api/runs/') ? run : {};
      sent.push(body);
      return more.refuse ?? { version: 10, time: '2026-06-15T09:44', events: [] };
    },
  );
  return { screen, sent };
}

const letter = (more: Partial<MailView> = {}): MailView => ({
  ...{ code: 'M2', at: '2026-06-26T09:02', from: '政务数据局', subject: '请两小时内报送名单', body: '各单位：' },
  ...{ state: { code: 'NEW', label: '未读' }, headers: null, attachments: [] },
  links: [{ text: '点击上传', target: null }],
  acts: ['mail.inspect', 'mail.report', 'mail.delete'],
  ...more,
});

describe('the office besides cases', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('opens its first place where there is no case, and leads to the others', async () => {
    const { screen } = await openOffice(
      { areas: [area('mail', '收件箱', 2), area('incidents', '事件')], mails: [letter()] },
      [act('incident.open', '登记事件')],
    );
    expect(screen.text()).toContain('请两小时内报送名单');

    await screen.press('事件');

    expect(screen.text()).toContain('登记事件');
    expect(screen.text()).not.toContain('请两小时内报送名单');
  });

  it('says so when there are no letters', async () => {
    const { screen } = await openOffice({ areas: [area('mail', '收件箱')] }, []);

    expect(screen.text()).toContain('收件箱是空的');
  });
});

describe('the inbox', () => {
  const acts = [
    act('mail.inspect', '查看'),
    act('mail.report', '上报', {
      fields: [{ ...text('to', '报给谁'), kind: 'choice', options: [{ code: 'security', label: '数据安全管理员' }] }],
    }),
    act('mail.delete', '删除'),
  ];
  const mail = { areas: [area('mail', '收件箱')] };

  it('looks at what a letter carries without opening it', async () => {
    const { screen, sent } = await openOffice({ ...mail, mails: [letter()] }, acts);
    expect(screen.text()).not.toContain('zhengwu-check.example');

    await screen.press('查看链接');

    expect(sent).toEqual([expect.objectContaining({ type: 'mail.inspect', mail: 'M2', part: 'link', version: 9 })]);
  });

  it('shows the true target and headers once they were looked at', async () => {
    const looked = letter({
      headers: [{ name: 'Return-Path', value: 'bounce@zhengwu-check.example' }],
      links: [{ text: '点击上传', target: 'http://pan.zhengwu-check.example' }],
    });
    const { screen } = await openOffice({ ...mail, mails: [looked] }, acts);

    expect(screen.text()).toContain('bounce@zhengwu-check.example');
    expect(screen.text()).toContain('http://pan.zhengwu-check.example');
  });

  it('works on the letter that is open', async () => {
    const { screen, sent } = await openOffice(
      { ...mail, mails: [letter(), letter({ code: 'M3', subject: '数据质量月报' })] },
      acts,
    );

    await screen.press('数据质量月报');
    await screen.press('删除');

    expect(sent).toEqual([expect.objectContaining({ type: 'mail.delete', mail: 'M3' })]);
  });

  it('shows the rule when an act is refused', async () => {
    const refusal = { rule: 'unknown-contact', text: '通讯录里没有这个人', basis: null };
    const refuse = new FakeProblem('command-refused', { refusal });
    const { screen } = await openOffice({ ...mail, mails: [letter()] }, acts, { refuse });

    await screen.press('删除');

    expect(screen.get('alert').textContent).toContain('通讯录里没有这个人');
  });
});

describe('data and requests', () => {
  const ask = {
    ...{ code: 'favour', at: '2026-06-25T10:00', from: '贺沉舟', by: '当面', said: '帮我查一个人' },
    ...{ state: { code: 'ASKED', label: '待答复' }, acts: ['reply.to', 'refuse.oral'] },
    answers: [{ code: 'own-way', label: '请本人申请' }],
  };
  const data = { areas: [area('data', '数据与请求', 1)] };

  it('answers a request with one of its own answers', async () => {
    const answer = {
      ...text('answer', '答复'),
      kind: 'choice' as const,
      options: [{ code: 'send', label: '别人的答复' }],
    };
    const { screen } = await openOffice({ ...data, asks: [ask] }, [act('reply.to', '答复', { fields: [answer] })]);
    expect(screen.text()).toContain('帮我查一个人');

    await screen.press('答复');

    expect(screen.get('dialog').textContent).toContain('请本人申请');
    expect(screen.get('dialog').textContent).not.toContain('别人的答复');
  });

  it('refuses it with its basis', async () => {
    const fields = [text('basis', '依据'), text('text', '怎么说')];
    const { screen, sent } = await openOffice({ ...data, asks: [ask] }, [act('refuse.oral', '拒绝', { fields })]);

    await screen.press('拒绝');
    await screen.write('依据', '个人信息保护法第六条');
    await screen.write('怎么说', '没有办件不能查');
    await screen.sendForm();

    expect(sent).toEqual([
      expect.objectContaining({ type: 'refuse.oral', ask: 'favour', basis: '个人信息保护法第六条' }),
    ]);
  });

  it('names the fields that are sensitive, and what was approved', async () => {
    const { screen } = await openOffice(
      {
        ...data,
        datasets: [
          {
            ...{ code: 'elders', name: '独居老人名单', about: '全区', rows: 1286, personal: true },
            fields: [{ code: 'phone', label: '电话', sensitive: true }],
          },
        ],
        sharings: [
          {
            ...{ code: 'Q0', dataset: '独居老人名单', fields: ['社区', '人数'], recipient: '民政局', purpose: '慰问' },
            ...{ basis: '政务数据共享条例', approval: '6月24日 16:20', state: { code: 'APPROVED', label: '已批准' } },
            acts: ['share.provide'],
          },
        ],
      },
      [act('share.provide', '按批准提供', { available: false, why: '先核对字段' })],
    );

    expect(screen.text()).toContain('1286');
    expect(screen.text()).toContain('社区、人数 → 民政局');
    await screen.press('按批准提供');
    expect(screen.get('alert').textContent).toContain('先核对字段');
  });
});

describe('incidents', () => {
  const incident = {
    ...{ code: 'I1', what: '恶意程序', about: '请两小时内报送名单', affected: '一台终端', text: '反复弹窗' },
    ...{ at: '2026-06-26T09:10', state: { code: 'OPEN', label: '处置中' }, reviewed: false },
    ...{ actions: ['断网隔离', '修改密码'], notified: [], evidence: [], acts: ['incident.close'] },
  };
  const incidents = { areas: [area('incidents', '事件')] };

  it('says what was done and what was not yet', async () => {
    const { screen } = await openOffice({ ...incidents, incidents: [incident] }, []);

    expect(screen.text()).toContain('断网隔离、修改密码');
    expect(screen.text()).toContain('—');
    expect(screen.text()).toContain('处置中');
  });

  it('acts on the incident whose button it is', async () => {
    const { screen, sent } = await openOffice({ ...incidents, incidents: [incident] }, [
      act('incident.close', '关闭', { fields: [text('text', '结论')] }),
    ]);

    await screen.press('关闭');
    await screen.write('结论', '已处置');
    await screen.sendForm();

    expect(sent).toEqual([expect.objectContaining({ type: 'incident.close', incident: 'I1', text: '已处置' })]);
  });

  it('has a word for none', async () => {
    const { screen } = await openOffice(incidents, []);

    expect(screen.text()).toContain('没有登记事件');
  });
});

describe('the operations room', () => {
  const room = { areas: [area('operations', '运维')], operations: operationsExample() };
  const log = { code: 'L3', source: '系统', at: '02:41', who: '备份系统', text: '02:00 全量备份校验失败' };

  it('shows what is down, who waits, what is due and which backup is good', async () => {
    const { screen } = await openOffice({ ...room, entries: [log] }, []);

    for (const words of ['电子证照库 中断', '40', 'A041', '方既明', '9月21日 02:00 全量', '校验失败'])
      expect(screen.text()).toContain(words);
  });

  it('looks at the module whose button it is', async () => {
    const { screen, sent } = await openOffice(room, [act('monitor.check', '查看监控')]);

    await screen.press('查看监控');

    expect(sent).toEqual([expect.objectContaining({ type: 'monitor.check', module: 'elicence' })]);
  });

  it('shows a change on its way, with its way back', async () => {
    const change = {
      ...{ code: 'C1', module: '电子证照库', point: '9月20日 02:00 全量', plan: '恢复并重放', rollback: '' },
      ...{ state: { code: 'APPROVED', label: '已批准' }, acts: ['change.execute'] },
      way: [{ code: 'APPROVED', label: '批准', state: 'now' as const }],
    };
    const { screen, sent } = await openOffice(
      { ...room, operations: operationsExample({ changes: [change], queue: null }) },
      [act('change.execute', '开始实施')],
    );
    expect(screen.text()).toContain('C1 电子证照库');

    await screen.press('开始实施');

    expect(sent).toEqual([expect.objectContaining({ type: 'change.execute', change: 'C1' })]);
  });
});

describe('ratings', () => {
  const ratings = { areas: [area('reviews', '好差评', 1)] };

  it('shows the rating with its limit and where it stands on its way', async () => {
    const { screen } = await openOffice({ ...ratings, ratings: [ratingExample()] }, []);

    for (const words of ['跑了三趟', '最晚 9月20日联系', '领办', '方既明']) expect(screen.text()).toContain(words);
  });

  it('works on the rating that is open', async () => {
    const { screen, sent } = await openOffice(
      {
        ...ratings,
        ratings: [ratingExample(), ratingExample({ code: 'R2', service: '老年优待证', acts: ['review.claim'] })],
      },
      [act('review.claim', '认领'), act('review.contact', '联系群众')],
    );

    await screen.press('老年优待证');
    await screen.press('认领');

    expect(sent).toEqual([expect.objectContaining({ type: 'review.claim', review: 'R2' })]);
  });
});
