import {
  byId,
  checkOptions,
  number,
  POSITIVE,
  POSITIVE_OR_ZERO,
  type OptionRules,
  type Reader,
} from '../../../input/index.js';
import { clamp, exp } from '../../../numeric/index.js';
import { exponential } from '../../../random/index.js';
import { ACT_REASONS, MOTIVES, YEAR } from '../../../scenario/index.js';
import type { Action, ActionMotives, ActReason } from '../../../scenario/index.js';
import { actionsOf, harmOf, hindrance, timesDone, type Harm } from '../../../talks/index.js';
import type { Observation } from '../../../talks/index.js';
import type { Acting, Choice } from '../parts.js';
import { standingAt, standingOf, type Standing } from './motives.js';

/** Does nothing between sessions. */
export function quietConduct(): Acting {
  return () => null;
}

/** Options of {@link drawnConduct}. */
export interface DrawnConductOptions {
  /** η > 0: how much expected value makes an action e times as likely. Default: what the scenario says. */
  readonly noise?: number;
  /** Factor ≥ 0 on the rate of an action, per its id. Default 1. */
  readonly rates?: Readonly<Record<string, number>>;
}

const rates: Reader = (cursor) => {
  const names = Object.keys((cursor.value as object | null | undefined) ?? {});
  return byId(names, 'an action', number(POSITIVE_OR_ZERO))(cursor);
};

/** What each of them must be. */
export const drawnConductOptions: OptionRules<keyof DrawnConductOptions> = { noise: number(POSITIVE), rates };

/**
 * Chooses by interest: an action comes at its own rate a year where things stand as in the scenario's reference, and
 * e times as often for each η that it is worth more to the party now. Of those that would have come since the party's
 * last date the earliest is taken.
 *
 * @throws SixPartyError `invalid-option`
 */
export function drawnConduct(options: DrawnConductOptions = {}): Acting {
  checkOptions(options, drawnConductOptions, [], 'Nobody can act like this.');
  return (situation) => {
    const { observation, random } = situation;
    const { party, rules, own, public: now } = observation;
    const { conduct } = rules;
    const actions = actionsOf(rules, party);
    if (!conduct || actions.length === 0) return null;
    const noise = options.noise ?? conduct.noise;
    const here = standingOf(situation, actions);
    const there = standingAt(conduct.reference);
    let first = (now.day - (own.asked ?? now.opened)) / YEAR;
    let chosen: Choice | null = null;
    for (const action of actions) {
      // Drawn whether or not it can be done: what is missing moves no other draw.
      const wait = exponential(random(`act.${action.id}`), 1);
      if (hindrance(rules, now, action) !== undefined) continue;
      const harm = harmOf(action, timesDone(now, action.id));
      const refused = conduct.reference.refused * harmTo(harm, othersThan(observation));
      const refusing = harmTo(harm, here.refusing);
      const gained = interest(action, here, harm, refusing) - interest(action, there, harm, refused);
      const rate = action.rate * (options.rates?.[action.id] ?? 1) * exp(clamp(gained / noise, -50, 50));
      if (rate <= 0 || wait / rate >= first) continue;
      first = wait / rate;
      chosen = { action: action.id, because: reasonsFor(action, [here, refusing], [there, refused]) };
    }
    return chosen;
  };
}

/** What an act is worth to a party: what it costs, what it presses out of others, what it ends and opens, and why else. */
function interest(
  action: Action,
  standing: Omit<Standing, 'refusing'>,
  harm: Harm,
  harmToRefusing: number,
): number {
  const { leverage = 0, ends = 0, opens = 0, rent = 0, hostile = 0, motives = {} } = action;
  let value = leverage * standing.stall * harmToRefusing - (harm[action.party] ?? 0);
  value += opens * standing.hope - ends * standing.worth - rent * hostile * standing.delivered;
  for (const name of MOTIVES) value += (motives[name] ?? 0) * standing[name];
  return value;
}

/** How things stand, and what an act would do to those that refuse what the party insists on. */
type Weighed = readonly [standing: Omit<Standing, 'refusing'>, harmToRefusing: number];

/** A reason that adds less than this share of all that speaks for an act is not told. */
const TOLD = 1 / 3;

/** Returns what speaks for an act more than where actions come at their rates, the weightiest first. */
function reasonsFor(action: Action, here: Weighed, there: Weighed): readonly ActReason[] {
  const gains = ACT_REASONS.map((reason) => {
    return { reason, gain: weight[reason](action, here) - weight[reason](action, there) };
  }).filter(({ gain }) => gain > 0);
  const all = gains.reduce((sum, { gain }) => sum + gain, 0);
  return gains
    .filter(({ gain }) => gain >= TOLD * all)
    .sort((one, other) => other.gain - one.gain)
    .map(({ reason }) => reason);
}

/** What each reason adds to the interest in an act. */
const weight: Readonly<Record<ActReason, (action: Action, weighed: Weighed) => number>> = {
  shock: ofMotive('shock'),
  provoked: ofMotive('provoked'),
  urged: ofMotive('urged'),
  grievance: ofMotive('grievance'),
  need: ofMotive('need'),
  stall: (action, weighed) =>
    (action.leverage ?? 0) * weighed[0].stall * weighed[1] + ofMotive('stall')(action, weighed),
  hope: ({ opens = 0 }, [standing]) => opens * standing.hope,
  rent: ({ rent = 0, hostile = 0 }, [standing]) => -rent * hostile * standing.delivered,
};

function ofMotive(name: keyof ActionMotives): (action: Action, weighed: Weighed) => number {
  return ({ motives }, [standing]) => (motives?.[name] ?? 0) * standing[name];
}

/** Of those that are better off by it nothing is to be pressed. */
function harmTo(harm: Harm, parties: readonly string[]): number {
  return parties.reduce((sum, party) => sum + Math.max(0, harm[party] ?? 0), 0);
}

function othersThan({ party, rules }: Observation): readonly string[] {
  return rules.parties.flatMap(({ id }) => (id === party ? [] : [id]));
}
