import { expect, test } from 'vitest';
import { boulware, linear } from '../../../src/agents/index.js';
import { metricsOf } from '../../../src/analysis/index.js';
import { february2007 } from '../../../src/scenarios/index.js';
import { runTalks, type Run, type Talks } from '../../../src/talks/index.js';
import { game } from '../../agents/plain.js';

const offered: Talks = {
  ...game(
    {
      North: [
        [0, 0.6, 1],
        [1, 0],
      ],
      South: [
        [1, 0.7, 0],
        [0, 1],
      ],
    },
    0.3,
    { kind: 'saop', rounds: 20 },
  ),
  agents: { North: boulware(), South: linear() },
};
const of = (name: string, scenario: Talks, run: Run) =>
  metricsOf(scenario)
    .find((metric) => metric.name === name)!
    .of(run);

test('offers are refused by party and issue, where nobody objects', () => {
  const run = runTalks(offered, { seed: '1' });
  const all = of('refusals', offered, run);
  expect(all).toBeGreaterThan(2);
  expect(of('objections', offered, run)).toBe(0);
  const [north, south] = ['North', 'South'].map((id) => of(`refusals.${id}`, offered, run)) as number[];
  expect(north! + south!).toBe(all);
  const put = run.trace.events.flatMap((event) =>
    event.type === 'moved' && event.move.kind === 'propose'
      ? [{ by: event.party, deal: event.move.deal }]
      : [],
  );
  for (const issue of [0, 1]) {
    const differing = put.filter(
      ({ by, deal }, n) => n > 0 && by === 'South' && deal[issue] !== put[n - 1]!.deal[issue],
    );
    expect(of(`refusals.South.issue${issue}`, offered, run)).toBe(differing.length);
  }
});

test('of drafts each is counted once, however much is objected to', () => {
  const run = runTalks(february2007, { seed: '1' });
  const objected = run.trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'object');
  expect(objected.length).toBeGreaterThan(0);
  const walked = run.trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'walkOut');
  expect(of('refusals', february2007, run)).toBe(objected.length + walked.length);
});
