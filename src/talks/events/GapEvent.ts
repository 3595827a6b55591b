import type { TrustFact } from './EffectFact.js';
import type { AgreementStatus } from '../state/Agreement.js';
import type { ActDate, Gap } from '../state/TalksState.js';
import type { Fact } from './Fact.js';

/** Days passed; what was undertaken got its completion day. Where parties act between sessions, a gap begins. */
export interface TimePassed extends Fact<'timePassed'> {
  /** Day that it is from now on: that of the next session, or, where a gap begins, still that of the last one. */
  readonly day: number;
  /** Duties that their parties perform, each with the day on which it will be done. */
  readonly undertaken: readonly {
    /** Place of the agreement in order of signature, from 0. */
    readonly agreement: number;
    /** Place of the duty in its agreement's `duties`, from 0. */
    readonly duty: number;
    /** Day on which it will be done. */
    readonly doneDay: number;
  }[];
  /** Duties that their parties hold back. */
  readonly withheld: readonly {
    /** Place of the agreement in order of signature, from 0. */
    readonly agreement: number;
    /** Place of the duty in its agreement's `duties`, from 0. */
    readonly duty: number;
  }[];
  /** Concealed steps that will be found: place in the party's list. */
  readonly found: readonly {
    /** Party whose it is. */
    readonly party: string;
    /** Place of the step in the party's list of concealed steps, from 0. */
    readonly place: number;
  }[];
  /** Hidden paths that will be found. */
  readonly exposing: readonly {
    /** Party whose it is. */
    readonly party: string;
    /** Id of the nuclear path. */
    readonly path: string;
  }[];
  /** The gap that begins, and all dates to act that were drawn; only where parties act between sessions. */
  readonly ahead?: {
    /** The time until the next session. */
    readonly gap: Gap;
    /** Days on which parties may act, in order. */
    readonly dates: readonly ActDate[];
  };
}

/** A duty was performed, or seems so. `level`: the issue's new level if the step is complete. */
export interface Performed extends Fact<'performed'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Place of the duty in its agreement's `duties`, from 0. */
  readonly duty: number;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** Whether it was done in appearance only. No other party is shown it. */
  readonly concealed: boolean;
  /** Place of the issue in the scenario, from 0. */
  readonly issueIndex: number;
  /** The issue's new level if the step is complete; else null. */
  readonly level: number | null;
  /** New trust of those who draw a lesson from it. */
  readonly trust: readonly TrustFact[];
}

/** A duty is past its day. */
export interface Overdue extends Fact<'overdue'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Place of the duty in its agreement's `duties`, from 0. */
  readonly duty: number;
  /** Whether its party said that it holds it back. */
  readonly withheld: boolean;
  /** New trust of those who draw a lesson from it. */
  readonly trust: readonly TrustFact[];
}

/** A concealed step was found out. */
export interface Found extends Fact<'found'> {
  /** Party that had concealed it. */
  readonly party: string;
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Place of the duty in its agreement's `duties`, from 0. */
  readonly duty: number;
  /** Place of the issue in the scenario, from 0. */
  readonly issueIndex: number;
  /** Level of the issue that is left. */
  readonly level: number;
  /** New trust of those who draw a lesson from it. */
  readonly trust: readonly TrustFact[];
}

/** A hidden nuclear path was found. */
export interface Exposed extends Fact<'exposed'> {
  /** Id of the nuclear path. */
  readonly path: string;
  /** Party that owns it. */
  readonly party: string;
  /** New trust of those who draw a lesson from it. */
  readonly trust: readonly TrustFact[];
}

/** The next stage of an agreement opens. */
export interface StageOpened extends Fact<'stageOpened'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** The stage, from 1. */
  readonly stage: number;
  /** Duties that fall due with it. */
  readonly due: readonly {
    /** Place of the duty in its agreement's `duties`, from 0. */
    readonly duty: number;
    /** Day by which it is promised. */
    readonly dueDay: number;
  }[];
}

/** An agreement is complete, broken or superseded. */
export interface AgreementEnded extends Fact<'agreementEnded'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** What became of it. */
  readonly status: AgreementStatus;
  /** Party whose conduct broke it; null: nobody's. */
  readonly by: string | null;
  /** Steps of the others that are taken back because of it. */
  readonly snapBack: readonly {
    /** Issue id. */
    readonly issue: string;
    /** Place of the issue in the scenario, from 0. */
    readonly issueIndex: number;
    /** Level of the step. */
    readonly level: number;
  }[];
}

/** What grew, sank and faded since the last session. */
export interface Drifted extends Fact<'drifted'> {
  /** Economic need of the party under pressure, in [0, 2]. */
  readonly need: number;
  /** Outside pressure on it, in [0, 2]. */
  readonly pressure: number;
  /** Weapons' worth per nuclear path, in truth. Parties are shown their own. */
  readonly stocks: Readonly<Record<string, number>>;
  /** What outsiders believe of each nuclear path, in weapons' worth. */
  readonly estimates: Readonly<Record<string, number>>;
  /** No-deal value per party id. */
  readonly noDeal: Readonly<Record<string, number>>;
  /** Grievance ≥ 0 per party and the party that it is held against. */
  readonly grievances: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What is left of shocks to no-deal values; only where they fade. */
  readonly shocks?: Readonly<Record<string, number>>;
}
