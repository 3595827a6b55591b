import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeScenario, checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import type { Ladder } from '../../../src/scenario/index.js';
import { laddersOver } from '../../talks/ladderArbitraries.js';
import { smallScenario } from '../fixtures.js';
import { codesAfter, problemsAfter } from '../problemsAfter.js';

const place = 'parties[0].position';
const arms: Ladder = {
  issue: 'arms',
  bound: 'atLeast',
  rungs: [
    { level: 3, firmness: 0.2 },
    { level: 2, firmness: 0.4 },
    { level: 1, firmness: 'never' },
  ],
};
const rungs = (...list: readonly unknown[]): unknown => [{ ...arms, rungs: list }];

describe('what a party insists on', () => {
  test.each([
    ['no list', 'arms', `wrong-type ${place}`],
    ['an issue that is not there', [{ ...arms, issue: 'arm' }], `unknown-name ${place}[0].issue`],
    ['another bound', [{ ...arms, bound: 'equals' }], `unknown-name ${place}[0].bound`],
    ['no rung', rungs(), `wrong-length ${place}[0].rungs`],
    ['no rungs', [{ issue: 'arms', bound: 'atLeast' }], `missing ${place}[0].rungs`],
    ['an old demand', [{ ...arms, level: 1 }], `unknown-key ${place}[0].level`],
    ['a level beyond', rungs({ level: 4, firmness: 1 }), `out-of-range ${place}[0].rungs[0].level`],
    ['half a level', rungs({ level: 0.5, firmness: 1 }), `out-of-range ${place}[0].rungs[0].level`],
    ['a firmness over 1', rungs({ level: 1, firmness: 1.1 }), `out-of-range ${place}[0].rungs[0].firmness`],
    ['another word', rungs({ level: 1, firmness: 'ever' }), `wrong-type ${place}[0].rungs[0].firmness`],
    ['no firmness', rungs({ level: 1 }), `missing ${place}[0].rungs[0].firmness`],
    [
      'levels that rise',
      rungs({ level: 1, firmness: 0.2 }, { level: 2, firmness: 0.4 }),
      `inconsistent ${place}[0].rungs[1].level`,
    ],
    [
      'a level twice',
      rungs({ level: 1, firmness: 0.2 }, { level: 1, firmness: 0.4 }),
      `inconsistent ${place}[0].rungs[1].level`,
    ],
    ['levels that fall, at most', [{ ...arms, bound: 'atMost' }], `inconsistent ${place}[0].rungs[1].level`],
    [
      'firmness that falls',
      rungs({ level: 2, firmness: 0.4 }, { level: 1, firmness: 0.4 }),
      `inconsistent ${place}[0].rungs[1].firmness`,
    ],
    [
      'a red line before the last',
      rungs({ level: 2, firmness: 'never' }, { level: 1, firmness: 0.4 }),
      `inconsistent ${place}[0].rungs[0].firmness`,
    ],
    ['the same again', [arms, { ...arms, rungs: [arms.rungs[0]] }], `duplicate ${place}[1]`],
  ])('%s', (_, position, expected) => {
    expect(codesAfter(place, position)).toContain(expected);
    if (!expected.startsWith('inconsistent')) return;
    expect(problemsAfter(place, position)[0]!.message).toMatch(/^Expected (a|only) /);
  });

  test('is right with every problem at once', () => {
    const wrong = [{ issue: 'x', bound: 'y', rungs: [{ level: -1, firmness: 2 }], more: 1 }, 7];
    expect(codesAfter(place, wrong)).toEqual([
      `unknown-name ${place}[0].issue`,
      `unknown-name ${place}[0].bound`,
      `out-of-range ${place}[0].rungs[0].level`,
      `out-of-range ${place}[0].rungs[0].firmness`,
      `unknown-key ${place}[0].more`,
      `wrong-type ${place}[1]`,
    ]);
  });

  test('may be nothing, one ladder for each bound, or a red line alone', () => {
    const most: Ladder = { ...arms, bound: 'atMost', rungs: [{ level: 2, firmness: 'never' }] };
    for (const position of [[], [arms], [arms, most]]) expect(codesAfter(place, position)).toEqual([]);
  });

  test('is right however it is drawn, and survives JSON', () => {
    const issues = smallScenario().issues.map(({ id, options }) => ({ id, top: options.length - 1 }));
    const law = fc.property(laddersOver(issues, 6), (position) => {
      expect(codesAfter(place, JSON.parse(JSON.stringify(position)))).toEqual([]);
    });
    fc.assert(law, { numRuns: 200, seed: 3 });
  });
});

test('ladders are changed by issue, and count in the hash', () => {
  const base = changeScenario(smallScenario(), { parties: { North: { position: [arms] } } });
  const softer = changeScenario(base, {
    parties: { North: { position: { arms: { rungs: { 0: { firmness: 0.1 } } } } } },
  } as never);
  expect(softer.parties[0]!.position![0]!.rungs[0]).toEqual({ level: 3, firmness: 0.1 });
  expect(scenarioHash(softer)).not.toBe(scenarioHash(base));
  expect(scenarioHash(base)).not.toBe(scenarioHash(smallScenario()));
  expect(Object.isFrozen(softer.parties[0]!.position![0]!.rungs[0])).toBe(true);
});

describe('what a seat insists on', () => {
  const within = changeScenario(smallScenario(), { dynamics: { caucus: { within: true } } });
  const seated = (base: ReturnType<typeof smallScenario>, party: string) => ({
    ...base,
    agents: { ...base.agents, [party]: { ...base.agents[party]!, position: [arms] } },
  });

  test('is checked as ladders over any issues', () => {
    const wrong = { name: 'none', parameters: {}, position: [{ ...arms, rungs: [] }] };
    expect(codesAfter('agents.North', wrong)).toEqual(['wrong-length agents.North.position[0].rungs']);
    const other = { ...wrong, position: [{ ...arms, issue: 'another' }] };
    expect(codesAfter('agents.North', other)).toEqual([]);
    expect(codesAfter('agents.North', { ...wrong, position: 'centre' })).toEqual([
      'wrong-type agents.North.position',
    ]);
  });

  test('counts in the hash where a caucus keeps within it, and nowhere else', () => {
    const hash = scenarioHash(within);
    expect(scenarioHash(seated(within, 'South'))).not.toBe(hash);
    // North is of no caucus, and without `within` nobody asks.
    expect(scenarioHash(seated(within, 'North'))).toBe(hash);
    expect(scenarioHash(seated(smallScenario(), 'South'))).toBe(scenarioHash(smallScenario()));
    const said = changeScenario(within, { parties: { South: { position: [] } } });
    expect(scenarioHash(seated(said, 'South'))).toBe(scenarioHash(said));
    expect(checkScenario(seated(within, 'South'))).toEqual([]);
  });
});
