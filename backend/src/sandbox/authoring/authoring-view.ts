import { inLanguage, type Language, type Localized } from '../../../contract/common.js';
import type {
  AuthoredScenario,
  AuthoringLibrary,
  ScenarioCheck,
  ScenarioFault,
  VariantCheck,
} from '../../../contract/sandbox/scenario-draft.js';
import { RULES } from '../engine/rules.js';
import { EVENT_TITLES } from '../engine/wording-of-events.js';
import type { Library } from '../engine/world.js';
import type { SeedProof } from '../scenario/prove.js';
import type { CheckFault } from './check-fault.js';
import type { TextCheck } from './scenario-checks.service.js';
import type { DraftFacts } from './scenario-draft.entity.js';

export const faultView = ({ line, words, path }: CheckFault, language: Language): ScenarioFault => ({
  line,
  reason: inLanguage(words, language),
  path: path.map((part) => (typeof part === 'number' ? part : String(part))),
});

export const faultsView = (faults: readonly CheckFault[], language: Language): ScenarioFault[] =>
  faults.toSorted((one, other) => one.line - other.line).map((fault) => faultView(fault, language));

/** The proof as the editor shows it: per variant, the ten worlds taken together. */
export function checkView({ faults, advice, parsed, proof }: TextCheck, language: Language): ScenarioCheck {
  const placeOf = (name: string) => {
    const path = ['mutants', parsed?.value.mutants.findIndex((mutant) => mutant.name === name) ?? 0];
    return { path, line: parsed?.lineOf(path) ?? 1 };
  };
  return {
    ok: faults.length === 0,
    faults: faultsView(faults, language),
    advice: faultsView(advice, language),
    variants: (proof?.variants ?? []).map(({ variant, seeds }) => variantView(variant, seeds, placeOf)),
  };
}

function variantView(
  variant: string,
  seeds: readonly SeedProof[],
  placeOf: (name: string) => { path: (string | number)[]; line: number },
): VariantCheck {
  const names = seeds[0]?.mutants.map(({ name }) => name) ?? [];
  return {
    variant,
    worlds: seeds.length,
    reference: seeds.length === 0 ? null : Math.min(...seeds.map(({ reference }) => reference)),
    empty: seeds.length === 0 ? null : Math.max(...seeds.map(({ empty }) => empty)),
    mutants: names.flatMap((name, at) => {
      const all = seeds.flatMap(({ mutants }) => mutants[at] ?? []);
      const shown = all.find(({ ok }) => !ok) ?? all[0];
      if (!shown) return [];
      const { ok, score, lost, critical } = shown;
      return [{ name, ...placeOf(name), ok, score, lost: [...lost], critical }];
    }),
  };
}

/** What is live of a scenario, as it is listed. */
export interface LiveFacts {
  readonly number: number;
  readonly origin: 'file' | 'editor';
  readonly at: Date;
  readonly by: string | null;
}

export interface AuthoredFacts {
  readonly id: string;
  readonly code: string;
  readonly head: { title: Localized; level: string; tracks: readonly string[] };
  readonly live: LiveFacts | null;
  readonly draft: DraftFacts | null;
  readonly isRetired: boolean;
}

export function authoredView(
  { id, code, head, live, draft, isRetired }: AuthoredFacts,
  names: ReadonlyMap<string, string>,
  language: Language,
): AuthoredScenario {
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null));
  return {
    id,
    code,
    title: inLanguage(head.title, language),
    level: head.level,
    tracks: [...head.tracks],
    live: live && { ...live, at: live.at.toISOString(), by: nameOf(live.by) },
    draft: draft && {
      revision: draft.revision,
      savedAt: draft.savedAt.toISOString(),
      savedBy: nameOf(draft.savedBy),
      ...proofOf(draft),
    },
    notice: draft?.notice ?? null,
    isRetired,
  };
}

function proofOf({ proof, textHash }: DraftFacts) {
  if (proof?.hash !== textHash) return { proof: 'unproven' as const, faults: 0 };
  return { proof: proof.faults === 0 ? ('proven' as const) : ('faulty' as const), faults: proof.faults };
}

/** The simulated city, for the form's lists to choose from. */
export function libraryView(
  { items, city, resources, documents, policies }: Library,
  language: Language,
): AuthoringLibrary {
  const named = ({ code, name }: { code: string; name: Localized }) => ({ code, name: name[language] });
  return {
    items: items.map((item) => ({
      ...named(item),
      agency: item.agency,
      materials: item.materials.map(named),
      situations: item.situations.map(({ code, question, options }) => ({
        ...named({ code, name: question }),
        options: options.map((option) => named({ code: option.code, name: option.label })),
      })),
      resources: item.sharing.map(({ resource }) => resource),
    })),
    agencies: city.agencies.map(named),
    roles: city.roles.map(named),
    resources: resources.map((resource) => ({
      ...named(resource),
      fields: resource.fields.map(({ code, label }) => named({ code, name: label })),
    })),
    documents: documents.map((document) => ({
      ...named(document),
      parts: document.parts.map(({ code, label }) => named({ code, name: label })),
    })),
    policies: Object.keys(policies),
    events: Object.entries(EVENT_TITLES).map(([code, title]) => ({ code, name: plainTitle(title[language]) })),
    rules: Object.entries(RULES).map(([code, { text }]) => ({ code, name: text[language] })),
  };
}

/** A title without the places that a real event fills: “Query {resource}” is a query. */
const plainTitle = (title: string): string =>
  title
    .replaceAll(/[：:，,]?\s*#?\{\w+\}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
