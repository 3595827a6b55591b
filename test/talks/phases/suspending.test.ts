import { describe, expect, test } from 'vitest';
import type { Action, Conduct, NuclearPath, ScenarioChanges } from '../../../src/scenario/index.js';
import { openDuties, verifyTrace, type Session, type TalksEvent } from '../../../src/talks/index.js';
import { calm } from '../calm.js';
import { byHand } from '../playing.js';
import { only, round, tiny, type Script } from '../tiny.js';

const show: Action = {
  id: 'show',
  label: 'the North shows its arms',
  party: 'North',
  rate: 1,
  effects: [
    { kind: 'noDeal', party: 'Broker', by: -0.05 },
    { kind: 'pressure', by: 0.2 },
  ],
  breachMonths: 4,
};
const lean: Action = { id: 'lean', label: 'lean', party: 'South', rate: 1, sets: ['leaning'], effects: [] };
const press: Action = {
  id: 'press',
  label: 'press',
  party: 'South',
  rate: 1,
  effects: [{ kind: 'pressure', by: 0.2 }],
};

const conduct: Conduct = {
  dates: { least: 30, spread: 0 },
  noise: 0.01,
  reference: calm,
  conditions: [{ id: 'leaning', label: 'leaning' }],
  breach: { endMonths: 12, exposureMonths: 3 },
  actions: [show, lean, press],
};

const acting = (changes: ScenarioChanges = {}): Session =>
  byHand(tiny({ horizon: { rounds: 12 }, ...changes, dynamics: { conduct, ...changes.dynamics } }));
const shows: Script = { act: (party, day) => (party === 'North' && day === 30 ? 'show' : undefined) };
const delivered = (events: readonly TalksEvent[]): [string, number][] =>
  only(events, 'performed').map(({ duty, day }) => [['arms', 'aid'][duty] ?? `${duty}`, day]);

