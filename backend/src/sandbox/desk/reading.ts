import type { Language } from '../../../contract/common.js';
import type { Text } from '../engine/text.js';

/** Takes a text of the world in the reader's language. */
export type Say = (text: Text) => string;

export const sayIn =
  (language: Language): Say =>
  (text) =>
    text[language];

/** Takes one of two wordings. */
export const pick = (language: Language, zh: string, en: string): string => (language === 'en' ? en : zh);

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** 6月15日, 15 Jun. */
export function dayInWords(day: string, language: Language): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return pick(language, `${String(month)}月${String(date)}日`, `${String(date)} ${MONTHS[month - 1] ?? ''}`);
}

/** 6月15日 周一 09:42, Mon 15 Jun 09:42. */
export function clockInWords(time: string, language: Language): string {
  const day = time.slice(0, 10);
  const weekday = weekdayOf(day) - 1;
  const minute = time.slice(11);
  return pick(
    language,
    `${dayInWords(day, 'zh-CN')} 周${WEEKDAYS[weekday] ?? ''} ${minute}`,
    `${DAYS[weekday] ?? ''} ${dayInWords(day, 'en')} ${minute}`,
  );
}
