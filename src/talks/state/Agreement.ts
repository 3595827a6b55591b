/** A deal that was signed, and how it is carried out. */
export interface Agreement {
  /** 0, 1, … in order of signature. */
  readonly id: number;
  /** Round in which it was signed, from 1. */
  readonly round: number;
  /** Day on which it was signed, from the start. */
  readonly day: number;
  /** What was agreed: an option per issue, in issue order. */
  readonly deal: readonly number[];
  /** Issues per party that it does not pay for. */
  readonly optOuts: Readonly<Record<string, readonly string[]>>;
  /** Whether it stands. */
  readonly status: AgreementStatus;
  /** Party whose conduct broke it. */
  readonly brokenBy: string | null;
  /** Stage whose duties are due, from 1; 0 if nothing ever falls due. */
  readonly stage: number;
  /** What parties owe under it. */
  readonly duties: readonly Duty[];
  /** A breach because of which nothing is delivered for now. Absent: none. */
  readonly suspended?: Suspension;
}

/** A plan stands but is not carried out. */
export interface Suspension {
  /** Party that breached it. */
  readonly by: string;
  /** Day of the first breach since it was last carried out. */
  readonly since: number;
  /** Day from which the others may let it be carried out again. */
  readonly until: number;
}

/** `superseded`: a later agreement took its place. */
export type AgreementStatus = 'standing' | 'completed' | 'broken' | 'superseded';

/** A party's part of a step. */
export interface Duty {
  /** Id of the issue of the step. */
  readonly issue: string;
  /** Option that the step leads to, from 1. */
  readonly level: number;
  /** Party that owes it. */
  readonly party: string;
  /** Share of the step, in (0, 1]. */
  readonly share: number;
  /** Stage at which it falls due, from 1. */
  readonly stage: number;
  /** Promised duration in months. */
  readonly months: number;
  /** Where it stands. */
  readonly status: DutyStatus;
  /** Day by which it was promised; −1 while its stage has not opened. */
  readonly dueDay: number;
  /** Day on which it is or will be done; −1 while it is not undertaken. */
  readonly doneDay: number;
  /** True once it was found overdue at a session. */
  readonly overdue: boolean;
}

/** `breached`: it was claimed to be performed and was found not to be. */
export type DutyStatus = 'waiting' | 'due' | 'underway' | 'performed' | 'withheld' | 'breached' | 'reversed';

/** What its party decided: do it, hold it back, or claim it and do it in part. */
export type DutyChoice = 'perform' | 'withhold' | 'conceal';
