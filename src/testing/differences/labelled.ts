import fc from 'fast-check';
import { defineScenario } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { setBaseline } from './baselines.js';
import { describeScenario } from './describeScenario.js';

/**
 * A scenario that fast-check prints as its differences to its baseline: the same data in an object of its own.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function labelled(scenario: Talks, baseline?: Talks): Talks {
  if (fc.toStringMethod in scenario) return scenario;
  const copy: Talks = { ...scenario };
  if (baseline !== undefined) setBaseline(copy, baseline);
  // Not enumerable: a copy with other agents would take the words along, and no comparison may see them.
  Object.defineProperty(copy, fc.toStringMethod, { value: () => inOneLine(copy) });
  return defineScenario(copy);
}

function inOneLine(scenario: Talks): string {
  const { name, lines } = describeScenario(scenario);
  return lines.length === 0 ? name : `${name} with ${lines.join('; ')}`;
}
