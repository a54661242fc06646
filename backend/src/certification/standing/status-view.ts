import type { Language } from '../../../contract/common.js';
import { daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';
import { cyclesOn, type StatusOn } from '../dates/status.js';
import { whyInWords } from '../dates/why.js';
import type { KnownProgram } from '../program/programs.service.js';

/** The part of a row that a person's own page shows too. */
export function statusView(program: KnownProgram, status: Omit<StatusOn, 'holdsTo'>, on: IsoDay, language: Language) {
  const { dueOn } = status;
  return {
    program: { id: program.id, title: program.definition.title[language], level: levelOf(program, language) },
    status: status.status,
    why: whyInWords(status.why, language),
    required: status.required,
    validFrom: status.validFrom,
    lastDay: status.lastDay,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(on, dueOn),
    ...cyclesOn(program.rules, status, on),
  };
}

const levelOf = ({ definition: { track, level } }: KnownProgram, language: Language): string =>
  language === 'zh-CN' ? `${track['zh-CN']} · ${level['zh-CN']}` : `${track.en} · ${level.en}`;
