import { nearestName, SixPartyError } from '../scenario/index.js';
import type { Problem, ProblemCode } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';
import { composeAgent } from './composeAgent.js';
import type { AcceptanceParameters } from './parts/acceptance/conditions.js';
import type { TimeDependentOptions } from './parts/bidding/timeDependent.js';
import type { TitForTatOptions } from './parts/bidding/titForTatBid.js';
import type { ConsensusOptions } from './parts/consensus.js';
import { noConsultation } from './parts/consultation.js';
import { faithfulConduct } from './parts/implementation.js';
import type { Parts, Position } from './parts/parts.js';
import { neutralSignals } from './parts/signalling.js';

/** What agents that bargain by a tactic have in common. */
export interface TacticChoices {
  /** The opponent model that chooses within ε of the target, and in spaces too large to sort. */
  readonly opponent: 'frequency' | 'ordinal' | 'stated';
  readonly acceptance: AcceptanceParameters;
}

/** Parameters of the agents whose concessions depend on time. */
export interface TimeDependentParameters extends Required<TimeDependentOptions>, TacticChoices {}

/** Parameters of the agent that answers concessions. */
export interface TitForTatParameters extends Required<TitForTatOptions>, TacticChoices {}

/** Parameters of the agent that bids at random. */
export type RandomBidderParameters = Pick<TacticChoices, 'acceptance'>;

/** Parameters of the agent that looks for what all can live with. */
export type ConsensusParameters = ConsensusOptions;

/** All parameters that one or the other of the agents with a tactic has. */
export interface TacticParameters extends TimeDependentParameters, TitForTatParameters {}

/** It argues from no position: only its own scores and the tactic count. */
const position: Position = { demands: [], ambition: 0, decision: { sessions: 0, flexibility: 0 } };

/**
 * An agent for any scenario that bargains by a tactic. Beside the plenary it says nothing in particular,
 * comes, meets nobody and performs what it has promised.
 *
 * @param make - its bargaining parts, from all its parameters
 * @throws SixPartyError `invalid-option`
 */
export function tacticAgent<P extends object>(
  name: string,
  defaults: P,
  options: Partial<P>,
  make: (parameters: P) => Pick<Parts, 'bidding' | 'opponent' | 'acceptance'>,
): Agent {
  const problems = checkTactic(name, Object.keys(defaults), options);
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', `The agent ${name} cannot be made.`, problems);
  const parameters: P = { ...defaults, ...options };
  return composeAgent({
    name,
    parameters: { ...(parameters as Readonly<Record<string, unknown>>) },
    position,
    ...make(parameters),
    signalling: neutralSignals(),
    consultation: noConsultation(),
    implementation: faithfulConduct(),
  });
}

/** What is expected of a value, and whether it is that. */
interface Check {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

const finite: Check = { expected: 'a number', holds: (value) => Number.isFinite(value) };
const positiveOrZero: Check = {
  expected: 'a number of at least 0',
  holds: (value) => Number.isFinite(value) && (value as number) >= 0,
};
const unit: Check = {
  expected: 'a number from 0 to 1',
  holds: (value) => positiveOrZero.holds(value) && (value as number) <= 1,
};

const parameters: Readonly<
  Record<Exclude<keyof (TacticParameters & ConsensusParameters), 'acceptance'>, Check>
> = {
  e: positiveOrZero,
  k: unit,
  floor: positiveOrZero,
  epsilon: positiveOrZero,
  over: oneOf('min', 'mean', 'max'),
  kindness: positiveOrZero,
  opponent: oneOf('frequency', 'ordinal', 'stated'),
  steps: {
    expected: 'a whole number from 100 to 100000',
    holds: (value) => Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 100_000,
  },
  premium: unit,
};

const gamma: Check = {
  expected: 'a number, max or mean',
  holds: (value) => finite.holds(value) || value === 'max' || value === 'mean',
};

const conditions: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  target: {},
  const: { c: finite },
  next: { alpha: finite, beta: finite },
  previous: { alpha: finite, beta: finite },
  time: { T: unit },
  combi: { T: unit, gamma },
};

/**
 * All that is wrong with the parameters that somebody gives an agent with a tactic.
 *
 * @param known - names of the parameters that this model has
 */
export function checkTactic(model: string, known: readonly string[], given: object): Problem[] {
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const path = `${model}.${key}`;
    if (!known.includes(key)) return unknownKey(path, key, known);
    if (key === 'acceptance') return checkAcceptance(value, path);
    return checked(parameters[key as keyof typeof parameters], value, path);
  });
}

function checkAcceptance(value: unknown, path: string): Problem[] {
  const kinds = Object.keys(conditions);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [wrong(path, 'wrong-type', `an object with kind ${kinds.join(', ')}`, value)];
  }
  const { kind, ...members } = value as Readonly<Record<string, unknown>>;
  const checks = kinds.includes(kind as string) ? conditions[kind as string]! : undefined;
  if (!checks) return [wrong(`${path}.kind`, 'unknown-name', kinds.join(', '), kind)];
  const names = Object.keys(checks);
  return [
    ...names.flatMap((name) => checked(checks[name]!, members[name], `${path}.${name}`)),
    ...Object.keys(members)
      .filter((name) => !names.includes(name))
      .flatMap((name) => unknownKey(`${path}.${name}`, name, ['kind', ...names])),
  ];
}

function oneOf(...names: readonly string[]): Check {
  return { expected: names.join(', '), holds: (value) => names.includes(value as string) };
}

function checked({ expected, holds }: Check, value: unknown, path: string): Problem[] {
  if (holds(value)) return [];
  const isNumber = typeof value === 'number' && /^a (whole )?number/.test(expected);
  return [wrong(path, isNumber ? 'out-of-range' : 'wrong-type', expected, value)];
}

function unknownKey(path: string, key: string, known: readonly string[]): Problem[] {
  const nearest = nearestName(key, known);
  const expected = known.length > 0 ? known.join(', ') : 'no parameters';
  const problem = wrong(path, 'unknown-key', expected, key);
  return [{ ...problem, hint: nearest === undefined ? '' : `Did you mean "${nearest}"?` }];
}

function wrong(path: string, code: ProblemCode, expected: string, value: unknown): Problem {
  const received = shown(value);
  const message = `Expected ${expected}, but found ${received}.`;
  return { path, code, expected, received, message, hint: '' };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `a value of type ${typeof value}`;
  }
}
