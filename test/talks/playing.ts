import type { Draft } from 'immer';
import { openStreams } from '../../src/random/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { apply, initialState, observe, openTalks, rulebookOf } from '../../src/talks/index.js';
import type {
  AgentRandom,
  Move,
  Observation,
  Rulebook,
  Session,
  Talks,
  TalksEvent,
  TalksState,
} from '../../src/talks/index.js';
import { resolveMove, resolveNature } from '../../src/talks/resolve.js';

/** One party's turn, before its move takes effect. */
export interface Turn {
  readonly book: Rulebook;
  readonly party: string;
  readonly move: Move;
  /** The state before the move; it goes on changing afterwards. */
  readonly state: TalksState;
  readonly observation: Observation;
  /** The chance that the agent was given, as often as asked for. */
  readonly random: () => AgentRandom;
}

/** What is told of a walk. */
export interface Visitor {
  /** Before each move. */
  turn?(turn: Turn): void;
  /** After each event. */
  event?(event: TalksEvent, state: TalksState): void;
}

/** Plays talks to their end out of the engine's pure parts alone, event by event. */
export function walk(
  talks: Talks,
  seed: string,
  visitor: Visitor,
): { state: TalksState; events: TalksEvent[] } {
  const book = rulebookOf(talks);
  const state = initialState(book, seed);
  const events: TalksEvent[] = [];
  while (state.public.phase !== 'ended') {
    for (const event of next(book, talks, state, visitor)) {
      apply(state as Draft<TalksState>, event);
      events.push(event);
      visitor.event?.(event, state);
    }
  }
  return { state, events };
}

function next(book: Rulebook, talks: Talks, state: TalksState, visitor: Visitor): TalksEvent[] {
  const open = () => openStreams(state.seed, state.public.round, state.draws);
  const streams = open();
  const party = state.public.toAct;
  if (party === null) return resolveNature(book, state, streams);
  const observation = observe(book, state, party);
  const randomOf =
    (own = open()): AgentRandom =>
    (purpose) =>
      own.stream(`agent.${purpose}`, party);
  const move = talks.agents[party]!.decide(observation, randomOf(streams));
  visitor.turn?.({ book, party, move, state, observation, random: () => randomOf() });
  const resolved = resolveMove(book, state, party, move, streams);
  if (!Array.isArray(resolved)) throw new Error(`${party}: ${JSON.stringify(resolved)}`);
  return resolved;
}

/** A session that the scenario's agents have played to the end. */
export async function played(talks: Talks, seed: string): Promise<Session> {
  const session = openTalks(talks, { seed });
  await session.run();
  return session;
}

/** A session of which every seat is played by hand. */
export function byHand(scenario: Scenario, seed = 'by hand'): Session {
  const nobody = scenario.parties.map(({ id }): [string, null] => [id, null]);
  return openTalks(scenario, { seed, agents: Object.fromEntries(nobody) });
}

/**
 * Where two trees of plain data differ first, or undefined: values by `Object.is` (so −0 is not 0), keys
 * with their order, members that are undefined count as there.
 */
export function differenceOf(a: unknown, b: unknown, path = '(all)'): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return `${path}: ${shown(a)} and ${shown(b)}`;
  }
  const keys = Object.keys(a);
  if (keys.join('|') !== Object.keys(b).join('|')) return `${path}: keys ${keys} and ${Object.keys(b)}`;
  if (Array.isArray(a) !== Array.isArray(b)) return `${path}: a list and no list`;
  for (const key of keys) {
    const below = (value: object): unknown => (value as Record<string, unknown>)[key];
    const difference = differenceOf(below(a), below(b), `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Why a value is no tree of plain JSON, or undefined. `seen` collects its objects. */
export function flawOf(value: unknown, seen = new Set<object>(), path = '(all)'): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `${path}: ${shown(value)}`;
  }
  if (typeof value !== 'object') return `${path}: ${typeof value}`;
  if (seen.has(value)) return `${path}: an object that occurs twice`;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    return `${path}: an instance of a class`;
  const own = Reflect.ownKeys(value).filter((key) => !(Array.isArray(value) && key === 'length'));
  if (own.length !== Object.keys(value).length) return `${path}: a hidden member`;
  if (Array.isArray(value) && own.length !== value.length) return `${path}: a list with holes`;
  for (const key of Object.keys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)!;
    if (descriptor.get) return `${path}.${key}: a getter`;
    const flaw = flawOf(descriptor.value, seen, `${path}.${key}`);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

function shown(value: unknown): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
