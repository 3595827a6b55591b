import type { Intervention } from '../../talks/index.js';
import { WHOLE, type Fact } from './facts.js';
import type { TurningDose, Futures, TestedFact } from './futures.js';

const DOSES = 8;

/** What is between nothing and the whole of an intervention, for the kinds of facts that have amounts. */
const dosed: { readonly [K in Fact['kind']]?: (fact: Extract<Fact, { kind: K }>, share: number) => Amount } =
  {
    mandate: ({ party, mandate }, share) => {
      const to = mandate + share * (WHOLE.mandate - mandate);
      return { to, without: { kind: 'setMandate', party, mandate: to } };
    },
    trust: ({ party, in: other, trust }, share) => {
      const to = trust + share * (WHOLE.trust - trust);
      return { to, without: { kind: 'setTrust', party, in: other, trust: to } };
    },
  };

interface Amount {
  readonly to: number;
  readonly without: Intervention;
}

/** Finds the smallest of some equal doses after which the outcome turns more often; undefined where there are no doses. */
export function leastDose(
  futures: Futures,
  { facts, at }: TestedFact,
  seeds: readonly string[],
): TurningDose | undefined {
  const [fact] = facts;
  const amountOf = fact && (dosed[fact.kind] as ((fact: Fact, share: number) => Amount) | undefined);
  if (!amountOf) return undefined;
  for (let dose = 1; dose <= DOSES; dose++) {
    const { to, without } = amountOf(fact, dose / DOSES);
    const found = futures.compare(at, [without], seeds);
    if (!found || found.difference.low <= 0) continue;
    const { turned, difference } = found;
    return { to, turned, difference: difference.difference, low: difference.low, high: difference.high };
  }
  return undefined;
}
