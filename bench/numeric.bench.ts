import { bench, describe } from 'vitest';
import { exp, log, normalQuantile, pow } from '../src/numeric/index.js';

const xs = Float64Array.from({ length: 1000 }, (_, n) => (n + 0.5) / 1000);

/** Keeps the engine from dropping work whose result nobody reads. */
let sink = 0;

function over(f: (x: number) => number): () => void {
  return () => {
    for (const x of xs) sink += f(x);
  };
}

describe('exp, 1000 values', () => {
  bench('numeric', over(exp));
  bench('Math', over(Math.exp));
});

describe('log, 1000 values', () => {
  bench('numeric', over(log));
  bench('Math', over(Math.log));
});

describe('x to the power of 0.75, 1000 values', () => {
  bench(
    'numeric',
    over((x) => pow(x, 0.75)),
  );
  bench(
    'Math',
    over((x) => Math.pow(x, 0.75)),
  );
});

describe('x to the power of 5, 1000 values', () => {
  bench(
    'numeric',
    over((x) => pow(x, 5)),
  );
  bench(
    'Math',
    over((x) => Math.pow(x, 5)),
  );
});

describe('normal quantile, 1000 values', () => {
  bench('numeric', over(normalQuantile));
});

export { sink };
