import {
  argumentError,
  argumentProblem,
  holding,
  isRecord,
  type Problem,
  type Reader,
} from '../input/index.js';

// The functions of the engine are called at every event and look at nothing before they have failed. What is wrong is
// worked out then.

/** What the functions of the engine are given, by its name. */
type Given = 'book' | 'state' | 'now' | 'event' | 'observation';

const readers: Readonly<Record<Given, Reader>> = {
  book: holding('a rulebook (rulebookOf)', {
    ids: isList,
    party: isRecord,
    rules: isRecord,
    scenario: isRecord,
  }),
  state: holding('a state of talks', { public: isRecord, private: isRecord, draws: isRecord }),
  now: holding('the public part of a state of talks', {
    agreements: isList,
    vetoes: isRecord,
    left: isList,
    signals: isRecord,
  }),
  event: holding('an event', { type: (type) => typeof type === 'string' }),
  observation: holding('an observation: {party, rules, public, own}', {
    party: (party) => typeof party === 'string',
    rules: isRecord,
    public: (now) => isRecord(now) && isList(now.levels),
    own: (own) => isRecord(own) && isList(own.weights) && isList(own.values) && isList(own.counterparts),
  }),
};

/** Returns what is wrong with arguments of the engine, by their names. */
export function engineProblems(given: Readonly<Partial<Record<Given, unknown>>>): (Problem | undefined)[] {
  return Object.entries(given).map(([name, value]) => argumentProblem(name, value, readers[name as Given]));
}

/** Returns what to throw where the engine failed: what is wrong with what it was given, or what it failed with. */
export function engineError(
  cause: unknown,
  given: Readonly<Partial<Record<Given, unknown>>>,
  others: readonly (Problem | undefined)[] = [],
): unknown {
  return argumentError(cause, 'The rules cannot be asked like this.', [...engineProblems(given), ...others]);
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
