import {
  type Cursor,
  type NumberRange,
  POSITIVE,
  POSITIVE_OR_ZERO,
  type Reader,
  UNIT,
  byId,
  flag,
  listOf,
  member,
  namesOf,
  number,
  readRecord,
} from '../../input/index.js';
import { checkGovernments, type Government } from '../governments.js';
import type { Conduct } from './conduct.js';
import { checkConduct, conditionsIn } from './conduct.js';
import type { FixedEvent, Hazard } from './hazards.js';
import { checkEvents, checkHazards } from './hazards.js';
import type { NuclearPath } from './nuclearPaths.js';
import { checkPaths } from './nuclearPaths.js';
import type { Outline } from './outline.js';
import { checkLevel } from './outline.js';

/** Need and pressure, where their level counts. */
const LEVEL: NumberRange = { least: 0, most: 2 };

/** Everything around the plenary: what happens between sessions. A plain scored game has none. */
export interface Dynamics {
  /** Days between session starts, drawn with equal chance. */
  readonly gapDays: readonly number[];
  /** Days from the start to the first session, drawn with equal chance. Default: none. */
  readonly firstGapDays?: readonly number[];
  /** Actual over promised duration: log-normal. */
  readonly delay: {
    /** Middle of actual over promised duration, > 0. */
    readonly geometricMean: number;
    /** Standard deviation of its logarithm, ≥ 0; 0: no chance in it. */
    readonly logSd: number;
  };
  /** Months past the due day after which a withheld step breaks the agreement, ≥ 0. */
  readonly graceMonths: number;
  /** How conduct moves trust. */
  readonly trust: TrustRates;
  /** Bilateral meetings that one party may ask for in a round, ≥ 0. */
  readonly meetings: number;
  /** Parties that agree a common line before the plenary. Default none. */
  readonly caucus?: CaucusRule;
  /** What public statements do. */
  readonly statements: StatementRule;
  /**
   * Half width in [0, 1] of what a run draws around every firmness, uniformly, once for each party, issue and bound, and
   * known to that party only; what comes out is cut at 0 and 1. Default: firmness is what the scenario says.
   */
  readonly firmness?: number;
  /** Parties without which no session is held and whose leaving for good is a collapse. */
  readonly essential: readonly string[];
  /** What parties do of their own will between sessions. Default: nothing. */
  readonly conduct?: Conduct;
  /** What comes at random. */
  readonly hazards: readonly Hazard[];
  /** What happens for certain. */
  readonly events: readonly FixedEvent[];
  /** Dated changes of who speaks for a party, each party's in order. Default: none. */
  readonly governments?: readonly Government[];
  /** Ways to fissile material. */
  readonly paths: readonly NuclearPath[];
  /** Weapons' worth at which half of the deterrent's value is reached, > 0. */
  readonly deterrentHalf: number;
  /**
   * Where the parties' `noDeal` is stated: with it no-deal values follow the level of stock, need and pressure
   * from the start on, and need and pressure may rise to 2. Default: only their change since the start counts.
   */
  readonly reference?: NoDealReference;
  /** Share of a shock to a no-deal value that is left after a year, in [0, 1]. Default: shocks last. */
  readonly shockKept?: number;
  /** Share of a grievance that is left after a year, in [0, 1]. */
  readonly grievanceKept: number;
  /** Economic need of the party under pressure. */
  readonly need: DriftRule;
  /** Outside pressure on it. */
  readonly pressure: DriftRule;
  /** All steps done and this level reached: the conflict is settled. */
  readonly settlement: {
    /** Id of the issue. */
    readonly issue: string;
    /** Option that has to be reached. */
    readonly level: number;
  };
  /** A binding deal at or above this level, and above what is implemented at the start, is an agreement of substance. */
  readonly substance: {
    /** Id of the issue. */
    readonly issue: string;
    /** Option that has to be reached. */
    readonly level: number;
  };
}

/** Stock, need and pressure at which the parties' `noDeal` is what they have without a deal. */
export interface NoDealReference {
  /** Weapons' worth of all paths together, ≥ 0: its owner compares the true stock with it, the others their estimate. */
  readonly stock: number;
  /** Economic need, in [0, 2]. */
  readonly need: number;
  /** Outside pressure, in [0, 2]. */
  readonly pressure: number;
}

/** A quantity in [0, 1], or [0, 2] under a `reference`, that moves by itself and is relieved by implemented levels. */
export interface DriftRule {
  /** At the start, in [0, 1], or [0, 2] under a `reference`. */
  readonly initial: number;
  /** Change a year. */
  readonly perYear: number;
  /** Per issue id: change a year per implemented level. */
  readonly relief: Readonly<Record<string, number>>;
}

