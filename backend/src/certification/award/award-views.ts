import type { AwardState, AwardView, PublicAward } from '../../../contract/certification/award.js';
import type { Language } from '../../../contract/common.js';
import { daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';
import { dayOf } from '../../platform/clock.js';
import { dayInWords } from '../dates/words.js';
import type { Award, TranscriptLine } from './award.entity.js';
import { maskedName } from './award-identity.js';

/** An award, and what it is worth on a day. */
export interface JudgedAward {
  award: Award;
  state: AwardState;
  suspendedSince: IsoDay | null;
  /** The number of the award that follows. */
  supersededBy: string | null;
}

/** For the holder and those who are responsible for the holder. */
export function awardView(
  { award, state, supersededBy }: JudgedAward,
  on: IsoDay,
  publicUrl: string,
  language: Language,
): AwardView {
  const { title, track, level, issuer, hours } = award.texts;
  const { id, number, programId, personId, holder, validFrom, lastDay, revokedOn, revocationReason, transcript, code } =
    award;
  return {
    id,
    number,
    programId,
    title: title[language],
    track: track[language],
    level: level[language],
    hours,
    personId,
    holder,
    issuer: issuer[language],
    issuedOn: dayOf(award.issuedAt),
    validFrom,
    lastDay,
    daysLeft: daysBetween(on, lastDay),
    state,
    revokedOn,
    revocationReason,
    supersededBy,
    evidence: transcript.map((line) => evidenceView(line, language)),
    transcriptHash: award.transcriptHash,
    verifyUrl: verifyUrl(publicUrl, code),
    code,
  };
}

/** For anybody with the code: the least that answers "is this certificate good today?". */
export function publicView(
  { award, state, suspendedSince, supersededBy }: JudgedAward,
  now: Date,
  language: Language,
): PublicAward {
  const { title, track, level, issuer, hours } = award.texts;
  const { number, holder, validFrom, lastDay, transcriptHash } = award;
  return {
    number,
    title: title[language],
    track: track[language],
    level: level[language],
    hours,
    holder: maskedName(holder),
    issuer: issuer[language],
    issuedOn: dayOf(award.issuedAt),
    validFrom,
    lastDay,
    daysLeft: daysBetween(dayOf(now), lastDay),
    state,
    revokedOn: state === 'revoked' ? award.revokedOn : null,
    suspendedSince,
    supersededBy,
    transcriptHash,
    checkedAt: now.toISOString(),
  };
}

export const verifyUrl = (publicUrl: string, code: string): string => `${publicUrl}/verify/${code}`;

function evidenceView({ title, on, score }: TranscriptLine, language: Language) {
  const isChinese = language === 'zh-CN';
  const result =
    score === null ? (isChinese ? '完成' : 'Completed') : isChinese ? `${points(score)} 分` : `${points(score)} of 100`;
  return { title: title[language], result: `${result} · ${dayInWords(on, language)}`, on };
}

const points = (score: number): string => String(Math.round(score * 10) / 10);
