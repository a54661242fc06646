import type { Language } from '../../../contract/common.js';
import type {
  SittingView,
  SkillExamFile,
  SkillExamView,
  SkillPaperView,
} from '../../../contract/sandbox/skill-exam.js';
import type { Run } from '../run/run.entity.js';
import type { PublishedScenario } from '../scenario/scenarios.service.js';
import { candidatesFrom } from './candidates.js';
import { poolOf } from './drawing.js';
import type { SkillExam, SkillPaper, SkillSitting } from './skill-exam.entity.js';

const DAY = 86_400_000;

/** A sitting and its papers. */
export interface Sat {
  readonly sitting: SkillSitting;
  readonly papers: readonly SkillPaper[];
}

interface Known {
  readonly sat: readonly Sat[];
  readonly runs: ReadonlyMap<string, Run>;
  readonly published: ReadonlyMap<string, PublishedScenario>;
  readonly now: Date;
}

/** How many sittings are left in the window, and when the next may begin; null: now. */
export function allowance(
  { sittings: { limit, windowDays, waitDays } }: SkillExamFile,
  earlier: readonly SkillSitting[],
  now: Date,
): { left: number; next: Date | null } {
  const since = now.getTime() - windowDays * DAY;
  const recent = earlier.filter(({ startedAt }) => startedAt.getTime() > since);
  const left = Math.max(0, limit - recent.length);
  const last = earlier.at(-1)?.finishedAt;
  const rested = last ? new Date(last.getTime() + waitDays * DAY) : null;
  const freed = left === 0 ? recent.at(-limit)?.startedAt : undefined;
  const waits = [rested, freed ? new Date(freed.getTime() + windowDays * DAY) : null].filter(
    (day): day is Date => day !== null && day > now,
  );
  const next = waits.toSorted((one, other) => other.getTime() - one.getTime()).at(0) ?? null;
  return { left, next };
}

/** An exam with everything the person has done in it. */
export function skillExamView(exam: SkillExam, known: Known, language: Language): SkillExamView {
  const { definition } = exam;
  const candidates = candidatesFrom([...known.published.values()]);
  const earlier = known.sat.map(({ sitting }) => sitting).toReversed();
  const { left, next } = allowance(definition, earlier, known.now);
  const isRunning = earlier.some(({ status }) => status === 'running');
  return {
    id: exam.id,
    title: definition.title[language],
    summary: definition.summary[language],
    mean: definition.mean,
    floor: definition.floor,
    days: definition.days,
    lots: definition.draws.map((draw) => ({
      title: draw.title[language],
      count: draw.count,
      pool: poolOf(draw, candidates).length,
    })),
    sittings: known.sat.map((one) => sittingView(one, definition, known, language)),
    sittingsLeft: left,
    nextSittingAt: isRunning ? null : (next?.toISOString() ?? null),
  };
}

function sittingView(
  { sitting, papers }: Sat,
  { draws }: SkillExamFile,
  known: Known,
  language: Language,
): SittingView {
  return {
    id: sitting.id,
    number: sitting.number,
    status: sitting.status,
    startedAt: sitting.startedAt.toISOString(),
    closesAt: sitting.closesAt.toISOString(),
    finishedAt: sitting.finishedAt?.toISOString() ?? null,
    mean: sitting.mean,
    why: whyOf(sitting, papers)[language],
    papers: papers.flatMap((paper) => {
      const scenario = known.published.get(paper.scenarioId)?.script.scenario;
      if (!scenario) return [];
      const { code, title, level, minutes } = scenario;
      return [
        {
          ...paperState(paper, sitting, known),
          place: paper.place,
          lot: draws[paper.draw]?.title[language] ?? '',
          scenario: { id: paper.scenarioId, code, title: title[language], level, minutes },
        },
      ];
    }),
  };
}

function paperState(
  { runId, score, provisional, critical }: SkillPaper,
  { status }: SkillSitting,
  { runs }: Known,
): Omit<SkillPaperView, 'place' | 'lot' | 'scenario'> {
  const said = { runId, score, soFar: provisional, critical };
  if (score !== null) return { ...said, state: 'scored', deadline: null };
  if (runId === null) return { ...said, state: status === 'running' ? 'waiting' : 'missed', deadline: null };
  return { ...said, state: 'running', deadline: runs.get(runId)?.deadline?.toISOString() ?? null };
}

const points = (value: number): string => String(Math.round(value * 10) / 10);

/** What decided a sitting, or what is still to do, in both languages. */
function whyOf({ status, mean, needed, floor }: SkillSitting, papers: readonly SkillPaper[]): Record<Language, string> {
  const open = papers.filter(({ score }) => score === null).length;
  if (status === 'running') {
    return { 'zh-CN': `还有 ${String(open)} 个情景未完成`, en: `${String(open)} still to be handed in` };
  }
  if (status === 'marking') {
    return { 'zh-CN': '已全部提交，等待考评员评分', en: 'All handed in; an assessor has still to judge part of it' };
  }
  if (status === 'passed') {
    const reached = points(mean ?? 0);
    return {
      'zh-CN': `平均 ${reached} 分，各情景均不低于 ${points(floor)} 分`,
      en: `${reached} on average, none below ${points(floor)}`,
    };
  }
  return whyFailed({ mean, needed, floor }, papers);
}

function whyFailed(
  { mean, needed, floor }: Pick<SkillSitting, 'mean' | 'needed' | 'floor'>,
  papers: readonly SkillPaper[],
): Record<Language, string> {
  if (papers.some(({ critical }) => critical)) {
    return { 'zh-CN': '出现一票否决，本次不合格', en: 'A critical failure: this sitting is failed' };
  }
  const missed = papers.filter(({ score }) => score === null).length;
  if (missed > 0) {
    return {
      'zh-CN': `期限内有 ${String(missed)} 个情景没有完成`,
      en: `${String(missed)} not handed in before the sitting closed`,
    };
  }
  if ((mean ?? 0) < needed) {
    return {
      'zh-CN': `平均 ${points(mean ?? 0)} 分，低于 ${points(needed)} 分`,
      en: `${points(mean ?? 0)} on average, below ${points(needed)}`,
    };
  }
  return { 'zh-CN': `有情景低于 ${points(floor)} 分`, en: `One of them is below ${points(floor)}` };
}
