import type {
  AgenciesFile,
  DocumentTemplate,
  PolicyPack,
  ServiceItem,
  SharingResourceFile,
} from '../../../contract/sandbox/library-file.js';
import type { ScenarioFile } from '../../../contract/sandbox/scenario-file.js';
import type { CaseFile, MaterialFile } from '../../../contract/sandbox/scenario-world.js';
import type { PostRole } from '../../../contract/sandbox/terms.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import type { SimTime } from './clock.js';
import type { RunState } from './state.js';
import { same, type Text } from './text.js';

/** The simulated city: what all scenarios share. */
export interface Library {
  readonly city: AgenciesFile;
  readonly items: readonly ServiceItem[];
  readonly resources: readonly SharingResourceFile[];
  readonly documents: readonly DocumentTemplate[];
  readonly policies: Readonly<Record<string, PolicyPack>>;
}

/** Everything a run is made from, as plain data that can be kept with the run's scenario version. */
export interface Script {
  readonly scenario: ScenarioFile;
  readonly library: Library;
}

export interface Party {
  readonly key: string;
  readonly name: Text;
  readonly gender: 'F' | 'M';
  readonly birth: IsoDay;
  readonly idNumber: string;
  readonly phone: string;
  /** Whether this person stands at the window. */
  readonly present: boolean;
  /** Whether the case is theirs; false for somebody who is only spoken of. */
  readonly concerned: boolean;
}

export interface WorldCase {
  readonly caseNo: string;
  readonly key: string;
  readonly queryCode: string;
  readonly division: string;
  readonly filedOn: IsoDay;
  readonly file: CaseFile;
  readonly item: ServiceItem;
  readonly parties: Readonly<Record<string, Party>>;
  readonly materials: ReadonlyMap<string, MaterialFile>;
}

/** A case of a colleague: seen in the list, not worked on. */
export interface OtherCase {
  readonly caseNo: string;
  readonly item: ServiceItem;
  readonly applicant: Text;
  readonly channel: CaseFile['channel'];
  readonly state: ScenarioFile['others'][number]['state'];
  readonly due: IsoDay | undefined;
}

/** A seat of the simulated office. Whoever sits there acts as its holder. */
export interface Seat {
  readonly key: string;
  readonly roles: readonly PostRole[];
  readonly agency: string;
  readonly title: Text;
  readonly division: string;
  /** Agencies whose items this post may handle. */
  readonly holds: readonly string[];
  readonly holder: Text | null;
}

/** An isolated world, made from a script, a variant and a seed; the same three always make the same world. */
export interface World {
  readonly variant: string;
  readonly seed: number;
  /** The scenario with the variant chosen, the pools drawn and every text filled in. */
  readonly scene: ScenarioFile;
  readonly library: Library;
  readonly policy: PolicyPack;
  readonly calendars: Calendars;
  /** Where the trainee sits at the start. */
  readonly post: Seat;
  readonly seats: readonly Seat[];
  readonly start: SimTime;
  /** The last day of the exercise; the clock does not pass it. */
  readonly horizon: IsoDay;
  readonly cases: ReadonlyMap<string, WorldCase>;
  readonly others: readonly OtherCase[];
}

export const resourceOf = (world: World, code: string): SharingResourceFile | undefined =>
  world.library.resources.find((resource) => resource.code === code);

export const agencyOf = (world: World, code: string) => world.library.city.agencies.find((one) => one.code === code);

/** Name, address and phone of an agency, as a document states them; a body that is no agency of the city by its name. */
export function addressOf(world: World, body: string): { body: Text; address: Text; phone: Text } {
  const agency = agencyOf(world, body);
  return { body: agency?.name ?? same(body), address: agency?.address ?? same(''), phone: same(agency?.phone ?? '') };
}

export const agencyName = (world: World, code: string): Text =>
  world.library.city.agencies.find((agency) => agency.code === code)?.name ?? { 'zh-CN': code, en: code };

/** A person of the office by the name that stands in the log, in both languages where the script gives both. */
export function personName({ scene }: World, name: string): Text {
  const people = [
    ...scene.colleagues.map((one) => one.name),
    ...[scene.post, ...scene.posts].map(({ holder }) => holder),
  ];
  return people.find((one) => one?.['zh-CN'] === name) ?? { 'zh-CN': name, en: name };
}

/** The case as it now goes on: with the papers and rules of the item it was moved to, if it was. */
export function homeOf(world: World, { caseNo, item: code }: { caseNo: string; item?: string }): WorldCase | undefined {
  const home = world.cases.get(caseNo);
  const item = code === undefined ? undefined : world.library.items.find((one) => one.code === code);
  if (!home || !item || item.code === home.item.code) return home;
  // A scenario kept from before has none.
  const { alternatives = [] } = home.file as Partial<CaseFile>;
  const papers = alternatives.find((one) => one.item === item.code)?.materials ?? [];
  return { ...home, item, materials: new Map(papers.map((paper) => [paper.code, paper])) };
}

/** Whether somebody is a party of the case, not only spoken of. */
export const isConcerned = (home: WorldCase, party: string): boolean => home.parties[party]?.concerned ?? false;
/** Where the trainee sits now. */
export const seatIn = (world: World, { seat }: Pick<RunState, 'seat'>): Seat =>
  world.seats.find(({ key }) => key === seat) ?? world.post;

/** By whom something is done there: duties are kept apart by person, not by post. */
export const personOf = ({ holder, key }: Seat): string => holder?.['zh-CN'] ?? key;

/** What a command costs on the simulated clock. */
export const minutesFor = (world: World, type: string): number =>
  world.scene.costs[type] ?? world.policy.minutes[type] ?? world.policy.minutes.default ?? 1;
