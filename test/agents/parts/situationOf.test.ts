import { describe, expect, test } from 'vitest';
import { thresholdOf } from '../../../src/agents/parts/thresholdOf.js';
import { valuationOf } from '../../../src/talks/index.js';
import { positionOf, seenBy, situation } from '../seen.js';

describe('a situation', () => {
  test('is what is seen, and what follows from the position', () => {
    const observation = seenBy('North', { own: { flexibility: 0.5 } });
    const position = {
      ambition: 0.4,
      demands: [
        { issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.9 },
        { issue: 'arms', bound: 'atMost', level: 1, firmness: 0.6 },
        { issue: 'order', bound: 'atLeast', level: 1, firmness: 0.5 },
        { issue: 'oil', bound: 'atLeast', level: 9, firmness: 1 },
      ],
    } as const;
    const { held, threshold: least, valuation, observation: same } = situation(observation, position);
    expect(same).toBe(observation);
    expect(valuation).toBe(valuationOf(observation));
    // A demand is held while flexibility is below its firmness; issues that are not there are passed over.
    expect(held).toEqual({ min: [0, 1, 0], max: [1, 2, 1] });
    expect(least).toBeCloseTo(thresholdOf(observation, positionOf(position), valuation, held), 12);
  });

  test('demands that contradict each other leave the first', () => {
    const observation = seenBy('North', { own: { flexibility: 0 } });
    const demands = [
      { issue: 'aid', bound: 'atLeast', level: 2, firmness: 1 },
      { issue: 'aid', bound: 'atMost', level: 1, firmness: 1 },
      { issue: 'arms', bound: 'atMost', level: 9, firmness: 1 },
      { issue: 'order', bound: 'atLeast', level: 9, firmness: 1 },
    ] as const;
    expect(situation(observation, { demands }).held).toEqual({ min: [0, 2, 1], max: [2, 2, 1] });
  });
});
