import type { MaterialCheck, MaterialView } from '../../../contract/sandbox/material.js';
import { VERDICTS, type Verdict } from '../../../contract/sandbox/terms.js';
import type { CaseMaterial } from '../engine/materials.js';
import { FAULTY, SETTLED } from '../engine/materials.js';
import { recordOf } from '../engine/sharing.js';
import type { CaseRecord } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import { VERDICT_WORDS } from '../engine/words.js';
import { resourceOf, type World, type WorldCase } from '../engine/world.js';
import { masked } from './mask.js';
import { blockView } from './page-view.js';
import type { Say } from './reading.js';

export interface Showing {
  readonly world: World;
  readonly home: WorldCase;
  readonly record: CaseRecord;
  readonly say: Say;
}

const NOT_BROUGHT = both('没有收到', 'Not handed in');
const OPEN = both('待核对', 'To be checked');
const TO_VERIFY = both('待核验', 'To be verified');

export function materialView(material: CaseMaterial, showing: Showing): MaterialView {
  const { definition, record: found } = material;
  const { say } = showing;
  return {
    code: definition.code,
    name: say(definition.name),
    primary: definition.primary,
    sharedBy: [...definition.share],
    round: found.round,
    allowedVerdicts: allowed(material, showing.record).map((code) => ({ code, label: say(VERDICT_WORDS[code]) })),
    ...finding(material, say),
    ...paperPart(material, showing),
  };
}

/** What the clerk has found about it. */
function finding(
  { definition, record: { verdict, note }, file, paper }: CaseMaterial,
  say: Say,
): Pick<MaterialView, 'verdict' | 'status' | 'note' | 'basis'> {
  if (verdict === null) {
    return { verdict: null, status: 'due', note: say(paper ? OPEN : TO_VERIFY), basis: null };
  }
  const basis = file?.basis ?? definition.basis;
  return {
    verdict: { code: verdict, label: say(VERDICT_WORDS[verdict]) },
    status: toneOf(verdict),
    note,
    basis: basis ? say(basis) : null,
  };
}

type PaperPart = Pick<
  MaterialView,
  'source' | 'icon' | 'provided' | 'trustGrade' | 'title' | 'pages' | 'checks' | 'correctable'
>;

/** The paper on the desk, or what is known where there is none. */
function paperPart(material: CaseMaterial, showing: Showing): PaperPart {
  const { definition, file, paper } = material;
  const { say } = showing;
  const icon = file?.icon ?? 'file';
  if (paper) return { icon, provided: true, ...lying(material, paper, showing) };
  const [title, source] = [file?.title ?? definition.name, file?.source ?? NOT_BROUGHT];
  const nothing = { trustGrade: null, pages: [], checks: [], correctable: [] };
  return { icon, provided: false, title: say(title), source: say(source), ...nothing };
}

function lying(
  { record: { mended, verdict }, file }: CaseMaterial,
  paper: NonNullable<CaseMaterial['paper']>,
  showing: Showing,
): Omit<PaperPart, 'icon' | 'provided'> {
  const { say } = showing;
  const correctable = mended ? [] : (file?.correctable ?? []);
  return {
    source: say(paper.source),
    trustGrade: paper.grade ?? null,
    title: say(paper.title),
    pages: paper.pages.map((blocks, at) => ({ number: at + 1, blocks: blocks.map((block) => blockView(block, say)) })),
    checks: paper.facts.map((fact) => checkView(fact, verdict !== null, showing)),
    correctable: correctable.map(({ field, label, value }) => ({ field, label: say(label), value: say(value) })),
  };
}

function toneOf(verdict: Verdict | null): MaterialView['status'] {
  if (SETTLED.has(verdict)) return 'ok';
  if (verdict === 'expired') return 'expired';
  return FAULTY.has(verdict) ? 'overdue' : 'due';
}

/** The verdicts that would not be refused. */
function allowed({ paper, definition }: CaseMaterial, { queries }: CaseRecord): Verdict[] {
  const isProved = queries.some(({ resource, status }) => status === 'RETURNED' && definition.share.includes(resource));
  return VERDICTS.filter((verdict) => {
    if (verdict === 'shared') return isProved;
    if (verdict === 'missing') return !paper;
    return paper !== undefined || verdict === 'not_required';
  });
}

type Fact = NonNullable<CaseMaterial['paper']>['facts'][number];

function checkView(fact: Fact, isJudged: boolean, showing: Showing): MaterialCheck {
  const { say } = showing;
  const known =
    'text' in fact.record ? { value: fact.record.text, source: fact.record.source } : lookedUp(fact.record, showing);
  return {
    fact: fact.code,
    label: say(fact.label),
    paper: say(fact.paper),
    record: known.value && say(known.value),
    source: say(known.source),
    result: known.value && isJudged ? fact.result : null,
  };
}

/** What a query of this case has returned of that field. Numbers stay masked; the platform compares them. */
function lookedUp(
  { resource, field, subject = 'applicant' }: { resource: string; field: string; subject?: string },
  { world, home, record }: Showing,
): { value: Text | null; source: Text } {
  const source = both(resource, resource);
  const asked = record.queries.some(
    (query) =>
      query.resource === resource &&
      query.subject === subject &&
      query.status === 'RETURNED' &&
      query.fields.includes(field),
  );
  const value = asked
    ? (recordOf(home, resource, subject)?.fields as Record<string, Text | undefined> | undefined)?.[field]
    : undefined;
  if (!value) return { value: null, source };
  const kind = resourceOf(world, resource)?.fields.find(({ code }) => code === field)?.mask;
  const hidden = kind === 'id' || kind === 'phone' ? kind : 'none';
  return { value: { 'zh-CN': masked(value['zh-CN'], hidden), en: masked(value.en, hidden) }, source };
}
