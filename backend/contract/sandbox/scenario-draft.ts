import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';

/** The longest scenario file that is taken; the shipped ones have about 40,000 characters. */
export const MOST_SCENARIO_CHARACTERS = 200_000;

export const ScenarioText = z
  .string()
  .max(MOST_SCENARIO_CHARACTERS)
  .describe('The scenario as YAML. It is the draft’s whole truth: the form edits this text.');

/** Something that must be put right, and where. */
export const ScenarioFault = z
  .object({
    line: z.number().int().min(1),
    reason: z.string().describe('In the reader’s language.'),
    path: z.array(z.union([z.string(), z.number()])).describe('The part of the file it is about.'),
  })
  .meta({ id: 'ScenarioFault' });
export type ScenarioFault = z.infer<typeof ScenarioFault>;

/** How one declared mistake came out, over all seeds. */
export const MutantCheck = z
  .object({
    name: z.string(),
    line: z.number().int().min(1),
    path: z.array(z.union([z.string(), z.number()])),
    ok: z.boolean().describe('Whether it loses exactly what it says, in every world.'),
    score: z.number(),
    lost: z.array(z.string()),
    critical: z.boolean(),
  })
  .meta({ id: 'MutantCheck' });
export type MutantCheck = z.infer<typeof MutantCheck>;

export const VariantCheck = z
  .object({
    variant: z.string(),
    worlds: z.number().int().describe('How many seeds were played.'),
    reference: z.number().nullable().describe('The lowest score of the reference run; null: it could not be played.'),
    empty: z.number().nullable().describe('The highest score of doing nothing.'),
    mutants: z.array(MutantCheck),
  })
  .meta({ id: 'VariantCheck' });
export type VariantCheck = z.infer<typeof VariantCheck>;

/** The proof of a scenario as it is written now. */
export const ScenarioCheck = z
  .object({
    ok: z.boolean().describe('Whether it may be published.'),
    faults: z.array(ScenarioFault),
    advice: z.array(ScenarioFault).describe('What would make it better; nothing that stands against publishing.'),
    variants: z.array(VariantCheck).describe('Empty while the file cannot be read.'),
  })
  .meta({ id: 'ScenarioCheck' });
export type ScenarioCheck = z.infer<typeof ScenarioCheck>;

export const CheckRequest = z
  .strictObject({ text: ScenarioText, scenarioId: id().optional().describe('Whose draft it is.') })
  .meta({ id: 'ScenarioCheckRequest' });
export type CheckRequest = z.infer<typeof CheckRequest>;

const ProofState = z.enum(['unproven', 'proven', 'faulty']);

/** A scenario as its authors see it: published, being written, or both. */
export const AuthoredScenario = z
  .object({
    id: id(),
    code: z.string(),
    title: z.string(),
    level: z.string(),
    tracks: z.array(z.string()),
    live: z
      .object({
        number: z.number().int(),
        origin: z.enum(['file', 'editor']).describe('`file`: as shipped.'),
        at: instant(),
        by: z.string().nullable(),
      })
      .nullable()
      .describe('The version that new runs are made from; null: never published.'),
    draft: z
      .object({
        revision: z.number().int(),
        savedAt: instant(),
        savedBy: z.string().nullable().describe('Null: the content file.'),
        proof: ProofState,
        faults: z.number().int(),
      })
      .nullable(),
    notice: z
      .enum(['file-changed'])
      .nullable()
      .describe('The shipped file has changed although people have published an edition of their own.'),
    isRetired: z.boolean(),
  })
  .meta({ id: 'AuthoredScenario' });
export type AuthoredScenario = z.infer<typeof AuthoredScenario>;

export const AuthoredScenarioPage = pageOf(AuthoredScenario).meta({ id: 'AuthoredScenarioPage' });
export type AuthoredScenarioPage = z.infer<typeof AuthoredScenarioPage>;

export const AuthoringQuery = Paging.extend({ search: z.string().trim().max(80).optional() });
export type AuthoringQuery = z.infer<typeof AuthoringQuery>;

