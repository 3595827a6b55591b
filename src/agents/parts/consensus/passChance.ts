import { ruleAccepts, ruleNeedsAll } from '../../../scenario/index.js';
import type { AgreementRule } from '../../../scenario/index.js';

/** Parties beyond which coalitions are not counted: then everybody is asked for. */
const COUNTABLE = 10;

/**
 * How likely a deal passes that one signs oneself, if the others say yes independently.
 *
 * @param ids - all parties, in order
 * @param party - oneself
 * @returns of the chances of the others, in the order of `ids` without `party`
 */
export function passChance(
  rule: AgreementRule,
  ids: readonly string[],
  party: string,
): (chances: readonly number[]) => number {
  const others = ids.filter((id) => id !== party);
  if (ruleNeedsAll(rule) || others.length > COUNTABLE) {
    return (chances) => chances.reduce((product, chance) => product * chance, 1);
  }
  const parties = ids.map((id) => ({ id }));
  const passing = Array.from({ length: 1 << others.length }, (_, coalition) => coalition).filter(
    (coalition) =>
      ruleAccepts(rule, parties, [party, ...others.filter((_, n) => (coalition >> n) % 2 === 1)]),
  );
  return (chances) => {
    let sum = 0;
    for (const coalition of passing) {
      let product = 1;
      for (let n = 0; n < chances.length; n++) {
        product *= (coalition >> n) % 2 === 1 ? chances[n]! : 1 - chances[n]!;
      }
      sum += product;
    }
    return sum;
  };
}
