import type { CarriedDuty } from '../duties.js';
import type { Ladder } from '../../scenario/index.js';
import type { EffectFact } from './EffectFact.js';
import type { Duty } from '../state/Agreement.js';
import type { Outcome } from '../state/Outcome.js';
import type { PrivateState } from '../state/PrivateState.js';
import type { Agenda, HeldCondition, Phase } from '../state/PublicState.js';
import type { WaitingInject } from '../state/TalksState.js';
import type { ActTaken, AgreementResumed, AgreementSuspended, ChannelFound } from './ActEvent.js';
import type { Fact } from './Fact.js';
import type { Intervention } from './Intervention.js';
import type { Move } from './Move.js';
import type {
  AgreementEnded,
  Drifted,
  Exposed,
  Found,
  Overdue,
  Performed,
  StageOpened,
  TimePassed,
} from './GapEvent.js';

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
  /** What each party alone knows, after drawing. */
  readonly private: Readonly<Record<string, PrivateState>>;
  /** Months within which texts can promise, per option of the commitment issue; only where a scenario has terms. */
  readonly terms?: readonly (number | null)[];
}

/** A round opens; exogenous events since the last session are on its agenda. */
export interface RoundOpened extends Fact<'roundOpened'> {
  /** Round, from 1. */
  readonly round: number;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** Phase that follows: `happening`, or `plenary` where talks are one plenary. */
  readonly phase: 'happening' | 'plenary';
  /** What happens before its session, in order. */
  readonly agenda: readonly Agenda[];
  /** Rate a year that past events still add, per hazard with excitation. */
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
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** What it does, in order. */
  readonly effects: readonly EffectFact[];
  /** Conditions that hold from now on; absent if there are none. */
  readonly sets?: readonly Omit<HeldCondition, 'since'>[];
}

/** Another government took office: somebody else speaks for the party. */
export interface TookOffice extends Fact<'tookOffice'> {
  /** Party that it speaks for. */
  readonly party: string;
  /** Head of delegation from then on. */
  readonly head: string;
  /** Its place in `dynamics.governments`. */
  readonly government: number;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** Its mandate; nothing if that stays. */
  readonly effects: readonly EffectFact[];
  /** What the party insists on from here on, where its private state tells that and it changes. */
  readonly position?: readonly Ladder[];
}

/** A party moved. `next`: who must move now, null if the phase is over. */
export interface Moved extends Fact<'moved'> {
  /** Party that moved. */
  readonly party: string;
  /** What it did. */
  readonly move: Move;
  /** Party that must move now; null if the phase is over. */
  readonly next: string | null;
  /** Who moved instead of the party's agent, and why; only where that happened. */
  readonly fallback?: {
    /** Why the agent's decision was not used. */
    readonly reason: FallbackReason;
    /** Name of the agent that moved instead, or the move, where always the same one is made. */
    readonly by: string;
  };
}

/** Why an agent's decision was not used: it came too late, it threw, or the move was illegal. */
export type FallbackReason = 'late' | 'failed' | 'illegal';

/** A public statement had an effect on others. */
export interface Swayed extends Fact<'swayed'> {
  /** Party that spoke. */
  readonly by: string;
  /** What it does, in order. */
  readonly effects: readonly EffectFact[];
}

/** The round enters a phase. */
export interface Entered extends Fact<'entered'> {
  /** The phase that begins. */
  readonly phase: Phase;
  /** Party that must move now; null: chance or the rules proceed. */
  readonly toAct: string | null;
  /** Day that it is from now on; only in a gap in which parties act. */
  readonly day?: number;
}

/** A party left for good. */
export interface Left extends Fact<'left'> {
  /** Party that left. */
  readonly party: string;
}

/** The caucus agreed a line: the deal that is best for its worst-off member. */
export interface Caucused extends Fact<'caucused'> {
  /** Those that defend the line. */
  readonly members: readonly string[];
  /** The line: an option per issue, in issue order. */
  readonly line: readonly number[];
  /** Expected gain of the worst-off member. */
  readonly floor: number;
}

/** Flexibility after the consultations, per party. */
export interface Influenced extends Fact<'influenced'> {
  /** Per party id, in [0, mandate]. */
  readonly flexibility: Readonly<Record<string, number>>;
  /** What others urge on each party, 0 firmness to 1 flexibility; only where parties act between sessions. */
  readonly urged?: Readonly<Record<string, number>>;
}

/** The session is held, or not for want of an essential party. */
export interface Convened extends Fact<'convened'> {
  /** Whether all came without whom no session is held. */
  readonly held: boolean;
  /** Parties that came. */
  readonly present: readonly string[];
  /** Parties that did not. */
  readonly absent: readonly string[];
}

/** A draft did not pass, and the chair may draft again; or an offer fell in its ballot, and the next party offers. */
export interface ReadingFailed extends Fact<'readingFailed'> {
  /** Which draft or offer it was, from 1. */
  readonly reading: number;
  /** Party that must move now. */
  readonly toAct: string;
  /** In a ballot: nothing is on the table now. */
  readonly falls?: true;
}

/** A deal passed. */
export interface Agreed extends Fact<'agreed'> {
  /** Its place in order of signature, from 0. */
  readonly id: number;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** What was agreed: an option per issue, in issue order. */
  readonly deal: readonly number[];
  /** Ids of the issues that a party does not pay for, per party id. */
  readonly optOuts: Readonly<Record<string, readonly string[]>>;
  /** `completed` if it is a plan under which nothing is left to do. */
  readonly status: 'standing' | 'completed';
  /** Stage whose duties are due first, from 1; 0 if nothing ever falls due. */
  readonly stage: number;
  /** What parties owe under it. */
  readonly duties: readonly Duty[];
  /** The phase that follows. */
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
  /** The phase that follows. */
  readonly phase: 'assigning' | 'ending';
  /** Whether the chair gave up, somebody walked out, the last reading failed, or time was up. */
  readonly reason: 'closed' | 'walkedOut' | 'lastReading' | 'deadline';
  /** Party that ended it; null: nobody did. */
  readonly by: string | null;
}

/** The chair of a session that failed states what nobody objected to in its last draft: it is no agreement. */
export interface ChairStated extends Fact<'chairStated'> {
  /** The chair. */
  readonly by: string;
  /** Option per issue id; issues that were objected to are not among them. */
  readonly levels: Readonly<Record<string, number>>;
}

/** From here on chance comes from another seed (a fork). */
export interface Reseeded extends Fact<'reseeded'> {
  /** The new seed. */
  readonly seed: string;
}

/** Something was changed from outside, to see what comes of it. What a forced move brings follows as its own events. */
export interface Intervened extends Fact<'intervened'> {
  /** What was done. */
  readonly intervention: Intervention;
  /** What it changed. */
  readonly effects: readonly EffectFact[];
  /** The agenda from here on; null if it stays. */
  readonly agenda: readonly Agenda[] | null;
  /** What a party insists on from here on, where its private state tells that. */
  readonly position?: {
    /** Party whose position it is. */
    readonly party: string;
    /** What it insists on. */
    readonly ladders: readonly Ladder[];
  };
}

/** The talks are over. */
export interface Ended extends Fact<'ended'> {
  /** How they ended. */
  readonly outcome: Outcome;
}
