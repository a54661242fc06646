import type { ScenarioFile } from '../../../contract/sandbox/scenario-file.js';
import { workingDayFrom, addWorkingDays, type Calendars } from '../../law/deadline/calendar.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { timeAt } from './clock.js';
import { FICTIONAL_DIVISION, fictionalNumber } from './identity-number.js';
import { Chance } from './random.js';
import { filled, type Scope, type Value } from './template.js';
import { isText, same } from './text.js';
import { upToDate } from './older-scripts.js';
import { WorldFault } from './world-fault.js';
import type { OtherCase, Party, Script, Seat, World, WorldCase } from './world.js';

export interface WorldChoice {
  readonly variant: string;
  readonly seed: number;
}

export { WorldFault };

/** Makes the world of a run. The same script, variant and seed make the same world, to the byte. */
export function openWorld(script: Script, { variant, seed }: WorldChoice, calendars: Calendars): World {
  const { scenario, library } = upToDate(script);
  const chosen = scenario.variants[variant];
  if (!chosen) throw new WorldFault(`there is no variant ${variant}`, `没有变体 ${variant}`);
  const chance = new Chance(`${scenario.code}/${variant}/${String(seed)}`);
  const people = drawPools({ ...scenario.pools, ...chosen.pools }, chance, scenario.today);
  const dates = countDates(scenario.today, { ...scenario.dates, ...chosen.dates }, calendars);
  const known: Scope = { ...scenario.values, ...chosen.values, ...dates, ...people, today: scenario.today };
  const scope: Scope = { ...known, no: caseNumbers(scenario, { library, calendars, scope: known }) };
  const scene = filled(onlyFor({ ...scenario, variants: { [variant]: chosen } }, variant), scope);
  const policy = library.policies[scene.policy];
  if (!policy) throw new WorldFault(`there is no policy pack ${scene.policy}`, `没有规程包 ${scene.policy}`);
  const seats = [scene.post, ...scene.posts].map((post) => seatOf(post, library));
  const [post] = seats;
  if (!post) throw new WorldFault('there is no post', '没有岗位');

  return {
    variant,
    seed,
    scene,
    library,
    policy,
    calendars,
    post,
    seats,
    start: timeAt(scene.today, scene.startsAt),
    horizon: addDays(scene.today, scene.horizonDays),
    cases: casesOf(scene, { library, people, chance, calendars, division: post.division }),
    others: othersOf(scene, library, calendars),
  };
}

function seatOf({ holder, ...post }: ScenarioFile['post'], library: Script['library']): Seat {
  const agency = library.city.agencies.find(({ code }) => code === post.agency);
  if (!agency) throw new WorldFault(`there is no agency ${post.agency}`, `没有部门 ${post.agency}`);
  return {
    ...post,
    holder: holder ?? null,
    holds: [post.agency, ...post.holds],
    division: agency.division,
  };
}

type Drawn = Readonly<Record<string, Readonly<Record<string, Value>>>>;

function drawPools(pools: ScenarioFile['pools'], chance: Chance, today: IsoDay): Drawn {
  return Object.fromEntries(
    Object.entries(pools).map(([name, alternatives]) => [name, withNumbers(chance.draw(alternatives), chance, today)]),
  );
}

/** A drawn person gets what every fictional person has: identity number, age, phone. */
function withNumbers(
  entry: Readonly<Record<string, Value>>,
  chance: Chance,
  today: IsoDay,
): Readonly<Record<string, Value>> {
  const plain = (key: string) => {
    const value = entry[key];
    return value === undefined || isText(value) ? value?.['zh-CN'] : String(value);
  };
  const birth = plain('birth');
  const serial = plain('serial');
  if (birth === undefined || serial === undefined) return entry;
  const hadBirthday = today.slice(5) >= birth.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return {
    ...entry,
    birth,
    age,
    idNumber: fictionalNumber(birth, serial.padStart(3, '0')),
    figure: plain('gender') === 'M' ? 'man' : 'woman',
    phone: `000-${chance.digits(4)}-${chance.digits(4)}`,
  };
}

function countDates(today: IsoDay, rules: ScenarioFile['dates'], calendars: Calendars): Record<string, IsoDay> {
  const days: Record<string, IsoDay> = { today };
  for (const [name, { from, days: count, unit, roll }] of Object.entries(rules)) {
    const start = days[from];
    if (start === undefined) {
      throw new WorldFault(
        `the date ${name} counts from ${from}, which is not known before it`,
        `日期 ${name} 从 ${from} 起算，但 ${from} 要写在它前面`,
      );
    }
    const day = unit === 'working' ? addWorkingDays(start, count, calendars) : addDays(start, count);
    days[name] = roll ? workingDayFrom(day, calendars) : day;
  }
  return days;
}

/** The scenario as this variant has it: list entries meant `only` for others are left out. */
function onlyFor<T>(value: T, variant: string): T {
  return without(value, variant) as T;
}

