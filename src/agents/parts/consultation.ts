import {
  checkMembers,
  flag,
  noneTwice,
  number,
  readList,
  record,
  text,
  UNIT,
  whole,
  type OptionRules,
} from '../../input/index.js';
import type { Rules } from '../../scenario/index.js';
import type { Observation, Urging } from '../../talks/index.js';
import { trustOf } from '../../valuation/index.js';
import type { Consultation } from './parts.js';

/** Meets nobody. */
export function noConsultation(): Consultation {
  return () => [];
}

/** Options of {@link steadyUrging}. */
export interface SteadyUrgingOptions {
  /**
   * What to urge on whom, 0 = firmness, 1 = flexibility; the partner that matters most first. `carries`: true where it
   * passes on, too, what those whom it meets before have disclosed to it; default false.
   */
  readonly urges: readonly {
    /** Party id: whom to meet. */
    readonly with: string;
    /** What is urged there, from 0, firmness, to 1, flexibility. */
    readonly urge: number;
    /** Whether it tells there what it has heard elsewhere. Default false. */
    readonly carries?: boolean;
  }[];
  /** How many of its most important issues it tells a partner whom it trusts at least at 0.5. */
  readonly disclose: number;
}

const urge = record({ with: text, urge: number(UNIT) }, { carries: flag });

/** What each of them must be; one urge for each partner. */
export const steadyUrgingOptions: OptionRules<keyof SteadyUrgingOptions> = {
  urges: (cursor) => {
    const read = readList(cursor, urge);
    noneTwice(cursor, 'with');
    return read;
  },
  disclose: whole(0),
};

/**
 * Meets the same partners every round, as many as the rules allow, and urges the same on them.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function steadyUrging(options: SteadyUrgingOptions): Consultation {
  checkMembers(options, steadyUrgingOptions, ['urges', 'disclose'], 'Nobody can be met like this.');
  const { urges, disclose } = options;
  return ({ observation }) => {
    const { party, rules, own, public: now } = observation;
    const first = issuesByWeight(observation).slice(0, disclose);
    const urgings: Urging[] = [];
    for (const { with: partner, urge, carries } of urges) {
      if (urgings.length === rules.meetings) break;
      const isThere = rules.parties.some(({ id }) => id === partner);
      if (!isThere || partner === party || now.left.includes(partner)) continue;
      const trusted = trustOf(own.trust[partner]!) >= 0.5;
      const news = carries === true ? newsOf(observation, urgings) : [];
      urgings.push({
        with: partner,
        urge,
        disclose: trusted ? first : [],
        ...(news.length > 0 && { carries: news }),
      });
    }
    return urgings;
  };
}

/** Whom a party has met before in this round and been told something by, now or earlier. */
function newsOf({ own: { disclosed } }: Observation, met: readonly Urging[]): string[] {
  return met.map((meeting) => meeting.with).filter((id) => Object.hasOwn(disclosed, id));
}

/** Weights stay the same object during a run, and every consultation asks for their order: it is made once. */
const orders = new WeakMap<readonly number[], { readonly rules: Rules; readonly ids: readonly string[] }>();

/** The ids of the issues, the most important first. */
function issuesByWeight({ rules, own: { weights } }: Observation): readonly string[] {
  let order = orders.get(weights);
  if (order?.rules !== rules) {
    const falling = weights.map((_, k) => k).sort((a, b) => weights[b]! - weights[a]!);
    orders.set(weights, (order = { rules, ids: falling.map((k) => rules.issues[k]!.id) }));
  }
  return order.ids;
}
