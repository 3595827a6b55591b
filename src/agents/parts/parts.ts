import type { ActReason, Bound, Deal, Ladder, Rung } from '../../scenario/index.js';
import type {
  AgentRandom,
  DutyChoice,
  Objection,
  Observation,
  SignalMove,
  Urging,
} from '../../talks/index.js';
import type { Box, Score, Valuation } from '../../valuation/index.js';

/** What a party insists on, and how ambitious it is. */
export interface Position {
  /** Demands of one rung, or ladders of several. */
  readonly demands: readonly (Demand | Ladder)[];
  /** Share in [0, 1] of its best possible gain that a wholly inflexible party holds out for. */
  readonly ambition: number;
  /** When it must decide: take what can be had, or stay away (C19). */
  readonly decision: {
    /** It must decide once more sessions than this were held and nothing is signed. */
    readonly sessions: number;
    /** Flexibility in [0, 1] from which on it then takes what can be had; below it, it stays away. */
    readonly flexibility: number;
  };
}

/** A demand of one rung: it is held while the party's flexibility is below its firmness. */
export interface Demand extends Rung {
  /** Issue id. */
  readonly issue: string;
  /** Whether the level is asked for at least, or granted at most. */
  readonly bound: Bound;
}

/** What every part of an agent is given: what it sees, and what follows from its position. */
export interface Situation {
  /** What the party sees. */
  readonly observation: Observation;
  /** Chance of its own, by purpose. */
  readonly random: AgentRandom;
  /** What it insists on, and how ambitious it is. */
  readonly position: Position;
  /** What deals are worth to it now. */
  readonly valuation: Valuation;
  /** Options that the demands it still holds leave open in a binding plan. */
  readonly held: Box;
  /** Least expected gain that it signs a binding plan for; never below 0, its reservation value. */
  readonly threshold: number;
  /** The same for a text that binds less: what binds less is insisted on less. */
  heldFor(deal: Deal): Box;
  /** Least expected gain that it signs a text for which binds as this deal does. */
  thresholdFor(deal: Deal): number;
  /** `held` of a party that insists on anything at all; undefined: it may look at every deal. */
  readonly open: Box | undefined;
  /** Tells whether it can sign a deal without giving up what it insists on. */
  meets(deal: Deal): boolean;
  /** What of a deal does not meet its demands, those too that no text of this kind can meet. */
  unmet(deal: Deal): readonly Objection[];
}

/** What to put on the table; null: nothing worth putting. */
export type Bidding = (situation: Situation, opponents: OpponentModel) => Deal | null;

/** How acceptable deals seem to the others, from what they said. */
export type OpponentModel = (situation: Situation) => Score;

/** Whether to say yes to an offer, and what to object to if not. */
export interface Acceptance {
  /** Whether it says yes to a deal. */
  accepts(situation: Situation, deal: Deal): Verdict;
  /** What it objects to in a deal to which it says no; one or more. */
  objections(situation: Situation, deal: Deal): readonly Objection[];
  /** What to show beside the objections. Default: the caucus' line at the first reading, else nothing. */
  counter?(situation: Situation, deal: Deal): Deal | null;
}

/** Yes or no, and what one will not pay for. */
export interface Verdict {
  /** Whether it accepts. */
  readonly yes: boolean;
  /** Ids of the issues that it will not pay for. */
  readonly optOut: readonly string[];
}

/** What to say in public and whether to come. */
export type Signalling = (situation: Situation) => SignalMove;

/** Whom to meet, and what to urge there. */
export type Consultation = (situation: Situation) => readonly Urging[];

/** What to do about each duty that is due. */
export type Implementation = (situation: Situation) => readonly DutyChoice[];

/** What to do of one's own will between sessions: the id of an action; null: nothing. */
export type Acting = (situation: Situation) => Choice | null;

/** What a party has chosen to do, and why, the weightiest reason first. */
export interface Choice {
  /** Id of an action of the party. */
  readonly action: string;
  /** Its reasons, the weightiest first. Default: none is told. */
  readonly because?: readonly ActReason[];
}

/** An agent in parts (after BOA: Baarslag, Hindriks, Hendrikx, Dirkzwager & Jonker 2014). */
export interface Parts {
  /** What to put on the table. */
  readonly bidding: Bidding;
  /** How acceptable deals seem to the others. */
  readonly opponent: OpponentModel;
  /** Whether to say yes, and what to object to. */
  readonly acceptance: Acceptance;
  /** What to say in public, and whether to come. */
  readonly signalling: Signalling;
  /** Whom to meet, and what to urge there. */
  readonly consultation: Consultation;
  /** What to do about each duty that is due. */
  readonly implementation: Implementation;
  /** Default: by interest, as `drawnConduct` says. */
  readonly conduct?: Acting;
}
