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
  | DeepPath
  | `parties.${I['party']}.${PartyPath<I>}`
  | `agents.${I['party']}${'' | `.${SeatPath<I>}`}`
  | `issues.${IssueId<I>}.structural`
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
  | `preferences.${'importance' | 'weights' | 'rankings'}.${IssueId<I>}`;

type SeatPath<I extends Ids> =
  | `parameters.${keyof (AgentParameters & TacticParameters & ConsensusParameters)}`
  | `parameters.urges.${I['party']}.${'urge' | 'carries'}`;

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
  | `hazards.${I['hazard']}.${Dials<Hazard>}`
  | `events.${I['event']}.date`
  | `paths.${I['path']}.${Dials<NuclearPath>}`
  | `conduct.${'dates' | 'reference' | 'breach' | 'cooperation' | 'channel'}.${string}`
  | `conduct.${Dials<Conduct>}`
  | `conduct.conditions.${I['condition']}.${Dials<Condition>}`
  | `conduct.actions.${ActionId<I>}.${Dials<Action>}`;

/**
 * What lies deeper, whatever the ids: a pattern for each id would make the compiler compare every path with each of them.
 */
type DeepPath =
  | `issues.${string}.obligation.${string}`
  | `parties.${string}.${'preferences.values' | 'position'}.${string}`
  | `agents.${string}.parameters.${'demands' | 'decision' | 'acts' | 'acceptance'}.${string}`
  | `dynamics.hazards.${string}.${'effects' | 'excitation' | 'raisedBy'}.${string}`
  | `dynamics.events.${string}.effects.${string}`
  | `dynamics.paths.${string}.${'detection' | 'stopsAt' | 'endsAt'}.${string}`
  | `dynamics.conduct.conditions.${string}.price.${string}`
  | `dynamics.conduct.actions.${string}.${'effects' | 'motives' | 'pays' | 'harm'}.${string}`;

/** The members of a type that are numbers or of yes or no. */
type Dials<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Quantity | boolean ? K : never;
}[keyof T & string];
