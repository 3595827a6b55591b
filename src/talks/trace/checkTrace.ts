import { checkScenario, scenarioHash, SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { firstLink, nextLink } from './chain.js';
import type { SealedTrace, Trace } from './Trace.js';

/**
 * Checks that something is a whole trace: its parts are there, its scenario has the hash it names, its
 * chain (where it has one) links every event.
 *
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function checkTrace(input: unknown): asserts input is Trace {
  const problem = shapeProblem(input) ?? chainProblem(input as SealedTrace);
  if (problem) throw new SixPartyError('invalid-trace', 'This is not a whole trace.', [problem]);
}

function shapeProblem(input: unknown): Problem | undefined {
  if (typeof input !== 'object' || input === null)
    return wrong('', 'an object', String(input), 'A trace is an object.');
  const { format, version, seed, events, scenario, scenarioHash: named } = input as Partial<Trace>;
  if (format !== 'six-party-trace/1') {
    return wrong('format', 'six-party-trace/1', String(format), 'This file is not a trace of this library.');
  }
  if (typeof version !== 'string')
    return wrong('version', 'a version', String(version), 'The version is missing.');
  if (typeof seed !== 'string') return wrong('seed', 'a text', String(seed), 'The seed is missing.');
  if (!Array.isArray(events) || events.length === 0)
    return wrong('events', 'a list', String(events), 'It holds no events.');
  const bad = events.findIndex(
    (event: unknown) => typeof (event as { type?: unknown } | null)?.type !== 'string',
  );
  if (bad >= 0)
    return wrong(`events[${bad}]`, 'an event', JSON.stringify(events[bad]), `Event ${bad} has no type.`);
  const [flaw] = checkScenario(scenario);
  if (flaw) return { ...flaw, path: flaw.path === '' ? 'scenario' : `scenario.${flaw.path}` };
  const hash = scenarioHash(scenario as Trace['scenario']);
  if (hash !== named)
    return wrong('scenario', String(named), hash, 'The scenario was changed after the run.');
  return undefined;
}

function chainProblem(trace: Partial<SealedTrace> & Trace): Problem | undefined {
  const { chain, events } = trace;
  if (chain === undefined) return undefined;
  if (!Array.isArray(chain)) return wrong('chain', 'a list', String(chain), 'The chain is damaged.');
  let link = firstLink(trace);
  for (const [place, event] of events.entries()) {
    link = nextLink(link, event);
    if (chain[place] === link) continue;
    return wrong(
      `events[${place}]`,
      chain[place] ?? 'a link',
      link,
      `Event ${place} (${event.type}) does not fit the chain.`,
    );
  }
  if (chain.length > events.length) {
    return wrong(
      `events[${events.length}]`,
      `${chain.length} events`,
      `${events.length}`,
      'The last events are missing.',
    );
  }
  return undefined;
}

function wrong(path: string, expected: string, received: string, message: string): Problem {
  return { path: path || '(trace)', code: 'broken-chain', expected, received, message, hint: '' };
}
