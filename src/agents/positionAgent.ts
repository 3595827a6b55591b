import type { Problem, ProblemCode } from '../scenario/index.js';
import { SixPartyError, nearestName } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';
import { composeAgent } from './composeAgent.js';
import { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
import { accommodatingBid } from './parts/bidding/accommodatingBid.js';
import type { SteadyUrgingOptions } from './parts/consultation.js';
import { steadyUrging } from './parts/consultation.js';
import type { CalculatedConductOptions } from './parts/implementation.js';
import { calculatedConduct } from './parts/implementation.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import type { Position } from './parts/parts.js';
import type { MeasuredSignalsOptions } from './parts/signalling.js';
import { measuredSignals } from './parts/signalling.js';

/** Parameters of the agent models of the six delegations; each model has its own defaults. */
export interface AgentParameters
  extends Position, MeasuredSignalsOptions, SteadyUrgingOptions, CalculatedConductOptions {}

/** What is wrong with a value at a path; nothing if it is right. */
type Check = (value: unknown, path: string) => Problem[];

const unit = number(0, 1);
const positiveOrZero = number(0);
const positive = number(Number.MIN_VALUE);
const whole = number(0, Infinity, true);

const parameters: Readonly<Record<keyof AgentParameters, Check>> = {
  demands: listOf(record({ issue: text, bound: oneOf('atLeast', 'atMost'), level: whole, firmness: unit })),
  ambition: unit,
  decision: record({ sessions: whole, flexibility: unit }),
  toward: text,
  angerAt: positive,
  warmAt: positiveOrZero,
  endurance: positive,
  leaveAt: positiveOrZero,
  urges: listOf(record({ with: text, urge: unit }), 'with'),
  disclose: whole,
  loyalty: positiveOrZero,
  candour: positiveOrZero,
};

/** All that is wrong with the parameters that somebody gives an agent model. */
export function checkParameters(model: string, given: Readonly<Record<string, unknown>>): Problem[] {
  const known = Object.keys(parameters);
  return Object.entries(given).flatMap(([key, value]) => {
    const check = Object.hasOwn(parameters, key) ? parameters[key as keyof AgentParameters] : undefined;
    if (check) return check(value, `${model}.${key}`);
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? '' : `Did you mean "${nearest}"?`;
    const message = `"${key}" is not a parameter of ${model}.`;
    return [
      {
        path: `${model}.${key}`,
        code: 'unknown-key',
        expected: known.join(', '),
        received: key,
        message,
        hint,
      },
    ];
  });
}

function number(low: number, high = Infinity, integer = false): Check {
  const noun = integer ? 'a whole number' : 'a number';
  const range =
    low === Number.MIN_VALUE
      ? 'above 0'
      : high === Infinity
        ? `of at least ${low}`
        : `from ${low} to ${high}`;
  return (value, path) => {
    if (typeof value !== 'number') return [wrong(path, 'wrong-type', `${noun} ${range}`, value)];
    const inside =
      value >= low && value <= high && (integer ? Number.isInteger(value) : Number.isFinite(value));
    return inside ? [] : [wrong(path, 'out-of-range', `${noun} ${range}`, value)];
  };
}

function text(value: unknown, path: string): Problem[] {
  return typeof value === 'string' && value !== '' ? [] : [wrong(path, 'wrong-type', 'a name', value)];
}

function oneOf(...names: readonly string[]): Check {
  return (value, path) =>
    names.includes(value as string) ? [] : [wrong(path, 'unknown-name', names.join(' or '), value)];
}

/** @param unique - member that must differ from element to element */
function listOf(check: Check, unique?: string): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [wrong(path, 'wrong-type', 'a list', value)];
    const seen = new Set<unknown>();
    return (value as unknown[]).flatMap((element, place) => {
      const problems = check(element, `${path}[${place}]`);
      if (unique === undefined || problems.length > 0) return problems;
      const name = (element as Readonly<Record<string, unknown>>)[unique];
      if (seen.has(name)) return [wrong(`${path}[${place}].${unique}`, 'duplicate', 'each one once', name)];
      seen.add(name);
      return [];
    });
  };
}

function record(members: Readonly<Record<string, Check>>): Check {
  const expected = `an object with ${Object.keys(members).join(', ')}`;
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [wrong(path, 'wrong-type', expected, value)];
    }
    const given = value as Readonly<Record<string, unknown>>;
    const odd = Object.keys(given).filter((key) => !Object.hasOwn(members, key));
    return [
      ...Object.entries(members).flatMap(([key, check]) => check(given[key], `${path}.${key}`)),
      ...odd.map((key) => wrong(`${path}.${key}`, 'unknown-key', expected, key)),
    ];
  };
}

function wrong(path: string, code: ProblemCode, expected: string, value: unknown): Problem {
  const received = shown(value);
  return {
    path,
    code,
    expected,
    received,
    message: `Expected ${expected}, but found ${received}.`,
    hint: '',
  };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `a value of type ${typeof value}`;
  }
}

/**
 * An agent that argues from a position: the seven delegations differ in their parameters only.
 *
 * @throws SixPartyError `invalid-option`
 */
export function positionAgent(
  name: string,
  defaults: AgentParameters,
  options: Partial<AgentParameters> = {},
): Agent {
  const problems = checkParameters(name, options as Readonly<Record<string, unknown>>);
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', `The agent ${name} cannot be made.`, problems);
  const parameters: AgentParameters = { ...defaults, ...options };
  return composeAgent({
    name,
    parameters: { ...parameters },
    position: parameters,
    bidding: accommodatingBid(),
    opponent: statedPositions(),
    acceptance: thresholdAcceptance(),
    signalling: measuredSignals(parameters),
    consultation: steadyUrging(parameters),
    implementation: calculatedConduct(parameters),
  });
}
