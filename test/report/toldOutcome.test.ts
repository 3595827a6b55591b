import { expect, test } from 'vitest';
import { boulware, conceder, consensusSeeker, hardliner } from '../../src/agents/index.js';
import { account, outcomeJson } from '../../src/report/index.js';
import { changeScenario } from '../../src/scenario/index.js';
import { runTalks, type Run, type Talks } from '../../src/talks/index.js';
import { game } from '../agents/plain.js';

const scores = {
  North: [
    [0, 0.6, 1],
    [1, 0],
  ],
  South: [
    [1, 0.7, 0],
    [0, 1],
  ],
};
const issues = [
  { id: 'issue0', label: 'Gear', options: ['nets', 'traps', 'rods'] },
  { id: 'issue1', label: 'Entry', options: ['closed', 'open'] },
];
/** A seed with which South objects to the first draft. */
const seed = '3';
const played = (noDeal: number, protocol: Talks['protocol'], agents: Talks['agents']): Run =>
  runTalks(changeScenario({ ...game(scores, noDeal, protocol), issues, agents } as Talks, {}), { seed });

const offers = played(0.3, { kind: 'saop', rounds: 20 }, { North: boulware(), South: boulware() });
const drafts = played(
  0.3,
  { kind: 'singleText', chair: 'North', drafts: 4 },
  { North: consensusSeeker(), South: consensusSeeker() },
);

test('what was signed is in force, and nothing says 0', () => {
  for (const run of [offers, drafts]) {
    const { levels, agreements } = outcomeJson(run).outcome;
    expect(levels).toEqual(agreements[0]!.levels);
  }
});

test('what was refused without naming another option is named', () => {
  const talks = { North: consensusSeeker(), South: hardliner() };
  const run = played(0.6, { kind: 'singleText', chair: 'North', drafts: 4 }, talks);
  const { blockers } = outcomeJson(run).outcome;
  const gear = blockers.find(({ party, issue }) => party === 'South' && issue === 'issue0')!;
  const total = [...gear.wants!, ...gear.refused!].reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(gear.count);
  expect(gear.refused!.length).toBeGreaterThan(0);
  const text = account(run);
  expect(text).toMatch(/South +wanted Gear: not traps nor rods/);
  expect(text).toMatch(/South for Gear: not\s+traps nor rods/);
  expect(text).not.toContain('something else');
});

test('rounds are those of offers, or drafts', () => {
  const put = ({ trace }: Run) =>
    trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'propose').length;
  expect(outcomeJson(offers).outcome.rounds).toBe(Math.ceil((put(offers) + 1) / 2));
  expect(outcomeJson(drafts).outcome.rounds).toBe(put(drafts));
});

test('who blocks in alternating offers is who refuses them, by issue and option', () => {
  const { blockers } = outcomeJson(offers).outcome;
  expect(offers.outcome.blockers).toEqual([]);
  const north = blockers.filter(({ party }) => party === 'North');
  expect(north.find(({ issue }) => issue === 'issue0')).toMatchObject({
    direction: 'up',
    wants: [{ option: 2 }],
  });
  const counts = blockers.map(({ count }) => count);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(1);
  const text = account(offers);
  expect(text).toMatch(/\n {2}North +wanted Gear: rods.* +\d+ offers refused\n/);
  expect(text).toMatch(/\n {2}South +wanted Gear: nets/);
});

test('why no offer passed', () => {
  const none = played(0.45, { kind: 'saop', rounds: 3 }, { North: hardliner(), South: hardliner() });
  expect(none.outcome.kind).toBe('inconclusive');
  const text = account(none).replace(/\s+/g, ' ');
  expect(text).toContain(
    'Nothing was signed: the parties wanted different things on Gear (South: nets; North: rods)',
  );
});

test('options that are neither more nor less are named, not pointed to', () => {
  const text = account(drafts);
  expect(text).toMatch(/South \(.*Gear: (nets|traps)/);
  expect(text).not.toMatch(/more|less/);
  expect(
    played(0.3, { kind: 'saop', rounds: 9 }, { North: conceder(), South: conceder() }).outcome.kind,
  ).toBe('settlement');
});
