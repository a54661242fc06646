import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Language } from '@lms/contract/common';
import { LanguageStore } from '../api/language';

/** All times are shown as the organisation's own, wherever the reader's computer thinks it is. */
export const ZONE = 'Asia/Shanghai';
const LOCALE: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

export type DayStyle = 'long' | 'short' | 'weekday' | 'month';
export type InstantStyle = 'long' | 'time' | 'seconds';

const DAY: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  weekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
};
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: ZONE });
  formats.set(name, known);
  return known;
}

/** A day of the organisation, `2026-06-15`, as 2026年6月15日 or 15 June 2026. Also takes an instant: the day it fell on. */
export function dayText(day: string, language: Language, style: DayStyle = 'long'): string {
  const moment = day.length === 10 ? new Date(`${day}T00:00:00+08:00`) : new Date(day);
  const text = format(language, style, DAY[style]).format(moment);
  // Whether a comma follows the English day of the week depends on the browser's age.
  return language === 'zh-CN' ? text.replace('星期', ' 星期') : text.replace(',', '');
}

/** An instant as 2026年6月15日 09:42 or 15 June 2026, 09:42; or its time alone, to the minute or the second. */
export function instantText(instant: string, language: Language, style: InstantStyle = 'long'): string {
  const options = style === 'seconds' ? { ...CLOCK, second: '2-digit' as const } : CLOCK;
  const time = format(language, style === 'seconds' ? 'seconds' : 'time', options).format(new Date(instant));
  if (style !== 'long') return time;
  return `${dayText(instant, language)}${language === 'zh-CN' ? ' ' : ', '}${time}`;
}

/** Today's day of the organisation, `2026-06-15`: what a form offers first. The days that count are the server's. */
export function todayText(): string {
  // Swedish writes days as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
}

/** The hour of the organisation's day, 0 to 23. */
export function hourOfDay(): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date()),
  );
}

// Impure because the text also follows the language; the formatters are kept, so a call costs microseconds.
@Pipe({ name: 'lmsDay', pure: false })
export class DayPipe implements PipeTransform {
  private readonly language = inject(LanguageStore);

  transform(day: string | null | undefined, style?: DayStyle): string {
    return day ? dayText(day, this.language.current(), style) : '';
  }
}

@Pipe({ name: 'lmsInstant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly language = inject(LanguageStore);

  transform(instant: string | null | undefined, style?: InstantStyle): string {
    return instant ? instantText(instant, this.language.current(), style) : '';
  }
}
