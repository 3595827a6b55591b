import { initialState } from '../src/talks/index.js';
import type { PrivateState, PublicState, Talks, TalksEvent } from '../src/talks/index.js';
import type { Draft } from 'immer';
import { rulebookOf } from '../src/talks/index.js';
import type { Rules } from '../src/scenario/index.js';

/** A plain game made ready for {@link playLimit}: what a program for this one game would have as constants. */
export interface LimitGame {
  readonly game: Talks;
  readonly rules: Rules;
  readonly ids: readonly string[];
  readonly issues: readonly string[];
  readonly sizes: Uint8Array;
  /** Per party, issue and option: weight × value, laid out one after another. */
  readonly worth: Float64Array;
  readonly width: number;
  readonly starts: Uint8Array;
  readonly noDeal: Float64Array;
  readonly opening: {
    readonly public: PublicState;
    readonly private: Readonly<Record<string, PrivateState>>;
  };
}

/** Lays out a plain game in flat arrays: alternating offers, unanimity, no schedule, nothing drawn. */
export function setUpLimit(game: Talks): LimitGame {
  const { rules, ids } = rulebookOf(game);
  const opening = initialState(rulebookOf(game), '');
  const sizes = Uint8Array.from(rules.issues, ({ options }) => options.length);
  const starts = Uint8Array.from(sizes, (_, k) => sizes.subarray(0, k).reduce((sum, size) => sum + size, 0));
  const parts = ids.map((id) => opening.private[id]!);
  return {
    game,
    rules,
    ids,
    issues: rules.issues.map(({ id }) => id),
    sizes,
    worth: Float64Array.from(
      parts.flatMap(({ weights, values }) =>
        weights.flatMap((weight, k) => values[k]!.map((v) => weight * v)),
      ),
    ),
    width: sizes.reduce((sum, size) => sum + size, 0),
    starts,
    noDeal: Float64Array.from(parts, ({ noDeal }) => noDeal),
    opening,
  };
}

/**
 * The same work as the engine, written by hand for plain games only: the same agents decide on the same
 * observations, every move is checked, and every event of the trace is written, each copied from what the
 * agent gave. What it does without: phases, effects, other protocols and rules, refusals that explain
 * themselves, a state that a session could go on from.
 */
export function playLimit(limit: LimitGame, rounds: number): TalksEvent[] {
  const { game, rules, ids, sizes } = limit;
  const count = ids.length;
  const everybody = 2 ** count - 1;
  const seats = ids.map((id) => game.agents[id]!);
  const events: TalksEvent[] = [{ type: 'began', private: copies(limit) }];
  const own = copies(limit);
  events.push({ type: 'roundOpened', round: 1, day: 0, phase: 'plenary', agenda: [], excitation: {} });
  events.push({ type: 'entered', phase: 'plenary', toAct: ids[0]! });
  const now = shown(limit.opening.public, ids[0]!);
  const { table } = now;
  let said = 0;
  let turn = 0;
  while (turn < rounds * count && said !== everybody) {
    const place = turn % count;
    const party = ids[place]!;
    const move = seats[place]!.decide({ party, rules, public: now, own: own[party]! }, noChance);
    turn += 1;
    if (move.kind === 'accept') {
      if (table.offer === null || (said & (1 << place)) !== 0) throw new Error('illegal accept');
      said |= 1 << place;
      table.accepted.push(party);
    } else if (move.kind === 'propose') {
      check(move.deal, sizes);
      said = 1 << place;
      table.reading += 1;
      table.offer = [...move.deal];
      table.by = party;
      table.accepted = [party];
      table.offers.push({ by: party, deal: [...move.deal] });
    } else throw new Error(`a plain game has no ${move.kind} here`);
    const next = said === everybody || turn === rounds * count ? null : ids[turn % count]!;
    now.toAct = next;
    table.turns = turn;
    const kept =
      move.kind === 'accept' ? ({ kind: 'accept' } as const) : { kind: move.kind, deal: [...move.deal] };
    events.push({ type: 'moved', party, move: kept, next });
  }
  finish(limit, events, said === everybody ? table.offer! : null);
  return events;
}

function check(deal: readonly number[], sizes: Uint8Array): void {
  if (!Array.isArray(deal) || deal.length !== sizes.length) throw new Error('not a deal');
  for (let k = 0; k < sizes.length; k++) {
    const option = deal[k]!;
    if (!Number.isInteger(option) || !(option >= 0 && option < sizes[k]!)) throw new Error('not a deal');
  }
}

function finish(limit: LimitGame, events: TalksEvent[], deal: readonly number[] | null): void {
  const { ids, issues } = limit;
  const gains = deal && Object.fromEntries(ids.map((id, place) => [id, gainOf(limit, place, deal)]));
  if (deal && gains) {
    const text = {
      id: 0,
      day: 0,
      deal: [...deal],
      optOuts: {},
      status: 'completed',
      stage: 0,
      duties: [],
    } as const;
    events.push({ type: 'agreed', ...text, phase: 'ending', gains, supersedes: [] });
  } else events.push({ type: 'plenaryEnded', reason: 'deadline', by: null, phase: 'ending' });
  const levels = (of: (k: number) => number): Record<string, number> =>
    Object.fromEntries(issues.map((id, k) => [id, of(k)]));
  const end = { substance: true, status: 'completed', brokenBy: null } as const;
  events.push({
    type: 'ended',
    outcome: {
      kind: deal ? 'settlement' : 'inconclusive',
      rounds: 1,
      sessions: 0,
      day: 0,
      endedBy: null,
      levels: levels((k) => deal?.[k] ?? 0),
      agreements: deal ? [{ round: 1, day: 0, levels: levels((k) => deal[k]!), ...end }] : [],
      gains: Object.fromEntries(
        ids.map((id) => [id, { expected: gains ? gains[id]! : null, realised: gains ? gains[id]! : 0 }]),
      ),
      stocks: {},
      aid: {},
      blockers: [],
    },
  });
}

function gainOf({ worth, width, starts, noDeal }: LimitGame, place: number, deal: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < deal.length; k++) sum += worth[place * width + starts[k]! + deal[k]!]!;
  return 0 - noDeal[place]! + sum;
}

function copies({ ids, opening }: LimitGame): Record<string, PrivateState> {
  const parts: Record<string, PrivateState> = {};
  for (const id of ids) {
    const own = opening.private[id]!;
    const trust: Record<string, { alpha: number; beta: number }> = {};
    for (const other in own.trust) trust[other] = { ...own.trust[other]! };
    const lists = { counterparts: [], urgings: {}, disclosed: {}, stocks: {}, concealed: [], intentions: [] };
    const values = own.values.map((perOption) => [...perOption]);
    parts[id] = { ...own, weights: [...own.weights], values, trust, ...lists, exposing: [] };
  }
  return parts;
}

/** The public state at the first move, to be written on. */
function shown(opening: PublicState, first: string): Draft<PublicState> {
  const table = { ...opening.table, accepted: [], optOuts: {}, offers: [], objections: [], refused: [] };
  return { ...opening, phase: 'plenary', round: 1, toAct: first, table } as unknown as Draft<PublicState>;
}

function noChance(): never {
  throw new Error('nothing is drawn in a plain game');
}
