import { expect, test } from 'vitest';
import { changeScenario, scenarioHash } from '../../src/scenario/index.js';
import type { Government } from '../../src/scenario/index.js';
import { tiny } from '../talks/tiny.js';
import { codesAfter, problemsAfter } from './problemsAfter.js';

const path = 'dynamics.governments';
const one = { party: 'North', date: '2004-05-01', head: 'Kim' };
const demand = { issue: 'arms', bound: 'atMost', level: 1, firmness: 0.5 };

test.each([
  [{}, 'wrong-type dynamics.governments'],
  [[{ ...one, party: 'West' }], `unknown-name ${path}[0].party`],
  [[{ ...one, date: '2003-11-30' }], `inconsistent ${path}[0].date`],
  [[{ ...one, date: '2004-02-30' }], `bad-date ${path}[0].date`],
  [[one, { ...one, date: '2004-04-30' }], `inconsistent ${path}[1].date`],
  [[one, one], `inconsistent ${path}[1].date`],
  [[{ ...one, head: ' ' }], `missing ${path}[0].head`],
  [[{ party: 'North', date: '2004-05-01' }], `missing ${path}[0].head`],
  [[{ ...one, mandate: 1.1 }], `out-of-range ${path}[0].mandate`],
  [[{ ...one, mandate: { value: 0.9, low: 0, high: 0.5 } }], `inconsistent ${path}[0].mandate`],
  [[{ ...one, parameters: [] }], `wrong-type ${path}[0].parameters`],
  [
    [{ ...one, parameters: { demands: [{ ...demand, level: -1 }] } }],
    `out-of-range ${path}[0].parameters.demands[0].level`,
  ],
  [[{ ...one, agent: 'boulware' }], `unknown-key ${path}[0].agent`],
])('%j: %s', (governments, expected) => {
  expect(codesAfter(path, governments)).toEqual([expected]);
});

test('all that is wrong is said at once', () => {
  const wrong = [{ ...one, party: 'West', head: '' }, one, { ...one, date: '2004-01-01', mandate: -1 }];
  expect(problemsAfter(path, wrong)).toHaveLength(4);
});

test('two parties may change on one day, and the first day is one of them', () => {
  const governments = [
    { ...one, date: '2003-12-01' },
    { ...one, party: 'South', date: '2003-12-01' },
  ];
  expect(codesAfter(path, governments)).toEqual([]);
});

test('who takes office counts in the hash, and another model on a seat knows no parameters of the old one', () => {
  const governments: readonly Government[] = [
    { party: 'North', date: '2004-05-01', head: 'Kim', parameters: { steps: 3 } },
    { party: 'South', date: '2004-05-01', head: 'Lee', parameters: { steps: 4 } },
  ];
  const scenario = tiny({ dynamics: { governments } });
  const renamed = governments.map((government) => ({ ...government, head: 'Pak' }));
  expect(scenarioHash(tiny({ dynamics: { governments: renamed } }))).not.toBe(scenarioHash(scenario));
  const left = (agents: Record<string, { name: string; parameters: object }>) =>
    changeScenario(scenario, { agents: agents as never }).dynamics!.governments!.map(
      ({ party, head, parameters }) => [party, head, parameters],
    );
  const kept = [
    ['North', 'Kim', { steps: 3 }],
    ['South', 'Lee', { steps: 4 }],
  ];
  expect(left({ South: { name: 'none', parameters: { steps: 1 } } })).toEqual(kept);
  expect(left({ South: { name: 'other', parameters: {} } })).toEqual([kept[0], ['South', 'Lee', undefined]]);
});
