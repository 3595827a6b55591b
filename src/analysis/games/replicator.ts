import {
  checkOptions,
  isRecord,
  number,
  problem,
  refuse,
  satisfying,
  SUM_TOLERANCE,
  whole,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { choicesAt, gameProblems, sizesOf, type StrategicGame } from './StrategicGame.js';

/** Per player the shares of its strategies, in their order; sum 1. */
export type Shares = Readonly<Record<string, readonly number[]>>;

/** Options of {@link replicator}. */
export interface ReplicatorOptions {
  /** Shares at the start, per player; each ≥ 0, sum 1. Default of a player: equal shares. */
  readonly from?: Shares;
  /** Steps, 0 to 100,000. Default 1,000. */
  readonly steps?: number;
  /** Length of a step, in (0, 1]; a unit of time is 1 / the greatest difference between two payoffs of one player. Default 0.1. */
  readonly step?: number;
}

/** How shares of strategies move. */
export interface ReplicatorPath {
  /** The start, and the shares after each step. */
  readonly path: readonly Shares[];
  /** How fast the fastest share moves at the end, per unit of time; 0 where everything rests. */
  readonly speed: number;
}

const rules: OptionRules<keyof ReplicatorOptions> = {
  from: satisfying('shares of strategies by player', isRecord),
  steps: whole(0, 100_000),
  step: number({ above: 0, most: 1 }),
};

type Mixed = readonly (readonly number[])[];

/**
 * Follows the replicator dynamics of a game of roles, one population per player: the share of a strategy grows by
 * share × (what it gets − what its population gets on average) (Taylor & Jonker 1978; for populations of their own,
 * Taylor 1979). Runge and Kutta's classical method with a fixed step, in sums and products alone, so that the path is the
 * same everywhere. A strategy that nobody plays is never tried.
 *
 * @throws SixPartyError `invalid-option`
 */
export function replicator(game: StrategicGame, options: ReplicatorOptions = {}): ReplicatorPath {
  refuse('invalid-option', 'There is no such game.', gameProblems(game));
  checkOptions(options, rules, [], 'The dynamics cannot be followed.');
  const { steps = 1000, step = 0.1 } = options;
  let shares = startOf(game, options.from ?? {});
  const velocity = velocityOf(game);
  const path = [shares];
  for (let n = 0; n < steps; n++) {
    shares = next(shares, velocity, step);
    path.push(shares);
  }
  const speed = velocity(shares)
    .flat()
    .reduce((most, rate) => Math.max(most, Math.abs(rate)), 0);
  const named = (mixed: Mixed): Shares =>
    Object.fromEntries(game.players.map(({ id }, player) => [id, mixed[player]!]));
  return { path: path.map(named), speed };
}

function startOf({ players }: StrategicGame, from: Shares): Mixed {
  const ids = players.map(({ id }) => id);
  const unknown = Object.keys(from).filter((id) => !ids.includes(id));
  const wrong = players.flatMap(({ id, strategies }): Problem[] => {
    const given: unknown = Object.hasOwn(from, id) ? from[id] : undefined;
    if (given === undefined || isShares(given, strategies.length)) return [];
    const expected = `${strategies.length} shares of strategies, each 0 or more, with the sum 1`;
    return [problem(`from.${id}`, 'wrong-sum', expected, given)];
  });
  refuse('invalid-option', 'The dynamics cannot be followed.', [
    ...unknown.map((id) => problem(`from.${id}`, 'unknown-name', `one of ${ids.join(', ')}`, id)),
    ...wrong,
  ]);
  return players.map(({ id, strategies }) =>
    Object.hasOwn(from, id) && from[id] !== undefined
      ? normalised(from[id])
      : strategies.map(() => 1 / strategies.length),
  );
}

function isShares(given: unknown, length: number): boolean {
  if (!Array.isArray(given) || given.length !== length) return false;
  const shares = given as readonly unknown[];
  if (!shares.every((share): share is number => Number.isFinite(share) && (share as number) >= 0))
    return false;
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= SUM_TOLERANCE;
}

/** Returns how fast shares move, per unit of time. */
function velocityOf(game: StrategicGame): (shares: Mixed) => Mixed {
  const { players, payoffs } = game;
  const sizes = sizesOf(game);
  const greatest = payoffs.flat().reduce((most, payoff) => Math.max(most, Math.abs(payoff)), 0);
  // As shares of the greatest, so that neither their differences nor the unit of time run over.
  const shares = payoffs.map((row) => row.map((payoff) => (greatest > 0 ? payoff / greatest : 0)));
  const profiles = shares.map((row, profile) => ({ row, choices: choicesAt(sizes, profile) }));
  const spread = players.reduce((most, _, player) => {
    const own = shares.map((row) => row[player]!);
    const [low, high] = [Math.min, Math.max].map((end) => own.reduce((a, b) => end(a, b)));
    return Math.max(most, high! - low!);
  }, 0);
  const scale = spread > 0 ? 1 / spread : 0;
  return (mixed) => {
    const worth = sizes.map((size) => new Array<number>(size).fill(0));
    for (const { row, choices } of profiles) {
      for (let player = 0; player < sizes.length; player++) {
        // What the others do in this profile has this share of their encounters.
        let meeting = 1;
        for (let other = 0; other < sizes.length; other++) {
          if (other !== player) meeting *= mixed[other]![choices[other]!]!;
        }
        worth[player]![choices[player]!]! += meeting * row[player]!;
      }
    }
    return mixed.map((own, player) => {
      const mean = own.reduce((sum, share, strategy) => sum + share * worth[player]![strategy]!, 0);
      return own.map((share, strategy) => scale * share * (worth[player]![strategy]! - mean));
    });
  };
}

function next(shares: Mixed, velocity: (shares: Mixed) => Mixed, step: number): Mixed {
  const moved = (by: Mixed, time: number): Mixed =>
    shares.map((own, player) => own.map((share, strategy) => share + time * by[player]![strategy]!));
  const first = velocity(shares);
  const second = velocity(moved(first, step / 2));
  const third = velocity(moved(second, step / 2));
  const fourth = velocity(moved(third, step));
  return shares.map((own, player) =>
    normalised(
      own.map((share, strategy) => {
        const [a, b, c, d] = [first, second, third, fourth].map((rates) => rates[player]![strategy]!);
        return Math.max(0, share + (step / 6) * (a! + 2 * b! + 2 * c! + d!));
      }),
    ),
  );
}

/** Rounding must not let shares drift from their sum. */
function normalised(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
