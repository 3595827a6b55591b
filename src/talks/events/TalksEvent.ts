import type { CarriedDuty } from '../duties.js';
import type { Ladder } from '../../scenario/index.js';
import type { EffectFact, TrustFact } from '../effects.js';
import type { AgreementStatus, Duty } from '../state/Agreement.js';
import type { Outcome } from '../state/Outcome.js';
import type { PrivateState } from '../state/PrivateState.js';
import type { Agenda, HeldCondition, Phase } from '../state/PublicState.js';
import type { ActDate, Gap, WaitingInject } from '../state/TalksState.js';
import type { ActTaken, AgreementResumed, AgreementSuspended, ChannelFound } from './ActEvent.js';
import type { Fact } from './Fact.js';
import type { Intervention } from './Intervention.js';
import type { Move } from './Move.js';

/** What happened, as finished facts in a fixed key order. */
export type TalksEvent =
  | Began
  | RoundOpened
  | Injected
  | Occurred
  | TookOffice
  | Moved
  | Swayed
  | Entered
  | Left
  | Caucused
  | Influenced
  | Convened
  | ReadingFailed
  | Agreed
  | PlenaryEnded
  | ChairStated
  | TimePassed
  | ActTaken
  | ChannelFound
  | Performed
  | Overdue
  | Found
  | Exposed
  | StageOpened
  | AgreementEnded
  | AgreementSuspended
  | AgreementResumed
  | Drifted
  | Reseeded
  | Intervened
  | Ended;

/** The intervals of the scenario were drawn. */
export interface Began extends Fact<'began'> {
  readonly private: Readonly<Record<string, PrivateState>>;
  /** Months within which texts can promise, per option of the commitment issue; only where a scenario has terms. */
  readonly terms?: readonly (number | null)[];
}

/** A round opens; exogenous events since the last session are on its agenda. */
export interface RoundOpened extends Fact<'roundOpened'> {
  readonly round: number;
  readonly day: number;
  /** Phase that follows: `happening`, or `plenary` where talks are one plenary. */
  readonly phase: 'happening' | 'plenary';
  readonly agenda: readonly Agenda[];
  readonly excitation: Readonly<Record<string, number>>;
}

/** A facilitator put in an event, which happens when a round opens. Parties do not see this before. */
export interface Injected extends Fact<'injected'>, WaitingInject {}

/** An exogenous event happened. */
export interface Occurred extends Fact<'occurred'> {
  /** Of a hazard or a fixed event of the scenario, or of an inject. */
  readonly id: string;
  /** What it is called, of an inject only: the scenario tells that of all others. */
  readonly label?: string;
  /** Party that causes it or to which it happens; null: nobody in particular, of an inject only. */
  readonly party: string | null;
  readonly day: number;
  readonly effects: readonly EffectFact[];
  /** Conditions that hold from now on; absent if there are none. */
  readonly sets?: readonly Omit<HeldCondition, 'since'>[];
}

/** Another government took office: somebody else speaks for the party. */
export interface TookOffice extends Fact<'tookOffice'> {
  readonly party: string;
  readonly head: string;
  /** Its place in `dynamics.governments`. */
  readonly government: number;
  readonly day: number;
  /** Its mandate; nothing if that stays. */
  readonly effects: readonly EffectFact[];
  /** What the party insists on from here on, where its private state tells that and it changes. */
  readonly position?: readonly Ladder[];
}

/** A party moved. `next`: who must move now, null if the phase is over. */
export interface Moved extends Fact<'moved'> {
  readonly party: string;
  readonly move: Move;
  readonly next: string | null;
  /** Who moved instead of the party's agent, and why; only where that happened. */
  readonly fallback?: { readonly reason: FallbackReason; readonly by: string };
}

/** Why an agent's decision was not used: it came too late, it threw, or the move was illegal. */
export type FallbackReason = 'late' | 'failed' | 'illegal';

/** A public statement had an effect on others. */
export interface Swayed extends Fact<'swayed'> {
  readonly by: string;
  readonly effects: readonly EffectFact[];
}

/** The round enters a phase. */
export interface Entered extends Fact<'entered'> {
  readonly phase: Phase;
  readonly toAct: string | null;
  /** Day that it is from now on; only in a gap in which parties act. */
  readonly day?: number;
}

/** A party left for good. */
export interface Left extends Fact<'left'> {
  readonly party: string;
}

/** The caucus agreed a line: the deal that is best for its worst-off member. */
export interface Caucused extends Fact<'caucused'> {
  readonly members: readonly string[];
  readonly line: readonly number[];
  /** Expected gain of the worst-off member. */
  readonly floor: number;
}

/** Flexibility after the consultations, per party. */
export interface Influenced extends Fact<'influenced'> {
  readonly flexibility: Readonly<Record<string, number>>;
  /** What others urge on each party, 0 firmness to 1 flexibility; only where parties act between sessions. */
  readonly urged?: Readonly<Record<string, number>>;
}

