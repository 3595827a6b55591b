import type { Ids, IssueId } from './Ids.js';
import type { AgreementRule } from './parts/agreementRules.js';
import type { CostShares } from './parts/costs.js';
import type { Dynamics } from './parts/dynamics.js';
import type { Horizon, Protocol } from './parts/protocol.js';
import type { Issue } from './parts/issues.js';
import type { Party } from './parts/parties.js';
import type { Schedule } from './parts/schedule.js';
import type { Seat } from './parts/seats.js';
import type { TextConstraint, TextInForce } from './parts/texts.js';

/** Key under which the types of scenarios know ids. No object has it. */
export declare const ids: unique symbol;

/**
 * A negotiation as data. Everything is plain JSON but the agents, whose `name` and `parameters`
 * stand for them in hashes, traces and files.
 *
 * @typeParam A - what sits on the seats: data here, agents that decide in the rooms below.
 * @typeParam I - the ids that the compiler knows. Default: none, any text is one.
 */
export interface Scenario<A extends Seat = Seat, I extends Ids = Ids> {
  /** What the compiler knows of the ids. Never there at run time. */
  readonly [ids]?: I;
  /** Short name: `december2003`. */
  readonly name: string;
  /** In words, for reading. */
  readonly title: string;
  /** ISO date of the first day. */
  readonly start: string;
  /** Order matters: a deal is one option per issue in this order. */
  readonly issues: readonly Issue<IssueId<I>>[];
  /** Level per issue id that is already implemented at the start. Default 0. */
  readonly implemented?: Readonly<Record<string, number>>;
  /** Texts short of a plan that stand at the start. Default: none. */
  readonly inForce?: readonly TextInForce[];
  /** What texts of some kinds must say beside. Default: every deal is a text. */
  readonly constraints?: readonly TextConstraint[];
  /** Order matters: parties act and sums run in this order. */
  readonly parties: readonly Party<I['party']>[];
  /** Whose yes a deal needs. */
  readonly rule: AgreementRule;
  /** How a plenary goes. */
  readonly protocol: Protocol;
  /** How long talks can last. */
  readonly horizon: Horizon;
  /** Without it a deal is worth Σ weight × value at once. */
  readonly schedule?: Schedule;
  /** Who pays for steps that cost money. Default: nothing costs any. */
  readonly costs?: CostShares;
  /** Without it talks are one plenary. */
  readonly dynamics?: Dynamics;
  /** Agent per party id. */
  readonly agents: Readonly<Record<string, A>>;
  /** Where numbers come from: dotted path prefix (`parties.US.trust`) → source or `judgement`. */
  readonly sources?: Readonly<Record<string, string>>;
}