/** Begins a scenario: from the house's template, as a copy of another, or from a file. */
export const NewScenario = z
  .discriminatedUnion('from', [
    z.strictObject({ from: z.literal('template') }),
    z.strictObject({ from: z.literal('scenario'), scenarioId: id() }),
    z.strictObject({ from: z.literal('file'), text: ScenarioText.min(1) }),
  ])
  .meta({ id: 'NewScenario' });
export type NewScenario = z.infer<typeof NewScenario>;

/** The draft, or, where nobody has changed the live version, that version ready to be changed. */
export const ScenarioDraftView = AuthoredScenario.extend({
  text: ScenarioText,
  revision: z.number().int().describe('Counts the saves. Sent back as `base`. 0: nothing saved yet.'),
}).meta({ id: 'ScenarioDraft' });
export type ScenarioDraftView = z.infer<typeof ScenarioDraftView>;

export const ScenarioSave = z
  .strictObject({ text: ScenarioText, base: z.number().int().min(0) })
  .meta({ id: 'ScenarioSave' });
export type ScenarioSave = z.infer<typeof ScenarioSave>;

export const ScenarioSaved = z.object({ revision: z.number().int(), savedAt: instant() }).meta({ id: 'ScenarioSaved' });
export type ScenarioSaved = z.infer<typeof ScenarioSaved>;

/** Publishes, or throws away, the draft that its author saw. */
export const DraftBase = z.strictObject({ base: z.number().int().min(0) }).meta({ id: 'ScenarioDraftBase' });
export type DraftBase = z.infer<typeof DraftBase>;
export const DraftBaseQuery = z.object({ base: z.coerce.number().int().min(0) });
export type DraftBaseQuery = z.infer<typeof DraftBaseQuery>;

/** Plays the text as it stands, without publishing it. */
export const TrialRun = z
  .strictObject({ text: ScenarioText, variant: z.string().regex(/^[A-Z]$/) })
  .meta({ id: 'ScenarioTrialRun' });
export type TrialRun = z.infer<typeof TrialRun>;

export const TrialStarted = z.object({ runId: id() }).meta({ id: 'ScenarioTrialStarted' });

export const ScenarioVersionView = z
  .object({
    number: z.number().int(),
    origin: z.enum(['file', 'editor']),
    isLive: z.boolean(),
    at: instant(),
    by: z.string().nullable(),
    hasText: z.boolean().describe('Versions older than the editor kept no text.'),
  })
  .meta({ id: 'ScenarioVersion' });
export type ScenarioVersionView = z.infer<typeof ScenarioVersionView>;

export const ScenarioVersionPage = pageOf(ScenarioVersionView).meta({ id: 'ScenarioVersionPage' });
export type ScenarioVersionPage = z.infer<typeof ScenarioVersionPage>;

export const ScenarioVersionText = z.object({ text: z.string() }).meta({ id: 'ScenarioVersionText' });
export type ScenarioVersionText = z.infer<typeof ScenarioVersionText>;

const named = z.object({ code: z.string(), name: z.string() });
export type Named = z.infer<typeof named>;

/** What the simulated city has, for the form’s lists to choose from. */
export const AuthoringLibrary = z
  .object({
    items: z.array(
      named.extend({
        agency: z.string(),
        materials: z.array(named),
        situations: z.array(named.extend({ options: z.array(named) })),
        resources: z.array(z.string()).describe('What may be asked for this item.'),
      }),
    ),
    agencies: z.array(named),
    roles: z.array(named),
    resources: z.array(named.extend({ fields: z.array(named) })),
    documents: z.array(named.extend({ parts: z.array(named) })),
    policies: z.array(z.string()),
    events: z.array(named).describe('What can happen: the events that rules read.'),
    rules: z.array(named).describe('The rules that can refuse a command.'),
  })
  .meta({ id: 'AuthoringLibrary' });
export type AuthoringLibrary = z.infer<typeof AuthoringLibrary>;
