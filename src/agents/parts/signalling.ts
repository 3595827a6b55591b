import {
  checkMembers,
  number,
  POSITIVE,
  POSITIVE_OR_ZERO,
  text,
  type OptionRules,
} from '../../input/index.js';
import { bernoulli } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import { keptAwayBy } from '../../talks/index.js';
import type { Tone } from '../../talks/index.js';
import type { Signalling } from './parts.js';
import { attendanceChance, leavesForGood } from './walkingOut.js';

/** Says nothing in particular, about the first other party, and comes. */
export function neutralSignals(): Signalling {
  return ({ observation: { party, rules, public: now } }) => ({
    kind: 'signal',
    tone: 'neutral',
    toward: firstOther(rules, party),
    attend: keptAwayBy(now, party) === undefined,
  });
}

/** Options of {@link measuredSignals}. */
export interface MeasuredSignalsOptions {
  /** Party that statements are about; if the rules do not have it, the first other party. */
  readonly toward: string;
  /** Grievance against that party from which on the tone is accusatory, > 0. */
  readonly angerAt: number;
  /** Flexibility from which on the tone is conciliatory, in [0, 1]. */
  readonly warmAt: number;
  /** Total grievance at which coming is as likely as staying away, > 0. */
  readonly endurance: number;
  /** Total grievance at which the party leaves for good; Infinity is written as a number above any grievance. */
  readonly leaveAt: number;
}

/** What each of them must be. */
export const measuredSignalsOptions: OptionRules<keyof MeasuredSignalsOptions> = {
  toward: text,
  angerAt: number(POSITIVE),
  warmAt: number(POSITIVE_OR_ZERO),
  endurance: number(POSITIVE),
  leaveAt: number(POSITIVE_OR_ZERO),
};

/**
 * Tone follows grievance and flexibility. Whether to come is drawn: the more grievance, the less likely
 * (C5); need makes a party come (C16); patience at its end, without room to move, halves endurance (C19).
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function measuredSignals(options: MeasuredSignalsOptions): Signalling {
  const all = Object.keys(measuredSignalsOptions) as (keyof MeasuredSignalsOptions)[];
  checkMembers(options, measuredSignalsOptions, all, 'There are no such signals.');
  const { toward, angerAt, warmAt, endurance, leaveAt } = options;
  return (situation) => {
    const { observation, random } = situation;
    const { party, rules, own, public: now } = observation;
    const target = addressee(rules, party, toward);
    const comes = bernoulli(random('attend'), attendanceChance(situation, endurance));
    const keptAway = keptAwayBy(now, party) !== undefined;
    const attend = comes && !keptAway;
    if (leavesForGood(observation, leaveAt))
      return { kind: 'signal', tone: 'accusatory', toward: target, attend: false, leave: true };
    // Who stays away in protest has no kind words.
    const warmth = keptAway ? -1 : own.flexibility;
    const tone = toneOf(now.grievances[party]?.[target] ?? 0, warmth, angerAt, warmAt);
    return { kind: 'signal', tone, toward: target, attend };
  };
}

function addressee(rules: Rules, party: string, toward: string): string {
  const isOther = toward !== party && rules.parties.some(({ id }) => id === toward);
  return isOther ? toward : firstOther(rules, party);
}

function firstOther({ parties }: Rules, party: string): string {
  return parties.find(({ id }) => id !== party)!.id;
}

function toneOf(grievance: number, flexibility: number, angerAt: number, warmAt: number): Tone {
  if (grievance >= angerAt) return 'accusatory';
  return flexibility >= warmAt ? 'conciliatory' : 'neutral';
}
