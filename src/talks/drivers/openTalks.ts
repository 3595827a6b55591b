import { enablePatches, produceWithPatches } from 'immer';
import type { Patch } from 'immer';
import { problem, SixPartyError } from '../../input/index.js';
import { openStreams } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { deepFrozen, frozenScenario } from '../../scenario/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import { observe } from '../agent.js';
import type { AsyncAgent, Observation } from '../agent.js';
import { apply, followsAtOnce } from '../apply/apply.js';
import type { Move } from '../events/Move.js';
import type { Injected, TalksEvent } from '../events/TalksEvent.js';
import { injectedEvent, type Inject } from '../injects.js';
import { legalMoves, type LegalMove } from '../moves/moves.js';
import type { Rejection } from '../moves/Rejection.js';
import { resolveMove, resolveNature } from '../resolve.js';
import { rulebookOf } from '../rulebook.js';
import type { Rulebook } from '../rulebook.js';
import { initialState } from '../state/TalksState.js';
import type { TalksState } from '../state/TalksState.js';
import { traceOf, type Trace } from '../trace/trace.js';
import { nothingShown } from './lent.js';
import { checkSeats, checkSeed } from './options.js';
import { agentFailed, askAgent, resolveAnswer } from './turn.js';

/** Options of {@link openTalks}. */
export interface SessionOptions {
  /** Any text; the same seed and the same moves give the same talks. */
  readonly seed: string;
  /** Who plays which party. Default: the scenario's agents; a party with `null` is played by hand. */
  readonly agents?: Readonly<Record<string, AsyncAgent | null>>;
}

/** Talks that one steps through, looks back in, and branches. Every snapshot is frozen. */
export interface Session {
  /** The state now. */
  readonly state: TalksState;
  /** Party that must move now; null once the talks have ended. */
  readonly toAct: string | null;
  /** Everything that happened, for {@link replay} and {@link fingerprint}. */
  readonly trace: Trace;
  /** What a party sees; by default the one that must move. */
  observe(party?: string): Observation;
  legalMoves(party?: string): readonly LegalMove[];
  /** Plays a move for the party whose turn it is. A refused move changes nothing. */
  play(move: Move): PlayResult;
  /**
   * Puts in an event, as a facilitator: it happens at the next opening of a round, or the first on or after its
   * date. It stands in the trace at once; no party is shown it before it happens. It moves no other draw of
   * chance: what the world brings besides, and what was drawn before, stays the same.
   *
   * @returns the event that was recorded
   * @throws SixPartyError `unknown-name` (its party), `invalid-option`: an unknown kind of effect, a label that is
   *   no text of up to 2,000 characters, a date before today, or no round opens any more
   */
  inject(inject: Inject): Injected;
  /** Lets the seated agent of the party whose turn it is move. */
  step(): Promise<readonly TalksEvent[]>;
  /** Lets seated agents move until a party without one must, `until` holds, or the talks end. */
  run(until?: (state: TalksState) => boolean): Promise<TalksState>;
  /** The state after `n` events; negative counts from the end. */
  at(n: number): TalksState;
  /** Takes back the last move with all that followed from it; false if there was none. */
  undo(): boolean;
  /**
   * A session of its own that shares the first `n` events, and what followed from the last of them at
   * once; chance after them may come from another seed.
   */
  fork(n: number, options?: Partial<SessionOptions>): Session;
  /** Called with every event and its immer patches; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

export type PlayResult =
  | { readonly ok: true; readonly events: readonly TalksEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** One event as a user interface wants it. */
export interface Change {
  readonly event: TalksEvent;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/**
 * Opens talks as a session: stepped by hand or by agents, with history.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (agents)
 */
export function openTalks(scenario: Scenario<AsyncAgent | Seat>, options: SessionOptions): Session {
  enablePatches();
  const own = frozenScenario(scenario);
  const book = rulebookOf(own);
  checkSeed((options as SessionOptions | undefined)?.seed);
  checkSeats(book.ids, options.agents);
  const start = deepFrozen(initialState(book, options.seed));
  const session = new SessionLog(book, own, options, [], [start]);
  return session.proceed();
}

class SessionLog implements Session {
  readonly #book: Rulebook;
  readonly #scenario: Scenario<AsyncAgent | Seat>;
  readonly #options: SessionOptions;
  readonly #events: TalksEvent[];
  readonly #states: TalksState[];
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(
    book: Rulebook,
    scenario: Scenario<AsyncAgent | Seat>,
    options: SessionOptions,
    events: TalksEvent[],
    states: TalksState[],
  ) {
    this.#book = book;
    this.#scenario = scenario;
    this.#options = options;
    this.#events = events;
    this.#states = states;
  }

