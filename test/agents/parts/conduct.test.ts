import { describe, expect, test } from 'vitest';
import { drawnConduct, quietConduct } from '../../../src/agents/index.js';
import type { DrawnConductOptions, Situation } from '../../../src/agents/index.js';
import { situationOf } from '../../../src/agents/index.js';
import { openStreams } from '../../../src/random/index.js';
import type { Action, Conduct } from '../../../src/scenario/index.js';
import { calm } from '../../talks/calm.js';
import { positionOf, seenBy, standing, type Seen } from '../seen.js';

const action = (id: string, changes: Partial<Action> = {}): Action => ({
  id,
  label: id,
  party: 'North',
  rate: 1,
  effects: [],
  ...changes,
});

const reference: Conduct['reference'] = { ...calm, stall: 1, refused: 1 };

function conductOf(actions: readonly Action[], changes: Partial<Conduct> = {}): Conduct {
  return {
    dates: { least: 30, spread: 30 },
    noise: 0.01,
    reference,
    conditions: [{ id: 'away', label: 'away', keepsAway: 'South' }],
    actions,
    ...changes,
  };
}

/** Asked a quarter after its last date, in a stall; with the chance of a seed. */
function situationsWith(conduct: Conduct, seen: Seen): (seed: string) => Situation {
  const observation = seenBy('North', {
    ...seen,
    scenario: { dynamics: { conduct } },
    now: { phase: 'conduct', round: 5, day: 400, ...seen.now },
    own: { asked: 400 - 365.25 * YEARS, ...seen.own },
  });
  return (seed) => {
    const streams = openStreams(seed, 1, {});
    return situationOf(observation, positionOf(), (purpose) => streams.stream(`agent.${purpose}`, 'North'));
  };
}

const YEARS = 0.25;
const TIMES = 1000;

/** How often a year it does something, by how often it does nothing in a quarter. */
function rateOf(conduct: Conduct, seen: Seen = {}, options: DrawnConductOptions = {}): number {
  const chooses = drawnConduct(options);
  const at = situationsWith(conduct, seen);
  let quiet = 0;
  for (let n = 0; n < TIMES; n++) if (chooses(at(`seed ${n}`)) === null) quiet += 1;
  return -Math.log(quiet / TIMES) / YEARS;
}

/** Within five standard errors. */
function expectRate(rate: number, wanted: number): void {
  const share = Math.exp(-wanted * YEARS);
  const error = Math.sqrt((share * (1 - share)) / TIMES) / (share * YEARS);
  expect(Math.abs(rate - wanted)).toBeLessThan(5 * error);
}

const E = Math.E;