function without(value: unknown, variant: string): unknown {
  if (Array.isArray(value)) return value.filter((part) => isFor(part, variant)).map((part) => without(part, variant));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => isFor(part, variant))
      .map(([key, part]) => [key, without(part, variant)]),
  );
}

/** An entry is for a variant unless it says `only` for others, or gives its points to others. */
function isFor(part: unknown, variant: string): boolean {
  if (typeof part !== 'object' || part === null) return true;
  const { only, points } = part as { only?: unknown; points?: unknown };
  if (typeof points === 'object' && points !== null && !(variant in points)) return false;
  return !Array.isArray(only) || only.includes(variant);
}

/** A scenario kept from before may not say whether somebody is concerned; then they are. */
type PartyFile = Pick<ScenarioFile['cases'][number]['parties'][string], 'pool' | 'namedAs' | 'present'> & {
  concerned?: boolean;
};

interface Making {
  readonly library: Script['library'];
  readonly people: Drawn;
  readonly chance: Chance;
  readonly calendars: Calendars;
  readonly division: string;
}

function casesOf(scene: ScenarioFile, making: Making): Map<string, WorldCase> {
  return new Map(scene.cases.map((file) => caseOf(file, scene, making)).map((home) => [home.caseNo, home]));
}

/** The numbers of the cases by their keys, for rules that speak of one case among several. */
function caseNumbers(
  { cases, today }: ScenarioFile,
  { library, calendars, scope }: { library: Script['library']; calendars: Calendars; scope: Scope },
): Record<string, string> {
  return Object.fromEntries(
    cases.map(({ key, item: code, sequence, history, filed }) => {
      const day = filled(history[0]?.day ?? filedDay(filed, today, calendars), scope);
      return [key, caseNumber(itemOf(code, library).agency, day, sequence)];
    }),
  );
}

/** The day a case was opened. */
const filedDay = (filed: ScenarioFile['cases'][number]['filed'], today: IsoDay, calendars: Calendars): IsoDay =>
  (filed && countDates(today, { day: filed }, calendars).day) ?? today;

function itemOf(code: string, library: Script['library']) {
  const item = library.items.find((one) => one.code === code);
  if (!item) throw new WorldFault(`there is no item ${code}`, `没有事项 ${code}`);
  return item;
}

function caseOf(file: ScenarioFile['cases'][number], scene: ScenarioFile, making: Making): WorldCase {
  const item = itemOf(file.item, making.library);
  const filedOn = file.history[0]?.day ?? filedDay(file.filed, scene.today, making.calendars);
  return {
    caseNo: caseNumber(item.agency, filedOn, file.sequence),
    filedOn,
    key: file.key,
    queryCode: making.chance.digits(6),
    division: placeOf(file.place?.division) ?? making.division,
    file: { ...file, situations: plainTexts(file.situations) },
    item,
    parties: Object.fromEntries(Object.entries(file.parties).map(([key, party]) => [key, partyOf(key, party, making)])),
    materials: new Map(file.materials.map((material) => [material.code, material])),
  };
}

/** A value of a variant stands as a text in both languages; the code of a district is the same in both. */
const placeOf = (division: unknown): string | undefined =>
  isText(division) ? division['zh-CN'] : (division as string | undefined);

/** Values of a variant are texts in both languages; the code of an option is the same in both. */
const plainTexts = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isText(value) ? value['zh-CN'] : String(value)]),
  );

function partyOf(key: string, { pool, namedAs, present, concerned = true }: PartyFile, { people }: Making): Party {
  const drawn = people[pool];
  const name = people[namedAs ?? pool]?.name;
  if (!drawn || name === undefined)
    throw new WorldFault(`the pool ${pool} has no person with a name`, `人物池 ${pool} 里没有带姓名的人`);
  const plain = (part: string) => {
    const value = drawn[part];
    if (value === undefined)
      throw new WorldFault(`a person of the pool ${pool} has no ${part}`, `人物池 ${pool} 里有人缺 ${part}`);
    return isText(value) ? value['zh-CN'] : String(value);
  };
  return {
    key,
    name: isText(name) ? name : same(String(name)),
    gender: plain('gender') === 'M' ? 'M' : 'F',
    birth: plain('birth'),
    idNumber: plain('idNumber'),
    phone: plain('phone'),
    present: present && concerned,
    concerned,
  };
}

function othersOf(scene: ScenarioFile, library: Script['library'], calendars: Calendars): OtherCase[] {
  return scene.others.map(({ item: code, applicant, channel, state, due, sequence }) => {
    const item = itemOf(code, library);
    const dueOn = due && countDates(scene.today, { due }, calendars).due;
    return { caseNo: caseNumber(item.agency, scene.today, sequence), item, applicant, channel, state, due: dueOn };
  });
}

/** `SIM-000101-RSJ-260615-000037`: prefix, division, agency, day, sequence. */
const caseNumber = (agency: string, day: IsoDay, sequence: number): string =>
  `SIM-${FICTIONAL_DIVISION}-${agency}-${day.slice(2).replaceAll('-', '')}-${String(sequence).padStart(6, '0')}`;
