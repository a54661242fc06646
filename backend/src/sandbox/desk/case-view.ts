import type { Language } from '../../../contract/common.js';
import type { CaseView, DocumentView, NoticeForm, PartyView } from '../../../contract/sandbox/case.js';
import type { CaseState, LookupTopic } from '../../../contract/sandbox/terms.js';
import { STATE_NAMES, TERMINAL } from '../engine/case-states.js';
import { dayOf } from '../engine/clock.js';
import { templateOf } from '../engine/documents.js';
import type { LogEvent } from '../engine/event.js';
import { applicantDue, limitsOf } from '../engine/limits.js';
import { lookUp } from '../engine/lookup.js';
import { STAGES } from '../engine/machine.js';
import { FAULTY, materialsOf } from '../engine/materials.js';
import type { CaseRecord, DocumentRecord } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import { CHANNEL_WORDS, LOOKUP_WORDS, PARTY_WORDS } from '../engine/words.js';
import { agencyName, type Party, type World } from '../engine/world.js';
import { caseActions, lockedWhy } from './action-view.js';
import { urgentWords } from './urgent-view.js';
import type { CaseReading } from './case-reading.js';
import { bundleView, licenceViews } from './bundle-view.js';
import { kindView } from './guide-view.js';
import { limitView } from './limit-view.js';
import { masked } from './mask.js';
import { materialView } from './material-view.js';
import { pick, sayIn } from './reading.js';
import { relatedView } from './related-view.js';
import { sharingView } from './sharing-view.js';

const STAGE_NAMES: Readonly<Record<string, Text>> = {
  receive: both('收件', 'Receive'),
  accept: both('告知或受理', 'Notify or accept'),
  review: both('审查', 'Review'),
  approve: both('审核批准', 'Approve'),
  certify: both('制证', 'Certificate'),
  deliver: both('送达', 'Deliver'),
};

const FLAGS: Readonly<Record<string, Text>> = {
  deferred: both('容缺', 'Papers to follow'),
  commitment: both('告知承诺', 'On a commitment'),
  deemed: both('视为受理', 'Deemed accepted'),
  extended: both('已延期', 'Extended'),
  consent: both('已记录同意', 'Consent recorded'),
  'data-correction': both('已提请更正数据', 'Correction of data requested'),
  forwarded: both('已代收代转', 'Received to be forwarded'),
  elsewhere: both('属其他机构管辖', 'Another body is competent'),
  'urgent-overdue': both('加急超时', 'Urgent, overdue'),
  merged: both('已并入另一办件', 'Merged into another case'),
  'merged-from': both('已合并重复申请', 'Duplicate merged in'),
  assisted: both('已提供便利', 'Served as needed'),
  'sent-online': both('已让申请人网上办理', 'Sent away to do it online'),
  'deferral-declined': both('申请人不选容缺', 'Declined deferral'),
  'overdue-promise': both('超过承诺时限', 'Past the promise'),
  'overdue-statutory': both('超过法定时限', 'Past the statutory limit'),
  'third-party': both('涉及他人重大利益', 'Concerns others'),
  'interested-told': both('已告知利害关系人', 'Interested parties told'),
  explained: both('已公开说明', 'Explained in public'),
  planned: both('已安排', 'Planned'),
  checked: both('已事后核查', 'Checked'),
  'fix-ordered': both('已责令整改', 'Ordered to put right'),
  heard: both('已听取陈述', 'Party heard'),
  revoked: both('已撤销', 'Revoked'),
  'credit-recorded': both('已记信用', 'In the credit record'),
};

export function caseView(reading: CaseReading): CaseView {
  const { world, home, record, time, language, looked } = reading;
  const say = sayIn(language);
  const materials = materialsOf(home, record);
  const count = String(materials.length);
  return {
    caseNo: home.caseNo,
    ticket: home.file.ticket ?? null,
    queryCode: record.receivedOn === null ? null : home.queryCode,
    item: {
      code: home.item.code,
      name: say(home.item.name),
      kind: kindView(home.item, language),
      agency: say(agencyName(world, home.item.agency)),
    },
    state: { code: record.state, label: say(STATE_NAMES[record.state]) },
    flags: flagsOf(record, language),
    channel: { code: home.file.channel, label: CHANNEL_WORDS[home.file.channel]?.[language] ?? home.file.channel },
    said: say(home.file.said),
    parties: Object.values(home.parties)
      .filter(({ concerned }) => concerned)
      .map((party) => partyView(party, reading)),
    spokenOf: Object.values(home.parties)
      .filter(({ concerned }) => !concerned)
      .map(({ key, name }) => ({ code: key, label: say(name) })),
    steps: stepsOf(record.state, language),
    situations: home.item.situations.map(({ code, question, options }) => ({
      code,
      question: say(question),
      options: options.map((option) => ({ code: option.code, label: say(option.label) })),
      chosen: record.situations[code] ?? null,
    })),
    materials: materials.map((material) => materialView(material, { world, home, record, say })),
    guideNote: pick(
      language,
      `办事指南只列这 ${count} 项，此外不得索要`,
      `The guide lists ${count} in all; nothing else may be asked for`,
    ),
    lookups: looked.map((event) => lookupView(reading, event)),
    limits: limitsOf(world, home, record, dayOf(time)).map((limit) => limitView(limit, home, { language, time })),
    sharing: sharingView(world, home, record, language),
    notice: noticeForm(reading),
    bundle: bundleView(reading),
    licences: licenceViews(reading),
    related: relatedView(reading),
    documents: record.documents.map((document) => documentView(world, document, language)),
    actions: caseActions(reading),
    lockedWhy: reading.isOpen ? lockedWhy(reading) : null,
  };
}

