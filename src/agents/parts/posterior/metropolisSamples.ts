import { log } from '../../../numeric/index.js';
import type { Stream } from '../../../random/index.js';
import { Evidence, optionOffsets } from './evidence.js';
import type { DealResponse } from './responses.js';

/** A sample of the posterior of another party: what its options may be worth to it, and what it signs for. */
export interface PosteriorSample {
  /** Per issue and option, in order; the best options of all issues add up to 1. */
  readonly worth: Float64Array;
  /** Least worth that it signs for, on the same scale. */
  readonly reservation: number;
}

/** How long the walk is, and what is kept of it. */
export interface SamplingOptions {
  /** Steps of the walk, at most. */
  readonly steps: number;
  /** How many samples are kept of them. */
  readonly keep: number;
  /** Per issue: whether its options have no order. Default: all have one, as far as one knows. */
  readonly unordered?: readonly boolean[];
}

/** Share of the steps after which one starts to keep samples. Until then what was said counts more and more. */
const WARM_UP = 0.25;
/** Bounds of the reservation value before anything is said, as shares of all that a party can win. */
const LOWEST = 0.2;
const HIGHEST = 0.85;
/**
 * Of the steps, up to which share a weight, all values of an issue, and one value are drawn; else the
 * reservation value.
 */
const WEIGHT = 0.35;
const VALUES = 0.6;
const VALUE = 0.85;
/** How often what is drawn lies near what it was. */
const NEAR = 0.6;
/** How far it may then lie from it at most: near more often than far. */
const REACH = { weight: 1.6, value: 0.8, reservation: 0.4 };
/** Steps per sample of a party that has said nothing. */
const UNHEARD = 10;

/**
 * Draws samples of what a party may want, given what it said: a walk from one to a neighbouring one, which
 * stays longer where the likelihood is higher (Metropolis et al. 1953). Every issue's weight and values and
 * the reservation value are drawn anew in turn, or near what they were.
 *
 * The prior: weights of any proportion (flat over the simplex), values from 0 to 1, monotone or in any order (always in
 * any order where `unordered` says that the options have none), a reservation value between 0.2 and 0.85 of all that the party can win.
 */
export function metropolisSamples(
  sizes: readonly number[],
  responses: readonly DealResponse[],
  stream: Stream,
  { steps: most, keep, unordered = [] }: SamplingOptions,
): readonly PosteriorSample[] {
  // Of a party that has said nothing, any step leads to a sample as good as the last.
  const steps = responses.length === 0 ? Math.min(most, UNHEARD * keep) : most;
  const offsets = optionOffsets(sizes);
  // Exponential weights, divided by their sum, are flat over the simplex.
  const weights = Float64Array.from(sizes, () => exponential(stream));
  const values = new Float64Array(offsets.at(-1)!);
  const likely = sizes.map((_, k) => (unordered[k] ? 0 : ORDERED));
  const worth = new Float64Array(values.length);
  const fill = (k: number): void => {
    for (let entry = offsets[k]!; entry < offsets[k + 1]!; entry++)
      worth[entry] = weights[k]! * values[entry]!;
  };
  sizes.forEach((_, k) => {
    drawValues(values, offsets[k]!, offsets[k + 1]!, likely[k]!, stream);
    fill(k);
  });
  let total = weights.reduce((sum, weight) => sum + weight, 0);
  let reservation = drawReservation(stream);
  const evidence = new Evidence(sizes, responses, worth);
  const change = (k: number): void => {
    fill(k);
    evidence.update(k);
  };
  let missed = evidence.missed(total, reservation);

  const kept: PosteriorSample[] = [];
  const from = Math.floor(steps * WARM_UP);
  const every = Math.max(1, Math.floor((steps - from) / keep));
  const before = new Float64Array(values.length);
  for (let n = 0; n < steps; n++) {
    const k = Math.floor(stream.next() * sizes.length);
    const start = offsets[k]!;
    const end = offsets[k + 1]!;
    const weightBefore = weights[k]!;
    const reservationBefore = reservation;
    for (let entry = start; entry < end; entry++) before[entry] = values[entry]!;
    const kind = stream.next();
    const isNear = stream.next() < NEAR;
    // Exponential weights are the less likely the greater they are; one that is drawn anew is drawn as they are.
    let likelier = 0;
    if (kind < WEIGHT) {
      weights[k] = isNear ? Math.abs(weightBefore + step(stream, REACH.weight)) : exponential(stream);
      if (isNear) likelier = weightBefore - weights[k]!;
    } else if (kind < VALUES) drawValues(values, start, end, likely[k]!, stream);
    else if (kind < VALUE) drawValue(values, start, end, isNear, stream);
    else {
      reservation = isNear
        ? reflected(reservation + step(stream, REACH.reservation), LOWEST, HIGHEST)
        : drawReservation(stream);
    }
    if (kind < VALUE) change(k);
    const changed = total - weightBefore + weights[k]!;
    // −log of a uniform number is exponential: accepted with the ratio of the likelihoods.
    const heat = n < from ? from / (n + 1) : 1;
    const bound = missed + heat * (exponential(stream) + likelier);
    const proposed = evidence.missed(changed, reservation, bound);
    if (proposed <= bound) [missed, total] = [proposed, changed];
    else {
      weights[k] = weightBefore;
      reservation = reservationBefore;
      for (let entry = start; entry < end; entry++) values[entry] = before[entry]!;
      if (kind < VALUE) change(k);
    }
    if (n >= from && (n - from) % every === 0 && kept.length < keep) {
      // Added up anew: of thousands of changes rounding would leave its traces.
      total = weights.reduce((sum, weight) => sum + weight, 0);
      const scale = 1 / total;
      kept.push({ worth: worth.map((amount) => scale * amount), reservation });
    }
  }
  return kept;
}

