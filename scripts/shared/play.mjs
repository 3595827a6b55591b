// Plays scenarios on the same seeds and compares them. What was played once is not played again.
import { runTalks, scenarioHash } from '../../dist/index.js';
import { pairedDifference, pairedInterval } from '../../dist/analysis.js';

const played = new Map();

/** Whether each run signs a plan of substance; run r has the seed `<seed>/<r>`. */
export function substance(scenario, seed, runs) {
  return runsOf(scenario, seed, runs).map(({ signed }) => signed);
}

/** What is kept of each run: whether a plan of substance, a second one and any text were signed, whether one broke, and the term of plans that it drew. */
export function runsOf(scenario, seed, runs) {
  const key = `${scenarioHash(scenario)} ${seed} ${runs}`;
  let known = played.get(key);
  if (known === undefined) {
    known = Array.from({ length: runs }, (_, run) => summary(runTalks(scenario, { seed: `${seed}/${run}` })));
    played.set(key, known);
  }
  return known;
}

function summary({ outcome: { agreements }, state }) {
  const plans = agreements.filter(({ substance }) => substance).length;
  return {
    text: agreements.length > 0,
    signed: plans > 0,
    second: plans > 1,
    term: state.public.terms?.at(-1) ?? null,
    broken: agreements.some(({ status }) => status === 'broken'),
  };
}

/** Second less first, with its paired 95 % interval (Tango's), as shares. */
export function difference(first, second) {
  return pairedDifference(first.map((value, run) => [value, second[run]]));
}

/** How much larger a difference is than another one, all four on the same seeds: mean and 95 % interval (Student's). */
export function change([first, second], [otherFirst, otherSecond]) {
  const moved = first.map((_, run) => second[run] - first[run] - (otherSecond[run] - otherFirst[run]));
  if (moved.every((value) => value === moved[0])) return { difference: moved[0], low: null, high: null };
  const { mean, low, high } = pairedInterval(moved);
  return { difference: mean, low, high };
}

export const share = (runs) => runs.filter(Boolean).length / runs.length;
