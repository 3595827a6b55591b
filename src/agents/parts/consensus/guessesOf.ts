import type { Stream } from '../../../random/index.js';
import { drawValues } from './drawValues.js';
import { exponential } from './exponential.js';
import type { Guess } from './Guess.js';
import { placesOf } from './placesOf.js';
import { plausibility } from './plausibility.js';
import type { Voice } from './Voice.js';

/** Share of the steps after which one starts to keep what is supposed. */
const WARM_UP = 0.25;
const LOWEST = 0.2;
const HIGHEST = 0.85;
/** Of the steps, up to which share a weight, all values of an issue, and one value are drawn; else the least. */
const WEIGHT = 0.35;
const VALUES = 0.7;
const VALUE = 0.85;

/** Steps per supposition about a party that has said nothing. */
const UNHEARD = 10;

/** How much is supposed. */
export interface GuessOptions {
  /** Steps of the walk, at most. */
  readonly steps: number;
  /** How many suppositions are kept of them. */
  readonly keep: number;
}

/**
 * Suppositions about a party, the likelier the more of them, given what it said: a walk from one to a
 * neighbouring one (Metropolis et al. 1953), every issue's weight and values and the least it signs for
 * drawn anew in turn. Before it has said anything: weights of any proportion (flat over the simplex), values
 * from 0 to 1, monotone or in any order, a least between 0.2 and 0.85 of all it can win.
 */
export function guessesOf(
  sizes: readonly number[],
  voices: readonly Voice[],
  stream: Stream,
  { steps: most, keep }: GuessOptions,
): readonly Guess[] {
  // Of a party that has said nothing, any step leads to a supposition as good as the last.
  const steps = voices.length === 0 ? Math.min(most, UNHEARD * keep) : most;
  const places = placesOf(sizes);
  const fits = plausibility(sizes, voices);
  const weights = Float64Array.from(sizes, () => exponential(stream));
  const values = new Float64Array(places.at(-1)!);
  sizes.forEach((_, k) => drawValues(values, places[k]!, places[k + 1]!, stream));
  let least = drawLeast(stream);
  const worth = new Float64Array(values.length);
  fillWorth(worth, weights, values, places);
  let fit = fits(worth, least);

  const kept: Guess[] = [];
  const from = Math.floor(steps * WARM_UP);
  const every = Math.max(1, Math.floor((steps - from) / keep));
  const before = new Float64Array(values.length);
  for (let step = 0; step < steps; step++) {
    const k = Math.floor(stream.next() * sizes.length);
    const start = places[k]!;
    const end = places[k + 1]!;
    const weightBefore = weights[k]!;
    const leastBefore = least;
    for (let at = start; at < end; at++) before[at] = values[at]!;
    const kind = stream.next();
    if (kind < WEIGHT) weights[k] = exponential(stream);
    else if (kind < VALUES) drawValues(values, start, end, stream);
    else if (kind < VALUE) drawValue(values, start, end, stream);
    else least = drawLeast(stream);
    fillWorth(worth, weights, values, places);
    const bound = fit - exponential(stream);
    const now = fits(worth, least, bound);
    if (now >= bound) fit = now;
    else {
      weights[k] = weightBefore;
      least = leastBefore;
      for (let at = start; at < end; at++) values[at] = before[at]!;
    }
    if (step >= from && (step - from) % every === 0 && kept.length < keep) {
      fillWorth(worth, weights, values, places);
      kept.push({ worth: worth.slice(), least });
    }
  }
  return kept;
}

function drawLeast(stream: Stream): number {
  return LOWEST + (HIGHEST - LOWEST) * stream.next();
}

/** One value between the best and the worst. */
function drawValue(values: Float64Array, start: number, end: number, stream: Stream): void {
  const at = start + Math.floor(stream.next() * (end - start));
  const value = stream.next();
  if (values[at]! > 0 && values[at]! < 1) values[at] = value;
}

function fillWorth(
  worth: Float64Array,
  weights: Float64Array,
  values: Float64Array,
  places: readonly number[],
): void {
  let total = 0;
  for (const weight of weights) total += weight;
  for (let k = 0; k < weights.length; k++) {
    const share = weights[k]! / total;
    for (let at = places[k]!; at < places[k + 1]!; at++) worth[at] = share * values[at]!;
  }
}
