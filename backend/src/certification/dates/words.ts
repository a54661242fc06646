import type { Language } from '../../../contract/common.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as people write it: 2026年6月15日, 15 June 2026. */
export function dayInWords(day: IsoDay, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'zh-CN') return `${String(year)}年${String(month)}月${String(date)}日`;
  return `${String(date)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}
