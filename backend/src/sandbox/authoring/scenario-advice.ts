import type { ScenarioProof } from '../scenario/prove.js';
import type { ParsedScenario } from '../scenario/scenario.content.js';
import { both } from '../engine/text.js';
import type { CheckFault } from './check-fault.js';

/**
 * What would make a sound scenario better. A criterion that no declared mistake loses is only known to be lost by doing
 * nothing at all: nobody has shown that a real slip costs it.
 */
export function adviceOn(parsed: ParsedScenario, proof: ScenarioProof): CheckFault[] {
  const lost = new Set(
    proof.variants.flatMap(({ seeds }) => seeds.flatMap(({ mutants }) => mutants.flatMap((one) => one.lost))),
  );
  const critical = proof.variants.some(({ seeds }) => seeds.some(({ mutants }) => mutants.some((one) => one.critical)));
  const { criteria, critical: rules } = parsed.value;
  const untried = criteria.flatMap(({ code }, at) =>
    lost.has(code)
      ? []
      : [
          {
            line: parsed.lineOf(['criteria', at]),
            path: ['criteria', at],
            words: both(
              `没有一个典型错误会失去 ${code}：补一个，证明它判得出来`,
              `no mutant loses ${code}: add one that shows it can be missed`,
            ),
          },
        ],
  );
  if (rules.length === 0 || critical) return untried;
  const words = both('没有一个典型错误触犯否决项：补一个', 'no mutant is critical: add one');
  return [...untried, { line: parsed.lineOf(['critical']), path: ['critical'], words }];
}