/** Parties that meet first and defend one line. */
export interface CaucusRule {
  /** Two or more party ids. */
  readonly members: readonly string[];
  /** Share in [0, 1] of its gain from the line that a member defends while it is not flexible. */
  readonly cohesion: number;
  /**
   * True: the line keeps to what its members insist on; where they exclude each other, it lies between their bounds.
   * Default false: it is the best of all deals for the worst-off member.
   */
  readonly within?: boolean;
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

/** How conduct moves trust: weights added to kept (α) or broken (β) promises. */
export interface TrustRates {
  /** α for a step kept in time, ≥ 0. */
  readonly kept: number;
  /** Share of `kept` that a late step still earns, in [0, 1]. */
  readonly late: number;
  /** β for a step that is overdue at a session, ≥ 0. */
  readonly overdue: number;
  /** β for a step that is withheld, ≥ 0. */
  readonly withheld: number;
  /** β for a breach that is found, ≥ 0. */
  readonly breach: number;
  /** Steps that cannot be taken back count 1 + `costly` × (1 − reversibility), ≥ 0. */
  readonly costly: number;
  /** Greatest α + β; older conduct fades beyond it, > 0. */
  readonly memory: number;
}

/** The greatest need and pressure: 1, or 2 where their level counts and not only their growth. */
export function mostDrift(dynamics: Partial<Pick<Dynamics, 'reference'>> | undefined): number {
  return dynamics?.reference === undefined ? 1 : 2;
}

/** Checks what happens between sessions. */
export function checkDynamics(cursor: Cursor, outline: Outline): void {
  const hasReference = member(cursor, 'reference').value !== undefined;
  const drift = driftOf(outline, hasReference ? LEVEL : UNIT);
  const level: Reader = (inner) => {
    checkLevel(inner, outline);
  };
  readRecord(
    cursor,
    {
      gapDays: listOf(number({ least: 1, most: 36_525, whole: true }), { least: 1 }),
      delay: (delay) => {
        readRecord(delay, { geometricMean: number(POSITIVE), logSd: number(POSITIVE_OR_ZERO) });
      },
      graceMonths: number(POSITIVE_OR_ZERO),
      trust: checkTrustRates,
      meetings: number({ least: 0, most: 1000, whole: true }),
      statements: checkStatements,
      essential: namesOf(outline.parties, 'a party'),
      hazards: (hazards) => {
        checkHazards(hazards, outline);
      },
      events: (events) => {
        const conduct = member(cursor, 'conduct');
        checkEvents(events, outline, conduct.value === undefined ? undefined : conditionsIn(conduct));
      },
      paths: (paths) => {
        checkPaths(paths, outline);
      },
      deterrentHalf: number(POSITIVE),
      grievanceKept: number(UNIT),
      need: drift,
      pressure: drift,
      settlement: level,
      substance: level,
    },
    {
      conduct: (conduct) => {
        checkConduct(conduct, outline);
      },
      firmness: number(UNIT),
      governments: (governments) => {
        checkGovernments(governments, outline);
      },
      firstGapDays: listOf(number({ least: 0, most: 36_525, whole: true }), { least: 1 }),
      caucus: (caucus) => {
        const members = namesOf(outline.parties, 'a party', { least: 2 });
        readRecord(caucus, { members, cohesion: number(UNIT) }, { within: flag });
      },
      reference: (reference) => {
        const level = number(LEVEL);
        readRecord(reference, { stock: number(POSITIVE_OR_ZERO), need: level, pressure: level });
      },
      shockKept: number(UNIT),
    },
  );
}

function checkTrustRates(cursor: Cursor): void {
  readRecord(cursor, {
    kept: number(POSITIVE_OR_ZERO),
    late: number(UNIT),
    overdue: number(POSITIVE_OR_ZERO),
    withheld: number(POSITIVE_OR_ZERO),
    breach: number(POSITIVE_OR_ZERO),
    costly: number(POSITIVE_OR_ZERO),
    memory: number(POSITIVE),
  });
}

function checkStatements(cursor: Cursor): void {
  readRecord(cursor, {
    warmth: number(UNIT),
    rancour: number(POSITIVE_OR_ZERO),
    audienceCost: number(UNIT),
  });
}

function driftOf(outline: Outline, range: NumberRange): Reader {
  return (cursor) => {
    const relief = byId(outline.issues, 'an issue', number());
    readRecord(cursor, { initial: number(range), perYear: number(), relief });
  };
}
