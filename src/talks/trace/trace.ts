import { problem, shown, SixPartyError } from '../../input/index.js';
import { scenarioHash, textHash } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import { formatOfEvent, isEventType } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import { version } from './version.js';

/** The complete history of one run: it can be replayed, checked and explained without agents. */
export interface Trace {
  /** `six-party-trace/2` where an event says what format 1 cannot: words, what an objection wants, injects. */
  readonly format: 'six-party-trace/1' | 'six-party-trace/2';
  /** Version of the library that wrote it. */
  readonly version: string;
  /** `scenarioHash` of the scenario. */
  readonly scenarioHash: string;
  /** The scenario, agents by name and parameters. */
  readonly scenario: Scenario;
  /** The seed that the talks began with. */
  readonly seed: string;
  /** Everything that happened, in order. */
  readonly events: readonly TalksEvent[];
}

/** A trace as a file: every event has its link of the chain. */
export interface SealedTrace extends Trace {
  /** Hash after each event, 32 hex digits; the last one is the fingerprint. */
  readonly chain: readonly string[];
}

/** Returns the trace of a run: everything that is needed to replay it, agents reduced to name and parameters. */
export function traceOf({ scenario }: Rulebook, seed: string, events: readonly TalksEvent[]): Trace {
  const hash = scenarioHash(scenario);
  const rest = { version, scenarioHash: hash, scenario, seed, events };
  return Object.assign(Object.defineProperty({} as Pick<Trace, 'format'>, 'format', FORMAT), rest);
}

/**
 * Not before it is asked for: it looks at every event, and of a thousand runs few traces are written. One function
 * for all traces: V8 keeps a getter of a literal in the shape of its object, and with it every event of a run that
 * is over, until it collects the whole heap.
 */
const FORMAT = {
  enumerable: true,
  get(this: Trace) {
    return formatOf(this.events);
  },
};

/** The formats that this version reads, and writes: the first that can hold what happened. */
export const traceFormats: readonly Trace['format'][] = ['six-party-trace/1', 'six-party-trace/2'];

/** Returns the format that a trace of these events has. */
export function formatOf(events: readonly TalksEvent[]): Trace['format'] {
  return events.some((event) => formatOfEvent(event) === 2) ? 'six-party-trace/2' : 'six-party-trace/1';
}

/** Returns the link after one more event. */
export function nextLink(link: string, event: TalksEvent): string {
  return textHash(link + JSON.stringify(event));
}

/** Returns the link before the first event: it binds format, version, scenario and seed. */
export function firstLink({
  format,
  version,
  scenarioHash,
  seed,
}: Omit<Trace, 'scenario' | 'events'>): string {
  return textHash(JSON.stringify([format, version, scenarioHash, seed]));
}

/** Returns the whole chain, one link per event. */
export function chainOf(trace: Trace): string[] {
  let link = firstLink(trace);
  return trace.events.map((event) => (link = nextLink(link, event)));
}

/** Returns how an event is named in a message: what is no type of events may be a text of any length and kind. */
export function typeOf({ type }: TalksEvent): string {
  return isEventType(type) ? type : shown(type);
}

/** Returns the error of an event that no run can have written there: it names what is not there, or `why`. */
export function misfit(index: number, event: TalksEvent | undefined, why?: string): SixPartyError {
  const named = `Event ${index}${event ? ` (${typeOf(event)})` : ''}`;
  const message =
    why === undefined ? `${named} does not fit what came before it.` : `${named} does not fit. ${why}`;
  const expected = why === undefined ? 'an event that a run wrote' : 'what the rules and the seed give';
  const received = event ? typeOf(event) : 'nothing';
  return new SixPartyError('invalid-trace', message, [
    problem(`events[${index}]`, 'broken-chain', expected, event, { received, message }),
  ]);
}
