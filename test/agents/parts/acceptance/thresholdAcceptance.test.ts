import { describe, expect, test } from 'vitest';
import { thresholdAcceptance } from '../../../../src/agents/index.js';
import type { ScenarioChanges } from '../../../../src/scenario/index.js';
import { valuationOf } from '../../../../src/talks/index.js';
import { gainOf } from '../../../../src/valuation/index.js';
import { tiny } from '../../../talks/tiny.js';
import { seenBy, situation } from '../../seen.js';

const { accepts, objections } = thresholdAcceptance();
const deals = [0, 1, 2].flatMap((arms) =>
  [0, 1, 2].flatMap((aid) => [0, 1].map((order) => [arms, aid, order])),
);

describe('whether to say yes', () => {
  test('it gains the threshold, and meets the demands that are held', () => {
    const demands = [{ issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.5 }] as const;
    for (const ambition of [0, 0.3, 0.9]) {
      const here = situation(seenBy('North'), { ambition, demands });
      const verdicts = deals.map((deal) => accepts(here, deal).yes);
      expect(verdicts).toEqual(
        deals.map((deal) => gainOf(here.valuation, deal) >= here.threshold - 1e-9 && deal[1]! >= 1),
      );
      expect(new Set(verdicts).size).toBe(2);
    }
  });

  test('a demand is dropped when flexibility passes its firmness', () => {
    const demands = [{ issue: 'order', bound: 'atMost', level: 0, firmness: 0.5 }] as const;
    const at = (flexibility: number): boolean =>
      accepts(situation(seenBy('Broker', { own: { flexibility } }), { demands }), [2, 2, 1]).yes;
    expect(at(0.49)).toBe(false);
    expect(at(0.5)).toBe(true);
  });
});

describe('a text that binds less', () => {
  const scenario: ScenarioChanges = {
    issues: [
      ...tiny().issues,
      { id: 'text', label: 'x', options: ['none', 'words', 'plan'], structural: true },
    ],
    schedule: { commitment: { issue: 'text', kappa: [0, 0.5, 1], plan: 2 } },
  };
  const demands = [{ issue: 'order', bound: 'atMost', level: 0, firmness: 0.5 }] as const;
  const at = (flexibility: number) =>
    situation(seenBy('Broker', { scenario, own: { flexibility } }), { demands });

  test('is signed although the same text as a plan is not', () => {
    expect(accepts(at(0.3), [2, 2, 1, 1]).yes).toBe(true);
    expect(accepts(at(0.3), [2, 2, 1, 2]).yes).toBe(false);
    expect(accepts(at(0.2), [2, 2, 1, 1]).yes).toBe(false);
  });

  test('is what one asks for first if one could sign it', () => {
    expect(objections(at(0.3), [2, 2, 1, 2])).toEqual([
      { issue: 'text', direction: 'down' },
      { issue: 'order', direction: 'down' },
    ]);
    expect(objections(at(0.2), [2, 2, 1, 2])).toEqual([{ issue: 'order', direction: 'down' }]);
  });

  test('a demand about the commitment itself is voiced', () => {
    const binding = [{ issue: 'text', bound: 'atLeast', level: 2, firmness: 1 }] as const;
    const here = situation(seenBy('Broker', { scenario }), { demands: binding });
    expect(objections(here, [2, 2, 1, 1])).toEqual([{ issue: 'text', direction: 'up' }]);
  });
});

describe('opting out of paying', () => {
  const scenario = {
    issues: { aid: { obligation: { obligor: 'payers' } } },
    costs: {
      shares: { South: 0.5, Broker: 0.5 },
      costs: { aid: [2000, 3000] },
      burden: { South: 0.2 },
      optOut: { South: { issue: 'arms', below: 2 }, Broker: { issue: 'arms', below: 2 } },
    },
  } as const;

  test('is done where it may be, and costs something', () => {
    const south = situation(seenBy('South', { scenario }));
    expect(accepts(south, [1, 1, 0]).optOut).toEqual(['aid']);
    expect(accepts(south, [2, 1, 0]).optOut).toEqual([]);
    expect(accepts(south, [1, 0, 0]).optOut).toEqual([]);
    expect(accepts(situation(seenBy('Broker', { scenario })), [1, 1, 0]).optOut).toEqual([]);
    expect(accepts(situation(seenBy('North', { scenario })), [1, 1, 0]).optOut).toEqual([]);
    expect(
      accepts(situation(seenBy('South', { scenario, now: { levels: [0, 1, 0] } })), [1, 1, 0]).optOut,
    ).toEqual([]);
  });

  test('is not done where others pay for all the steps of an issue that a deal asks for', () => {
    const costs = { ...scenario.costs, payers: { aid: [{ Broker: 1 }, null] } };
    const south = situation(seenBy('South', { scenario: { ...scenario, costs } }));
    expect(accepts(south, [1, 1, 0]).optOut).toEqual([]);
    expect(accepts(south, [1, 2, 0]).optOut).toEqual(['aid']);
  });

  test('may be what makes a deal worth signing', () => {
    const observation = seenBy('South', { scenario });
    const paying = gainOf(valuationOf(observation, true), [1, 2, 0]);
    const free = gainOf(valuationOf(observation, false), [1, 2, 0]);
    const between = (paying + free) / 2;
    expect(free).toBeGreaterThan(paying);
    const sure = seenBy('South', { scenario, own: { noDeal: observation.own.noDeal + between } });
    expect(accepts(situation(sure), [1, 2, 0])).toEqual({ yes: true, optOut: ['aid'] });
    expect(accepts(situation(sure), [2, 2, 0]).optOut).toEqual([]);
  });
});

describe('what to object to', () => {
  test('every demand that is not met', () => {
    const demands = [
      { issue: 'aid', bound: 'atLeast', level: 2, firmness: 1 },
      { issue: 'arms', bound: 'atMost', level: 0, firmness: 1 },
      { issue: 'order', bound: 'atMost', level: 0, firmness: 1 },
    ] as const;
    expect(objections(situation(seenBy('North'), { demands }), [1, 1, 0])).toEqual([
      { issue: 'arms', direction: 'down' },
      { issue: 'aid', direction: 'up' },
    ]);
  });

  test('else the issues on which one step would help it most, within what it demands', () => {
    const here = situation(seenBy('North'));
    const gain = (deal: readonly number[]): number => gainOf(here.valuation, deal);
    for (const deal of deals) {
      const said = objections(here, deal);
      expect(said.length).toBeLessThanOrEqual(2);
      const helps = said.map(({ issue, direction }) => {
        const k = ['arms', 'aid', 'order'].indexOf(issue);
        return (
          gain(deal.map((level, j) => (j === k ? level + (direction === 'up' ? 1 : -1) : level))) - gain(deal)
        );
      });
      expect(helps.every((help) => help > 0)).toBe(true);
      expect(helps).toEqual([...helps].sort((a, b) => b - a));
    }
    const bound = situation(seenBy('North'), {
      demands: [{ issue: 'aid', bound: 'atMost', level: 1, firmness: 1 }],
    });
    expect(objections(bound, [0, 1, 0]).some(({ issue }) => issue === 'aid')).toBe(false);
    expect(thresholdAcceptance(1).objections(here, [1, 1, 0])).toHaveLength(1);
    expect(thresholdAcceptance(0).objections(here, [1, 1, 0])).toEqual([]);
  });
});
