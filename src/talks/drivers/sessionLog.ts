import { shown, type SixPartyError } from '../../input/index.js';
import { openStreams } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { deepFrozen } from '../../scenario/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import { observe, type AsyncAgent, type Observation } from '../agent.js';
import { breathEnd } from '../apply/apply.js';
import type { Intervention } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import type { FallbackReason, Injected, TalksEvent } from '../events/TalksEvent.js';
import { agentNow } from '../governments.js';
import { injectedEvent, type Inject } from '../injects.js';
import { forbiddenNow, isForbidden } from '../interventions/forbidden.js';
import type { Reseated } from '../interventions/InterventionKind.js';
import { resolveIntervention } from '../interventions/resolveIntervention.js';
import { reseatedBy } from '../interventions/seating.js';
import { kindOfLegal, legalMoves, type LegalMove } from '../moves/moves.js';
import { rejection } from '../moves/Rejection.js';
import { resolveMove, resolveNature } from '../resolve.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { traceOf, type Trace } from '../trace/trace.js';
import type { Change, History } from './history.js';
import { nothingShown } from './lent.js';
import { checkFunction, checkParty, checkSeed, checkSession, forkNames, invalidOption } from './options.js';
import { asFallback, fallbackFailed, inTime, LATE, standIn } from './patience.js';
import type { ForkOptions, PlayResult, Session, SessionOptions } from './Session.js';
import { agentFailed, agentLate, askAgent, isThenable, resolveAnswer } from './turn.js';

/** A session: a history, and who is seated. */
export class SessionLog implements Session {
  readonly openedAt: number;
  readonly #book: Rulebook;
  readonly #scenario: Scenario<AsyncAgent | Seat>;
  readonly #options: Omit<SessionOptions, 'seed'>;
  readonly #history: History;
  readonly #listeners = new Set<(change: Change) => void>();
  /** What agents that are not of the library were shown last. */
  readonly #shown = nothingShown();
  /** Places of the moves that were played by hand here. */
  #byHand: number[] = [];
  /** Who was seated by interventions, and before how many events. */
  #reseated: readonly (Reseated & { readonly place: number })[] = [];
  /** The streams of chance of this round, if nobody else has them. */
  #idle: OpenStreams | undefined = undefined;

  constructor(
    book: Rulebook,
    scenario: Scenario<AsyncAgent | Seat>,
    options: Omit<SessionOptions, 'seed'>,
    history: History,
    byHand: readonly number[],
    openedAt: number,
  ) {
    this.openedAt = openedAt;
    this.#book = book;
    this.#scenario = scenario;
    this.#options = options;
    this.#history = history;
    this.#byHand = [...byHand];
  }

  get state(): TalksState {
    return this.#history.at(this.#history.length);
  }

  get toAct(): string | null {
    return this.#history.now.public.toAct;
  }

