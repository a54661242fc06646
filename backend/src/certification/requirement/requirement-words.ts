import type * as z from 'zod';
import type {
  QuizRequirement as QuizPart,
  ScenarioRequirement as ScenarioPart,
  SingleRequirement,
} from '../../../contract/certification/program.js';
import type { Language } from '../../../contract/common.js';
import { dayInWords } from '../dates/words.js';
import type { Evidence, RequirementResult } from './requirements.js';

type QuizRequirement = z.infer<typeof QuizPart>;
type ScenarioRequirement = z.infer<typeof ScenarioPart>;

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** What a requirement asks for: "pass at 60 %". */
export function needInWords(requirement: SingleRequirement, language: Language): string {
  const isChinese = language === 'zh-CN';
  if (requirement.kind === 'course') return isChinese ? '学完全部内容' : 'Complete it';
  if (requirement.kind === 'skill-exam') return isChinese ? '通过技能考核' : 'Pass it';
  if (requirement.kind === 'quiz') {
    return isChinese ? `成绩达到 ${number(requirement.mark)} 分` : `Pass with ${number(requirement.mark)} of 100`;
  }
  return scenarioNeed(requirement, isChinese);
}

function scenarioNeed(requirement: ScenarioRequirement, isChinese: boolean): string {
  const { mode, score, allowsCriticalFailure } = requirement;
  if (isChinese) {
    const veto = allowsCriticalFailure ? '' : '，没有一票否决';
    return `${mode === 'exam' ? '考核' : '练习'}模式达到 ${number(score)} 分${veto}`;
  }
  const veto = allowsCriticalFailure ? '' : ', without a critical failure';
  return `Reach ${number(score)} of 100 in ${mode} mode${veto}`;
}

/** What met a requirement: "82 of 100 on 15 June 2026". Null where nothing was done. */
export function evidenceInWords({ evidence }: RequirementResult, language: Language): string | null {
  return evidence && resultInWords(evidence, language);
}

/** A result and its day, as they stand on the transcript. */
export function resultInWords({ score, on }: Evidence, language: Language): string {
  const day = dayInWords(on, language);
  if (language === 'zh-CN') return score === null ? `${day}完成` : `${day}，${number(score)} 分`;
  return score === null ? `Completed on ${day}` : `${number(score)} of 100 on ${day}`;
}

/** What is missing of a requirement; null once it is met. */
export function missingInWords({ requirement, metOn, evidence }: RequirementResult, language: Language): string | null {
  if (metOn !== null) return null;
  if (requirement.kind === 'course') return UNDONE.course[language];
  if (requirement.kind === 'skill-exam') return UNDONE['skill-exam'][language];
  return MISSING[language](requirement, evidence);
}

const UNDONE = {
  course: { 'zh-CN': '还没有学完', en: 'Not yet completed' },
  'skill-exam': { 'zh-CN': '还没有通过', en: 'Not yet passed' },
} as const;

/** How much of a program is missing; null once nothing is. */
export function missingCountInWords(results: readonly RequirementResult[], language: Language): string | null {
  const missing = results.filter(({ metOn }) => metOn === null);
  if (missing.length === 0) return null;
  const titles = missing.map(({ requirement }) => requirement.title[language]);
  if (language === 'zh-CN') return `还缺 ${String(missing.length)} 项：${titles.join('、')}`;
  return `${String(missing.length)} of ${String(results.length)} still missing: ${titles.join('; ')}`;
}

type Missing = (requirement: QuizRequirement | ScenarioRequirement, tried: Evidence | null) => string;

const MISSING: Record<Language, Missing> = {
  'zh-CN': (requirement, tried) => {
    if (!tried)
      return requirement.kind === 'quiz'
        ? '还没有参加'
        : `还没有在${requirement.mode === 'exam' ? '考核' : '练习'}模式完成`;
    const needed = requirement.kind === 'quiz' ? requirement.mark : requirement.score;
    if ((tried.score ?? 0) >= needed) return `${dayInWords(tried.on, 'zh-CN')}出现一票否决，须重新完成`;
    return `最好成绩 ${number(tried.score ?? 0)} 分，还差 ${number(needed - (tried.score ?? 0))} 分`;
  },
  en: (requirement, tried) => {
    if (!tried) return requirement.kind === 'quiz' ? 'Not yet taken' : `Not yet done in ${requirement.mode} mode`;
    const needed = requirement.kind === 'quiz' ? requirement.mark : requirement.score;
    if ((tried.score ?? 0) >= needed)
      return `There was a critical failure on ${dayInWords(tried.on, 'en')}; do it again`;
    return `Best result ${number(tried.score ?? 0)} of 100, ${number(needed - (tried.score ?? 0))} short`;
  },
};