/** A step either way, near more often than far. */
function step(stream: Stream, reach: number): number {
  const way = 2 * stream.next() - 1;
  return reach * way * way * way;
}

/** Thrown back from the bounds; no step reaches farther than from one to the other. */
function reflected(value: number, low: number, high: number): number {
  if (value < low) return 2 * low - value;
  return value > high ? 2 * high - value : value;
}

function drawReservation(stream: Stream): number {
  return LOWEST + (HIGHEST - LOWEST) * stream.next();
}

/** How often an issue is supposed to be one of more or less, rather than of options in any order. */
const ORDERED = 0.4;

/**
 * Draws what the options of an issue are worth, from `start` to before `end`: the best 1, the worst 0.
 *
 * @param likely - how often they rise or fall in order
 */
function drawValues(values: Float64Array, start: number, end: number, likely: number, stream: Stream): void {
  const ordered = stream.next() < likely;
  let low = Infinity;
  let high = -Infinity;
  for (let drawn = start; drawn < end; drawn++) {
    const value = stream.next();
    low = Math.min(low, value);
    high = Math.max(high, value);
    // Insertion: issues have few options.
    let entry = drawn;
    for (; ordered && entry > start && values[entry - 1]! > value; entry--) {
      values[entry] = values[entry - 1]!;
    }
    values[entry] = value;
  }
  for (let entry = start; entry < end; entry++) {
    values[entry] = high > low ? (values[entry]! - low) / (high - low) : 1;
  }
  if (ordered && stream.next() < 0.5) values.subarray(start, end).reverse();
}

/** Draws one value between the best and the worst, if there is one between. */
function drawValue(values: Float64Array, start: number, end: number, isNear: boolean, stream: Stream): void {
  let skipped = Math.floor(stream.next() * (end - start - 2));
  let entry = start;
  for (; entry < end; entry++) {
    if (values[entry]! > 0 && values[entry]! < 1 && skipped-- === 0) break;
  }
  if (entry === end) return;
  values[entry] = isNear ? reflected(values[entry]! + step(stream, REACH.value), 0, 1) : stream.next();
}

/** Steps in which chance is taken: an exact logarithm per draw would cost more than all else. */
const QUANTILES = 4096;

/** A cache, 0 where nothing stands yet: few processes sample at all, and none should pay for it when it starts. */
const quantiles = new Float64Array(QUANTILES);

/** Draws from the exponential distribution of mean 1, in 4096 equally likely steps. */
function exponential(stream: Stream): number {
  const step = Math.floor(stream.next() * QUANTILES);
  if (quantiles[step] === 0) quantiles[step] = -log((step + 0.5) / QUANTILES);
  return quantiles[step]!;
}
