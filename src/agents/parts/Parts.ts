import type { Deal } from '../../scenario/index.js';
import type { DutyChoice, Objection, SignalMove, Urging } from '../../talks/index.js';
import type { Score } from '../../valuation/index.js';
import type { Situation } from './Situation.js';

/** What to put on the table; null: nothing worth putting. */
export type Bidding = (situation: Situation, opponents: OpponentModel) => Deal | null;

/** How acceptable deals seem to the others, from what they said. */
export type OpponentModel = (situation: Situation) => Score;

/** Whether to say yes to an offer, and what to object to if not. */
export interface Acceptance {
  accepts(situation: Situation, deal: Deal): Verdict;
  objections(situation: Situation, deal: Deal): readonly Objection[];
  /** What to show beside the objections. Default: the caucus' line at the first reading, else nothing. */
  counter?(situation: Situation, deal: Deal): Deal | null;
}

/** Yes or no, and what one will not pay for. */
export interface Verdict {
  readonly yes: boolean;
  readonly optOut: readonly string[];
}

/** What to say in public and whether to come. */
export type Signalling = (situation: Situation) => SignalMove;

/** Whom to meet, and what to urge there. */
export type Consultation = (situation: Situation) => readonly Urging[];

/** What to do about each duty that is due. */
export type Implementation = (situation: Situation) => readonly DutyChoice[];

/** An agent in parts (after BOA: Baarslag, Hindriks, Hendrikx, Dirkzwager & Jonker 2014). */
export interface Parts {
  readonly bidding: Bidding;
  readonly opponent: OpponentModel;
  readonly acceptance: Acceptance;
  readonly signalling: Signalling;
  readonly consultation: Consultation;
  readonly implementation: Implementation;
}
