import type { CaseView, LimitDay } from '@lms/contract/sandbox/case';
import type { RunEventView } from '@lms/contract/sandbox/event';
import type { MaterialView } from '@lms/contract/sandbox/material';
import type { ActionView, JobView, LiveCriterion, RunView } from '@lms/contract/sandbox/run';

const CASE_NO = 'SIM-000101-GAJ-260615-000037';

const VERDICTS: MaterialView['allowedVerdicts'] = [
  { code: 'ok', label: '合格' },
  { code: 'mismatch', label: '不符' },
  { code: 'expired', label: '过期' },
  { code: 'illegible', label: '不清' },
];

export function material(code: string, more: Partial<MaterialView> = {}): MaterialView {
  return {
    code,
    name: `材料${code}`,
    source: '窗口上传',
    icon: 'file',
    primary: true,
    provided: true,
    trustGrade: 'C',
    sharedBy: [],
    verdict: null,
    status: 'due',
    note: '',
    basis: null,
    allowedVerdicts: VERDICTS,
    correctable: [],
    round: 1,
    title: `材料${code}`,
    pages: [],
    checks: [],
    ...more,
  };
}

const plain = (text: string) => ({ text, filled: false, fact: null });
const filled = (text: string, fact: string | null = null) => ({ text, filled: true, fact });

const lease = material('M3', {
  name: '居住地住址证明',
  source: '房屋租赁合同，2 页',
  verdict: { code: 'expired', label: '过期' },
  status: 'expired',
  note: '租期至 2026年5月31日，已过 15 天。',
  basis: '居住证暂行条例第九条',
  title: '房屋租赁合同',
  pages: [
    {
      number: 1,
      blocks: [
        { kind: 'heading', text: '房屋租赁合同' },
        {
          kind: 'paragraph',
          runs: [plain('出租方（甲方）：'), filled('　许望舒　'), plain('承租方（乙方）：'), filled('　何雨桐　')],
        },
        {
          kind: 'paragraph',
          runs: [plain('第一条　房屋坐落于'), filled(' 荷风里 18 号 302 室 '), plain('，用途为居住。')],
        },
        {
          kind: 'paragraph',
          runs: [
            plain('第二条　租赁期限自'),
            filled(' 2025年6月1日 '),
            plain('起，至 '),
            filled('2026年5月31日', 'lease.end'),
            plain(' 止。'),
          ],
        },
        { kind: 'paragraph', runs: [plain('第三条　租金每月人民币'), filled(' 贰仟壹佰 '), plain('元整，按季支付。')] },
      ],
    },
    { number: 2, blocks: [{ kind: 'signature', label: '乙方签字：', text: '何雨桐', fact: null }] },
  ],
  checks: [
    { fact: 'lease.tenant', label: '承租人', paper: '何雨桐', record: '何雨桐', source: 'DS-01', result: 'same' },
    {
      fact: 'lease.end',
      label: '租期止',
      paper: '2026-05-31',
      record: '今日 2026-06-15',
      source: null,
      result: 'expired',
    },
  ],
});

const MATERIALS: MaterialView[] = [
  material('M1', {
    name: '居民身份证',
    source: 'DS-01，免复印件',
    icon: 'id',
    trustGrade: 'A',
    verdict: { code: 'ok', label: '一致' },
    status: 'ok',
  }),
  material('M2', {
    name: '本人相片',
    source: '窗口上传，蓝底',
    icon: 'photo',
    verdict: { code: 'mismatch', label: '不符' },
    status: 'overdue',
    note: '底色为蓝色，应为白色。',
    title: '本人相片',
    pages: [
      {
        number: 1,
        blocks: [{ kind: 'photo', background: 'blue', person: 'woman', caption: '何雨桐', fact: 'photo.ground' }],
      },
    ],
    checks: [{ fact: 'photo.ground', label: '底色', paper: '蓝色', record: '白色', source: null, result: 'different' }],
  }),
  lease,
  material('M4', {
    name: '就业或就读证明',
    source: '可用 DS-07 核验',
    icon: 'share',
    trustGrade: null,
    provided: false,
  }),
];

function limitDays(): LimitDay[] {
  const days: [string, LimitDay['kind'], string][] = [
    ['15', 'start', '收件'],
    ['16', 'counted', '1'],
    ['17', 'counted', '2'],
    ['18', 'counted', '3'],
    ['19', 'off', '休'],
    ['20', 'off', '休'],
    ['21', 'off', '休'],
    ['22', 'counted', '4'],
    ['23', 'due', '止'],
  ];
  return days.map(([day, kind, label], index) => ({
    date: `2026-06-${day}`,
    counted: null,
    kind,
    label,
    why: label,
    today: index === 0,
  }));
}

