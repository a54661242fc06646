import type { CriterionResult, ReplayFrame, RunFigures, RunIndicators, RunResult } from '@lms/contract/sandbox/result';
import { event } from './run-example';

function frame(number: number, title: string, at: string, more: Partial<ReplayFrame> = {}): ReplayFrame {
  const rest = { key: false, caseState: '已收件', score: 0, wrote: [], reference: null };
  return { ...event(number, title), at, ...rest, ...more };
}

export function criterion(code: string, title: string, more: Partial<CriterionResult> = {}): CriterionResult {
  return {
    ...{
      code,
      title,
      kind: 'criterion',
      detail: '',
      state: 'earned',
      points: 20,
      earned: 20,
      expected: '',
      actual: '',
    },
    ...{
      evidence: [],
      basis: '行政许可法第三十二条',
      dimensions: ['lawfulness'],
      guide: null,
      text: null,
      marked: null,
    },
    ...more,
  };
}

const figures = (more: Partial<RunFigures> = {}): RunFigures => ({
  ...{ commands: 22, workingDays: 2, trips: 2, askedTwice: 0, queriesUsed: 3, queriesMade: 4, minutes: 51 },
  ...more,
});

const indicators: RunIndicators = {
  ...{ onTime: 100, firstTimeRight: null, oneNotice: 100, unneededMaterial: 0, minimumQuery: 75, documentDefect: 0 },
  ...{ minutesPerCase: 51, tripsPerCase: 2, lights: { green: 1, yellow: 0, red: 0, overdue: 0, paused: 0 } },
};

/** The result of a practice run of S03, as the server tells it in Chinese. */
export function resultExample(more: Partial<RunResult> = {}): RunResult {
  return {
    runId: '019e0000-0000-7000-8000-000000000001',
    scenario: { id: '019e0000-0000-7000-8000-000000000002', code: 'S03', title: '一次告知完：居住证申领' },
    person: { id: '019e0000-0000-7000-8000-000000000003', name: '林晓' },
    mine: true,
    ...{ mode: 'practice', status: 'submitted', variant: 'A', attempt: 2 },
    startedAt: '2026-06-15T01:49:20.000Z',
    finishedAt: '2026-06-15T02:08:00.000Z',
    ...{ seconds: 1120, score: 73, judged: 85, pending: 15, soFar: true, passMark: 60, passed: true, critical: false },
    grade: { code: 'good', label: '良好，无否决项' },
    dimensions: [
      { dimension: 'lawfulness', score: 90, reference: 100 },
      { dimension: 'timeliness', score: 100, reference: 100 },
      { dimension: 'privacy', score: 100, reference: 100 },
      { dimension: 'accuracy', score: 80, reference: 98 },
      { dimension: 'service', score: null, reference: 95 },
    ],
    criteria: [
      criterion('c1', '查出两处问题', { detail: '相片底色不符，租赁合同过期，都已核对', evidence: [1, 2] }),
      criterion('c2', '每项写明怎样补', {
        ...{ state: 'partly', points: 15, earned: 10, evidence: [4], detail: '住址证明没有写到哪里补' },
        ...{ expected: '每项都写明怎样补、在哪里补', actual: '1 项没有写' },
      }),
      criterion('h1', '说清进度查询和领证方式', {
        ...{
          state: 'human',
          points: 15,
          earned: null,
          guide: ['说了怎样查进度', '说了怎样领证'],
          text: '请留意短信。',
        },
      }),
      criterion('hint', '提示', { kind: 'hint', state: 'deducted', points: 0, earned: -2, evidence: [3] }),
    ],
    indicators: { mine: indicators, reference: { ...indicators, minimumQuery: 100 } },
    figures: { mine: figures(), reference: figures({ commands: 14, trips: 1, queriesMade: 3 }) },
    replay: {
      frames: [
        frame(1, '核对：本人相片，不符', '2026-06-15T09:38', { score: 10 }),
        frame(2, '核对：住址证明，过期', '2026-06-15T09:41', { score: 20 }),
        frame(3, '查询 DS-08', '2026-06-15T09:42', {
          ok: false,
          refusal: { rule: 'purpose', text: '未写用途', basis: '个人信息保护法第六条' },
        }),
        frame(4, '出具补正告知书', '2026-06-15T09:51', {
          ...{ key: true, score: 60, wrote: ['住址证明：租赁合同已到期，请提供续签合同。'] },
          reference: { number: 2, wrote: ['带续签合同到任一综合窗口，或同意用居住登记核验。'] },
        }),
        frame(5, '补正材料到', '2026-06-17T09:00', { actor: 'applicant' }),
        frame(6, '受理', '2026-06-17T09:24', { key: true, score: 73, caseState: '已受理' }),
      ],
      reference: [
        {
          number: 1,
          at: '2026-06-15T09:35',
          type: 'material.check',
          title: '核对',
          why: null,
          actor: 'trainee',
          key: false,
        },
        {
          ...{ number: 2, at: '2026-06-15T09:45', type: 'correction.notify', title: '出具补正告知书' },
          ...{ why: '两项一次说清', actor: 'trainee', key: true },
        },
        { number: 3, at: '2026-06-17T09:10', type: 'accept', title: '受理', why: null, actor: 'trainee', key: true },
      ],
    },
    versions: { engine: '1', scenario: 1, rubric: 1 },
    other: { variantAvailable: true },
    ...more,
  };
}
