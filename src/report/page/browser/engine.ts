import type { Scenario } from '../../../scenario/index.js';
import { rulebookOf } from '../../../talks/index.js';
import type { OutcomeKind, Trace } from '../../../talks/index.js';
import { forkOf, NO_OUTCOMES, outcomesOf, type Fork } from '../futures.js';
import { openedBy, type Opened, type PageRun, type Situation } from '../situation.js';

/** What the page asks of the engine, which plays in a thread of its own. */
type Asked =
  | { readonly ask: 'future'; readonly trace: Trace; readonly fork: Fork }
  | { readonly ask: 'open'; readonly page: PageRun; readonly link: Situation }
  | { readonly ask: 'often'; readonly trace: Trace; readonly fork: Fork; readonly seeds: number };

/** How often each outcome came, so far. */
export interface Often {
  readonly changed: Readonly<Record<OutcomeKind, number>>;
  readonly unchanged: Readonly<Record<OutcomeKind, number>>;
  /** Seeds that were played. */
  readonly seeds: number;
}

interface Told {
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: string;
  /** There is more to come. */
  readonly more?: boolean;
}

/** The engine as the page has it. */
export interface Engine {
  future(trace: Trace, fork: Fork): Promise<Trace>;
  open(page: PageRun, link: Situation): Promise<Opened>;
  /** Tells what it has so far again and again; what was asked before is no longer told. */
  often(trace: Trace, fork: Fork, seeds: number, tell: (often: Often) => void): Promise<Often>;
}

/**
 * Starts the engine: the same script once more, in classic workers, as pages of files may have no others. Who forks does
 * not wait for what is being counted: that has a worker of its own, once it is asked for.
 */
export function startEngine(script: string): Engine {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const play = channelTo(address);
  let count: Channel | undefined;
  return {
    future: (trace, fork) => play({ ask: 'future', trace, fork }),
    open: (page, link) => play({ ask: 'open', page, link }),
    often: (trace, fork, seeds, tell) =>
      (count ??= channelTo(address))({ ask: 'often', trace, fork, seeds }, tell),
  };
}

type Channel = <T>(asked: Asked, more?: (value: T) => void) => Promise<T>;

function channelTo(address: string): Channel {
  const worker = new Worker(address);
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Told>) => waiting.get(data.id)?.(data);
  return <T>(asked: Asked, more?: (value: T) => void): Promise<T> =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, ({ id, value, failure, more: goesOn = false }) => {
        if (goesOn) return more?.(value as T);
        waiting.delete(id);
        if (failure === undefined) done(value as T);
        else failed(new Error(failure));
      });
      worker.postMessage({ id: last, ...asked });
    });
}

/** Seeds that are played before anything else is listened to. */
const BATCH = 10;

/** Answers what the page asks: the worker's side. */
export function serve(): void {
  let newest = 0;
  const known = new Map<string, Scenario>();
  const post = (told: Told): void => postMessage(told);
  /** What comes here is a copy each time: checked once, and what is worked out from it is kept. */
  const own = (trace: Trace): Trace => {
    const scenario = known.get(trace.scenarioHash) ?? rulebookOf(trace.scenario).scenario;
    known.set(trace.scenarioHash, scenario);
    return { ...trace, scenario };
  };
  const often = async (
    id: number,
    { trace: given, fork, seeds }: Extract<Asked, { ask: 'often' }>,
  ): Promise<Often> => {
    const trace = own(given);
    let so: Often = { changed: NO_OUTCOMES, unchanged: NO_OUTCOMES, seeds: 0 };
    for (let from = 0; from < seeds && newest === id; from += BATCH) {
      const names = Array.from({ length: Math.min(BATCH, seeds - from) }, (_, k) => `other-${from + k + 1}`);
      so = {
        changed: sum(so.changed, outcomesOf(trace, fork, names)),
        unchanged: sum(so.unchanged, outcomesOf(trace, { ...fork, interventions: [] }, names)),
        seeds: so.seeds + names.length,
      };
      post({ id, value: so, more: true });
      await new Promise((done) => setTimeout(done));
    }
    return so;
  };
  onmessage = async ({ data }: MessageEvent<Asked & { readonly id: number }>) => {
    const { id } = data;
    newest = id;
    try {
      const value =
        data.ask === 'future'
          ? forkOf(own(data.trace), data.fork)
          : data.ask === 'open'
            ? openedBy({ ...data.page, trace: own(data.page.trace) }, data.link)
            : await often(id, data);
      // As JSON: a getter of a trace does not survive the way.
      post({ id, value: JSON.parse(JSON.stringify(value)) });
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
}

function sum(
  one: Readonly<Record<OutcomeKind, number>>,
  other: Readonly<Record<OutcomeKind, number>>,
): Record<OutcomeKind, number> {
  const kinds = Object.keys(one) as OutcomeKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Record<
    OutcomeKind,
    number
  >;
}
