import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  changedBy,
  differencesOf,
  linkedSituation,
  linkOf,
  openedBy,
  runOf,
  situationBase,
} from '../../../src/report/page/situation.js';
import type { PageRun, Situation } from '../../../src/report/page/situation.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, rulebookOf, runTalks, type Trace } from '../../../src/talks/index.js';

const short = changeScenario(december2003, { horizon: { rounds: 2 } });

/** A page as the command makes it: its data went through a file. */
function pageOf(trace: Trace): PageRun {
  const home = differencesOf(trace.scenario, rulebookOf(december2003).scenario);
  return JSON.parse(JSON.stringify({ trace, home })) as PageRun;
}

let page: PageRun;
let other: PageRun;
beforeAll(() => {
  page = pageOf(runTalks(short, { seed: '1' }).trace);
  other = pageOf(runTalks(changeScenario(short, { parties: { US: { mandate: 0.7 } } }), { seed: 'x' }).trace);
});

test('differences lead from one piece of JSON to another', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (from, to) => {
      // −0 does not survive any text.
      const [a, b] = [from, to].map((one) => JSON.parse(JSON.stringify(one)) as unknown);
      expect(changedBy(a, differencesOf(a, b))).toEqual(b);
    }),
    { numRuns: 200 },
  );
  expect(differencesOf({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual([[['a', '1', 'b'], 3]]);
});

test('differences change nothing that all objects share', () => {
  const evil = JSON.parse('[[["__proto__","polluted"],true]]') as ReturnType<typeof differencesOf>;
  expect(() => changedBy({}, evil)).toThrow(RangeError);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('a link', () => {
  const situation = (): Situation => ({
    ...situationBase(page),
    forks: [{ at: 9, interventions: [], seed: 'é' }],
    event: 9,
    party: 'DPRK',
  });

  test('says what it was made of', async () => {
    const link = await linkOf(situation());
    expect(link).toMatch(/^s=[\w-]+$/);
    expect(await linkedSituation(`#${link}`)).toEqual(situation());
    expect(await linkedSituation('#account')).toBeNull();
  });

  test.each(['#s=AAAA', '#s=q1YqUg', '#s=-'])('that is damaged is refused (%s)', async (hash) => {
    await expect(linkedSituation(hash)).rejects.toMatchObject({ code: 'invalid-option' });
  });

  test('opens the future that it was made of, beside the run or in its place', () => {
    const beside = openedBy(page, { ...situation(), beside: true });
    const instead = openedBy(page, situation());
    expect(fingerprint(beside.run)).toBe(fingerprint(page.trace));
    expect(fingerprint(beside.future!.trace)).toBe(fingerprint(instead.run));
    expect(fingerprint(instead.run)).not.toBe(fingerprint(page.trace));
    expect(instead.forks).toHaveLength(1);
  });

  test('opens the run of another page of the scenario', () => {
    const link = { ...situationBase(other), forks: [], event: 3 };
    expect(link.changes).not.toEqual([]);
    expect(fingerprint(runOf(page, link))).toBe(fingerprint(other.trace));
  });

  test('to what cannot be played here is refused in words', () => {
    const link = { ...situationBase(other), forks: [], event: 3 };
    expect(() => runOf(page, { ...link, version: '0.0.1' })).toThrow('It is of version 0.0.1');
    expect(() => runOf(page, { ...link, home: 'f' })).toThrow('another scenario');
    expect(() => runOf(page, { ...link, run: 'f' })).toThrow('not played by agents of the library alone');
  });
});
