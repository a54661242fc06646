import type { Language, Localized } from '../../../contract/common.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { dayInWords } from './words.js';

interface Duty {
  assignedOn: IsoDay;
  dueOn: IsoDay | null;
  dueDays: number | null;
  because: Localized | null;
}

/** Why a status holds: the rule, the dates and the record it came from, as facts. Words are made when it is read. */
export type Why =
  | { code: 'revoked'; validFrom: IsoDay; lastDay: IsoDay; on: IsoDay }
  | { code: 'suspended'; on: IsoDay; lastDay: IsoDay }
  | { code: 'refresher-missed'; due: IsoDay; lastDay: IsoDay }
  | { code: 'renewal-open'; lastDay: IsoDay; opensOn: IsoDay }
  | {
      code: 'certified';
      on: IsoDay;
      validFrom: IsoDay;
      lastDay: IsoDay;
      renewedTo: IsoDay | null;
      leftOn: IsoDay | null;
      refresher: IsoDay | null;
    }
  | { code: 'temporary'; from: IsoDay; until: IsoDay }
  | { code: 'grace'; lastDay: IsoDay; until: IsoDay }
  | { code: 'expired'; lastDay: IsoDay; leftOn: IsoDay | null; wasPaused: boolean }
  | ({ code: 'overdue' | 'in-progress' | 'assigned' } & Duty)
  | { code: 'not-assigned'; leftOn: IsoDay | null };

type Of<Code extends Why['code']> = Extract<Why, { code: Code }>;
type Words<Code extends Why['code']> = (why: Of<Code>, day: (day: IsoDay) => string) => string;
type Sentences = { [Code in Why['code']]: Words<Code> };

/** The why of a status as one sentence. */
export function whyInWords(why: Why, language: Language): string {
  const say = SENTENCES[language][why.code] as (why: Why, day: (day: IsoDay) => string) => string;
  return say(why, (day) => dayInWords(day, language));
}

const chinese: Sentences = {
  revoked: ({ validFrom, lastDay, on }, day) =>
    `有效期 ${day(validFrom)}至 ${day(lastDay)}的证书已于 ${day(on)}撤销，此后没有重新取得`,
  suspended: ({ on, lastDay }, day) => `自 ${day(on)}起暂停，尚未恢复；有效期至 ${day(lastDay)}`,
  'refresher-missed': ({ due, lastDay }, day) =>
    `复训应于 ${day(due)}前完成，没有完成，次日起暂停；有效期至 ${day(lastDay)}`,
  'renewal-open': ({ lastDay, opensOn }, day) => `有效期至 ${day(lastDay)}，续期自 ${day(opensOn)}开放，尚未完成`,
  certified: ({ on, lastDay, renewedTo, leftOn, refresher }, day) =>
    `${day(on)}取得，有效期至 ${day(lastDay)}` +
    (renewedTo ? `；续期已取得，接续至 ${day(renewedTo)}` : '') +
    (refresher ? `；复训应于 ${day(refresher)}前完成` : '') +
    (leftOn ? `；自 ${day(leftOn)}起不再要求持证` : ''),
  temporary: ({ from, until }, day) => `临时许可，${day(from)}至 ${day(until)}`,
  grace: ({ lastDay, until }, day) => `有效期已于 ${day(lastDay)}届满，尚未续期；宽限期至 ${day(until)}`,
  expired: ({ lastDay, leftOn, wasPaused }, day) =>
    `有效期已于 ${day(lastDay)}届满` +
    (leftOn ? `；自 ${day(leftOn)}起不再要求持证` : wasPaused ? '，届满时处于暂停，没有宽限期' : '，没有续期'),
  overdue: (duty, day) => `${chineseDuty(duty, day)}；没有例外`,
  'in-progress': (duty, day) => `${chineseDuty(duty, day)}；已经开始`,
  assigned: (duty, day) => `${chineseDuty(duty, day)}；还没有一项取得结果`,
  'not-assigned': ({ leftOn }, day) => (leftOn ? `自 ${day(leftOn)}起不再要求持证` : '没有规则要求持有此证'),
};

const english: Sentences = {
  revoked: ({ validFrom, lastDay, on }, day) =>
    `The certificate valid from ${day(validFrom)} to ${day(lastDay)} was revoked on ${day(on)} and has not been won again`,
  suspended: ({ on, lastDay }, day) => `Suspended since ${day(on)} and not yet reinstated; valid to ${day(lastDay)}`,
  'refresher-missed': ({ due, lastDay }, day) =>
    `The refresher due on ${day(due)} was missed, so it is suspended from the next day; valid to ${day(lastDay)}`,
  'renewal-open': ({ lastDay, opensOn }, day) =>
    `Valid to ${day(lastDay)}; the renewal opened on ${day(opensOn)} and is not yet won`,
  certified: ({ on, lastDay, renewedTo, leftOn, refresher }, day) =>
    `Won on ${day(on)}, valid to ${day(lastDay)}` +
    (renewedTo ? `; renewed, and then valid to ${day(renewedTo)}` : '') +
    (refresher ? `; refresher due on ${day(refresher)}` : '') +
    (leftOn ? `; no longer required since ${day(leftOn)}` : ''),
  temporary: ({ from, until }, day) => `Temporary permission from ${day(from)} to ${day(until)}`,
  grace: ({ lastDay, until }, day) => `Valid to ${day(lastDay)} and not renewed; days of grace to ${day(until)}`,
  expired: ({ lastDay, leftOn, wasPaused }, day) =>
    `Valid to ${day(lastDay)}` +
    (leftOn
      ? `; no longer required since ${day(leftOn)}`
      : wasPaused
        ? '; suspended on its last day, so there are no days of grace'
        : ' and not renewed'),
  overdue: (duty, day) => `${englishDuty(duty, day)}; no exception`,
  'in-progress': (duty, day) => `${englishDuty(duty, day)}; begun`,
  assigned: (duty, day) => `${englishDuty(duty, day)}; no part has a result yet`,
  'not-assigned': ({ leftOn }, day) =>
    leftOn ? `No longer required since ${day(leftOn)}` : 'No rule asks for this certificate',
};

const SENTENCES: Record<Language, Sentences> = { 'zh-CN': chinese, en: english };

function chineseDuty({ assignedOn, dueOn, dueDays, because }: Duty, day: (day: IsoDay) => string): string {
  const rule = because ? `${because['zh-CN']}；` : '';
  const due = dueOn ? `，应在 ${String(dueDays)} 天内（${day(dueOn)}前）取得` : '，没有期限';
  return `${rule}${day(assignedOn)}指派${due}`;
}

function englishDuty({ assignedOn, dueOn, dueDays, because }: Duty, day: (day: IsoDay) => string): string {
  const rule = because ? `${because.en}; assigned` : 'Assigned';
  const due = dueOn ? `, due ${String(dueDays)} days later, on ${day(dueOn)}` : ', with no due day';
  return `${rule} on ${day(assignedOn)}${due}`;
}
