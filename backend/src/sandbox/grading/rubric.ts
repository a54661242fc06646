import type { Script } from '../engine/world.js';

/** A script whose world is the same, but whose runs are judged as another version of the scenario judges. */
export function judgedAs(script: Script, rubric: Script): Script {
  if (script === rubric) return script;
  const { criteria, deductions, critical, closing, passMark } = rubric.scenario;
  return { ...script, scenario: { ...script.scenario, criteria, deductions, critical, closing, passMark } };
}

/** Codes of the human criteria that are the same in both: same points and same guide, so that a mark holds in both. */
export function sameHumanCriteria(one: Script, other: Script): Set<string> {
  const saysOf = ({ scenario }: Script) =>
    new Map(
      scenario.criteria
        .filter(({ rule }) => 'human' in rule)
        .map(({ code, points, rule }) => [code, JSON.stringify([points, rule])]),
    );
  const [mine, theirs] = [saysOf(one), saysOf(other)];
  return new Set([...mine].filter(([code, says]) => theirs.get(code) === says).map(([code]) => code));
}
