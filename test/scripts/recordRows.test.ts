import { expect, test } from 'vitest';
import { observed } from '../../scripts/record-observed.mjs';
import { recordRows } from '../../scripts/record-rows.mjs';
import { december2003 } from '../../src/scenarios/index.js';
import { runTalks, type Run } from '../../src/talks/index.js';

interface Seen {
  readonly days: number;
  readonly sessions: readonly number[];
  readonly repeated: number;
  readonly firstText: number | null;
  readonly plans: readonly { readonly day: number; readonly rollback: number }[];
  readonly provocations: { readonly inPlan: number; readonly outside: number };
  readonly daysInPlan: number;
  readonly tests: readonly number[];
  readonly deliveries: number;
  readonly deliveriesAfterTest: number;
  readonly suspensions: number;
}

const see = observed as (scenario: typeof december2003, run: Run, last: number) => Seen;
const END = 4000;

test('what is seen of a run is what its outcome and its events say', () => {
  const scenario = december2003;
  let [plans, provocations] = [0, 0];
  for (const seed of ['1', '2', '3', '4', '5', '6']) {
    const run = runTalks(scenario, { seed });
    const seen = see(scenario, run, END);
    const acts = run.state.public.acted ?? [];
    const count = (id: string): number => acts.filter(({ action }) => action === id).length;
    expect(seen.sessions).toHaveLength(run.outcome.sessions);
    expect(seen.firstText).toBe(run.outcome.agreements[0]?.day ?? null);
    expect(seen.plans.map(({ day }) => day)).toEqual(
      run.state.public.agreements.filter(({ duties }) => duties.length > 0).map(({ day }) => day),
    );
    expect(seen.provocations.inPlan + seen.provocations.outside).toBe(count('provoke'));
    expect(seen.tests).toHaveLength(count('test'));
    expect(seen.suspensions).toBe(count('suspend') + 1); // and the veto of December 2003
    expect(seen.daysInPlan).toBeLessThanOrEqual(seen.days);
    expect(seen.daysInPlan > 0).toBe(seen.plans.length > 0);
    expect(seen.deliveriesAfterTest).toBe(0);
    plans += seen.plans.length;
    provocations += count('provoke');
  }
  expect(Math.min(plans, provocations)).toBeGreaterThan(0);
});

test('nothing after the last day counts', () => {
  const run = runTalks(december2003, { seed: '1' });
  const seen = see(december2003, run, 200);
  expect(seen.days).toBe(200);
  expect(seen.sessions.every((day) => day <= 200)).toBe(true);
  expect(seen.sessions.length).toBeLessThan(run.outcome.sessions);
});

test('a row fits, fits in part, or misses', () => {
  const run = {
    ...{ days: 365.25, sessions: [0, 120, 240], missedSingly: 0, repeated: 0, firstText: 660 },
    ...{ plans: [{ day: 1169, rollback: 1 }], monthsToSecond: 8, provocations: { inPlan: 1, outside: 4 } },
    ...{ daysInPlan: 182.625, tests: [1, 2], deliveries: 20, deliveriesAfterTest: 1, suspensions: 1 },
    ...{ stock: 7.5, aid: 300, collapse: false, oral: 0, fullForNothing: 0 },
  };
  const rows = recordRows([run, { ...run, collapse: true }], '2003-12-02') as {
    readonly id: string;
    readonly value: string;
    readonly fits: string;
  }[];
  const fits = (all: typeof rows): string[] => all.map(({ id, fits: of }) => `${id} ${of}`);
  expect(fits(rows)).toEqual([
    ...[
      'R1 misses',
      'R2 fits',
      'R2 misses',
      'R3 fits',
      'R4 fits',
      'R5 fits',
      'R6 fits',
      'R7 fits',
      'R7 fits',
    ],
    ...[
      'R8 fits',
      'R9 fits',
      'R10 fits',
      'R11 fits',
      'R12 fits',
      'R13 fits',
      'R14 fits',
      'R15 fits',
      'R16 fits',
    ],
  ]);
  expect(rows.find(({ id }) => id === 'R8')?.value).toBe('2 and 8');
  expect(rows.find(({ id }) => id === 'R13')?.value).toBe('50.0 % (1 of 2)');
  const poor = recordRows([{ ...run, repeated: 1, deliveriesAfterTest: 2, aid: 20, oral: 1 }], '2003-12-02');
  expect(fits((poor as typeof rows).filter(({ fits: of }) => of === 'misses'))).toEqual([
    ...['R1 misses', 'R2 misses', 'R4 misses', 'R9 misses', 'R12 misses', 'R13 misses', 'R15 misses'],
  ]);
});
