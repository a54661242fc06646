import { isNegative, type Rule } from '../../../contract/sandbox/rule.js';
import { ScenarioFile } from '../../../contract/sandbox/scenario-file.js';
import {
  ContentFault,
  ContentFaults,
  readYaml,
  type ContentFile,
  type Yaml,
} from '../../platform/content/content-file.js';
import { writtenPoints } from '../grading/guide.js';
import { both, type Text } from '../engine/text.js';
import { EVENT_TITLES } from '../engine/wording-of-events.js';
import type { Library } from '../engine/world.js';

/** A scenario file that says nothing impossible, and where its parts stand. Whether it proves itself is asked elsewhere. */
export type ParsedScenario = Yaml<ScenarioFile>;

interface Fault {
  path: PropertyKey[];
  reason: Text;
}

/** Reads a scenario file. Throws every fault with file, line and reason. */
export function parseScenario(file: ContentFile, library: Library): ParsedScenario {
  const parsed = readYaml(file, ScenarioFile);
  const faults = [
    ...pointFaults(parsed.value),
    ...criterionFaults(parsed.value),
    ...guideFaults(parsed.value),
    ...ruleFaults(parsed.value),
    ...referenceFaults(parsed.value),
    ...heldFaults(parsed.value),
    ...libraryFaults(parsed.value, library),
  ];
  if (faults.length > 0) throw new ContentFaults(faults.map(({ path, reason }) => parsed.fault(path, reason)));
  return parsed;
}

export const faultsIn = (error: unknown): ContentFault[] | undefined => {
  if (error instanceof ContentFaults) return error.faults;
  return error instanceof ContentFault ? [error] : undefined;
};

/** In every variant the points sum to 100. */
function pointFaults({ criteria, variants }: ScenarioFile): Fault[] {
  const faults: Fault[] =
    Object.keys(variants).length >= 2
      ? []
      : [{ path: ['variants'], reason: both('至少要有两个变体', 'at least two variants are needed') }];
  for (const variant of Object.keys(variants)) {
    const sum = criteria.reduce(
      (total, { points }) => total + (typeof points === 'number' ? points : (points[variant] ?? 0)),
      0,
    );
    if (sum !== 100)
      faults.push({
        path: ['criteria'],
        reason: both(
          `变体 ${variant} 的分数合计 ${String(sum)}，应为 100`,
          `the points of variant ${variant} sum to ${String(sum)}, not 100`,
        ),
      });
  }
  return faults;
}

/** A criterion that is only negative needs a closing condition or a partner, so that doing nothing earns nothing. */
function criterionFaults({ criteria, closing, deductions, critical }: ScenarioFile): Fault[] {
  const faults: Fault[] = [];
  const codes = [...criteria, ...deductions, ...critical].map(({ code }) => code);
  codes.forEach((code, at) => {
    if (codes.indexOf(code) !== at)
      faults.push({ path: ['criteria'], reason: both(`有两条规则都叫 ${code}`, `two rules are called ${code}`) });
  });
  criteria.forEach((criterion, at) => {
    const path = ['criteria', at];
    const partner = criteria.find(({ code }) => code === criterion.with);
    if (criterion.with !== undefined && (!partner || isNegative(partner.rule))) {
      faults.push({
        path: [...path, 'with'],
        reason: both(
          `${criterion.with} 不是要做了什么才能得到的评分点`,
          `${criterion.with} is not a criterion that can be earned by doing something`,
        ),
      });
    }
    if (isNegative(criterion.rule) && criterion.with === undefined && !closing) {
      faults.push({
        path,
        reason: both(
          `${criterion.code} 只要求“不做什么”：要写明“同时要得到”哪一项，或给情景写结束条件`,
          `${criterion.code} is only negative: it needs \`with\`, or the scenario a \`closing\` condition`,
        ),
      });
    }
  });
  return faults;
}

/** Points that the lines of a guide name sum to those of their criterion: a marker gives them line by line. */
function guideFaults({ criteria }: ScenarioFile): Fault[] {
  return criteria.flatMap(({ code, points, rule }, at): Fault[] => {
    const written = 'human' in rule ? writtenPoints(rule.human.guide) : null;
    if (!written) return [];
    const sum = written.reduce((total, worth) => total + worth, 0);
    if ((typeof points === 'number' ? [points] : Object.values(points)).every((worth) => worth === sum)) return [];
    return [
      {
        path: ['criteria', at, 'rule'],
        reason: both(
          `${code} 的评分指引合计 ${String(sum)} 分，与评分点的分值不符`,
          `the guide of ${code} sums to ${String(sum)}, not to the points of the criterion`,
        ),
      },
    ];
  });
}

/** Every event that a rule reads must be one that can happen. */
function ruleFaults({ criteria, deductions, critical, closing, reactions }: ScenarioFile): Fault[] {
  const rules: [PropertyKey[], Rule][] = [
    ...criteria.map(({ rule }, at): [PropertyKey[], Rule] => [['criteria', at, 'rule'], rule]),
    ...deductions.map(({ rule }, at): [PropertyKey[], Rule] => [['deductions', at, 'rule'], rule]),
    ...critical.map(({ rule }, at): [PropertyKey[], Rule] => [['critical', at, 'rule'], rule]),
    ...(closing ? [[['closing'], closing] as [PropertyKey[], Rule]] : []),
    ...reactions.map(({ on }, at): [PropertyKey[], Rule] => [['reactions', at, 'on'], { must: on }]),
  ];
  return rules.flatMap(([path, rule]) =>
    eventsOf(rule)
      .filter((event) => !(event in EVENT_TITLES))
      .map((event) => ({ path, reason: both(`没有叫 ${event} 的事件`, `nothing that happens is called ${event}`) })),
  );
}