/** The session is held, or not for want of an essential party. */
export interface Convened extends Fact<'convened'> {
  readonly held: boolean;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** A draft did not pass, and the chair may draft again; or an offer fell in its ballot, and the next party offers. */
export interface ReadingFailed extends Fact<'readingFailed'> {
  readonly reading: number;
  readonly toAct: string;
  /** In a ballot: nothing is on the table now. */
  readonly falls?: true;
}

/** A deal passed. */
export interface Agreed extends Fact<'agreed'> {
  readonly id: number;
  readonly day: number;
  readonly deal: readonly number[];
  readonly optOuts: Readonly<Record<string, readonly string[]>>;
  /** `completed` if it is a plan under which nothing is left to do. */
  readonly status: 'standing' | 'completed';
  readonly stage: number;
  readonly duties: readonly Duty[];
  readonly phase: 'assigning' | 'ending';
  /** Expected gain per party, as it sees it. */
  readonly gains: Readonly<Record<string, number>>;
  /** Earlier agreements whose place this one takes. */
  readonly supersedes: readonly number[];
  /** Their duties that go on under this one; only where there are any. */
  readonly carried?: readonly CarriedDuty[];
}

/** The plenary ended without agreement. */
export interface PlenaryEnded extends Fact<'plenaryEnded'> {
  readonly phase: 'assigning' | 'ending';
  readonly reason: 'closed' | 'walkedOut' | 'lastReading' | 'deadline';
  readonly by: string | null;
}

/** The chair of a session that failed states what nobody objected to in its last draft: it is no agreement. */
export interface ChairStated extends Fact<'chairStated'> {
  readonly by: string;
  /** Option per issue id; issues that were objected to are not among them. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Days passed; what was undertaken got its completion day. Where parties act between sessions, a gap begins. */
export interface TimePassed extends Fact<'timePassed'> {
  /** Day that it is from now on: that of the next session, or, where a gap begins, still that of the last one. */
  readonly day: number;
  readonly undertaken: readonly {
    readonly agreement: number;
    readonly duty: number;
    readonly doneDay: number;
  }[];
  readonly withheld: readonly { readonly agreement: number; readonly duty: number }[];
  /** Concealed steps that will be found: place in the party's list. */
  readonly found: readonly { readonly party: string; readonly place: number }[];
  /** Hidden paths that will be found. */
  readonly exposing: readonly { readonly party: string; readonly path: string }[];
  /** The gap that begins, and all dates to act that were drawn; only where parties act between sessions. */
  readonly ahead?: { readonly gap: Gap; readonly dates: readonly ActDate[] };
}

/** A duty was performed, or seems so. `level`: the issue's new level if the step is complete. */
export interface Performed extends Fact<'performed'> {
  readonly agreement: number;
  readonly duty: number;
  readonly day: number;
  readonly concealed: boolean;
  readonly issueIndex: number;
  readonly level: number | null;
  readonly trust: readonly TrustFact[];
}

/** A duty is past its day. */
export interface Overdue extends Fact<'overdue'> {
  readonly agreement: number;
  readonly duty: number;
  readonly withheld: boolean;
  readonly trust: readonly TrustFact[];
}

/** A concealed step was found out. */
export interface Found extends Fact<'found'> {
  readonly party: string;
  readonly agreement: number;
  readonly duty: number;
  readonly issueIndex: number;
  readonly level: number;
  readonly trust: readonly TrustFact[];
}

/** A hidden nuclear path was found. */
export interface Exposed extends Fact<'exposed'> {
  readonly path: string;
  readonly party: string;
  readonly trust: readonly TrustFact[];
}

/** The next stage of an agreement opens. */
export interface StageOpened extends Fact<'stageOpened'> {
  readonly agreement: number;
  readonly stage: number;
  readonly due: readonly { readonly duty: number; readonly dueDay: number }[];
}

/** An agreement is complete, broken or superseded. */
export interface AgreementEnded extends Fact<'agreementEnded'> {
  readonly agreement: number;
  readonly status: AgreementStatus;
  readonly by: string | null;
  /** Steps of the others that are taken back because of it. */
  readonly snapBack: readonly {
    readonly issue: string;
    readonly issueIndex: number;
    readonly level: number;
  }[];
}

/** What grew, sank and faded since the last session. */
export interface Drifted extends Fact<'drifted'> {
  readonly need: number;
  readonly pressure: number;
  readonly stocks: Readonly<Record<string, number>>;
  readonly estimates: Readonly<Record<string, number>>;
  readonly noDeal: Readonly<Record<string, number>>;
  readonly grievances: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What is left of shocks to no-deal values; only where they fade. */
  readonly shocks?: Readonly<Record<string, number>>;
}

/** From here on chance comes from another seed (a fork). */
export interface Reseeded extends Fact<'reseeded'> {
  readonly seed: string;
}

/** Something was changed from outside, to see what comes of it. What a forced move brings follows as its own events. */
export interface Intervened extends Fact<'intervened'> {
  readonly intervention: Intervention;
  readonly effects: readonly EffectFact[];
  /** The agenda from here on; null if it stays. */
  readonly agenda: readonly Agenda[] | null;
  /** What a party insists on from here on, where its private state tells that. */
  readonly position?: { readonly party: string; readonly ladders: readonly Ladder[] };
}

/** The talks are over. */
export interface Ended extends Fact<'ended'> {
  readonly outcome: Outcome;
}
