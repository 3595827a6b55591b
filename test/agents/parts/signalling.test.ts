import { describe, expect, test } from 'vitest';
import { measuredSignals, neutralSignals } from '../../../src/agents/index.js';
import type { MeasuredSignalsOptions } from '../../../src/agents/index.js';
import type { SignalMove } from '../../../src/talks/index.js';
import { seenBy, situation } from '../seen.js';
import type { Seen } from '../seen.js';

const standard: MeasuredSignalsOptions = {
  toward: 'South',
  angerAt: 1,
  warmAt: 0.4,
  endurance: 2,
  leaveAt: 10,
};

function signal(
  options: Partial<MeasuredSignalsOptions>,
  seen: Seen,
  seed = '1',
  decision = { sessions: 99, flexibility: 0 },
): SignalMove {
  return measuredSignals({ ...standard, ...options })(situation(seenBy('North', seen), { decision }, seed));
}
const grieved = (size: number, against = 'South'): Seen['now'] => ({
  grievances: { North: { [against]: size }, South: {}, Broker: {} },
});

/** Share of times that it comes. */
function attendance(
  options: Partial<MeasuredSignalsOptions>,
  seen: Seen,
  decision?: { sessions: number; flexibility: number },
): number {
  const times = 400;
  let came = 0;
  for (let n = 0; n < times; n++) came += signal(options, seen, `seed ${n}`, decision).attend ? 1 : 0;
  return came / times;
}
const near = (share: number, wanted: number): void =>
  expect(Math.abs(share - wanted)).toBeLessThan(3 * Math.sqrt(0.25 / 400));

describe('tone', () => {
  test('follows grievance against the party it is about, then flexibility', () => {
    expect(signal({}, { own: { flexibility: 0.39 } }).tone).toBe('neutral');
    expect(signal({}, { own: { flexibility: 0.4 } }).tone).toBe('conciliatory');
    expect(signal({}, { now: grieved(0.99), own: { flexibility: 0 } }).tone).toBe('neutral');
    expect(signal({}, { now: grieved(1), own: { flexibility: 0.9 } }).tone).toBe('accusatory');
    expect(signal({}, { now: grieved(5, 'Broker'), own: { flexibility: 0 } }).tone).toBe('neutral');
  });

  test('is not kind while something keeps the party away, and still accuses', () => {
    const conditions = [{ id: 'boycott', since: 0, until: null, keepsAway: 'North' }];
    expect(signal({}, { now: { conditions }, own: { flexibility: 0.9 } })).toMatchObject({
      tone: 'neutral',
      attend: false,
    });
    const angry = { ...grieved(1), conditions };
    expect(signal({}, { now: angry, own: { flexibility: 0.9 } }).tone).toBe('accusatory');
  });

  test('is about the party named, or the first other if there is none of that name', () => {
    expect(signal({ toward: 'Broker' }, {}).toward).toBe('Broker');
    expect(signal({ toward: 'Mongolia' }, {}).toward).toBe('South');
    expect(signal({ toward: 'North' }, {}).toward).toBe('South');
  });
});

describe('coming', () => {
  const calm = { need: 0 };

  test('is certain without grievance', () => {
    expect(attendance({}, { now: calm })).toBe(1);
  });

  test('is less likely the more grievance there is, half at its endurance', () => {
    near(attendance({}, { now: { ...calm, ...grieved(2) } }), 0.5);
    near(attendance({}, { now: { ...calm, ...grieved(4) } }), 0.2);
    near(attendance({ endurance: 4 }, { now: { ...calm, ...grieved(2) } }), 0.8);
  });

  test('is more likely in need (C16)', () => {
    near(attendance({}, { now: { need: 1, ...grieved(4) } }), 0.5);
  });

  test('is less likely for who has been patient in vain and has no room to move (C19)', () => {
    const decision = { sessions: 2, flexibility: 0.3 };
    const seen = (flexibility: number): Seen => ({
      now: { ...calm, sessions: 3, ...grieved(2) },
      own: { flexibility },
    });
    near(attendance({}, seen(0), decision), 0.2);
    near(attendance({}, seen(0.3), decision), 0.5);
  });
});

test('it leaves for good at its limit, of grievances against all', () => {
  const both: Seen['now'] = { grievances: { North: { South: 4, Broker: 6 }, South: {}, Broker: {} } };
  expect(signal({}, { now: both })).toEqual({
    kind: 'signal',
    tone: 'accusatory',
    toward: 'South',
    attend: false,
    leave: true,
  });
  expect(signal({}, { now: grieved(9.9) }).leave).toBeUndefined();
});

test('neutral signals say nothing in particular, about the first other party, and come', () => {
  expect(neutralSignals()(situation(seenBy('North')))).toEqual({
    kind: 'signal',
    tone: 'neutral',
    toward: 'South',
    attend: true,
  });
  expect(neutralSignals()(situation(seenBy('South')))).toMatchObject({ toward: 'North' });
});
