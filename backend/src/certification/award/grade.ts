import type { Localized } from '../../../contract/common.js';

const GRADES: { from: number; name: Localized }[] = [
  { from: 90, name: { 'zh-CN': '优秀', en: 'Distinction' } },
  { from: 75, name: { 'zh-CN': '良好', en: 'Merit' } },
  { from: 0, name: { 'zh-CN': '合格', en: 'Pass' } },
];

/** The grade that a certificate names; none where nothing was scored. */
export const gradeOf = (score: number | null): Localized | undefined =>
  score === null ? undefined : GRADES.find(({ from }) => score >= from)?.name;
