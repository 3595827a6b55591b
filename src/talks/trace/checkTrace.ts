import { argumentError, problem, quoted, refuse, visible } from '../../input/index.js';
import type { Problem, ProblemWords } from '../../input/index.js';
import { checkScenario, isFrozenScenario, scenarioHash } from '../../scenario/index.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { oddityIn } from './asWritten.js';
import {
  firstLink,
  formatOf,
  nextLink,
  traceFormats,
  typeOf,
  type SealedTrace,
  type Trace,
} from './trace.js';
import { version } from './version.js';

/**
 * Checks that something is a whole trace: its parts are there, its scenario has the hash it names, its
 * chain (where it has one) links every event.
 *
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function checkTrace(input: unknown): asserts input is Trace {
  refuse('invalid-trace', NOT_WHOLE, [shapeProblem(input) ?? chainProblem(input as SealedTrace)]);
}

/** @throws SixPartyError `invalid-trace` if a trace is of another version: its talks may go on otherwise under this one */
export function refuseOtherVersion(trace: Trace): void {
  if (trace.version === version) return;
  const message = `It was written by version ${visible(trace.version)}; this is ${version}, under which its talks may go on otherwise.`;
  refuse('invalid-trace', 'The trace is of another version of the library.', [
    problem('version', 'inconsistent', quoted(version), trace.version, { message }),
  ]);
}

/** Returns what to throw where something failed that was done with a trace: what is wrong with it, or the failure. */
export function traceError(cause: unknown, input: unknown): unknown {
  return argumentError(cause, NOT_WHOLE, [shapeProblem(input)], 'invalid-trace');
}

const NOT_WHOLE = 'This is not a whole trace.';

function shapeProblem(input: unknown): Problem | undefined {
  if (typeof input !== 'object' || input === null)
    return flaw('(trace)', 'an object', input, { message: 'A trace is an object.' });
  const { format, version, seed, events, scenario, scenarioHash: named } = input as Partial<Trace>;
  if (format === undefined || !traceFormats.includes(format)) {
    const message = 'This file is not a trace of this library.';
    return flaw('format', traceFormats.map((known) => quoted(known)).join(' or '), format, { message });
  }
  if (typeof version !== 'string') {
    return flaw('version', 'a version', version, { message: 'The version is missing.' });
  }
  if (typeof seed !== 'string') return flaw('seed', 'a text', seed, { message: 'The seed is missing.' });
  if (!Array.isArray(events) || events.length === 0) {
    return flaw('events', 'a list', events, { message: 'It holds no events.' });
  }
  const bad = events.findIndex(
    (event: unknown) => typeof (event as { type?: unknown } | null)?.type !== 'string',
  );
  if (bad >= 0) {
    return flaw(`events[${bad}]`, 'an event', events[bad], { message: `Event ${bad} has no type.` });
  }
  const odd = isOfThisProcess(scenario) ? undefined : oddEvent(events);
  if (odd) return odd;
  const late = events.findIndex(needsSecondFormat);
  if (late >= 0 && format === 'six-party-trace/1') {
    const message = `Event ${late} (${events[late]!.type}) says what a trace of this format cannot.`;
    return flaw(`events[${late}]`, 'an event of format 1', events[late], { message });
  }
  if (late < 0 && format === 'six-party-trace/2') {
    // One run has one fingerprint, and the format is part of it.
    const message = 'No event of this trace needs its format.';
    return flaw('format', quoted('six-party-trace/1'), format, { message });
  }
  const [wrong] = checkScenario(scenario);
  if (wrong) return { ...wrong, path: wrong.path === '' ? 'scenario' : `scenario.${wrong.path}` };
  const strange = isOfThisProcess(scenario) ? undefined : oddityIn(scenario);
  if (strange) {
    const message = `The scenario holds ${strange.what}, which no run writes.`;
    return flaw(`scenario${strange.path}`, 'what a run writes', undefined, {
      received: strange.what,
      message,
    });
  }
  const hash = scenarioHash(scenario as Trace['scenario']);
  if (hash === named) return undefined;
  const message = 'The scenario was changed after the run.';
  return flaw('scenario', typeof named === 'string' ? quoted(named) : 'a hash', hash, {
    received: hash,
    message,
  });
}

/**
 * Whether the library has the scenario in its hands: then the trace was not read from a file, its events are as a run
 * of this process has them, and −0 may stand where a file says 0.
 */
function isOfThisProcess(scenario: unknown): boolean {
  return isFrozenScenario(scenario as Trace['scenario']);
}

function oddEvent(events: readonly TalksEvent[]): Problem | undefined {
  for (const [index, event] of events.entries()) {
    const odd = oddityIn(event);
    if (!odd) continue;
    const at = odd.path === '' ? '' : ` at ${visible(odd.path.slice(1))}`;
    const message = `Event ${index} (${typeOf(event)}) holds ${odd.what}${at}, which no run writes.`;
    return flaw(`events[${index}]`, 'an event that a run wrote', event, { received: odd.what, message });
  }
  return undefined;
}

/** Whether an event is whole and of format 2; what is damaged is found when it is applied. */
function needsSecondFormat(event: TalksEvent): boolean {
  try {
    return formatOf([event]) === 'six-party-trace/2';
  } catch {
    return false;
  }
}

function chainProblem(trace: Partial<SealedTrace> & Trace): Problem | undefined {
  const { chain, events } = trace;
  if (chain === undefined) return undefined;
  if (!Array.isArray(chain)) return flaw('chain', 'a list', chain, { message: 'The chain is damaged.' });
  let link = firstLink(trace);
  for (const [index, event] of events.entries()) {
    link = nextLink(link, event);
    if (chain[index] === link) continue;
    const message = `Event ${index} (${typeOf(event)}) does not fit the chain.`;
    return flaw(
      `events[${index}]`,
      typeof chain[index] === 'string' ? quoted(chain[index]) : 'a link',
      link,
      { received: link, message },
    );
  }
  if (chain.length <= events.length) return undefined;
  const message = 'The last events are missing.';
  const received = `${events.length}`;
  return flaw(`events[${events.length}]`, `${chain.length} events`, undefined, { received, message });
}

function flaw(path: string, expected: string, found: unknown, words: ProblemWords): Problem {
  return problem(path, 'broken-chain', expected, found, words);
}
