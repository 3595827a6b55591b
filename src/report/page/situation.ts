import { agentsOf } from '../../agents/index.js';
import { isRecord, problem, SixPartyError } from '../../input/index.js';
import { scenarioHash, type Scenario } from '../../scenario/index.js';
import { fingerprint, runTalks, version } from '../../talks/index.js';
import type { Trace } from '../../talks/index.js';
import { forkOf, type Fork } from './futures.js';
import type { Why } from '../whyBlocked.js';

/** A change of one place of a piece of JSON: its path, and what stands there now; nothing if it was taken out. */
export type Difference = readonly [path: readonly string[], value?: unknown];

/** What a page is made of: a run, and how its scenario leads back to one that others have. */
export interface PageRun {
  readonly trace: Trace;
  /** Differences that make the scenario of the library of it. Default: it is none of the library. */
  readonly home?: readonly Difference[];
  /** Why the last session without a text came to nothing. Default: every session brought one. */
  readonly why?: Why;
}

/** What a link says: which run, what was changed in it where, and what is looked at. Plain JSON. */
export interface Situation {
  /** Version of the library. */
  readonly version: string;
  /** Of the scenario from which the differences lead to that of the run. */
  readonly home: string;
  readonly changes: readonly Difference[];
  readonly seed: string;
  /** Fingerprint of the run. */
  readonly run: string;
  /** Futures, one in the other. */
  readonly forks: readonly Fork[];
  /** The last of them is told beside the one before, which is looked at. Default: the last is looked at. */
  readonly beside?: boolean;
  /** After how many events it is looked at. */
  readonly event: number;
  /** As which party sees it. Default: everything is shown. */
  readonly party?: string;
}

/** Returns what leads from one piece of JSON to another. Lists of another length are put in whole. */
export function differencesOf(from: unknown, to: unknown, path: readonly string[] = []): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const lists = Array.isArray(from) && Array.isArray(to) && from.length === to.length;
  if (!lists && !(isRecord(from) && isRecord(to))) return [[path, to]];
  const [one, other] = [from as Record<string, unknown>, to as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key): Difference[] => {
    if (!Object.hasOwn(other, key)) return [[[...path, key]]];
    return Object.hasOwn(one, key)
      ? differencesOf(one[key], other[key], [...path, key])
      : [[[...path, key], other[key]]];
  });
}

/** Makes the changes in a copy of a piece of JSON. */
export function changedBy<T>(from: T, differences: readonly Difference[]): T {
  let whole = JSON.parse(JSON.stringify(from)) as unknown;
  for (const [path, ...value] of differences) {
    const last = path[path.length - 1];
    if (last === undefined) {
      whole = value[0];
      continue;
    }
    let place = whole as Record<string, unknown>;
    for (const key of path.slice(0, -1)) {
      // Never up to what all objects share.
      const below = Object.hasOwn(place, key) ? place[key] : undefined;
      if (typeof below !== 'object' || below === null) throw new RangeError(`no ${path.join('.')}`);
      place = below as Record<string, unknown>;
    }
    if (value.length === 0) Reflect.deleteProperty(place, last);
    else Object.defineProperty(place, last, { value: value[0], ...OWN });
  }
  return whole as T;
}

const OWN = { enumerable: true, configurable: true, writable: true };

/** The scenario that a page and its links have in common. */
function homeOf({ trace, home = [] }: PageRun): Scenario {
  return changedBy(trace.scenario, home);
}

/** What all links of a page say. */
export type SituationBase = Pick<Situation, 'version' | 'home' | 'changes' | 'seed' | 'run'>;

/** Returns what all links of a page say: hashes of the whole run are in it, so once is enough. */
export function situationBase(page: PageRun): SituationBase {
  const { trace } = page;
  const common = homeOf(page);
  return {
    version: trace.version,
    home: scenarioHash(common),
    changes: differencesOf(common, trace.scenario),
    seed: trace.seed,
    run: fingerprint(trace),
  };
}

/** Returns the run that a link is about: the page's own, or one of the same scenario that is played here. */
export function runOf(page: PageRun, link: Situation): Trace {
  if (link.run === fingerprint(page.trace)) return page.trace;
  if (link.version !== version)
    throw foreign(`It is of version ${link.version}; this page is of ${version}.`);
  const common = homeOf(page);
  if (link.home !== scenarioHash(common)) throw foreign('It is about another scenario than this page.');
  const scenario = changedBy(common, link.changes);
  const { trace: run } = runTalks(
    { ...scenario, agents: agentsOf({ scenario, events: [] }) },
    { seed: link.seed },
  );
  if (fingerprint(run) !== link.run) {
    throw foreign(
      'Its run was not played by agents of the library alone: open the report that it was made from.',
    );
  }
  return run;
}

function foreign(message: string): SixPartyError {
  return new SixPartyError('invalid-option', 'This link cannot be opened here.', [
    problem('link', 'inconsistent', 'a link of this report', undefined, { message }),
  ]);
}

/** What a link leads to. */
export interface Opened {
  /** The run that is looked at. */
  readonly run: Trace;
  /** How it came of the recorded one. */
  readonly forks: readonly Fork[];
  /** The future that is told beside it. */
  readonly future?: { readonly fork: Fork; readonly trace: Trace };
}

/** Plays what a link is about: its run, and the futures, one in the other. */
export function openedBy(page: PageRun, link: Situation): Opened {
  const { forks, beside = false } = link;
  const kept = beside ? forks.slice(0, -1) : forks;
  const run = kept.reduce(forkOf, runOf(page, link));
  const last = beside ? forks[forks.length - 1] : undefined;
  return { run, forks: kept, ...(last && { future: { fork: last, trace: forkOf(run, last) } }) };
}

/** Returns a situation as the part of a link after `#`. */
export async function linkOf(situation: Situation): Promise<string> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(situation)),
    new CompressionStream('deflate-raw'),
  );
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `s=${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * Reads the part of a link after `#`; null if it says nothing.
 *
 * @throws SixPartyError `invalid-option` if it is damaged
 */
export async function linkedSituation(hash: string): Promise<Situation | null> {
  const [, code] = /^#?s=([\w-]+)$/.exec(hash) ?? [];
  if (code === undefined) return null;
  let said: unknown;
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    said = JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'))));
  } catch {
    throw foreign('It is damaged: copy it anew, whole.');
  }
  const isWhole =
    isRecord(said) &&
    ['version', 'home', 'seed', 'run'].every((name) => typeof said[name] === 'string') &&
    ['changes', 'forks'].every((name) => Array.isArray(said[name])) &&
    Number.isInteger(said['event']);
  if (!isWhole) throw foreign('It says something else than a situation.');
  return said as unknown as Situation;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const read = new Response(stream.readable).arrayBuffer();
  const [buffer] = await Promise.all([read, written]);
  return new Uint8Array(buffer);
}
