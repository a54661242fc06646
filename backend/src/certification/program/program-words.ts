import type { ProgramFile } from '../../../contract/certification/program.js';
import type { DateRules, Validity } from '../../../contract/certification/rules.js';
import type { Language } from '../../../contract/common.js';
import { dayInWords } from '../dates/words.js';

/** The rules of a program's dates as sentences, in the order in which a person meets them. */
export function rulesInWords(rules: DateRules, language: Language): string[] {
  return (language === 'zh-CN' ? chineseRules(rules) : englishRules(rules)).filter((rule) => rule !== null);
}

/** The part of a program that dates depend on. */
export const dateRulesOf = ({ validity, dueDays, renewal, graceDays, refresher }: ProgramFile): DateRules => {
  return { validity, dueDays, renewal, graceDays, refresher };
};

function chineseRules({ validity, dueDays, renewal, graceDays, refresher }: DateRules): (string | null)[] {
  const { opensDaysBefore, whenLate } = renewal;
  return [
    dueDays === null ? null : `指派之日起 ${String(dueDays)} 天内取得`,
    chineseValidity(validity),
    refresher && `有效期内每 ${String(refresher.everyMonths)} 个月完成一次复训，未完成的暂停`,
    `到期前 ${String(opensDaysBefore)} 天开放续期，提前续期的接续计算，不损失天数`,
    whenLate === 'from-completion' ? '逾期续期的，自取得之日起重新计算' : '逾期续期的，仍按原周期到期',
    graceDays === 0 ? null : `到期后 ${String(graceDays)} 天为宽限期，期间可以继续上岗`,
  ];
}

function englishRules({ validity, dueDays, renewal, graceDays, refresher }: DateRules): (string | null)[] {
  const { opensDaysBefore, whenLate } = renewal;
  return [
    dueDays === null ? null : `To be won within ${String(dueDays)} days of the assignment`,
    englishValidity(validity),
    refresher && `A refresher every ${String(refresher.everyMonths)} months; missing it suspends the certificate`,
    `Renewal opens ${String(opensDaysBefore)} days before the last day; renewing early loses no days`,
    whenLate === 'from-completion'
      ? 'Renewed late, it starts on the day it is won'
      : 'Renewed late, it still ends in the old rhythm',
    graceDays === 0 ? null : `For ${String(graceDays)} days after the last day the holder may go on working`,
  ];
}

function chineseValidity(validity: Validity): string {
  if ('months' in validity) return `有效期 ${String(validity.months)} 个月，含最后一天`;
  if ('days' in validity) return `有效期 ${String(validity.days)} 天，含第一天和最后一天`;
  const { base, everyMonths, minimumMonths } = validity.fixed;
  const rhythm = `固定到期：${dayInWords(base, 'zh-CN')}，每 ${String(everyMonths)} 个月一次`;
  return `${rhythm}；不足 ${String(minimumMonths)} 个月的顺延一次`;
}

function englishValidity(validity: Validity): string {
  if ('months' in validity) return `Valid for ${String(validity.months)} months, the last day included`;
  if ('days' in validity) return `Valid for ${String(validity.days)} days, the first and the last included`;
  const { base, everyMonths, minimumMonths } = validity.fixed;
  const rhythm = `Ends on ${dayInWords(base, 'en')} and every ${String(everyMonths)} months`;
  return `${rhythm}; with less than ${String(minimumMonths)} months left, on the next of these days`;
}
