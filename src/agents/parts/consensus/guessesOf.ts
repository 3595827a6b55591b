import { log } from '../../../numeric/index.js';
import type { Stream } from '../../../random/index.js';
import type { Guess } from './Guess.js';
import { plausibility } from './plausibility.js';
import type { Voice } from './Voice.js';

/** Share of the steps after which one starts to keep what is supposed. */
const WARM_UP = 0.25;
/** How often an issue is supposed to be one of more or less, rather than of options in any order. */
const ORDERED = 0.4;
const LOWEST = 0.2;
const HIGHEST = 0.85;

/** How much is supposed. */
export interface GuessOptions {
  /** Steps of the walk. */
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
  { steps, keep }: GuessOptions,
): readonly Guess[] {
  const offsets = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
  const width = offsets.at(-1)! + sizes.at(-1)!;
  const fits = plausibility(sizes, voices);
  const drawWeight = (): number => -log(1 - stream.next());
  const drawLeast = (): number => LOWEST + (HIGHEST - LOWEST) * stream.next();

  const weights = Float64Array.from(sizes, drawWeight);
  const values = new Float64Array(width);
  sizes.forEach((size, k) => drawValues(values, offsets[k]!, size, stream));
  let least = drawLeast();
  const worth = new Float64Array(width);
  fillWorth(worth, weights, values, sizes, offsets);
  let fit = fits(worth, least);

  const kept: Guess[] = [];
  const from = Math.floor(steps * WARM_UP);
  const every = Math.max(1, Math.floor((steps - from) / keep));
  const before = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const k = Math.floor(stream.next() * sizes.length);
    const offset = offsets[k]!;
    const size = sizes[k]!;
    const weightBefore = weights[k]!;
    const leastBefore = least;
    before.set(values);
    const kind = stream.next();
    if (kind < 0.35) weights[k] = drawWeight();
    else if (kind < 0.7) drawValues(values, offset, size, stream);
    else if (kind < 0.85) drawValue(values, offset, size, stream);
    else least = drawLeast();
    fillWorth(worth, weights, values, sizes, offsets);
    const now = fits(worth, least);
    if (now >= fit || now - fit >= log(1 - stream.next())) fit = now;
    else {
      weights[k] = weightBefore;
      values.set(before);
      least = leastBefore;
    }
    if (step >= from && (step - from) % every === 0 && kept.length < keep) {
      fillWorth(worth, weights, values, sizes, offsets);
      kept.push({ worth: worth.slice(), least });
    }
  }
  return kept;
}

/** Values of one issue, the best 1 and the worst 0. */
function drawValues(values: Float64Array, offset: number, size: number, stream: Stream): void {
  const drawn = values.subarray(offset, offset + size);
  const ordered = stream.next() < ORDERED;
  for (let option = 0; option < size; option++) drawn[option] = stream.next();
  if (ordered) {
    drawn.sort((a, b) => a - b);
    if (stream.next() < 0.5) drawn.reverse();
  }
  let low = Infinity;
  let high = -Infinity;
  for (const value of drawn) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  for (let option = 0; option < size; option++) {
    drawn[option] = high > low ? (drawn[option]! - low) / (high - low) : 1;
  }
}

/** One value between the best and the worst. */
function drawValue(values: Float64Array, offset: number, size: number, stream: Stream): void {
  const at = offset + Math.floor(stream.next() * size);
  const value = stream.next();
  if (values[at]! > 0 && values[at]! < 1) values[at] = value;
}

function fillWorth(
  worth: Float64Array,
  weights: Float64Array,
  values: Float64Array,
  sizes: readonly number[],
  offsets: readonly number[],
): void {
  let total = 0;
  for (const weight of weights) total += weight;
  for (let k = 0; k < sizes.length; k++) {
    const share = weights[k]! / total;
    for (let option = 0; option < sizes[k]!; option++) {
      worth[offsets[k]! + option] = share * values[offsets[k]! + option]!;
    }
  }
}
