import { describe, expect, test } from 'vitest';
import type { NuclearPath, ScenarioChanges } from '../../../src/scenario/index.js';
import {
  aidDelivered,
  breached,
  evaluate,
  eventually,
  exposed,
  leftTalks,
  optedOut,
  performed,
  promised,
  walkedOut,
} from '../../../src/testing/index.js';
import { byHand } from '../../talks/playing.js';
import { round, tiny } from '../../talks/tiny.js';
import { truthOf } from './told.js';

/** North has works that are watched. */
function watched(hidden: boolean): ScenarioChanges {
  const works: NuclearPath = {
    id: 'works',
    label: 'works',
    party: 'North',
    hidden,
    initial: 1,
    perYear: 1,
    most: 20,
    stopsAt: { issue: 'arms', level: 1 },
    endsAt: { issue: 'arms', level: 2 },
    detection: [1],
  };
  return { dynamics: { paths: [works] } };
}

describe('atoms on talks played by hand', () => {
  test('a promise and its performance', () => {
    const session = byHand(tiny());
    round(session);
    round(session, { deal: [1, 1, 0] });
    const { trace } = session;
    expect(truthOf(promised('arms', 'frozen'), trace)).toEqual([false, true, false]);
    expect(truthOf(promised('arms', 'gone'), trace)).toEqual([false, false, false]);
    expect(truthOf(performed('arms', 'frozen'), trace)).toEqual([false, true, false]);
    expect(evaluate(eventually(performed('arms')), session)).toMatchObject({
      holds: true,
      at: 1,
      reason: 'round 2, March 2004: North completed arms 1 (frozen) in May 2004',
    });
  });

  test('two levels in one go: both steps were completed', () => {
    const session = byHand(tiny());
    round(session, { deal: [2, 0, 0] });
    for (const level of [1, 2]) expect(truthOf(performed('arms', level), session.trace)).toEqual([true]);
  });

  test('a claim that is found out', () => {
    const session = byHand(tiny({ ...watched(false), issues: { aid: { obligation: { months: [9, 9] } } } }));
    round(session, { deal: [1, 1, 0], choose: ({ party }) => (party === 'North' ? 'conceal' : 'perform') });
    round(session);
    expect(truthOf(performed('arms'), session.trace).slice(0, 2)).toEqual([true, false]);
    expect(truthOf(breached('North'), session.trace).slice(0, 2)).toEqual([false, true]);
    expect(truthOf(breached('South'), session.trace)).not.toContain(true);
    expect(evaluate(eventually(breached()), session).reason).toContain(
      'North was found not to have done arms 1 (frozen) as claimed',
    );
  });

  test('an agreement that breaks, and works that are found', () => {
    const session = byHand(tiny({ dynamics: { graceMonths: 0 } }));
    round(session, { deal: [1, 1, 0], choose: ({ party }) => (party === 'South' ? 'withhold' : 'perform') });
    expect(evaluate(eventually(breached('South')), session).reason).toContain(
      'an agreement broke by the conduct of South',
    );
    const found = byHand(tiny(watched(true)));
    round(found);
    expect(evaluate(eventually(exposed('North')), found).reason).toContain('the works of North was found');
  });

  test('who pays and who does not', () => {
    const costs = {
      shares: { South: 0.6, Broker: 0.4 },
      costs: { aid: [100, 200] },
      optOut: { South: { issue: 'arms', below: 2 } },
    };
    const session = byHand(tiny({ costs, issues: { aid: { obligation: { obligor: 'payers' } } } }));
    round(session, { deal: [1, 1, 0], answer: { South: { kind: 'accept', optOut: ['aid'] } } });
    expect(truthOf(optedOut('South'), session.trace)[0]).toBe(true);
    expect(truthOf(optedOut('Broker'), session.trace)[0]).toBe(false);
    expect(truthOf(aidDelivered('Broker'), session.trace)[0]).toBe(true);
    expect(truthOf(aidDelivered('South'), session.trace)[0]).toBe(false);
    expect(evaluate(eventually(aidDelivered()), session).reason).toContain(
      'Broker delivered its part of aid 1 (some)',
    );
  });

  test('a chair that closes does not walk out; who leaves is not who walks out', () => {
    const session = byHand(tiny());
    round(session);
    expect(truthOf(walkedOut(), session.trace)[0]).toBe(false);
    round(session, { signal: { South: { attend: false, leave: true } } });
    expect(truthOf(leftTalks('South'), session.trace)).toEqual([false, true]);
    expect(truthOf(walkedOut(), session.trace)).toEqual([false, false]);
  });
});
