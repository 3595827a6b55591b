import { LOOKED_AT, runsAlike } from '../ablation/arms.js';
import type { PlayedProfiles } from './playedProfiles.js';
import { deviated, profileCount } from './StrategicGame.js';

/** Candidates of a seat between which nothing that was measured differs, whatever the other seats do. */
export interface Coinciding {
  /** Party whose seat it is. */
  readonly party: string;
  /** Names of two or more candidates that are alike. */
  readonly candidates: readonly string[];
  /**
   * So many of the first runs are the same in every event, with the other seats as they are; 0 where one is not, so that
   * only what was measured is the same.
   */
  readonly sameRuns: number;
}

/** Tells whether two profiles coincide: every value is the same, in as many runs as say something of the rest. */
export function isAlike({ values, seeds }: PlayedProfiles, a: number, b: number): boolean {
  return seeds >= LOOKED_AT && hasSameValues(values, a, b);
}

function hasSameValues(values: PlayedProfiles['values'], a: number, b: number): boolean {
  return values[a]!.every((column, measure) => {
    const other = values[b]![measure]!;
    return column.every((value, run) => value === other[run]);
  });
}

/** Returns the groups of candidates that coincide, seat by seat. */
export function coincidingIn(played: PlayedProfiles): Coinciding[] {
  const { seats, arms, values, seed, seeds } = played;
  const sizes = seats.map(({ candidates }) => candidates.length);
  const profiles = Array.from({ length: profileCount(sizes) }, (_, profile) => profile);
  return seats.flatMap(({ party, candidates }, seat) => {
    const isSame = (a: number, b: number): boolean =>
      profiles
        .filter((profile) => deviated(sizes, profile, seat, 0) === profile)
        .every((profile) =>
          hasSameValues(values, deviated(sizes, profile, seat, a), deviated(sizes, profile, seat, b)),
        );
    const groups: number[][] = [];
    candidates.forEach((_, n) => {
      const group = groups.find(([first]) => isSame(first!, n));
      if (group) group.push(n);
      else groups.push([n]);
    });
    return groups
      .filter((group) => group.length > 1)
      .map((group): Coinciding => {
        const [first, ...others] = group.map((n) => arms[deviated(sizes, 0, seat, n)]!);
        const sameRuns = others.reduce(
          (least, other) =>
            least === 0 ? 0 : Math.min(least, runsAlike({ with: first!, without: other }, seed, seeds)),
          seeds,
        );
        return { party, candidates: group.map((n) => candidates[n]!.name), sameRuns };
      });
  });
}
