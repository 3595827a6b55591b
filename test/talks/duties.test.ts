import { describe, expect, test } from 'vitest';
import { initialState, openDuties, pursuesDiplomacy, rulebookOf } from '../../src/talks/index.js';
import { MONTH } from '../../src/scenario/index.js';
import { delaySeen, dutiesOf, hasOpenDuties } from '../../src/talks/duties.js';
import { byHand } from './playing.js';
import { round, tiny } from './tiny.js';

describe('what a party must decide on', () => {
  const session = byHand(tiny({ dynamics: { graceMonths: 99 } }));
  round(session, { deal: [2, 2, 1], choose: ({ issue }) => (issue === 'aid' ? 'withhold' : 'perform') });
  const { public: now } = session.state;

  test('is what was held back, or is due once its stage has opened, with its place', () => {
    expect(openDuties(now, 'North')).toEqual([]);
    expect(openDuties(now, 'South')).toMatchObject([
      { agreement: 0, duty: 2, issue: 'aid', level: 1, status: 'withheld' },
    ]);
    expect(['North', 'South', 'Broker'].map((id) => hasOpenDuties(now, id))).toEqual([false, true, false]);
    const kept = byHand(tiny());
    round(kept, { deal: [2, 2, 1] });
    expect(openDuties(kept.state.public, 'North')).toMatchObject([
      { agreement: 0, duty: 1, issue: 'arms', level: 2, status: 'due', dueDay: 122 },
    ]);
    expect(openDuties(kept.state.public, 'South')).toEqual([]);
  });

  test('is nothing under an agreement that no longer stands', () => {
    const broken = {
      ...now,
      agreements: now.agreements.map((agreement) => ({ ...agreement, status: 'broken' as const })),
    };
    expect(openDuties(broken, 'South')).toEqual([]);
    expect(hasOpenDuties(broken, 'South')).toBe(false);
  });
});

test('a level with payers of its own is owed by these alone, in their shares, unless they opt out', () => {
  const scenario = tiny({
    issues: { aid: { obligation: { obligor: 'payers' } } },
    costs: {
      shares: { South: 0.5, Broker: 0.5 },
      costs: { aid: [10, 20] },
      payers: { aid: [{ South: 0.25, Broker: 0.75 }, { South: 1 }] },
      optOut: { Broker: { issue: 'arms', below: 2 } },
    },
  });
  const book = rulebookOf(scenario);
  const state = initialState(book, 'seed');
  const owed = (optOuts: Record<string, string[]>) =>
    dutiesOf(book, state, [0, 2, 0], optOuts).duties.map(({ party, level, share }) => [level, party, share]);
  expect(owed({})).toEqual([
    [1, 'South', 0.25],
    [1, 'Broker', 0.75],
    [2, 'South', 1],
  ]);
  expect(owed({ Broker: ['aid'] })).toEqual([
    [1, 'South', 1],
    [2, 'South', 1],
  ]);
});

describe('the delay that everybody has seen', () => {
  test('is 1 before anything is done, then the mean of actual over promised time of what is done', () => {
    const own = { arms: { obligation: { delay: [1.5, 1] } }, aid: { obligation: { delay: [0.5, 3] } } };
    const session = byHand(tiny({ issues: own }));
    expect(delaySeen(session.state.public)).toBe(1);
    round(session, { deal: [2, 2, 0] });
    const months = 2 * MONTH;
    // 91, 61 and 30 days for two months; the fourth takes 183 and is underway.
    const taken = [91, 61, 30];
    const mean = taken.reduce((sum, days) => sum + days / months, 0) / 3;
    expect(delaySeen(session.state.public)).toBeCloseTo(mean, 2);
    round(session);
    const after = (taken.reduce((sum, days) => sum + days / months, 0) + 183 / months) / 4;
    expect(delaySeen(session.state.public)).toBeCloseTo(after, 2);
  });
});

test('a party pursues diplomacy unless its capital vetoes, it stays away, or it has left', () => {
  const { public: now } = byHand(tiny()).state;
  expect(pursuesDiplomacy(now, 'North')).toBe(true);
  const signal = { tone: 'neutral', toward: 'South' } as const;
  expect(pursuesDiplomacy({ ...now, signals: { North: { ...signal, attend: true } } }, 'North')).toBe(true);
  expect(pursuesDiplomacy({ ...now, signals: { North: { ...signal, attend: false } } }, 'North')).toBe(false);
  expect(pursuesDiplomacy({ ...now, vetoes: { North: 1 } }, 'North')).toBe(false);
  expect(pursuesDiplomacy({ ...now, vetoes: { North: 1 }, day: 1 }, 'North')).toBe(true);
  expect(pursuesDiplomacy({ ...now, left: ['North'] }, 'North')).toBe(false);
  expect(pursuesDiplomacy({ ...now, left: ['North'] }, 'South')).toBe(true);
});
