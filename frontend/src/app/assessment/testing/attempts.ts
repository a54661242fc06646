import type { AttemptSummary, PaperSlot, StartedAttempt } from '@lms/contract/assessment/attempt';
import type { QuizView } from '@lms/contract/assessment/quiz';

export const QUIZ = '00000000-0000-4000-8000-0000000000a1';
export const ATTEMPT = '00000000-0000-4000-8000-0000000000b1';

export const summary = (more: Partial<AttemptSummary> = {}): AttemptSummary => ({
  id: ATTEMPT,
  quizId: QUIZ,
  quizTitle: '收件与告知',
  quizCode: 'A03',
  number: 1,
  state: 'submitted',
  startedAt: '2026-06-15T01:00:00.000Z',
  endedAt: '2026-06-15T01:20:00.000Z',
  endedBy: 'person',
  result: { points: 3, maximum: 4, percent: 75, passed: true, provisional: false },
  ...more,
});

export const quiz = (more: Partial<QuizView> = {}): QuizView => ({
  id: QUIZ,
  slug: 'a03',
  code: 'A03',
  title: '收件与告知',
  introduction: '从题库中抽取两题。',
  questions: 2,
  timeLimitMinutes: 30,
  passPercent: 60,
  grading: 'highest',
  opensAt: null,
  closesAt: null,
  attempts: { maximum: 3, used: 1, delayMinutes: 0, nextAt: null },
  review: ['answers', 'explanation'],
  behaviour: 'deferred',
  navigation: 'free',
  overtime: 'submit',
  graceMinutes: 5,
  access: { password: false, honour: null, identityCheck: false, safeExamBrowser: false },
  running: null,
  refusal: null,
  result: null,
  history: [],
  ...more,
});

export const slot = (number: number, more: Partial<PaperSlot> = {}): PaperSlot => ({
  slot: number,
  section: 0,
  item: {
    type: 'single-choice',
    text: `第${String(number)}道题干`,
    points: 2,
    area: 'K2',
    hints: [],
    choices: [
      { id: 'a', text: '甲' },
      { id: 'b', text: '乙' },
    ],
  },
  answer: null,
  sequence: 0,
  page: number - 1,
  certainty: null,
  isLocked: false,
  tries: 0,
  savedAt: null,
  ...more,
});

export const running = (more: Partial<StartedAttempt> = {}): StartedAttempt => ({
  ...summary({ state: 'running', endedAt: null, endedBy: null, result: null }),
  serverTime: '2026-06-15T01:00:00.000Z',
  deadline: '2026-06-15T01:30:00.000Z',
  endsAt: '2026-06-15T01:30:00.000Z',
  pausedAt: null,
  overtime: 'submit',
  behaviour: 'deferred',
  navigation: 'free',
  page: 0,
  pages: 2,
  questions: 2,
  flags: [],
  identityCheck: false,
  overallFeedback: null,
  timeLimitMinutes: 30,
  passPercent: 60,
  attempts: 3,
  sections: [{ title: '收件', floorPercent: null, percent: null, passed: null }],
  slots: [slot(1), slot(2)],
  lease: 'lease-1',
  ...more,
});
