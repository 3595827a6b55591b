import type { Agreement } from './Agreement.js';
import type { Outcome } from './Outcome.js';
import type { Table } from './Table.js';

/** What every party, and any observer, sees. */
export interface PublicState {
  /** Where the round stands. */
  readonly phase: Phase;
  /** 1-based; 0 before the first round opens. */
  readonly round: number;
  /** Days since the scenario's start. */
  readonly day: number;
  /** Day on which this round opened. */
  readonly opened: number;
  /** Party that must move; null: chance or the rules proceed. */
  readonly toAct: string | null;
  /** Exogenous events of this gap that have not happened yet. */
  readonly agenda: readonly Agenda[];
  /** How often each hazard occurred in this gap. */
  readonly occurred: Readonly<Record<string, number>>;
  /** Rate a year that past events still add, per hazard with excitation. */
  readonly excitation: Readonly<Record<string, number>>;
  /** Implemented level per issue, as seen from outside, in issue order. */
  readonly levels: readonly number[];
  /** Sessions held so far. */
  readonly sessions: number;
  /** True if the last round's session was held. */
  readonly lastHeld: boolean;
  /** This round's statement and intention to attend, per party. */
  readonly signals: Readonly<Record<string, Signal>>;
  /** This round's bilateral meetings. */
  readonly meetings: readonly Meeting[];
  /** Common line of the caucus this round. */
  readonly line: readonly number[] | null;
  /** Parties at the table this round. */
  readonly present: readonly string[];
  /** What was put on the plenary's table, and said to it. */
  readonly table: Table;
  /** Objections heard over the whole talks, per party. */
  readonly heard: Readonly<Record<string, Heard>>;
  /** Bounds that objections over the whole talks imply, in issue order. */
  readonly said: readonly Said[];
  /** All that was signed, in order. */
  readonly agreements: readonly Agreement[];
  /** Statements of the chair over the whole talks. Absent before the first. */
  readonly stated?: readonly Stated[];
  /** Day until which a party's capital vetoes any concession. */
  readonly vetoes: Readonly<Record<string, number>>;
  /** Grievance ≥ 0 per party and the party it is held against. */
  readonly grievances: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Economic need of the party under pressure, in [0, 1], or [0, 2] where no-deal values have a reference. */
  readonly need: number;
  /** Outside pressure on it, in the same range. */
  readonly pressure: number;
  /** What outsiders believe of each nuclear path, in weapons' worth. */
  readonly estimates: Readonly<Record<string, number>>;
  /** Hidden paths that were found. */
  readonly exposed: readonly string[];
  /** Parties that left for good. */
  readonly left: readonly string[];
  /** How the talks ended; null while they go on. */
  readonly outcome: Outcome | null;
  /** What parties have done of their own will between sessions, in order. Absent before the first act. */
  readonly acted?: readonly Acted[];
  /** What acts have brought about and none has ended; some may be over by themselves. Absent before the first act. */
  readonly conditions?: readonly HeldCondition[];
  /** Governments that have taken office since the start, the last one per party. Absent before the first. */
  readonly offices?: Readonly<Record<string, Office>>;
  /** The text that two parties have found between them, until the next session is over. Absent if there is none. */
  readonly channel?: Channel;
  /** Months within which a text can promise, per option of the commitment issue; null: no limit. Absent without terms. */
  readonly terms?: readonly (number | null)[];
}

/** A government that took office during the talks. */
export interface Office {
  /** Head of delegation. */
  readonly head: string;
  /** Day from which on it speaks for its party. */
  readonly since: number;
  /** Its place in `dynamics.governments`. */
  readonly government: number;
}

/** A text that two parties have found between them. */
export interface Channel {
  /** Day on which they found it, from the start. */
  readonly day: number;
  /** The text: an option per issue, in issue order. */
  readonly line: readonly number[];
}

/** An act between sessions. */
export interface Acted {
  /** Party that acted. */
  readonly party: string;
  /** Id of the action. */
  readonly action: string;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
}

/** A condition that an act has brought about. */
export interface HeldCondition {
  /** Id of the condition. */
  readonly id: string;
  /** Day from which it holds. */
  readonly since: number;
  /** Day from which it holds no more; null: until an act ends it. */
  readonly until: number | null;
  /** Party that comes to no session while it holds; null: nobody. */
  readonly keepsAway: string | null;
  /** The condition for which it began; absent where it needs no cause. */
  readonly cause?: string;
  /** What has to be paid yet for it to end; absent where it has no price. */
  readonly owed?: number;
}

/** A party's public signal of this round. */
export interface Signal {
  /** How the party spoke. */
  readonly tone: Tone;
  /** Party that it spoke about. */
  readonly toward: string;
  /** Whether it said that it would come. */
  readonly attend: boolean;
}

/** How a party speaks in public of another one. */
export type Tone = 'conciliatory' | 'neutral' | 'accusatory';

/** That two parties met; what was said stays between them. */
export interface Meeting {
  /** Party that asked for it. */
  readonly party: string;
  /** Party that it met. */
  readonly with: string;
}

/** Objections counted per issue id: wanted more, wanted less. */
export interface Heard {
  /** How often more was wanted, per issue id. */
  readonly up: Readonly<Record<string, number>>;
  /** How often less was wanted, per issue id. */
  readonly down: Readonly<Record<string, number>>;
}

/** What the chair of a session that failed stated: what nobody objected to. It binds nobody. */
export interface Stated {
  /** Round of the session that failed, from 1. */
  readonly round: number;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** Option per issue id. */
  readonly levels: Readonly<Record<string, number>>;
}

/** What was said of one issue in refusing drafts. */
export interface Said {
  /** Issue id. */
  readonly issue: string;
  /** Per party that objected to it. */
  readonly by: Readonly<Record<string, SaidBounds>>;
}

/** What a party wants of an issue at least and at most, as its newest objections say; what they took back is absent. */
export interface SaidBounds {
  /** The least that it wants. */
  readonly atLeast?: SaidBound;
  /** The most that it wants. */
  readonly atMost?: SaidBound;
}

/** A bound that an objection implies. */
export interface SaidBound {
  /** Option of the issue. It may lie beyond the first or last one: then what there is was not enough. */
  readonly level: number;
  /** Day on which it was said. */
  readonly day: number;
}

/**
 * Where a round stands. Parties act in `signals`, `consultations`, `plenary`, `implementation` and `conduct`;
 * in the others chance and the rules proceed, one event at a time.
 */
export type Phase =
  | 'beginning'
  | 'opening'
  | 'happening'
  | 'signals'
  | 'consultations'
  | 'convening'
  | 'plenary'
  | 'assigning'
  | 'implementation'
  | 'performing'
  | 'conduct'
  | 'drifting'
  | 'ending'
  | 'ended';

/** An exogenous event that is about to happen. */
export interface Agenda {
  /** Id of a hazard or a fixed event. */
  readonly id: string;
  /** Day on which it happens, from the start. */
  readonly day: number;
}