export function caseExample(more: Partial<CaseView> = {}): CaseView {
  return {
    caseNo: CASE_NO,
    ticket: 'A012',
    queryCode: '284913',
    item: {
      code: 'SI-04',
      name: '居住证申领',
      kind: { code: 'promised', label: '承诺件' },
      agency: '澄湖区公安分局',
    },
    state: { code: 'RECEIVED', label: '已收件' },
    flags: [],
    channel: { code: 'window', label: '窗口' },
    said: '我来办居住证，照片和租房合同都带了。',
    spokenOf: [],
    parties: [
      {
        role: { code: 'applicant', label: '申请人' },
        name: '何雨桐',
        gender: '女',
        age: 30,
        idNumber: '000101********0480',
        phone: '000-****-2716',
        verified: true,
      },
    ],
    steps: [
      { code: 'intake', label: '收件', state: 'done' },
      { code: 'accept', label: '告知或受理', state: 'current' },
      ...['审查', '审核批准', '制证', '送达'].map((label) => ({ code: label, label, state: 'todo' as const })),
    ],
    situations: [],
    materials: MATERIALS,
    guideNote: '办事指南只列这 4 项，此外不得索要',
    lookups: [],
    limits: [
      {
        code: 'TL-01',
        title: '一次性告知时限',
        due: '2026-06-23',
        remaining: 5,
        unit: 'working',
        lamp: 'green',
        text: '剩 5 个工作日',
        note: '收件日不计入；19 至 21 日端午节。逾期未告知，自收件之日即为受理。',
        basis: '行政许可法第三十二条第一款第四项',
        days: limitDays(),
      },
    ],
    sharing: {
      summary: '已查 1，都用于本办件',
      resources: [
        {
          code: 'DS-07',
          name: '社保参保信息',
          provider: '人社',
          attribute: { code: 'conditional', label: '有条件' },
          sensitivity: 3,
          listed: true,
          approval: false,
          standsFor: ['M4'],
          fields: [
            { code: 'status', label: '参保状态', allowed: true },
            { code: 'employer', label: '参保单位', allowed: true },
            { code: 'period', label: '缴费起止', allowed: true },
            { code: 'base', label: '缴费基数', allowed: false },
          ],
        },
      ],
      queries: [
        {
          event: 5,
          at: '2026-06-15T09:36',
          resource: 'DS-03',
          name: '居住登记',
          subject: 'applicant',
          status: { code: 'RETURNED', label: '已返回' },
          purpose: '核验居住满半年',
          summary: '2025-11-20 起，满半年',
          fields: [{ code: 'since', label: '登记起始', value: '2025-**-**', masked: true }],
          used: true,
        },
      ],
    },
    notice: {
      applicantDeadline: '2026-07-15',
      applicantDays: 30,
      lapseText: '逾期视为撤回申请',
      found: ['M2', 'M3'],
      choices: [
        { code: 'M1', name: '居民身份证', inGuide: true },
        { code: 'M2', name: '本人相片', inGuide: true },
        { code: 'M3', name: '居住地住址证明', inGuide: true },
        { code: 'M4', name: '就业或就读证明', inGuide: true },
        { code: 'X1', name: '户口簿复印件', inGuide: false },
      ],
      issued: [],
    },
    bundle: null,
    licences: [],
    related: null,
    documents: [],
    actions: ACTIONS,
    lockedWhy: '暂不能受理：相片不符，住址证明过期，就业待核验',
    ...more,
  };
}

export function action(type: string, label: string, more: Partial<ActionView> = {}): ActionView {
  return {
    ...{ type, label, shortcut: null, group: 'decide', minutes: 1 },
    ...{ available: true, why: null, rule: null, fields: [], ...more },
  };
}

const ACTIONS: ActionView[] = [
  action('receipt.issue', '收件凭证', { shortcut: 'R', available: false, why: '已出具收件凭证' }),
  action('correction.notify', '补正告知', { shortcut: 'B' }),
  action('accept', '受理', {
    shortcut: 'A',
    available: false,
    why: '相片不符，住址证明过期',
    rule: '行政许可法第三十二条',
  }),
  action('reject.jurisdiction', '不予受理', {
    shortcut: 'N',
    fields: [
      { name: 'reason', label: '理由', kind: 'long-text', required: true, options: [] },
      { name: 'competentBody', label: '有权机关', kind: 'text', required: true, options: [] },
    ],
  }),
  action('share.query', '共享查询', { shortcut: 'S', group: 'work' }),
];

const OFFICE: ActionView[] = [action('clock.next_day', '下一工作日', { shortcut: 'D', group: 'clock' })];

