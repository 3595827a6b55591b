import { addProblems, isRecord, problem, type Problem } from '../../input/index.js';

/** A finite game in strategic form: who can do what, and what each gets of it. Plain JSON. */
export interface StrategicGame {
  /** Who plays, with what each can do. */
  readonly players: readonly GamePlayer[];
  /**
   * Per profile what each player gets, in the order of the players. The first profile is everybody's first strategy; from
   * one to the next the strategy of the first player changes fastest, as in the files of Gambit.
   */
  readonly payoffs: readonly (readonly number[])[];
}

/** A player of a strategic game. */
export interface GamePlayer {
  /** Names the player; in games of seats, a party id. */
  readonly id: string;
  /** Names, at least one, none of them twice. */
  readonly strategies: readonly string[];
}

/** Most profiles of a game that is given. */
const MAX_PROFILES = 1_000_000;

/** Returns how many profiles there are of so many strategies each. */
export function profileCount(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** Returns everybody's strategy in a profile, by number. */
export function choicesAt(sizes: readonly number[], profile: number): number[] {
  let left = profile;
  return sizes.map((size) => {
    const choice = left % size;
    left = (left - choice) / size;
    return choice;
  });
}

/** Returns the profile in which one player does something else. */
export function deviated(
  sizes: readonly number[],
  profile: number,
  player: number,
  strategy: number,
): number {
  const stride = profileCount(sizes.slice(0, player));
  return profile + (strategy - choicesAt(sizes, profile)[player]!) * stride;
}

/** Returns the number of strategies of each player. */
export function sizesOf({ players }: StrategicGame): number[] {
  return players.map(({ strategies }) => strategies.length);
}

/** Returns what is wrong with a game that somebody gave. */
export function gameProblems(game: unknown): Problem[] {
  if (!isRecord(game)) return [problem('game', 'wrong-type', 'a game {players, payoffs}', game)];
  const { players, payoffs } = game;
  const problems: Problem[] = [];
  if (!isList(players) || players.length === 0) {
    problems.push(problem('game.players', 'wrong-type', 'a list of one player or more', players));
  } else addProblems(problems, Array.from(players).flatMap(playerProblems));
  if (!isList(payoffs)) problems.push(problem('game.payoffs', 'wrong-type', 'a list of payoffs', payoffs));
  if (problems.length > 0) return problems;
  const sizes = sizesOf(game as unknown as StrategicGame);
  const count = profileCount(sizes);
  if (count > MAX_PROFILES) {
    return [problem('game.players', 'out-of-range', `at most ${MAX_PROFILES} profiles`, count)];
  }
  const rows = Array.from(payoffs as readonly unknown[]);
  if (rows.length !== count) {
    return [problem('game.payoffs', 'wrong-length', `a list of ${count}, one per profile`, rows)];
  }
  addProblems(
    problems,
    rows.flatMap((row, n) => {
      const isRow = isFullOf(row, Number.isFinite) && row.length === sizes.length;
      return isRow
        ? []
        : [problem(`game.payoffs[${n}]`, 'wrong-type', `${sizes.length} finite numbers, one a player`, row)];
    }),
  );
  return problems;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A list with a hole would hold nothing there, and most methods pass it over. */
function isFullOf(value: unknown, test: (item: unknown) => boolean): value is readonly unknown[] {
  return isList(value) && Array.from(value).every(test);
}

function playerProblems(player: unknown, n: number, players: readonly unknown[]): Problem[] {
  const path = `game.players[${n}]`;
  if (!isRecord(player) || typeof player['id'] !== 'string') {
    return [problem(path, 'wrong-type', 'a player {id, strategies}', player)];
  }
  const { id, strategies } = player;
  const isFirst = players.findIndex((other) => isRecord(other) && other['id'] === id) === n;
  const named = isFullOf(strategies, isName) && strategies.length > 0;
  return [
    ...(isFirst ? [] : [problem(`${path}.id`, 'duplicate', 'an id that no other has', id)]),
    ...(named && new Set(strategies).size === strategies.length
      ? []
      : [problem(`${path}.strategies`, 'wrong-type', 'a list of names, none of them twice', strategies)]),
  ];
}

function isName(value: unknown): boolean {
  return typeof value === 'string';
}
