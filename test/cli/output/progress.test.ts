import { afterEach, expect, test, vi } from 'vitest';
import { openProgress } from '../../../src/cli/output/progress.js';

afterEach(() => vi.restoreAllMocks());

async function linesOf(
  seconds: number,
  steps: readonly (readonly [at: number, done: number, total?: number, before?: number])[],
): Promise<string[]> {
  let said = '';
  let now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const display = await openProgress({ out: () => undefined, err: (text) => (said += text) }, seconds);
  for (const [at, done, total = 10_000, before = 0] of steps) {
    now = 1000 + 1000 * at;
    display.show({ done, total, before });
  }
  display.stop();
  display.stop();
  return said.split('\n').slice(0, -1);
}

test('a line from time to time, with rate and time left, and one at the end', async () => {
  const steps = [
    [0, 0],
    [2, 100],
    [5, 250],
    [6, 300],
    [11, 500],
    [12, 600],
  ] as const;
  expect(await linesOf(5, steps)).toEqual([
    '250 of 10000 runs, 50.0 a second, 3 min 15 s left',
    '500 of 10000 runs, 45.5 a second, 3 min 29 s left',
    '600 of 10000 runs, 50.0 a second',
  ]);
});

test('a line for everything', async () => {
  const steps = [
    [0, 0, 200_000],
    [1, 3, 200_000],
    [2, 3000, 200_000],
    [3, 3000, 3000],
  ] as const;
  expect(await linesOf(0, steps)).toEqual([
    '3 of 200000 runs, 3.00 a second, 18 h 31 min left',
    '3000 of 200000 runs, 1500 a second, 2 min 12 s left',
    '3000 of 3000 runs, 1000 a second',
  ]);
});

test('what was there before is told once, and is not in the rate', async () => {
  const steps = [
    [0, 900, 1000, 900],
    [5, 950, 1000, 900],
    [10, 1000, 1000, 900],
  ] as const;
  expect(await linesOf(5, steps)).toEqual([
    '900 of 1000 runs are there already',
    '950 of 1000 runs, 10.0 a second, 5 s left',
    '1000 of 1000 runs, 10.0 a second',
  ]);
  expect(await linesOf(5, [[0, 1000, 1000, 1000]])).toEqual(['1000 of 1000 runs are there already']);
});