export function event(number: number, title: string, more: Partial<RunEventView> = {}): RunEventView {
  return {
    number,
    at: `2026-06-15T09:${String(30 + number).padStart(2, '0')}`,
    ...{ type: 'material.check', actor: 'trainee', caseNo: CASE_NO, title, detail: null },
    ...{ ok: true, refusal: null, undone: false, ...more },
  };
}

const TIMELINE: RunEventView[] = [
  event(9, '核对：住址证明，过期'),
  event(8, '查询 DS-08', {
    ok: false,
    refusal: { rule: 'purpose', text: '未写用途', basis: '个人信息保护法第六条' },
  }),
  event(7, '出具收件凭证 REC'),
  event(6, '核对：本人相片，不符'),
  event(5, '共享查询 DS-03，已返回'),
  event(4, '身份核验 DS-01，一致'),
  event(3, '确认情形：租房居住'),
  event(2, '建立办件'),
  event(1, '叫号 A012', { actor: 'system' }),
];

const SEAT: RunView['post'] = {
  ...{ key: 'post', role: 'R02', title: '综合窗口', agency: '澄湖区政务服务中心' },
  ...{ holder: null, taken: true, waiting: 0 },
};

/** A run in the middle of S03, as the server tells it in Chinese. */
export function runExample(more: Partial<RunView> = {}): RunView {
  return {
    id: '019e0000-0000-7000-8000-000000000001',
    scenario: {
      id: '019e0000-0000-7000-8000-000000000002',
      ...{ code: 'S03', title: '一次告知完：居住证申领', level: 'L1', minutes: 20 },
    },
    mode: 'practice',
    variant: 'A',
    attempt: 1,
    status: 'running',
    version: 9,
    startedAt: '2026-11-24T08:00:00.000Z',
    serverTime: '2026-11-24T08:11:32.000Z',
    deadline: null,
    finishedAt: null,
    watermark: '模拟数据 · Simulated',
    platform: '云岚市政务服务一体化平台',
    post: SEAT,
    posts: [SEAT],
    supervision: null,
    clock: { time: '2026-06-15T09:42', weekday: 1, text: '6月15日 周一 09:42', nextDay: '2026-06-16' },
    brief: '何雨桐来窗口申领居住证。核对材料，需要补正的一次说清；能共享的，不要再请她提供。',
    workbench: {
      lamps: { red: 1, yellow: 1, green: 1, paused: 0 },
      jobs: [
        job('000012', { applicant: '方既明', item: '食品经营许可', lamp: 'overdue', text: '超期 1 个工作日' }),
        job('000023', { applicant: '沈怀瑾', item: '不动产转移登记', lamp: 'yellow', text: '剩 3 个工作日' }),
        job('000037', { mine: true }),
      ],
      figures: [{ code: 'on-time', label: '按时办理', value: '6 / 7' }],
    },
    messages: [],
    outages: [],
    pausedSince: null,
    inShift: false,
    office: null,
    cases: [caseExample()],
    actions: OFFICE,
    timeline: TIMELINE,
    coach: {
      goals: ['查出全部问题', '一次告知'],
      hints: [
        { code: 'h1', title: '第 1 条', cost: 2, text: '合同最后一天是哪一天？', event: 6 },
        { code: 'h2', title: '第 2 条，关于就业证明', cost: 3, text: null, event: null },
      ],
      score: { score: 18, judged: 20, deducted: 0, hintCost: 2, text: '已判 20 分，提示扣 2 分' },
      rubric: [
        criterion('c1', '查出两处问题', 20, { state: 'earned', earned: 20, evidence: [6, 9] }),
        criterion('c2', '一次告知，不多不少', 30),
        criterion('c3', '共享核验就业，写明用途', 15),
        criterion('x1', '误拒受理即不通过', 0, { state: 'critical-armed' }),
      ],
      next: null,
      canRewind: true,
      rewindTo: 8,
      canReset: true,
    },
    ...more,
  };
}

function job(tail: string, more: Partial<JobView> = {}): JobView {
  return {
    ...{ caseNo: `SIM-000101-GAJ-260615-${tail}`, applicant: '何雨桐', item: '居住证申领', lamp: 'green' },
    ...{ channel: { code: 'window', label: '窗口' }, state: { code: 'RECEIVED', label: '已收件' } },
    ...{ text: '剩 5 个工作日', mine: false, due: null, waits: false, ...more },
  };
}

function criterion(code: string, title: string, points: number, more: Partial<LiveCriterion> = {}): LiveCriterion {
  const rest = { state: 'open', earned: null, evidence: [], basis: '行政许可法第三十二条' } as const;
  return { code, title, points, ...rest, ...more, evidence: [...(more.evidence ?? rest.evidence)] };
}
