import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { argumentProblem, holding, listOf, refuse } from '../../input/index.js';
import type {
  CardinalPreferences,
  Issue,
  OrdinalPreferences,
  Preferences,
  Quantity,
} from '../../scenario/index.js';

/**
 * Draws valid preferences over some issues: cardinal, or rankings with ties and importance ranks; each number exact, or an
 * interval about it. They shrink towards equal weights, and rankings from option 0 down.
 *
 * @throws SixPartyError `invalid-option`
 */
export function preferences(issues: readonly Issue[]): Arbitrary<Preferences> {
  const someIssues = listOf(
    holding('an issue', { id: (id) => typeof id === 'string', options: Array.isArray }),
  );
  refuse('invalid-option', 'There are no preferences to draw.', [
    argumentProblem('issues', issues, someIssues),
  ]);
  return fc.oneof(cardinal(issues), ordinal(issues));
}

function cardinal(issues: readonly Issue[]): Arbitrary<CardinalPreferences> {
  const sizes = fc.tuple(...issues.map(() => fc.nat({ max: 9 })));
  const values = fc.record(
    Object.fromEntries(issues.map(({ id, options }) => [id, fc.tuple(...options.map(() => value))])),
  );
  return fc.tuple(sizes, fc.boolean(), values).map(([drawn, spread, values]) => {
    const sum = drawn.reduce((total, size) => total + size + 1, 0);
    const weight = (size: number): Quantity => {
      const exact = (size + 1) / sum;
      return spread ? { value: exact, low: exact / 2, high: exact * 1.5 } : exact;
    };
    const weights = Object.fromEntries(issues.map(({ id }, k) => [id, weight(drawn[k]!)]));
    return { kind: 'cardinal', weights, values };
  });
}

/** Draws values in [0, 1] of two decimals: they read well. */
const value: Arbitrary<Quantity> = fc
  .tuple(fc.nat({ max: 100 }), fc.option(fc.nat({ max: 20 }), { nil: 0, freq: 2 }))
  .map(([hundredths, either]) => {
    const exact = hundredths / 100;
    if (either === 0) return exact;
    const [low, high] = [Math.max(0, hundredths - either) / 100, Math.min(100, hundredths + either) / 100];
    return { value: exact, low, high };
  });

function ordinal(issues: readonly Issue[]): Arbitrary<OrdinalPreferences> {
  const importance = fc.record(
    Object.fromEntries(issues.map(({ id }) => [id, fc.integer({ min: 1, max: Math.max(1, issues.length) })])),
  );
  const rankings = fc.record(
    Object.fromEntries(issues.map(({ id, options }) => [id, ranking(options.length)])),
  );
  return fc.record({ kind: fc.constant('ordinal'), importance, rankings });
}

/** Draws rankings: `2 > 0 = 1`. */
function ranking(options: number): Arbitrary<string> {
  const all = Array.from({ length: options }, (_, option) => option);
  return fc
    .tuple(
      fc.shuffledSubarray(all, { minLength: options }),
      fc.tuple(...all.slice(1).map(() => fc.constantFrom(' > ', ' = '))),
    )
    .map(([order, signs]) => order.map((option, k) => `${k === 0 ? '' : signs[k - 1]!}${option}`).join(''));
}