  get state(): TalksState {
    return this.#states[this.#states.length - 1]!;
  }

  get toAct(): string | null {
    return this.state.public.toAct;
  }

  get trace(): Trace {
    return traceOf(this.#book, this.#states[0]!.seed, [...this.#events]);
  }

  observe(party: string = this.#mover()): Observation {
    return Object.freeze({ ...observe(this.#book, this.state, party), rules: this.#book.shown });
  }

  legalMoves(party: string = this.#mover()): readonly LegalMove[] {
    return legalMoves(this.#book, this.state, party);
  }

  play(move: Move): PlayResult {
    const party = this.#mover();
    const resolved = resolveMove(this.#book, this.state, party, move, this.#streams());
    if (!Array.isArray(resolved)) return { ok: false, rejection: resolved };
    return { ok: true, events: this.#record(resolved) };
  }

  inject(inject: Inject): Injected {
    const event = injectedEvent(this.#book, this.state, inject);
    this.#record([event]);
    return event;
  }

  async step(): Promise<readonly TalksEvent[]> {
    const party = this.#mover();
    const agent = this.#agentOf(party);
    if (!agent) throw invalidOption('agents', `${party} has no agent: play its move by hand.`);
    const before = this.#events.length;
    const { state } = this;
    const streams = this.#streams();
    let move: Move;
    try {
      move = await askAgent(agent, party, this.#book, state, streams, nothingShown());
    } catch (cause) {
      throw agentFailed(agent, party, state, cause);
    }
    // A facilitator may put something in meanwhile: it changes nothing that the agent was shown.
    const since = this.#events.slice(before);
    if (this.#events.length < before || since.some(({ type }) => type !== 'injected'))
      throw invalidOption('step', 'The talks went on while the agent was thinking.');
    return this.#record(resolveAnswer(agent, party, move, this.#book, state, streams));
  }

  async run(until: (state: TalksState) => boolean = () => false): Promise<TalksState> {
    while (this.toAct !== null && this.#agentOf(this.toAct) && !until(this.state)) await this.step();
    return this.state;
  }

  at(n: number): TalksState {
    const state = this.#states.at(n);
    if (!Number.isInteger(n) || state === undefined) {
      throw invalidOption('at', `There are ${this.#events.length} events; ${n} is outside.`);
    }
    return state;
  }

  undo(): boolean {
    const last = this.#events.findLastIndex((event) => event.type === 'moved');
    if (last < 0) return false;
    this.#events.length = last;
    this.#states.length = last + 1;
    return true;
  }

  fork(n: number, options: Partial<SessionOptions> = {}): Session {
    this.at(n);
    checkSeats(this.#book.ids, options.agents);
    let kept = n < 0 ? this.#states.length + n : n;
    while (kept < this.#events.length && followsAtOnce(this.#events[kept]!)) kept += 1;
    const events = this.#events.slice(0, kept);
    const states = this.#states.slice(0, kept + 1);
    const merged = { ...this.#options, ...options };
    const branch = new SessionLog(this.#book, this.#scenario, merged, events, states);
    if (options.seed === undefined) return branch.proceed();
    checkSeed(options.seed);
    branch.#record([{ type: 'reseeded', seed: options.seed }]);
    return branch;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets chance and the rules go on until a party must move. */
  proceed(): this {
    this.#record([]);
    return this;
  }

  #record(events: readonly TalksEvent[]): readonly TalksEvent[] {
    const first = this.#events.length;
    for (const event of events) this.#write(event);
    while (this.toAct === null && this.state.public.phase !== 'ended') {
      for (const event of resolveNature(this.#book, this.state, this.#streams())) this.#write(event);
    }
    return this.#events.slice(first);
  }

  #write(event: TalksEvent): void {
    const [next, patches, inverse] = produceWithPatches(this.state, (draft) => apply(draft, event));
    this.#events.push(deepFrozen(event));
    this.#states.push(next);
    for (const listener of this.#listeners) listener({ event, patches, inverse });
  }

  #agentOf(party: string): AsyncAgent | undefined {
    const named = this.#options.agents;
    if (named && Object.hasOwn(named, party)) return named[party] ?? undefined;
    const seat = this.#scenario.agents[party];
    return seat && 'decide' in seat ? seat : undefined;
  }

  #streams(): Streams {
    const { seed, public: now, draws } = this.state;
    return openStreams(seed, now.round, draws);
  }

  #mover(): string {
    const party = this.toAct;
    if (party === null) throw invalidOption('party', 'The talks have ended: nobody must move.');
    return party;
  }
}

function invalidOption(path: string, message: string): SixPartyError {
  return new SixPartyError('invalid-option', message, [
    problem(path, 'out-of-range', '', undefined, { received: '', message }),
  ]);
}
