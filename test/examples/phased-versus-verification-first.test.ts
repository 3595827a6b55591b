import { expect, test } from 'vitest';
import { example } from './example.js';

test('prints both rates and the paired interval of their difference', () => {
  const printed = example('phased-versus-verification-first', '24');
  const share = (label: string): number => Number(new RegExp(`${label}\\s+(-?[\\d.]+) %`).exec(printed)?.[1]);
  const [, gained, lost, alike] = /Only phased: (\d+)\. Only verification first: (\d+)\. Alike: (\d+)\./.exec(
    printed,
  )!;
  expect(printed).toContain('Agreement of substance in 24 paired runs:');
  expect(Number(gained) + Number(lost) + Number(alike)).toBe(24);
  const difference = share('Difference');
  expect(difference).toBeCloseTo(share('phasedConcessions') - share('verificationFirst'), 0);
  expect(difference).toBeCloseTo((100 * (Number(gained) - Number(lost))) / 24, 1);
  const [low, high] = /(-?[\d.]+) % to (-?[\d.]+) %\./.exec(printed)!.slice(1).map(Number);
  expect(low).toBeLessThan(high!);
  expect(low).toBeGreaterThanOrEqual(-100);
  expect(high).toBeLessThanOrEqual(100);
  expect(Number(/McNemar test: p = ([\d.e-]+)\.$/m.exec(printed)![1])).toBeLessThanOrEqual(1);
  expect(printed).toMatch(/lost an agreement: (none|\d+(, \d+)*)\.$/m);
}, 60_000);
