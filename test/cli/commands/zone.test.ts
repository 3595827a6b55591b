import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  positionZone,
  sessionIn,
  type PositionZone,
  type ZoneOverSeeds,
} from '../../../src/analysis/index.js';
import { tellZone } from '../../../src/report/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const file = workFolder();
const sale = file('sale.yaml');
writeFileSync(sale, saleYaml);

test('analyze --zone: who stands in the way before the first session, as data and in words', async () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const zone = positionZone(trace, { events: sessionIn(trace, 'first') });
  const { out, err, code } = await sixParty('analyze', 'december2003', '--zone', '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out) as PositionZone).toEqual(JSON.parse(JSON.stringify(zone)));
  const told = await sixPartyIn(70, 'analyze', 'december2003', '--zone');
  expect(told.out).toBe(tellZone(december2003, zone, { width: 70 }));
  for (const line of told.out.split('\n')) expect(line.length).toBeLessThan(71);
  expect(told.out).toMatch(/^are within everybody's position +\d+ /m);
  expect(told.out).toMatch(/^ +Washington +sequencing ≥ \d /m);
});

test('what would do is told from what there is, close as they are', async () => {
  const { out } = await sixPartyIn(1000, 'analyze', 'december2003', '--zone', '--at', 'last');
  const [, to, from] = /has a flexibility of ([\d.]+) instead of ([\d.]+)/.exec(out)!;
  expect(Number(to)).toBeGreaterThan(Number(from));
  expect(to!.length).toBe(from!.length);
});

test('over seeds, with the share of runs in which each party is in the way', async () => {
  const { out, err, code } = await sixParty('analyze', sale, '--zone', '--seeds', '5', '--json');
  expect([code, err]).toEqual([0, '']);
  const { seeds, seed, at, blocked } = JSON.parse(out) as ZoneOverSeeds;
  expect([seeds, seed, at]).toEqual([5, '1', 'first']);
  expect(blocked.low).toBeLessThanOrEqual(blocked.share);
  const told = await sixParty('analyze', sale, '--zone', '--seeds', '5', '--at', 'last');
  expect(told.out).toContain('Nothing before it is left to chance: all runs are alike.');
  expect(told.out).not.toContain('95 %');
  const drawn = await sixParty('analyze', 'december2008', '--zone', '--seeds', '2', '--at', 'first');
  expect(drawn.out).toContain('95 %');
  expect(told.out).toContain('the last session of 5 runs, seeds 1/0 to 1/4');
  // Two may be in the way at once, so that the shares need not add up.
  expect(told.out).toMatch(/^none, and some without that of Ann +\d/m);
});

test.each<[string, readonly string[], RegExp]>([
  ['a session that is none', ['--at', 'middle'], /--at: .*first or last/],
  ['one seed', ['--seeds', '1'], /--seeds: /],
  ['an empty seed', ['--seed', ''], /--seed: /],
])('%s is refused', async (_, args, message) => {
  const { code, err, out } = await sixParty('analyze', sale, '--zone', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test('run --why: two sentences before the outcome, where a session came to nothing', async () => {
  const plain = await sixParty('run', 'december2003', '--rounds', '3');
  const { out, code } = await sixParty('run', 'december2003', '--rounds', '3', '--why');
  expect(code).toBe(0);
  const why = out.indexOf('WHY the last session without a text');
  expect(why).toBeGreaterThan(0);
  expect(why).toBeLessThan(out.indexOf('OUTCOME'));
  const section = out.slice(why, out.indexOf('OUTCOME'));
  expect(out.replace(section, '')).toBe(plain.out);
  expect(section).toMatch(
    /texts suit everybody, and none is within everybody's position: it is that of Washington/,
  );
});

test('a trace in place of a scenario is called by its name, with what it is for', async () => {
  const trace = file('trace.json');
  await sixParty('run', sale, '--trace', trace);
  for (const command of ['run', 'analyze', 'ablate']) {
    const { code, err } = await sixParty(command, trace);
    expect(code).toBe(2);
    expect(err).toMatch(/trace\.json: It is the trace of a run, not a scenario\. six-party replay tells it/);
    expect(err.split('\n').length).toBeLessThan(5);
  }
});
