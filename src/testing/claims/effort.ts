import type { Arbitrary } from 'fast-check';
import type { Talks } from '../../talks/index.js';
import { seedList, seedsInWords } from '../arbitraries/seeds.js';
import type { Watched } from './watchedProperty.js';
import { isArbitrary } from './scenariosOf.js';

/**
 * The games of a claim over an arbitrary of which nothing else is said: together with the hundred scenarios that
 * fast-check draws, 32 seeds would be 3,200 games in one call that no test runner can interrupt.
 */
const FIRST_LOOK = { seeds: 2, games: 40 };

/** What a property plays. */
export interface Effort extends Pick<Watched, 'seeds' | 'scenariosAtMost'> {
  readonly list: readonly string[];
}

/**
 * Says what a property plays: the seeds that were given, of however many scenarios fast-check draws. Without any 32
 * seeds of one scenario, or a first look at an arbitrary that ends within the five seconds of a test runner.
 *
 * @param gamesPerSeed - games that one seed of a scenario takes
 * @throws SixPartyError `invalid-option`
 */
export function effortOf(
  scenarios: Talks | Arbitrary<Talks>,
  seeds: number | readonly string[] | undefined,
  gamesPerSeed = 1,
): Effort {
  const brief = seeds === undefined && isArbitrary(scenarios);
  const list = seedList(seeds === undefined ? (brief ? FIRST_LOOK.seeds : 32) : seeds);
  const scenariosAtMost = brief
    ? Math.ceil(FIRST_LOOK.games / (FIRST_LOOK.seeds * gamesPerSeed))
    : Number.POSITIVE_INFINITY;
  return { list, seeds: seedsInWords(list), scenariosAtMost };
}