/** The names of the events anywhere inside a rule. */
function eventsOf(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return [];
  if (Array.isArray(rule)) return rule.flatMap(eventsOf);
  const { event, ...rest } = rule as Record<string, unknown>;
  const inside = Object.values(rest).flatMap(eventsOf);
  return typeof event === 'string' ? [event, ...inside] : [...inside, ...eventsOf(event)];
}

/** A case that is held back comes by itself alone: it is not the first, has no past, and waits with no ticket. */
function heldFaults({ cases }: ScenarioFile): Fault[] {
  return cases.flatMap(({ held, history, ticket, lies }, at): Fault[] => {
    if (!held) return [];
    const path = ['cases', at, 'held'];
    const isPlain = history.length === 0 && ticket === undefined && lies === 'desk';
    return [
      ...(cases.slice(0, at).some((one) => !one.held)
        ? []
        : [{ path, reason: both('留着的急件不能排在第一个', 'a case that is held back cannot be the first') }]),
      ...(isPlain
        ? []
        : [
            {
              path,
              reason: both(
                '留着的急件不能有经过、叫号，也不能只在平台上',
                'a case that is held back has no history and no ticket, and lies on the desk',
              ),
            },
          ]),
    ];
  });
}

function referenceFaults({ reference, mutants, criteria, deductions, variants }: ScenarioFile): Fault[] {
  const steps = new Set(reference.map(({ id }) => id));
  const losable = new Set([...criteria, ...deductions].map(({ code }) => code));
  const faults: Fault[] = [];
  if (steps.size < reference.length)
    faults.push({ path: ['reference'], reason: both('有两个步骤用了同一个编号', 'two steps have the same id') });
  mutants.forEach(({ step, without, loses, only }, at) => {
    const path = ['mutants', at];
    for (const id of [step, ...without].filter((one) => !steps.has(one))) {
      faults.push({
        path: [...path, id === step ? 'step' : 'without'],
        reason: both(`参考做法里没有步骤 ${id}`, `the reference run has no step ${id}`),
      });
    }
    for (const code of loses.filter((one) => !losable.has(one))) {
      faults.push({
        path: [...path, 'loses'],
        reason: both(`没有评分点或扣分项 ${code}`, `there is no criterion or deduction ${code}`),
      });
    }
    for (const variant of (only ?? []).filter((one) => !(one in variants))) {
      faults.push({ path: [...path, 'only'], reason: both(`没有变体 ${variant}`, `there is no variant ${variant}`) });
    }
  });
  return faults;
}

function libraryFaults(scenario: ScenarioFile, library: Library): Fault[] {
  const items = new Map(library.items.map((item) => [item.code, item]));
  const isKnown = (code: string) => items.has(code);
  return [
    ...(scenario.policy in library.policies
      ? []
      : [
          {
            path: ['policy'],
            reason: both(`没有规程包 ${scenario.policy}`, `there is no policy pack ${scenario.policy}`),
          },
        ]),
    ...(library.city.agencies.some(({ code }) => code === scenario.post.agency)
      ? []
      : [
          {
            path: ['post', 'agency'],
            reason: both(`没有部门 ${scenario.post.agency}`, `there is no agency ${scenario.post.agency}`),
          },
        ]),
    ...scenario.others.flatMap(({ item }, at) =>
      isKnown(item)
        ? []
        : [{ path: ['others', at, 'item'], reason: both(`没有事项 ${item}`, `there is no item ${item}`) }],
    ),
    ...scenario.cases.flatMap((file, at) => caseFaults(file, ['cases', at], { item: items.get(file.item), library })),
  ];
}

/** Papers that the guide of the item does not ask for. */
const unaskedIn = (
  materials: readonly { code: string }[],
  item: Library['items'][number],
  path: PropertyKey[],
): Fault[] =>
  materials.flatMap(({ code }, at) =>
    item.materials.some((material) => material.code === code)
      ? []
      : [
          {
            path: [...path, at, 'code'],
            reason: both(`${item.code} 的办事指南没有材料 ${code}`, `${item.code} asks for no material ${code}`),
          },
        ],
  );

function caseFaults(
  file: ScenarioFile['cases'][number],
  path: PropertyKey[],
  { item, library }: { item: Library['items'][number] | undefined; library: Library },
): Fault[] {
  if (!item)
    return [{ path: [...path, 'item'], reason: both(`没有事项 ${file.item}`, `there is no item ${file.item}`) }];
  const unasked = [
    ...unaskedIn(file.materials, item, [...path, 'materials']),
    ...file.alternatives.flatMap(({ item: code, materials }, at) => {
      const other = library.items.find((one) => one.code === code);
      const place = [...path, 'alternatives', at];
      if (!other) return [{ path: place, reason: both(`没有事项 ${code}`, `there is no item ${code}`) }];
      return unaskedIn(materials, other, [...place, 'materials']);
    }),
  ];
  const unknown = file.records.flatMap(({ resource, fields }, at) => {
    const known = library.resources.find(({ code }) => code === resource);
    const beyond = Object.keys(fields).find((field) => !known?.fields.some(({ code }) => code === field));
    if (!known)
      return [
        {
          path: [...path, 'records', at],
          reason: both(`没有共享资源 ${resource}`, `there is no resource ${resource}`),
        },
      ];
    return beyond === undefined
      ? []
      : [
          {
            path: [...path, 'records', at],
            reason: both(`${resource} 没有字段 ${beyond}`, `${resource} has no field ${beyond}`),
          },
        ];
  });
  return [...unasked, ...unknown];
}
