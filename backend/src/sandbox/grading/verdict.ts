import { both, type Text } from '../engine/text.js';
import type { Grade } from './grade.js';

type Code = 'critical' | 'failed' | 'passed' | 'good' | 'excellent';

const WORDS: Readonly<Record<Code, Text>> = {
  critical: both('否决，不通过', 'Failed by a critical rule'),
  failed: both('未通过', 'Not passed'),
  passed: both('合格', 'Passed'),
  good: both('良好', 'Good'),
  excellent: both('优秀', 'Excellent'),
};

const GOOD = 75;
const EXCELLENT = 90;

export interface Verdict {
  readonly passed: boolean;
  readonly code: Code;
  readonly label: Text;
}

/** Passed or not, and how well. While points wait for a person, it is judged by what could be earned so far. */
export function verdictOf(
  { score, judged, critical }: Pick<Grade, 'score' | 'judged' | 'critical'>,
  passMark: number,
): Verdict {
  const share = judged === 0 ? 0 : (score / judged) * 100;
  const code = codeOf(share, critical, passMark);
  return { passed: code !== 'critical' && code !== 'failed', code, label: WORDS[code] };
}

function codeOf(share: number, isCritical: boolean, passMark: number): Code {
  if (isCritical) return 'critical';
  if (share < passMark) return 'failed';
  if (share >= EXCELLENT) return 'excellent';
  return share >= GOOD ? 'good' : 'passed';
}
