import type { FixedEvent, Hazard } from './Hazard.js';
import type { NuclearPath } from './NuclearPath.js';
import type { TrustRates } from './TrustRates.js';

/** Everything around the plenary: what happens between sessions. A plain scored game has none. */
export interface Dynamics {
  /** Days between session starts, drawn with equal chance. */
  readonly gapDays: readonly number[];
  /** Days from the start to the first session, drawn with equal chance. Default: none. */
  readonly firstGapDays?: readonly number[];
  /** Actual over promised duration: log-normal. */
  readonly delay: { readonly geometricMean: number; readonly logSd: number };
  /** Months past the due day after which a withheld step breaks the agreement, ≥ 0. */
  readonly graceMonths: number;
  readonly trust: TrustRates;
  /** Bilateral meetings that one party may ask for in a round, ≥ 0. */
  readonly meetings: number;
  /** Parties that agree a common line before the plenary. Default none. */
  readonly caucus?: CaucusRule;
  readonly statements: StatementRule;
  /** Parties without which no session is held and whose leaving for good is a collapse. */
  readonly essential: readonly string[];
  readonly hazards: readonly Hazard[];
  readonly events: readonly FixedEvent[];
  readonly paths: readonly NuclearPath[];
  /** Weapons' worth at which half of the deterrent's value is reached, > 0. */
  readonly deterrentHalf: number;
  /** Share of a grievance that is left after a year, in [0, 1]. */
  readonly grievanceKept: number;
  /** Economic need of the party under pressure. */
  readonly need: DriftRule;
  /** Outside pressure on it. */
  readonly pressure: DriftRule;
  /** All steps done and this level reached: the conflict is settled. */
  readonly settlement: { readonly issue: string; readonly level: number };
  /** A binding deal at or above this level is an agreement of substance. */
  readonly substance: { readonly issue: string; readonly level: number };
}

/** A quantity in [0, 1] that moves by itself and is relieved by implemented levels. */
export interface DriftRule {
  readonly initial: number;
  /** Change a year. */
  readonly perYear: number;
  /** Per issue id: change a year per implemented level. */
  readonly relief: Readonly<Record<string, number>>;
}

/** Parties that meet first and defend one line. */
export interface CaucusRule {
  readonly members: readonly string[];
  /** Share in [0, 1] of its gain from the line that a member defends while it is not flexible. */
  readonly cohesion: number;
}

/** What public statements do. */
export interface StatementRule {
  /** Flexibility that a conciliatory (−: accusatory) statement gives the party it is aimed at, in [0, 1]. */
  readonly warmth: number;
  /** Broken-promise weight that an accusation puts on the accused, seen by the accuser's public, ≥ 0. */
  readonly rancour: number;
  /** Value lost by a party that signs after an accusatory statement (backs down), in [0, 1]. */
  readonly audienceCost: number;
}
