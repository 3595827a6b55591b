import { describe, expect, test } from 'vitest';
import { account } from '../../src/report/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import type { Move, ObjectMove, TalksEvent } from '../../src/talks/index.js';
import { blockersLines } from '../../src/report/blockersInWords.js';
import { toldOutcome } from '../../src/report/toldOutcome.js';
import { tiny } from '../talks/tiny.js';
import { moved, opened, outcomeOf } from './told.js';

/** The tiny talks, which have a schedule, with a place to meet: none of them is more than another. */
const scenario: Scenario = defineScenario({
  ...tiny(),
  issues: [
    ...tiny().issues,
    { id: 'site', label: 'site', options: ['harbour', 'castle', 'market'], ordered: false },
  ],
  parties: tiny().parties.map((party) => {
    const { preferences } = party;
    if (preferences.kind !== 'cardinal') throw new Error('The tiny talks have scores.');
    const weights = { arms: 0.5, aid: 0.3, site: 0.2 };
    return {
      ...party,
      preferences: { ...preferences, weights, values: { ...preferences.values, site: [0, 1, 0.5] } },
    };
  }),
});

const object = (objections: ObjectMove['objections'], counter?: readonly number[]): Move =>
  counter ? { kind: 'object', objections, counter } : { kind: 'object', objections };
const draft: TalksEvent = moved('Broker', { kind: 'propose', deal: [1, 1, 0, 0] });
const names = object([
  { issue: 'arms', direction: 'up' },
  { issue: 'site', direction: 'up', want: 2 },
]);
const refuses = object([{ issue: 'site', direction: 'up' }]);
const shows = object([{ issue: 'site', direction: 'up' }], [1, 1, 0, 1]);

function told(...moves: readonly TalksEvent[]): string {
  const events = [
    opened(1, 0),
    { type: 'convened', held: true, present: ['North'], absent: [] } as const,
    draft,
  ];
  return account({ scenario, events: [...events, ...moves] }).replace(/\s+/g, ' ');
}

describe('options without an order, beside those of a schedule', () => {
  test('are named where they are wanted, shown, or refused', () => {
    expect(told(moved('South', names))).toContain('No: South (more arms; site: market).');
    expect(told(moved('South', refuses))).toContain('No: South (site: not harbour).');
    expect(told(moved('South', shows))).toContain('No: South (site: castle; shows a text of its own).');
  });

  test('the first of them is not nothing', () => {
    expect(told()).toContain('site: harbour');
  });

  test('who blocks is told by what it wanted', () => {
    const events = [opened(1, 0), draft, moved('South', names), moved('North', shows)];
    const counted = (party: string, issue: string) => ({ party, issue, direction: 'up' as const, count: 1 });
    const blockers = [counted('South', 'arms'), counted('South', 'site'), counted('North', 'site')];
    const outcome = toldOutcome(scenario, events, outcomeOf({ blockers }));
    expect(outcome.blockers.map(({ wants }) => wants)).toEqual([
      undefined,
      [{ option: 2, count: 1 }],
      [{ option: 1, count: 1 }],
    ]);
    const lines = blockersLines(scenario, outcome.blockers, undefined).join('\n');
    expect(lines).toMatch(/South +wanted more arms/);
    expect(lines).toMatch(/South +wanted site: market/);
    expect(lines).toMatch(/North +wanted site: castle/);
    expect(lines).not.toMatch(/(more|less) site/);
  });
});
