import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, linesOf, shownName, textWidth } from '../../../src/report/pictures/labels.js';
import { numberText, rounded, roundNumbers } from '../../../src/report/pictures/scales.js';
import { dashes, palettes, STYLES } from '../../../src/report/pictures/theme.js';
import { expectRunsPictured } from './sample.js';

test('any run, and any beginning of one, has whole pictures with no number that is none', async () => {
  await expectRunsPictured(8);
}, 60_000);

const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });

test('round numbers lie within their span, apart, and are written apart', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 10 }),
      (from, width, most) => {
        const ticks = roundNumbers([from, from + width], most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        for (const { at } of ticks) {
          expect(at).toBeGreaterThanOrEqual(from - width * 1e-6);
          expect(at).toBeLessThanOrEqual(from + width * (1 + 1e-6));
        }
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      },
    ),
  );
  expect(roundNumbers([0, 1], 5).map(({ label }) => label)).toEqual([
    '0.0',
    '0.2',
    '0.4',
    '0.6',
    '0.8',
    '1.0',
  ]);
  expect(roundNumbers([-3, 47], 5).map(({ label }) => label)).toEqual(['0', '10', '20', '30', '40']);
});

test('any number can be written, and any coordinate', () => {
  fc.assert(
    fc.property(numbers, (value) => {
      expect(numberText(value)).toMatch(/^−?[\d ]+(\.\d+)?(e[+−]\d+)?$/);
      expect(Object.is(rounded(value), -0)).toBe(false);
    }),
  );
  expect([1234567, -0.25, 12.5, 0].map((value) => numberText(value))).toEqual([
    '1 234 567',
    '−0.250',
    '12.50',
    '0',
  ]);
});

test('any name fits where it is put, on one line, without marks that turn what follows', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 30, max: 300 }),
      (name, units) => {
        const shown = shownName(name);
        expect([...shown].length).toBeLessThanOrEqual(42);
        expect(shown).not.toBe('');
        // eslint-disable-next-line no-control-regex -- that is what must not be there
        expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\ufffe\uffff]|\p{Cs}/u);
        expect(textWidth(fitted(shown, units, 10), 10)).toBeLessThanOrEqual(units + 1e-9);
        for (const line of linesOf(name, units, 10))
          expect(textWidth(line, 10)).toBeLessThanOrEqual(units + 1e-9);
      },
    ),
  );
});

test('every colour stands out from its paper, and every series has a dash of its own', () => {
  expect(new Set(dashes).size).toBe(STYLES);
  for (const palette of Object.values(palettes)) {
    for (const name of ['s0', 's1', 's2', 's3', 's4', 's5', 'line'] as const) {
      expect(contrast(palette[name], palette.paper), name).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['ink', 'soft'] as const) {
      expect(contrast(palette[name], palette.paper), name).toBeGreaterThanOrEqual(4.5);
    }
  }
});

/** Of two colours, as WCAG 2.2 has it. */
function contrast(a: string, b: string): number {
  const [low, high] = [a, b].map(luminance).sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
