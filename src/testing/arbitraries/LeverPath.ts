import type { AgentParameters, ConsensusParameters, TacticParameters } from '../../agents/index.js';
import type {
  ActionId,
  Action,
  Condition,
  Conduct,
  Dynamics,
  Hazard,
  Horizon,
  Ids,
  Influence,
  IssueId,
  NoDealDrift,
  NuclearPath,
  Party,
  Quantity,
} from '../../scenario/index.js';

/**
 * Dotted paths to what a lever can move in a scenario, with ids in place of indices: `parties.US.trust.DPRK`,
 * `agents.US.parameters.ambition`, `dynamics.hazards.famine.rate`, `agents.US` for a whole seat. Any text where the compiler
 * does not know the ids. It is no promise that something stands there: that is looked at when the lever meets its scenario.
 */
export type LeverPath<I extends Ids = Ids> = string extends I['party'] ? string : KnownPath<I>;

type KnownPath<I extends Ids> =
  | `parties.${I['party']}.${PartyPath<I>}`
  | `agents.${I['party']}${'' | `.${SeatPath<I>}`}`
  | `issues.${IssueId<I>}.${'structural' | `obligation.${string}`}`
  | `implemented.${IssueId<I>}`
  | `horizon.${keyof Horizon}`
  | `protocol${'' | '.drafts' | '.rounds' | '.chair' | '.statement' | `.discounts.${string}`}`
  | 'rule'
  | `${'rule' | 'inForce' | 'constraints' | 'schedule' | 'costs'}.${string}`
  | `dynamics.${DynamicsPath<I>}`;

type PartyPath<I extends Ids> =
  | Dials<Party>
  | `trust.${I['party']}`
  | `influence.${Dials<Influence> | `weights.${I['party']}`}`
  | `drift.${keyof NoDealDrift}`
  | `declared.${IssueId<I>}`
  | `preferences.${'importance' | 'weights' | 'rankings'}.${IssueId<I>}`
  | `preferences.values.${IssueId<I>}.${number}`
  | `position.${IssueId<I>}.rungs.${number}.${'level' | 'firmness'}`;

type SeatPath<I extends Ids> =
  | `parameters.${keyof (AgentParameters & TacticParameters & ConsensusParameters)}`
  | `parameters.demands.${IssueId<I>}.rungs.${number}.${'level' | 'firmness'}`
  | `parameters.urges.${I['party']}.${'urge' | 'carries'}`
  | `parameters.${'decision' | 'acts' | 'acceptance'}.${string}`;

type DynamicsPath<I extends Ids> =
  | Dials<Dynamics>
  | `trust.${keyof Dynamics['trust']}`
  | `statements.${keyof Dynamics['statements']}`
  | `delay.${keyof Dynamics['delay']}`
  | `reference.${keyof NonNullable<Dynamics['reference']>}`
  | `caucus.${Dials<NonNullable<Dynamics['caucus']>>}`
  | `${'need' | 'pressure'}.${'initial' | 'perYear' | `relief.${IssueId<I>}`}`
  | `${'settlement' | 'substance'}.level`
  | `${'gapDays' | 'firstGapDays'}${'' | `.${number}`}`
  | `governments.${string}`
  | `hazards.${I['hazard']}.${Dials<Hazard> | Inner<'effects' | 'excitation' | 'raisedBy'>}`
  | `events.${I['event']}.${'date' | Inner<'effects'>}`
  | `paths.${I['path']}.${Dials<NuclearPath> | Inner<'detection' | 'stopsAt' | 'endsAt'>}`
  | `conduct.${'dates' | 'reference' | 'breach' | 'cooperation' | 'channel'}.${string}`
  | `conduct.${Dials<Conduct>}`
  | `conduct.conditions.${I['condition']}.${Dials<Condition> | Inner<'price'>}`
  | `conduct.actions.${ActionId<I>}.${Dials<Action> | Inner<'effects' | 'motives' | 'pays' | 'harm'>}`;

/** What lies below such a member. */
type Inner<Member extends string> = `${Member}.${string}`;

/** The members of a type that are numbers or of yes or no. */
type Dials<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Quantity | boolean ? K : never;
}[keyof T & string];
