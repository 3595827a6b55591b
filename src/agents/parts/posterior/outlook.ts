import { log } from '../../../numeric/index.js';
import { openStream } from '../../../random/index.js';
import { ruleAccepts, ruleNeedsAll } from '../../../scenario/index.js';
import type { AgreementRule, Deal } from '../../../scenario/index.js';
import { atTable, type Observation } from '../../../talks/index.js';
import type { Situation } from '../parts.js';
import { ENUMERABLE } from '../rankedDeals.js';
import { optionOffsets } from './evidence.js';
import { metropolisSamples } from './metropolisSamples.js';
import type { PosteriorSample } from './metropolisSamples.js';
import { responsesIn } from './responses.js';

/** Samples per other party, in the order of the parties. */
export type Suppositions = readonly (readonly PosteriorSample[])[];

/** Posterior samples kept per party: of a draft, which there are few of, and in alternating offers. */
const SAMPLES = { draft: 100, turn: 50 };
/** Of the steps of a walk, what is taken where it is walked often or only its mean counts. */
const SHORT = { turn: 0.25, mean: 0.06 };

interface Supposed {
  readonly rules: Observation['rules'];
  readonly key: string;
  readonly suppositions: Suppositions;
}

/** A cache, per preference weights, which stay the same object during a run: what is in it can be made again. */
const kept = new WeakMap<readonly number[], Supposed>();

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

/** What may come of deals, as far as the suppositions about the others tell. */
export interface Outlook {
  /** Per deal: how likely it passes. */
  readonly chances: Float64Array;
  /** Per deal: sum over the others of the logarithm of what it leaves each, as a share of all that it can win. */
  readonly left: () => Float64Array;
}

interface Kept extends Outlook {
  readonly deals: readonly Deal[];
  readonly absent: string;
}

/** A cache: in alternating offers many turns rest on the same suppositions. */
const outlooks = new WeakMap<Suppositions, Kept>();

/**
 * Returns what may come of deals that one signs oneself.
 *
 * @param deals - in lexicographic order
 */
export function outlookOf(
  { party, rules, public: now }: Observation,
  deals: readonly Deal[],
  suppositions: Suppositions,
): Outlook {
  const ids = rules.parties.map(({ id }) => id);
  const others = ids.filter((id) => id !== party);
  const there = atTable(now);
  const absent = others.filter((id) => !there.includes(id));
  const before = outlooks.get(suppositions);
  if (before?.deals === deals && before.absent === absent.join()) return before;
  const sizes = rules.issues.map(({ options }) => options.length);
  const answers = suppositions.map((samples) => answersTo(sizes, deals, samples));
  const passes = passProbability(rules.rule, ids, party);
  const likely = others.map(() => 0);
  const isAbsent = others.map((id) => absent.includes(id));
  const chances = Float64Array.from(deals, (_, n) => {
    for (let place = 0; place < others.length; place++) {
      likely[place] = isAbsent[place] ? 0 : answers[place]!.chances[n]!;
    }
    return passes(likely);
  });
  let sums: Float64Array | undefined;
  const left = (): Float64Array =>
    (sums ??= Float64Array.from(deals, (_, n) => answers.reduce((sum, one) => sum + log(one.left[n]!), 0)));
  const outlook = { deals, absent: absent.join(), chances, left };
  outlooks.set(suppositions, outlook);
  return outlook;
}

/** Least that a deal counts as leaving a party: nobody knows to the last point. */
export const LEAST_LEFT = 0.005;

/** What one party may say to deals. */
export interface Answers {
  /** Per deal: share of samples under which it signs, kept off 0 and 1, since none of them need be true. */
  readonly chances: Float64Array;
  /** Per deal: what it has above what it signs for, in the mean of the samples, as a share of all that it can win. */
  readonly left: Float64Array;
}

/**
 * Returns what a party may say to deals.
 *
 * @param deals - best in lexicographic order: what a deal has in common with the one before is not added up again
 */
export function answersTo(
  sizes: readonly number[],
  deals: readonly Deal[],
  samples: readonly PosteriorSample[],
): Answers {
  const issues = sizes.length;
  const { entries, since } = layoutOf(sizes, deals);
  const counts = new Float64Array(deals.length);
  const left = new Float64Array(deals.length);
  const sums = new Float64Array(issues + 1);
  for (const { worth, reservation } of samples) {
    for (let n = 0, start = 0; n < deals.length; n++, start += issues) {
      for (let k = since[n]!; k < issues; k++) sums[k + 1] = sums[k]! + worth[entries[start + k]!]!;
      const above = sums[issues]! - reservation;
      if (above < 0) continue;
      counts[n]! += 1;
      left[n]! += above;
    }
  }
  return {
    chances: counts.map((count) => (count + 0.3) / (samples.length + 0.6)),
    left: left.map((sum) => LEAST_LEFT + sum / samples.length),
  };
}

/** Deals laid out to be added up one after another. */
interface Layout {
  /** Per deal and issue: entry of its option. */
  readonly entries: Int32Array;
  /** Per deal: first issue on which it differs from the one before. */
  readonly since: Uint8Array;
}

/** A cache: the same lists come again. */
const layouts = new WeakMap<readonly Deal[], Layout>();

function layoutOf(sizes: readonly number[], deals: readonly Deal[]): Layout {
  let layout = layouts.get(deals);
  if (layout) return layout;
  const offsets = optionOffsets(sizes);
  const entries = new Int32Array(deals.length * sizes.length);
  const since = new Uint8Array(deals.length);
  deals.forEach((deal, n) => {
    deal.forEach((option, k) => (entries[n * sizes.length + k] = offsets[k]! + option));
    const before = deals[n - 1];
    if (before)
      since[n] = Math.max(
        0,
        deal.findIndex((option, k) => option !== before[k]),
      );
  });
  layouts.set(deals, (layout = { entries, since }));
  return layout;
}

/** Parties beyond which coalitions are not counted: then everybody is asked for. */
const COUNTABLE = 10;

/**
 * Returns how likely a deal passes that one signs oneself, if the others say yes independently.
 *
 * @param ids - all parties, in order
 * @param party - oneself
 * @returns of the acceptance probabilities of the others, in the order of `ids` without `party`
 */
export function passProbability(
  rule: AgreementRule,
  ids: readonly string[],
  party: string,
): (acceptance: readonly number[]) => number {
  const others = ids.filter((id) => id !== party);
  if (ruleNeedsAll(rule) || others.length > COUNTABLE) {
    return (acceptance) => acceptance.reduce((product, chance) => product * chance, 1);
  }
  const parties = ids.map((id) => ({ id }));
  const passing = Array.from({ length: 1 << others.length }, (_, coalition) => coalition).filter(
    (coalition) =>
      ruleAccepts(rule, parties, [party, ...others.filter((_, n) => (coalition >> n) % 2 === 1)]),
  );
  return (acceptance) => {
    let sum = 0;
    for (const coalition of passing) {
      let product = 1;
      for (let n = 0; n < acceptance.length; n++) {
        product *= (coalition >> n) % 2 === 1 ? acceptance[n]! : 1 - acceptance[n]!;
      }
      sum += product;
    }
    return sum;
  };
}
