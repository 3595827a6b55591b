import { bernoulli } from '../../../random/index.js';
import { clamp } from '../../../numeric/index.js';
import type { Rules } from '../../../scenario/index.js';
import type { Observation, Tone } from '../../../talks/index.js';
import type { Signalling } from '../Parts.js';
import { mustDecide } from '../thresholdOf.js';

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

/**
 * Tone follows grievance and flexibility. Whether to come is drawn: the more grievance, the less likely
 * (C5); need makes a party come (C16); patience at its end, without room to move, halves endurance (C19).
 */
export function measuredSignals({
  toward,
  angerAt,
  warmAt,
  endurance,
  leaveAt,
}: MeasuredSignalsOptions): Signalling {
  return ({ observation, position, random }) => {
    const { party, rules, own, public: now } = observation;
    const target = addressee(rules, party, toward);
    const total = totalGrievance(observation);
    const weary = mustDecide(observation, position) && own.flexibility < position.decision.flexibility;
    const bears = endurance * (1 + now.need) * (weary ? 0.5 : 1);
    const attend = bernoulli(
      random('attend'),
      clamp(1 - (total * total) / (total * total + bears * bears), 0, 1),
    );
    const tone = toneOf(now.grievances[party]?.[target] ?? 0, own.flexibility, angerAt, warmAt);
    if (total >= leaveAt)
      return { kind: 'signal', tone: 'accusatory', toward: target, attend: false, leave: true };
    return { kind: 'signal', tone, toward: target, attend };
  };
}

function addressee({ parties }: Rules, party: string, toward: string): string {
  if (toward !== party && parties.some(({ id }) => id === toward)) return toward;
  return parties.find(({ id }) => id !== party)!.id;
}

function toneOf(grievance: number, flexibility: number, angerAt: number, warmAt: number): Tone {
  if (grievance >= angerAt) return 'accusatory';
  return flexibility >= warmAt ? 'conciliatory' : 'neutral';
}

function totalGrievance({ party, public: now }: Observation): number {
  const against = now.grievances[party] ?? {};
  let total = 0;
  for (const other in against) total += against[other]!;
  return total;
}