describe('interest', () => {
  test('at the reference an action comes at its rate', () => {
    expectRate(rateOf(conductOf([action('a', { rate: 2 })])), 2);
    expectRate(rateOf(conductOf([action('a'), action('b')])), 2);
    expect(rateOf(conductOf([action('a', { rate: 0 })]))).toBeCloseTo(0, 12);
  });

  test('each η of value more makes it e times as likely', () => {
    const motives = { need: 0.1 };
    const conduct = conductOf([action('a', { motives })]);
    expectRate(rateOf(conduct, { now: { need: 0.6 } }), E);
    expectRate(rateOf(conduct, { now: { need: 0.4 } }), 1 / E);
    expectRate(rateOf(conduct, { now: { need: 0.6 } }, { noise: 0.005 }), E * E);
    expectRate(rateOf(conduct, {}, { rates: { a: 3 } }), 3);
  });

  test('what is measured: shocks, urging, grievance', () => {
    const motives = { shock: 0.5, urged: 0.02, grievance: 0.01 };
    const conduct = conductOf([action('a', { motives })]);
    expectRate(rateOf(conduct, { own: { noDealShock: -0.02 } }), E);
    expectRate(rateOf(conduct, { own: { urged: 1 } }), E);
    expectRate(rateOf(conduct, { now: { grievances: { North: { South: 0.5, Broker: 0.5 } } } }), E);
  });

  test('a provocation of others is remembered, and fades; deliveries are a rent at risk', () => {
    const conduct = conductOf([
      action('a', { motives: { provoked: 0.02 }, hostile: 0.5, rent: 0.02 }),
      action('raid', { party: 'South', hostile: 0.5 }),
      action('gift', { party: 'South', delivers: true }),
    ]);
    const acted = (id: string, day: number) => ({ now: { acted: [{ party: 'South', action: id, day }] } });
    expectRate(rateOf(conduct, acted('raid', 400)), E);
    expectRate(rateOf(conduct, acted('raid', 280)), Math.exp(1 / E));
    expectRate(rateOf(conduct, acted('gift', 100)), 1 / E);
    expectRate(rateOf(conduct, acted('gift', 20)), 1);
  });

  test('harm presses those that refuse one’s demands while talks stall, and not while a plan is carried out', () => {
    const hurt = action('a', {
      effects: [{ kind: 'noDeal', party: 'South', by: -0.02 }],
      leverage: 1,
    });
    const conduct = conductOf([hurt], { reference: { ...reference, refused: 0 } });
    const position = {
      own: { position: [{ issue: 'arms', bound: 'atMost' as const, rungs: [{ level: 1, firmness: 1 }] }] },
    };
    const said = (day: number): Seen['now'] => ({
      said: [
        { issue: 'arms', by: { South: { atLeast: { level: 2, day } } } },
        { issue: 'aid', by: {} },
        { issue: 'order', by: {} },
      ],
    });
    expectRate(rateOf(conduct, { ...position, now: said(390) }), E * E);
    expectRate(rateOf(conduct, { ...position, now: said(20) }), 1);
    expectRate(rateOf(conduct, position), 1);
    const plan = standing([1, 1, 0], {
      duties: [
        {
          issue: 'aid',
          level: 1,
          party: 'South',
          share: 1,
          stage: 1,
          months: 2,
          status: 'due',
          dueDay: 450,
          doneDay: -1,
          overdue: false,
        },
      ],
    });
    expectRate(rateOf(conduct, { ...position, now: { ...said(390), agreements: [plan] } }), 1);
  });

  test('what a plan in force is worth holds it back', () => {
    const conduct = conductOf([action('a', { ends: 1 })], { noise: 0.1 });
    const agreements = [
      standing([0, 2, 0], {
        duties: [
          {
            issue: 'aid',
            level: 1,
            party: 'South',
            share: 1,
            stage: 1,
            months: 2,
            status: 'due',
            dueDay: 450,
            doneDay: -1,
            overdue: false,
          },
        ],
      }),
    ];
    expect(rateOf(conduct, { now: { agreements } })).toBeLessThan(0.5);
    expectRate(rateOf(conduct, { now: { agreements: [{ ...agreements[0]!, status: 'superseded' }] } }), 1);
  });

  test('hope of talks counts while somebody stays away', () => {
    const conduct = conductOf([action('a', { opens: 1 })], { noise: 0.1 });
    const conditions = [{ id: 'away', since: 300, until: null, keepsAway: 'South' }];
    expectRate(rateOf(conduct), 1);
    expect(rateOf(conduct, { now: { conditions } })).toBeGreaterThan(2);
    const over = [{ ...conditions[0]!, until: 400 }];
    expectRate(rateOf(conduct, { now: { conditions: over } }), 1);
  });
});

describe('of several actions', () => {
  test('the earliest is taken', () => {
    const chooses = drawnConduct();
    const conduct = conductOf([action('rare', { rate: 0.1 }), action('often', { rate: 10 })]);
    const at = situationsWith(conduct, {});
    const chosen = Array.from({ length: 200 }, (_, n) => chooses(at(`seed ${n}`)));
    expect(chosen.filter((choice) => choice?.action === 'often').length).toBeGreaterThan(150);
    expect(new Set(chosen)).toContain(null);
  });

  test('one that cannot be done moves no draw of another', () => {
    const chooses = drawnConduct();
    const both = conductOf([action('a', { requires: ['away'] }), action('b')]);
    const one = conductOf([action('b')]);
    const [at, without] = [situationsWith(both, {}), situationsWith(one, {})];
    for (let n = 0; n < 100; n++) {
      const seed = `seed ${n}`;
      expect(chooses(at(seed))).toEqual(chooses(without(seed)));
    }
  });
});

describe('the reasons for an act', () => {
  const because = (changes: Partial<Action>, seen: Seen): readonly string[] | undefined => {
    const at = situationsWith(conductOf([action('a', { rate: 1000, ...changes })]), seen);
    const choice = drawnConduct()(at('1'));
    return choice?.because;
  };
  const motives = { need: 0.1, grievance: 0.01, urged: -0.02 };

  test('are what speaks for it more than at the reference, the weightiest first', () => {
    expect(because({ motives }, { now: { need: 0.6 } })).toEqual(['need']);
    const grievances = { North: { South: 1.5 } };
    expect(because({ motives }, { now: { need: 0.6, grievances } })).toEqual(['grievance', 'need']);
    expect(because({ motives }, { now: { need: 0.51, grievances } })).toEqual(['grievance']);
    expect(because({ motives }, { own: { urged: 0 } })).toEqual(['urged']);
    expect(because({ motives }, {})).toEqual([]);
  });

  test('are also that little is put at risk, and that the table has something to give', () => {
    expect(because({ hostile: 1, rent: 0.01 }, {})).toEqual([]);
    const delivered = conductOf([action('a', { rate: 1000, hostile: 1, rent: 0.01 })], {
      reference: { ...reference, delivered: 2 },
    });
    expect(drawnConduct()(situationsWith(delivered, {})('1'))?.because).toEqual(['rent']);
  });
});

test('quiet conduct does nothing', () => {
  expect(quietConduct()(situationsWith(conductOf([action('a', { rate: 1000 })]), {})('1'))).toBeNull();
});