  get trace(): Trace {
    return traceOf(this.#book, this.#history.seed, this.#history.eventsFrom(0));
  }

  observe(party: string = this.#mover()): Observation {
    return Object.freeze({ ...observe(this.#book, this.state, party), rules: this.#book.shown });
  }

  legalMoves(party: string = this.#mover()): readonly LegalMove[] {
    checkParty(this.#book.ids, party);
    const forbidden = forbiddenNow(this.#history.events);
    const legal = legalMoves(this.#book, this.state, party);
    return legal.filter((one) => !isForbidden(forbidden, kindOfLegal(one)));
  }

  play(move: Move): PlayResult {
    const party = this.#mover();
    const streams = this.#takeStreams();
    const resolved = resolveMove(this.#book, this.#history.now, party, move, streams.streams);
    if (!Array.isArray(resolved)) return { ok: false, rejection: resolved };
    const [made] = resolved;
    if (made?.type === 'moved' && isForbidden(forbiddenNow(this.#history.events), made.move.kind)) {
      const expected = [...new Set(this.legalMoves().map(kindOfLegal))].join(', ');
      return { ok: false, rejection: rejection('not-allowed', 'This move was forbidden.', expected, move) };
    }
    this.#byHand.push(this.#history.length);
    return { ok: true, events: this.#record(resolved, streams) };
  }

  inject(inject: Inject): Injected {
    const event = injectedEvent(this.#book, this.#history.now, inject);
    this.#record([event]);
    return deepFrozen(event);
  }

  intervene(intervention: Intervention): readonly TalksEvent[] {
    const first = this.#history.length;
    this.proceed(undefined, [intervention]);
    return this.#history.eventsFrom(first);
  }

  async step(): Promise<readonly TalksEvent[]> {
    const party = this.#mover();
    const agent = this.#agentOf(party);
    if (!agent) throw invalidOption('agents', `${party} has no agent: play its move by hand.`);
    const { timeout, fallback } = this.#options;
    const first = await this.#decided(agent, party, timeout);
    if (!('failure' in first)) return first.events();
    if (timeout === undefined && fallback === undefined) throw first.failure;
    const second = await this.#decided(agent, party, timeout);
    if (!('failure' in second)) return second.events();
    if (fallback === undefined) throw second.failure;
    const instead = await this.#decided(standIn(fallback), party, undefined, second.reason);
    if ('failure' in instead) throw fallbackFailed(instead.failure);
    return instead.events();
  }

  async run(until?: (state: TalksState) => boolean): Promise<TalksState> {
    if (until !== undefined) checkFunction('until', until);
    for (let party = this.toAct; party !== null && this.#agentOf(party); party = this.toAct) {
      if (until?.(this.state)) break;
      await this.step();
    }
    return this.state;
  }

  at(n: number): TalksState {
    return this.#history.at(this.#place(n));
  }

  undo(): boolean {
    const last = this.#byHand.pop();
    if (last === undefined) return false;
    this.#history.cut(last);
    this.#reseated = this.#reseated.filter(({ place }) => place < last);
    this.#idle = undefined;
    return true;
  }

  fork(n: number, given: ForkOptions = {}): Session {
    this.at(n); // both show the same object
    checkSession(this.#book.ids, given, forkNames);
    const { interventions, ...options } = given;
    const kept = breathEnd(this.#history.events, this.#place(n));
    if (options.seed !== undefined) checkSeed(options.seed);
    const merged = { ...this.#options, ...options };
    const byHand = this.#byHand.filter((place) => place < kept);
    const branch = new SessionLog(
      this.#book,
      this.#scenario,
      merged,
      this.#history.branch(kept),
      byHand,
      kept,
    );
    branch.#reseated = this.#reseated.filter(({ place }) => place < kept);
    return branch.proceed(options.seed, interventions);
  }

  subscribe(listener: (change: Change) => void): () => void {
    checkFunction('listener', listener);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets chance and the rules go on until a party must move, from another seed (not after the end) and with interventions if any are given. */
  proceed(seed?: string, interventions: readonly Intervention[] = []): this {
    if (seed !== undefined && this.#history.now.public.phase !== 'ended')
      this.#write({ type: 'reseeded', seed });
    for (const intervention of interventions) {
      const { streams } = this.#takeStreams();
      const events = resolveIntervention(this.#book, this.#history.now, intervention, streams);
      const reseated = reseatedBy(intervention, (party) => this.#agentOf(party), this.#history.now);
      if (reseated) this.#reseated = [...this.#reseated, { place: this.#history.length, ...reseated }];
      for (const event of events) this.#write(event);
    }
    this.#record([]);
    return this;
  }

  /** Returns the number of events that `n` stands for: negative counts from the end. */
  #place(n: number): number {
    const { length } = this.#history;
    const place = Number.isInteger(n) ? (n < 0 ? length + 1 + n : n) : NaN;
    if (!(place >= 0 && place <= length)) {
      throw invalidOption('at', `There are ${length} events; ${shown(n)} is outside.`);
    }
    return place;
  }

  /** Asks an agent, and returns what its move leads to, not yet recorded, or why there is none. */
  async #decided(
    agent: AsyncAgent,
    party: string,
    timeout: SessionOptions['timeout'],
    fallbackFor?: FallbackReason,
  ): Promise<Decided> {
    const history = this.#history;
    const before = history.length;
    const { round, phase } = history.now.public;
    const when = { public: { round, phase } };
    const streams = this.#takeStreams();
    let move: Move | typeof LATE;
    try {
      const asked = askAgent(agent, party, this.#book, history.now, streams.streams, this.#shown);
      move = timeout && isThenable(asked) ? await inTime(asked, timeout) : await asked;
    } catch (cause) {
      this.#checkStill(before);
      return { failure: agentFailed(agent, party, when, cause), reason: 'failed' };
    }
    this.#checkStill(before);
    if (move === LATE) return { failure: agentLate(agent, party, when, timeout!.ms), reason: 'late' };
    const forbidden = forbiddenNow(history.events);
    const { now } = history;
    const resolved = resolveAnswer(agent, party, move, forbidden, this.#book, now, streams.streams);
    if (!Array.isArray(resolved)) return { failure: resolved, reason: 'illegal' };
    const events = fallbackFor === undefined ? resolved : asFallback(resolved, agent.name, fallbackFor);
    return { events: () => this.#record(events, streams) };
  }

  /** A facilitator may put something in while an agent thinks: it changes nothing that the agent was shown. */
  #checkStill(before: number): void {
    const { events, length } = this.#history;
    if (length === before) return;
    const since = events.slice(before);
    if (length < before || since.some(({ type }) => type !== 'injected'))
      throw invalidOption('step', 'The talks went on while the agent was thinking.');
  }

  /** Writes events, and what follows until a party must move. */
  #record(events: readonly TalksEvent[], streams?: OpenStreams): readonly TalksEvent[] {
    const history = this.#history;
    const first = history.length;
    for (const event of events) this.#write(event);
    let open = streams;
    while (history.now.public.toAct === null && history.now.public.phase !== 'ended') {
      if (open === undefined || !this.#fits(open)) open = this.#takeStreams();
      for (const event of resolveNature(this.#book, history.now, open.streams)) this.#write(event);
    }
    this.#idle = open;
    return history.eventsFrom(first);
  }

  #write(event: TalksEvent): void {
    if (this.#listeners.size === 0) return this.#history.write(event);
    const change = this.#history.change(event);
    for (const listener of this.#listeners) listener(change);
  }

  #agentOf(party: string): AsyncAgent | undefined {
    const reseated = this.#reseated.findLast((seat) => seat.party === party);
    if (reseated) return reseated.agent ?? undefined;
    const { agents: named = {} } = this.#options;
    const seat = Object.hasOwn(named, party) ? named[party] : this.#scenario.agents[party];
    if (!seat || !('decide' in seat)) return undefined;
    return agentNow(this.#book, this.#history.now, party, seat as AsyncAgent);
  }

  /** Returns the streams of this round. Until they are given back, nobody else draws from the same ones. */
  #takeStreams(): OpenStreams {
    const idle = this.#idle;
    this.#idle = undefined;
    if (idle !== undefined && this.#fits(idle)) return idle;
    const { seed, public: now, draws } = this.#history.now;
    return { seed, round: now.round, streams: openStreams(seed, now.round, draws) };
  }

  #fits({ seed, round }: OpenStreams): boolean {
    const { now } = this.#history;
    return now.seed === seed && now.public.round === round;
  }

  #mover(): string {
    const party = this.toAct;
    if (party === null) throw invalidOption('party', 'The talks have ended: nobody must move.');
    return party;
  }
}

/** Streams of chance, and what they are the streams of. */
interface OpenStreams {
  readonly seed: string;
  readonly round: number;
  readonly streams: Streams;
}

/** What became of asking an agent: what to record, or why there is nothing. */
type Decided =
  | { readonly events: () => readonly TalksEvent[] }
  | { readonly failure: SixPartyError; readonly reason: FallbackReason };
