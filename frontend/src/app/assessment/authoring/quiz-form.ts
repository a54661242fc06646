import { KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import { type NewQuiz, NewQuiz as NewQuizSchema, type QuizDraft } from '@lms/contract/assessment/quiz-draft';
import type { QuizDraw, QuizSection } from '@lms/contract/assessment/quiz-section';
import { QuizSettings } from '@lms/contract/assessment/quiz-settings';
import { type FaultText, faultText } from '../../shared/ui/fault-text';

/** What an author writes; a password that is absent stays as it is. */
export type QuizForm = Omit<NewQuiz, 'slug'>;

/** The pages of the editor, in the order in which one writes. */
export const PARTS = ['about', 'paper', 'time', 'conduct', 'review', 'access', 'preview', 'versions'] as const;
export type Part = (typeof PARTS)[number];

export const AREAS = KNOWLEDGE_AREAS;

export const newDraw = (): QuizDraw => ({
  ...{ count: 5, category: null, tags: [], areas: [], difficulty: [], weights: {} },
});

export const newSection = (bank: string, number: number): QuizSection => ({
  ...{ title: { 'zh-CN': `第 ${String(number)} 部分`, en: `Part ${String(number)}` }, bank, questions: [], pins: {} },
  ...{ shuffle: null, floorPercent: null },
});

/** A graded quiz as most are: half an hour, three attempts, everything told after the end. */
export const newForm = (bank: string): QuizForm => ({
  code: '',
  title: { 'zh-CN': '', en: '' },
  introduction: { 'zh-CN': '', en: '' },
  settings: QuizSettings.parse({ passPercent: 60, timeLimitMinutes: 30, attempts: 3 }),
  sections: [newSection(bank, 1)],
});

export const formOf = ({ code, title, introduction, settings, sections }: QuizDraft): QuizForm => ({
  ...{ code, title, introduction, settings, sections },
});

/** What the contract finds wrong, by place: `settings.passPercent`. The first of a place counts. */
export function faultsOf(form: QuizForm): ReadonlyMap<string, FaultText> {
  const { error } = NewQuizSchema.safeParse(form);
  const faults = new Map<string, FaultText>();
  for (const issue of error?.issues ?? []) {
    const place = issue.path.join('.');
    const text = faultText({ kind: 'standardSchema', issue } as unknown as Parameters<typeof faultText>[0]);
    if (!faults.has(place)) faults.set(place, text);
  }
  return faults;
}

const TIME = ['timeLimitMinutes', 'overtime', 'graceMinutes', 'opensAt', 'closesAt', 'attempts', 'delayMinutes'];
const REVIEW = ['review', 'overallFeedback', 'release', 'appeal'];
const ACCESS = ['networks', 'oneSession', 'identityCheck', 'sebConfigKeys', 'sebExamKeys', 'honour'];

/** The page on which a place is written. */
export function partOf(place: string): Part {
  const [head = '', setting = ''] = place.split('.');
  if (head === 'sections') return 'paper';
  if (head === 'password') return 'access';
  if (head !== 'settings') return 'about';
  if ([...TIME, 'grading', 'passPercent'].includes(setting)) return 'time';
  if (REVIEW.includes(setting)) return 'review';
  return ACCESS.includes(setting) ? 'access' : 'conduct';
}

/** The list with one of its own at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
