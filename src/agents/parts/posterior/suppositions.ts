import { openStream } from '../../../random/index.js';
import type { Observation } from '../../../talks/index.js';
import type { Situation } from '../parts.js';
import { ENUMERABLE } from '../rankedDeals.js';
import { metropolisSamples } from './metropolisSamples.js';
import type { PosteriorSample } from './metropolisSamples.js';
import { responsesIn } from './responses.js';

/** Samples per other party, in the order of the parties. */
export type Suppositions = readonly (readonly PosteriorSample[])[];

/** Posterior samples kept per party: of a draft, which there are few of, and in alternating offers. */
const SAMPLES = { draft: 100, turn: 50 };
/** Of the steps of a walk, what is taken where it is walked often or only its mean counts. */
const SHORT = { turn: 0.25, mean: 0.06 };

interface Kept {
  readonly rules: Observation['rules'];
  readonly key: string;
  readonly suppositions: Suppositions;
}

/** A cache, per preference weights, which stay the same object during a run: what is in it can be made again. */
const kept = new WeakMap<readonly number[], Kept>();

/**
 * Returns what the other parties may want, after what they have said. Under a single text the walks take the run's
 * chance, anew for each draft. In alternating offers they are walked again only when the offers have doubled in number,
 * and take their chance from what was said: the same words lead to the same suppositions, kept or not. Only where
 * nothing was said yet chance is the run's there, too.
 *
 * @param steps - of the walk for one party
 */
export function suppositionsOf({ observation, valuation, random }: Situation, steps: number): Suppositions {
  const { party, rules, own } = observation;
  const isTurns = rules.protocol.kind === 'saop';
  const responses = responsesIn(observation, isTurns ? offersHeard(observation) : undefined);
  const isSilent = [...responses.values()].every((said) => said.length === 0);
  const key = isTurns && !isSilent ? JSON.stringify([party, steps, ...responses]) : null;
  const before = kept.get(own.weights);
  if (key !== null && before?.key === key && before.rules === rules) return before.suppositions;
  // One draw of the run's chance a decision: the walk takes thousands, of a stream of its own.
  const name = `consensus/${key ?? random('consensus').next()}`;
  const { sizes, deals } = valuation.space;
  const share = deals > ENUMERABLE ? SHORT.mean : isTurns ? SHORT.turn : 1;
  const options = {
    steps: Math.ceil(share * steps),
    keep: isTurns ? SAMPLES.turn : SAMPLES.draft,
    unordered: rules.issues.map(({ ordered }) => ordered === false),
  };
  const suppositions = [...responses].map(([id, said]) =>
    metropolisSamples(sizes, said, openStream(`${name}/${id}`), options),
  );
  if (key !== null) kept.set(own.weights, { rules, key, suppositions });
  return suppositions;
}

/** Offers of a plenary that count: all of the first round, then as many as there were when they last doubled. */
function offersHeard({ rules, public: { table } }: Observation): number {
  const put = table.offers.length;
  let heard = rules.parties.length;
  if (put <= heard) return put;
  while (2 * heard < put) heard *= 2;
  return heard;
}
