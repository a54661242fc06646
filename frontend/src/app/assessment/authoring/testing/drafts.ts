import type { QuizDraft, QuizProof, QuizSources } from '@lms/contract/assessment/quiz-draft';
import { QuizSettings } from '@lms/contract/assessment/quiz-settings';
import { newSection } from '../quiz-form';

export const QUIZ = '00000000-0000-4000-8000-0000000000a1';
const BANK = '00000000-0000-4000-8000-0000000000c1';
const QUESTION = '00000000-0000-4000-8000-0000000000d1';

export const proof = (more: Partial<QuizProof> = {}): QuizProof => ({
  sections: [
    {
      ...{ fixed: 1, drawn: 2, available: 9, byArea: { K1: 4, K2: 5 }, quotas: {} },
      questions: [
        {
          ...{ id: QUESTION, slug: 'first', text: '先问哪一句', type: 'single-choice', area: 'K1', difficulty: 1 },
          ...{ points: 2, versions: [2, 1] },
        },
      ],
    },
  ],
  shortfalls: [],
  ...more,
});

export const short = (asked: number, available: number): QuizProof =>
  proof({
    shortfalls: [
      { ...{ section: 0, field: 'draw', key: 'pool-too-small', subject: '', says: '' }, ...{ asked, available } },
    ],
  });

export const draft = (more: Partial<QuizDraft> = {}): QuizDraft => ({
  ...{ id: QUIZ, slug: 'intake', code: 'T01', title: { 'zh-CN': '收件测验', en: 'Intake quiz' } },
  introduction: { 'zh-CN': '说明', en: 'Introduction' },
  settings: QuizSettings.parse({ passPercent: 60, timeLimitMinutes: 30 }),
  sections: [
    {
      ...newSection('intake-bank', 1),
      questions: ['first'],
      draw: { count: 2, category: null, tags: [], areas: [], difficulty: [], weights: {} },
    },
  ],
  ...{ state: 'draft', hasPassword: false, version: 3, running: 0, proof: proof() },
  ...more,
});

export const SOURCES: QuizSources = {
  items: [
    {
      ...{ id: BANK, bank: 'intake-bank', title: '收件题库', ready: 10 },
      ...{ categories: ['告知', '告知/期限'], tags: ['窗口'] },
    },
  ],
  total: 1,
};