function flagsOf(record: CaseRecord, language: Language): CaseView['flags'] {
  const flags = record.flags.map((code) => ({ code, label: FLAGS[code]?.[language] ?? code }));
  const label = urgentWords(record, language);
  return label === undefined ? flags : [{ code: 'urgent', label }, ...flags];
}

function partyView(
  { key, name, gender, birth, idNumber, phone }: Party,
  { world, record, language }: CaseReading,
): PartyView {
  const today = world.scene.today;
  const hadBirthday = today.slice(5) >= birth.slice(5);
  return {
    role: { code: key, label: PARTY_WORDS[key]?.[language] ?? key },
    name: name[language],
    gender: gender === 'M' ? pick(language, '男', 'male') : pick(language, '女', 'female'),
    age: Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (hadBirthday ? 0 : 1),
    idNumber: masked(idNumber, 'id'),
    phone: masked(phone, 'phone'),
    verified: record.verified.includes(key),
  };
}

/** Where the case is on its way; a case that ended early stays where it ended. */
function stepsOf(state: CaseState, language: Language): CaseView['steps'] {
  const found = STAGES.findIndex(({ states }) => states.includes(state));
  const current = found < 0 ? STAGES.findIndex(({ code }) => code === 'accept') : found;
  const isOver = state === 'ARCHIVED' || state === 'CLOSED';
  const isEnded = TERMINAL.has(state);
  return STAGES.map(({ code }, at) => ({
    code,
    label: STAGE_NAMES[code]?.[language] ?? code,
    state: isOver || at < current || (isEnded && at === current) ? 'done' : at === current ? 'current' : 'todo',
  }));
}

/** What the item library answered. The words are read again, so that they stand in the reader's language. */
function lookupView(
  { world, home, language }: CaseReading,
  { number, at, facts }: LogEvent,
): CaseView['lookups'][number] {
  const topic = (facts.topic === '' || facts.topic === undefined ? 'guide' : facts.topic) as LookupTopic;
  const item = world.library.items.find(({ code }) => code === facts.item) ?? home.item;
  const { text, basis } = lookUp(world, home, item, topic);
  return {
    event: number,
    at,
    item: item.name[language],
    topic: { code: topic, label: LOOKUP_WORDS[topic][language] },
    text: text[language],
    basis: basis?.[language] ?? null,
  };
}

function noticeForm({ world, home, record, time, language }: CaseReading): NoticeForm {
  const materials = materialsOf(home, record);
  const days = world.policy.correction.applicantDays;
  return {
    applicantDeadline: applicantDue(world, dayOf(time)),
    applicantDays: days,
    lapseText: world.policy.correction.lapse
      ? pick(language, '逾期视为撤回申请', 'After that the application counts as withdrawn')
      : pick(language, '逾期按规定处理', 'After that local rules apply'),
    found: materials.filter((material) => FAULTY.has(material.record.verdict)).map(({ definition }) => definition.code),
    choices: [
      ...materials.map(({ definition }) => ({ code: definition.code, name: definition.name[language], inGuide: true })),
      ...home.file.extras.map(({ code, name }) => ({ code, name: name[language], inGuide: false })),
    ],
    issued: record.notices.map(({ event, at, deadline, items }) => ({
      event,
      at,
      deadline,
      items: items.map(({ material, name, problem, howToFix }) => ({
        material,
        name: name[language],
        problem,
        howToFix,
      })),
    })),
  };
}

function documentView(
  world: World,
  { code, number, event, at, parts }: DocumentRecord,
  language: Language,
): DocumentView {
  const template = templateOf(world, code);
  return {
    code,
    name: template?.name[language] ?? code,
    number,
    event,
    at,
    seal: parts.seal?.[0]?.[language] ?? null,
    parts: (template?.parts ?? [])
      .filter((part) => part.code !== 'seal')
      .map((part) => ({
        code: part.code,
        label: part.label[language],
        lines: (parts[part.code] ?? []).map((line) => line[language]),
      })),
  };
}
