import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/talks/index.js';
import { byHand } from '../playing.js';
import { round, tiny } from '../tiny.js';
import type { Script } from '../tiny.js';

function outcomeAfter(scenario: ReturnType<typeof tiny>, ...scripts: Script[]): Outcome {
  const session = byHand(scenario);
  for (const script of scripts) round(session, script);
  const { outcome, phase } = session.state.public;
  expect(phase).toBe('ended');
  expect(session.toAct).toBeNull();
  return outcome!;
}

const short = tiny({ horizon: { rounds: 2 } });

describe('talks end', () => {
  test('by settlement once all steps of a deal that settles are done', () => {
    const outcome = outcomeAfter(tiny(), { deal: [2, 1, 0] });
    expect(outcome).toMatchObject({ kind: 'settlement', rounds: 1, sessions: 1, day: 100, endedBy: null });
    expect(outcome.levels).toEqual({ arms: 2, aid: 1, order: 0 });
  });

  test('partial: an agreement of substance that does not settle, even a broken one', () => {
    expect(outcomeAfter(short, { deal: [1, 1, 0] }, {})).toMatchObject({ kind: 'partial', rounds: 2 });
    const broken = { deal: [2, 1, 0], choose: () => 'withhold' as const };
    expect(outcomeAfter(short, broken, broken)).toMatchObject({ kind: 'partial' });
  });

  test('inconclusive: nothing, or nothing of substance', () => {
    expect(outcomeAfter(short, {}, {})).toMatchObject({ kind: 'inconclusive', agreements: [] });
    expect(outcomeAfter(short, { deal: [0, 2, 0] }, {})).toMatchObject({
      kind: 'inconclusive',
      agreements: [{ substance: false }],
    });
  });

  test('by collapse when an essential party leaves', () => {
    const leaves = { signal: { North: { attend: false, leave: true } } };
    expect(outcomeAfter(tiny(), { deal: [1, 1, 0] }, leaves)).toMatchObject({
      kind: 'collapse',
      endedBy: 'North',
      rounds: 2,
    });
  });

  test('at their horizon: rounds or months, whichever comes first', () => {
    expect(outcomeAfter(tiny({ horizon: { rounds: 3 } }), {}, {}, {})).toMatchObject({ rounds: 3, day: 300 });
    expect(outcomeAfter(tiny({ horizon: { rounds: 9, months: 5 } }), {}, {})).toMatchObject({
      rounds: 2,
      day: 153,
    });
  });

  test('a walk-out ends a session, not the talks; where talks are one plenary it ends them', () => {
    const walks = { deal: [1, 1, 0], answer: { South: { kind: 'walkOut' as const } } };
    expect(outcomeAfter(short, walks, {})).toMatchObject({
      kind: 'inconclusive',
      endedBy: null,
      rounds: 2,
      sessions: 2,
    });
    const game = tiny({ dynamics: null });
    expect(outcomeAfter(game, walks)).toMatchObject({ kind: 'collapse', endedBy: 'South' });
    expect(outcomeAfter(game, {})).toMatchObject({ kind: 'inconclusive', endedBy: null });
    expect(outcomeAfter(game, { deal: [1, 1, 0] })).toMatchObject({ kind: 'settlement' });
  });
});

describe('the outcome', () => {
  test('tells who stood against what, most often first', () => {
    const no = (issue: string, direction: 'up' | 'down') =>
      ({ kind: 'object', objections: [{ issue, direction }] }) as const;
    const outcome = outcomeAfter(
      short,
      { deal: [1, 1, 0], answer: { North: no('arms', 'down'), South: no('aid', 'down') } },
      { deal: [1, 0, 0], answer: { North: no('aid', 'up'), South: { kind: 'walkOut' } } },
    );
    // Three drafts in the first round, one in the second.
    expect(outcome.blockers).toEqual([
      { party: 'North', issue: 'arms', direction: 'down', count: 3 },
      { party: 'South', issue: 'aid', direction: 'down', count: 3 },
      { party: 'North', issue: 'aid', direction: 'up', count: 1 },
    ]);
  });

  test('counts what a step cost its obligor that stands without consent, and no other', () => {
    const consents = [{ level: 1, party: 'Broker', unless: { issue: 'arms', atLeast: 1 }, cost: 0.07 }];
    const scenario = tiny({ horizon: { rounds: 2 }, issues: { aid: { obligation: { consents } } } });
    const south = (deal: [number, number, number]) =>
      outcomeAfter(scenario, { deal }, {}).gains.South!.realised;
    // Aid 1 → 0.8 (−0.1); arms 0 → 0.6 (+0.3).
    expect(south([0, 1, 0])).toBeCloseTo(-0.1 - 0.07, 12);
    expect(south([1, 1, 0])).toBeCloseTo(0.3 - 0.1, 12);
    expect(south([0, 0, 0])).toBe(0);
  });

  test('gives what was expected at the last signature, and what was had in the end', () => {
    const outcome = outcomeAfter(tiny(), { deal: [2, 1, 0] });
    // North: arms 1 → 0 (−0.5), aid 0 → 0.6 (+0.3).
    expect(outcome.gains.North!.realised).toBeCloseTo(-0.2, 12);
    expect(outcome.gains.South!.realised).toBeCloseTo(0.5 - 0.1, 12);
    expect(outcome.gains.North!.expected).toBeTypeOf('number');
    expect(outcomeAfter(short, {}, {}).gains).toEqual({
      North: { expected: null, realised: 0 },
      South: { expected: null, realised: 0 },
      Broker: { expected: null, realised: 0 },
    });
  });

  test('without a schedule a deal is had by signing it', () => {
    const game = tiny({
      dynamics: null,
      schedule: null,
      issues: { arms: { obligation: null }, aid: { obligation: null } },
    });
    const { gains } = outcomeAfter(game, { deal: [1, 1, 0] });
    expect(gains.North!.realised).toBeCloseTo(0.5 * 0.9 + 0.5 * 0.6, 12);
    expect(gains.North!.realised).toBe(gains.North!.expected);
  });
});
