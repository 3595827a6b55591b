/** A deal that was signed, and how it is carried out. */
export interface Agreement {
  /** 0, 1, … in order of signature. */
  readonly id: number;
  readonly round: number;
  readonly day: number;
  readonly deal: readonly number[];
  /** Issues per party that it does not pay for. */
  readonly optOuts: Readonly<Record<string, readonly string[]>>;
  readonly status: AgreementStatus;
  /** Party whose conduct broke it. */
  readonly brokenBy: string | null;
  /** Stage whose duties are due, from 1; 0 if nothing ever falls due. */
  readonly stage: number;
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
  readonly issue: string;
  readonly level: number;
  readonly party: string;
  /** Share of the step, in (0, 1]. */
  readonly share: number;
  readonly stage: number;
  /** Promised duration in months. */
  readonly months: number;
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
