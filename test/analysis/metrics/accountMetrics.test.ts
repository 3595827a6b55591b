import { expect, test } from 'vitest';
import { metricsOf } from '../../../src/analysis/index.js';
import { runSeed } from '../../../src/ensemble/index.js';
import { december2008, february2007 } from '../../../src/scenarios/index.js';
import { apply, initialState, rulebookOf, runTalks } from '../../../src/talks/index.js';
import type { Run, Talks, TalksEvent, TalksState } from '../../../src/talks/index.js';
import { talks } from '../../ensemble/games.js';

interface Played {
  readonly scenario: Talks;
  readonly run: Run;
  readonly seed: string;
}

const played = (scenario: Talks, runs: number): Played[] =>
  Array.from({ length: runs }, (_, index) => {
    const seed = runSeed('accounts', index);
    return { scenario, seed, run: runTalks(scenario, { seed }) };
  });
const runs = [...played(talks, 120), ...played(february2007, 8), ...played(december2008, 8)];
const of = (name: string, { scenario, run }: Played) =>
  metricsOf(scenario)
    .find((metric) => metric.name === name)!
    .of(run);

/** Whether something holds of an event and the state before it, as the engine writes it. */
function some(
  { scenario, run, seed }: Played,
  holds: (now: TalksState['public'], event: TalksEvent) => boolean,
): boolean {
  const state = structuredClone(initialState(rulebookOf(scenario), seed)) as Parameters<typeof apply>[0];
  return run.trace.events.some((event) => {
    if (holds(state.public as TalksState['public'], event)) return true;
    apply(state, event);
    return false;
  });
}

function tellsApart(name: string, truth: (each: Played) => unknown, among = runs): void {
  const said = among.map((each) => of(name, each));
  expect(said).toEqual(among.map(truth));
  expect(new Set(said).size, 'the runs must tell it apart').toBeGreaterThan(1);
}

const plans = ({ run }: Played) => run.outcome.agreements.filter(({ substance }) => substance);

test('belowFloor is what the state at each draft says', () => {
  tellsApart('belowFloor', (each) => {
    const owed = each.scenario.issues.map(({ obligation }) => obligation !== undefined);
    return some(
      each,
      ({ levels }, event) =>
        event.type === 'moved' &&
        event.move.kind === 'propose' &&
        event.move.deal.some((option, issue) => owed[issue] && option < levels[issue]!),
    );
  });
});

test('earlySubstance is what the sessions held at the first plan say', () => {
  tellsApart('earlySubstance', (each) => {
    const first = plans(each)[0];
    if (first === undefined) return false;
    return some(
      each,
      ({ day, sessions }, event) => event.type === 'agreed' && day === first.day && sessions <= 2,
    );
  });
});

test('secondPlan and the levels of texts are what was signed', () => {
  tellsApart('secondPlan', (each) => plans(each).length >= 2);
  const own = runs.filter(({ scenario }) => scenario === talks);
  tellsApart(
    'signed.arms',
    ({ run }) => Math.max(0, ...run.state.public.agreements.map(({ deal }) => deal[0]!)),
    own,
  );
  tellsApart('firstPlan.arms', (each) => plans(each)[0]?.levels['arms'] ?? null, own);
});

const moved = (party: string, move: object) => ({ type: 'moved', party, move, next: null });
const held = { type: 'convened', held: true, present: [], absent: [] };
const constructed = (events: readonly object[], sessions: number) =>
  ({ scenario: talks, seed: '', run: { outcome: { sessions }, trace: { events } } }) as unknown as Played;

test('a session repeats an earlier one if the same parties made the same moves, whatever they said to it', () => {
  const first = [
    held,
    moved('Broker', { kind: 'propose', deal: [1, 1] }),
    moved('North', { kind: 'accept' }),
  ];
  const said = [held, moved('Broker', { kind: 'propose', deal: [1, 1], text: 'Again.' }), first[2]!];
  const other = [held, first[1]!, moved('South', { kind: 'accept' })];
  expect(of('repeatedSessions', constructed([...first, ...other], 2))).toBe(0);
  expect(of('repeatedSessions', constructed([...first, ...said], 2))).toBe(0.5);
  expect(of('repeatedSessions', constructed([...first, ...other, ...said, ...first], 4))).toBe(0.5);
  expect(of('repeatedSessions', constructed([], 0))).toBeNull();
});

test('bothWays wants more and less of one issue in one answer', () => {
  const answer = (...wishes: [string, string][]) =>
    constructed(
      [
        moved('North', {
          kind: 'object',
          objections: wishes.map(([issue, direction]) => ({ issue, direction })),
        }),
      ],
      1,
    );
  expect(of('bothWays', answer(['arms', 'up'], ['aid', 'down']))).toBe(false);
  expect(of('bothWays', answer(['arms', 'up'], ['aid', 'down'], ['arms', 'down']))).toBe(true);
});
