import { argumentProblem, refuse, satisfying, unknownName } from '../../input/index.js';
import { budget, budgetSweep } from './budget.js';
import { climate, climateSweep } from './climate.js';
import { coalition, coalitionSweep } from './coalition.js';
import { divorce, divorceSweep } from './divorce.js';
import { december2003Sweep } from './experiment.js';
import { fisheries, fisheriesSweep } from './fisheries.js';
import { harbour, harbourSweep } from './harbour.js';
import { hostages, hostagesSweep } from './hostages.js';
import { job, jobSweep } from './job.js';
import { peace, peaceSweep } from './peace.js';
import { price, priceSweep } from './price.js';
import { standards, standardsSweep } from './standards.js';
import { water, waterSweep } from './water.js';

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

/** Their experiments, and the one on December 2003. */
const experiments: Readonly<Record<string, string>> = {
  december2003: december2003Sweep,
  price: priceSweep,
  job: jobSweep,
  divorce: divorceSweep,
  fisheries: fisheriesSweep,
  budget: budgetSweep,
  climate: climateSweep,
  coalition: coalitionSweep,
  water: waterSweep,
  harbour: harbourSweep,
  hostages: hostagesSweep,
  standards: standardsSweep,
  peace: peaceSweep,
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
  return named('game', name, games);
}

/**
 * Returns a ready experiment as a file for `six-party sweep`, YAML with comments: that of a game of the gallery, which stands beside
 * it as `<name>.yaml`, or the one on December 2003, which needs no other file.
 *
 * @param name - one of {@link galleryNames}, or `december2003`
 * @throws SixPartyError `invalid-option` if there is no such experiment; the hint lists them
 */
export function galleryExperiment(name: string): string {
  return named('experiment', name, experiments);
}

function named(what: string, name: string, all: Readonly<Record<string, string>>): string {
  const message = `There is no such ${what}.`;
  refuse('invalid-option', message, [argumentProblem('name', name, aText)]);
  if (!Object.hasOwn(all, name))
    refuse('invalid-option', message, [unknownName('name', what, name, Object.keys(all))]);
  return all[name]!;
}
