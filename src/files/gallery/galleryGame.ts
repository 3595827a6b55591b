import { argumentProblem, refuse, satisfying, unknownName } from '../../input/index.js';
import { budget } from './budget.js';
import { climate } from './climate.js';
import { coalition } from './coalition.js';
import { divorce } from './divorce.js';
import { fisheries } from './fisheries.js';
import { harbour } from './harbour.js';
import { hostages } from './hostages.js';
import { job } from './job.js';
import { peace } from './peace.js';
import { price } from './price.js';
import { standards } from './standards.js';
import { water } from './water.js';

/** The texts, from the simplest game to the richest. */
const games: Readonly<Record<string, string>> = {
  price,
  job,
  divorce,
  fisheries,
  budget,
  climate,
  coalition,
  water,
  harbour,
  hostages,
  standards,
  peace,
};

/** Names of the ready games of {@link galleryGame}: `price`, `job` and ten more. */
export const galleryNames: readonly string[] = Object.keys(games);

const aText = satisfying('a name', (value) => typeof value === 'string');

/**
 * Returns a ready negotiation as a scenario file, YAML with comments: small, made up, for teaching and for tests.
 * Each shows one thing that negotiations are known for; its first lines say which, and what to try.
 *
 * @param name - one of {@link galleryNames}
 * @throws SixPartyError `invalid-option` if there is no such game; the hint lists them
 */
export function galleryGame(name: string): string {
  const message = 'There is no such game.';
  refuse('invalid-option', message, [argumentProblem('name', name, aText)]);
  if (!Object.hasOwn(games, name))
    refuse('invalid-option', message, [unknownName('name', 'game', name, galleryNames)]);
  return games[name]!;
}
