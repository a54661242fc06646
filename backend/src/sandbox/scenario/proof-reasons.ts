import type { MutantFile } from '../../../contract/sandbox/scenario-file.js';
import { CalendarNotLoaded } from '../../law/deadline/calendar.js';
import type { RefusedBy } from '../engine/event.js';
import { WorldFault } from '../engine/open-world.js';
import { UnknownPlace } from '../engine/template.js';
import { both, type Text } from '../engine/text.js';
import type { Judged } from '../grading/grade.js';

/** Why a scenario does not prove itself, in the words of those who write scenarios. */

export const at = (variant: string, seed: number, words: Text): Text =>
  both(
    `变体 ${variant}，种子 ${String(seed)}：${words['zh-CN']}`,
    `variant ${variant}, seed ${String(seed)}: ${words.en}`,
  );

/** Why the world of a run cannot be made; undefined for an error that is nobody's writing. */
export function ofWorld(error: unknown): Text | undefined {
  if (error instanceof UnknownPlace) return both(`没有叫 {{${error.place}}} 的值`, error.message);
  if (error instanceof WorldFault) return error.words;
  if (error instanceof CalendarNotLoaded) return both(`日期超出已装载的官方日历：${error.message}`, error.message);
  return undefined;
}

export const step = (id: string, words: Text): Text =>
  both(`参考步骤 ${id}：${words['zh-CN']}`, `step ${id}: ${words.en}`);

export const refused = ({ text, rule }: RefusedBy): Text =>
  both(`平台拒绝：${text['zh-CN']}（${rule}）`, `refused: ${text.en} (${rule})`);

export const emptyScores = (score: number, codes: readonly string[]): Text =>
  both(
    `什么都不做也得 ${String(score)} 分（${codes.join('、')}）：给它加上“同时要得到”或结束条件`,
    `doing nothing scores ${String(score)} (${codes.join(', ')}): give it a \`with\` or a closing condition`,
  );

export function notEarned(code: string, line: Judged | undefined): Text {
  const detail = (language: keyof Text) =>
    line ? { want: line.expected[language], got: line.actual[language] } : null;
  const zh = detail('zh-CN');
  const en = detail('en');
  return both(
    `参考做法没有得到 ${code}${zh ? `（应为：${zh.want}；实际：${zh.got}）` : ''}`,
    `the reference run does not earn ${code}${en ? ` (expected: ${en.want}; found: ${en.got})` : ''}`,
  );
}

export const referenceCritical = (code: string): Text =>
  both(`参考做法触犯了否决项 ${code}`, `the reference run fails the critical rule ${code}`);

export const heldSpoils = (codes: readonly string[]): Text =>
  both(
    `留着的急件一来，参考做法就拿不满分（${codes.join('、') || '触犯否决项'}）：规则要写明是哪个办件`,
    `once the case that is held back comes, the reference run loses ${codes.join(', ') || 'by a critical rule'}: name the case in the rule`,
  );

export const mutantStep = (name: string, id: string, words: Text): Text =>
  both(`典型错误“${name}”，步骤 ${id}：${words['zh-CN']}`, `mutant “${name}”, step ${id}: ${words.en}`);

export function mutantLoses(
  { name, loses, critical }: MutantFile,
  found: { lost: readonly string[]; critical: boolean },
): Text {
  const lost = { codes: found.lost, critical: found.critical };
  const said = { codes: loses, critical };
  return both(
    `典型错误“${name}”实际失去 ${inChinese(lost)}，写的是 ${inChinese(said)}`,
    `mutant “${name}” loses ${inEnglish(lost)}, not ${inEnglish(said)}`,
  );
}

interface Loss {
  readonly codes: readonly string[];
  readonly critical: boolean;
}

const inChinese = ({ codes, critical }: Loss): string => `${codes.join('、') || '无'}${critical ? '并触犯否决项' : ''}`;
const inEnglish = ({ codes, critical }: Loss): string =>
  `${codes.join(', ') || 'nothing'}${critical ? ' and is critical' : ''}`;