describe('a breach', () => {
  test('suspends the plan in force: nothing is delivered, and nobody is late', () => {
    const session = acting();
    const first = round(session, { deal: [1, 1, 0], ...shows });
    expect(only(first, 'agreementSuspended')).toEqual([
      { type: 'agreementSuspended', agreement: 0, by: 'North', since: 30, until: 152 },
    ]);
    expect(delivered(first)).toEqual([]);
    // The next session is before the time is over: nobody is asked.
    expect(session.state.public.day).toBe(100);
    for (const id of ['North', 'South']) expect(openDuties(session.state.public, id)).toEqual([]);
    const second = round(session);
    expect([...delivered(second), ...only(second, 'overdue')]).toEqual([]);
    expect(session.state.public.agreements[0]).toMatchObject({
      status: 'standing',
      suspended: { since: 30 },
    });
  });

  test('is over when its time is and all others perform: what is due moves by the days that it stood still', () => {
    const session = acting();
    round(session, { deal: [1, 1, 0], ...shows });
    round(session);
    expect(openDuties(session.state.public, 'South').map(({ issue }) => issue)).toEqual(['aid']);
    expect(openDuties(session.state.public, 'North')).toEqual([]);
    const events = round(session);
    expect(only(events, 'agreementResumed')).toEqual([{ type: 'agreementResumed', agreement: 0, days: 170 }]);
    // Both were promised for day 61, and stood still from day 30 to day 200.
    expect(delivered(events)).toEqual([
      ['arms', 231],
      ['aid', 231],
    ]);
    expect(session.state.public.agreements[0]!.suspended).toBeUndefined();
    while (session.toAct !== null) round(session);
    expect(verifyTrace(session.trace)).toEqual(session.state);
  });

  test('goes on while one of the others withholds, and breaks the plan after a year: what can be taken back is', () => {
    const session = acting();
    round(session, { deal: [0, 1, 0] });
    expect(session.state.public.levels).toEqual([0, 1, 0]);
    round(session, {
      deal: [2, 2, 0],
      act: (party, day) => (party === 'North' && day === 120 ? 'show' : undefined),
    });
    const withholds: Script = { choose: ({ party }) => (party === 'South' ? 'withhold' : 'perform') };
    const events: TalksEvent[] = [];
    while (session.state.public.day < 500) events.push(...round(session, withholds));
    expect(only(events, 'agreementResumed')).toEqual([]);
    expect(only(events, 'performed')).toEqual([]);
    expect(only(events, 'agreementEnded')).toMatchObject([{ agreement: 1, status: 'broken', by: 'North' }]);
    expect(session.state.public.agreements[1]).toMatchObject({ status: 'broken', brokenBy: 'North' });
  });

  test('keeps the others from delivering under a plan signed after it, and only them', () => {
    const session = acting();
    round(session, shows);
    const events = [...round(session, { deal: [1, 1, 0] }), ...round(session)];
    expect(only(events, 'agreementSuspended')).toEqual([]);
    // Signed on day 100, two months: the North as promised, the South two months after the end of the embargo on day 152.
    expect(delivered(events)).toEqual([
      ['arms', 161],
      ['aid', 213],
    ]);
    expect(only(events, 'overdue')).toEqual([]);
  });

  test('that is repeated lasts longer; without the rule it touches nothing', () => {
    const twice: Script = { act: (party, day) => (party === 'North' && day <= 60 ? 'show' : undefined) };
    const session = acting();
    round(session, { deal: [1, 1, 0], ...twice });
    expect(session.state.public.agreements[0]!.suspended).toEqual({ by: 'North', since: 30, until: 182 });
    const { breach: _, ...untouched } = conduct;
    const other = byHand(tiny({ dynamics: { conduct: untouched } }));
    expect(delivered(round(other, { deal: [1, 1, 0], ...twice }))).toEqual([
      ['arms', 61],
      ['aid', 61],
    ]);
  });

  test('of a hidden path suspends when it is found', () => {
    const cellar: NuclearPath = {
      id: 'cellar',
      label: 'a cellar',
      party: 'North',
      initial: 1,
      perYear: 1,
      most: 9,
      stopsAt: { issue: 'arms', level: 2 },
      endsAt: { issue: 'arms', level: 2 },
      detection: [1],
      hidden: true,
    };
    const slow = { delay: { geometricMean: 3, logSd: 0 } };
    const session = acting({ dynamics: { paths: [cellar], ...slow } });
    const events = round(session, { deal: [1, 1, 0] });
    expect(only(events, 'exposed')).toHaveLength(1);
    expect(session.state.public.agreements[0]!.suspended).toEqual({ by: 'North', since: 100, until: 191 });
  });
});

describe('pressure of acts', () => {
  const cooperation = { parties: ['Broker'], share: 0.6, harm: 0.01, conditions: { Broker: 'leaning' } };
  const presses = (rule: Conduct, before: 'show' | 'lean' | null): number => {
    const session = acting({ dynamics: { conduct: rule } });
    const act = (party: string, day: number): string | undefined => {
      if (day === 60 && party === 'South') return 'press';
      if (day !== 30 || before === null) return undefined;
      return party === (before === 'show' ? 'North' : 'South') ? before : undefined;
    };
    const events = only(round(session, { act }), 'actTaken').filter(({ action }) => action === 'press');
    const [effect] = events[0]!.effects;
    return effect?.kind === 'pressure' ? effect.pressure : NaN;
  };

  test('weighs by those that go along: who was harmed, or says so', () => {
    // 0.2 at the start, and 0.2 more or 40 % of that.
    expect(presses(conduct, null)).toBeCloseTo(0.4, 12);
    expect(presses({ ...conduct, cooperation }, null)).toBeCloseTo(0.28, 12);
    expect(presses({ ...conduct, cooperation }, 'lean')).toBeCloseTo(0.4, 12);
    // The show itself comes before anybody was harmed.
    expect(presses({ ...conduct, cooperation }, 'show')).toBeCloseTo(0.48, 12);
    expect(presses({ ...conduct, cooperation: { ...cooperation, harm: 0.06 } }, 'show')).toBeCloseTo(
      0.36,
      12,
    );
  });
});
