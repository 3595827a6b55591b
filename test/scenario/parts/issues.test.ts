import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/index.js';
import { plainGame, smallScenario } from '../fixtures.js';
import { codesAfter } from '../problemsAfter.js';

test.each([
  ['issues', [], 'wrong-length issues'],
  ['issues[1].id', 'arms', 'duplicate issues[1].id'],
  ['issues[0].id', 'arms control', 'out-of-range issues[0].id'],
  ['issues[0].id', 'arms.control', 'out-of-range issues[0].id'],
  ['issues[0].id', '1', 'out-of-range issues[0].id'],
  ['issues[0].id', 'constructor', 'out-of-range issues[0].id'],
  ['issues[0].label', ' ', 'missing issues[0].label'],
  ['issues[0].options', [], 'wrong-length issues[0].options'],
  ['issues[0].options[2]', 2, 'wrong-type issues[0].options[2]'],
  ['issues[0].options[2]', 'frozen', 'duplicate issues[0].options[2]'],
  ['issues[0].ordered', 'no', 'wrong-type issues[0].ordered'],
  ['issues[0].ordered', false, 'inconsistent issues[0].obligation'],
  ['issues[2].ordered', false, 'inconsistent schedule.sequencing.issue'],
  ['issues[2].structural', 'yes', 'wrong-type issues[2].structural'],
  ['issues[0].obligation.side', 'C', 'unknown-name issues[0].obligation.side'],
  ['issues[0].obligation.obligor', 'Nroth', 'unknown-name issues[0].obligation.obligor'],
  ['issues[0].obligation.reversibility', [0.9, 0.5], 'wrong-length issues[0].obligation.reversibility'],
  ['issues[0].obligation.reversibility[1]', 1.1, 'out-of-range issues[0].obligation.reversibility[1]'],
  ['issues[1].obligation.months', [3], 'wrong-length issues[1].obligation.months'],
  ['issues[1].obligation.delay', [1], 'wrong-length issues[1].obligation.delay'],
  ['issues[1].obligation.delay', [1, 0], 'out-of-range issues[1].obligation.delay[1]'],
  ['issues[1].obligation.delay', [null, 'late'], 'wrong-type issues[1].obligation.delay[1]'],
  ['issues[1].obligation.months[0]', 0, 'out-of-range issues[1].obligation.months[0]'],
  ['issues[0].obligation.guarantors', [null, null], 'wrong-length issues[0].obligation.guarantors'],
  ['issues[0].obligation.guarantors', [[], null, null], 'wrong-length issues[0].obligation.guarantors[0]'],
  [
    'issues[0].obligation.guarantors',
    [['So'], null, null],
    'unknown-name issues[0].obligation.guarantors[0][0]',
  ],
  [
    'issues[0].obligation.guarantors',
    [null, ['South', 'South'], null],
    'duplicate issues[0].obligation.guarantors[1][1]',
  ],
  ['issues[1].obligation.guarantors', [['South'], null], 'inconsistent issues[1].obligation.guarantors'],
  ['issues[0].obligation.concealable', 1, 'wrong-type issues[0].obligation.concealable'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

// What is right elsewhere is not held against a list that nobody can read.
test.each([
  [[], 'wrong-length issues[0].options'],
  [undefined, 'missing issues[0].options'],
  ['none', 'wrong-type issues[0].options'],
])('issues[0].options = %j is told once', (value, expected) => {
  expect(codesAfter('issues[0].options', value)).toEqual([expected]);
});

test('an issue may have one option, of which nothing more can be asked', () => {
  const game = smallScenario();
  const one = { id: 'place', label: 'Where', options: ['Geneva'] };
  const withOne = { ...game, issues: [...game.issues, one] };
  expect(checkScenario(withOne)).toEqual([]);
  const asked = { ...withOne, dynamics: { ...game.dynamics!, substance: { issue: 'place', level: 1 } } };
  expect(checkScenario(asked).map(({ message }) => message)).toEqual([
    'Expected no level, because this issue has one option only, but found 1.',
  ]);
});

test('nobody pays without costs', () => {
  expect(codesAfter('costs', undefined)).toEqual(['inconsistent issues[1].obligation.obligor']);
});

test('deals must be countable', () => {
  const options = ['0', '1', '2', '3', '4', '5', '6', '7'];
  const issues = Array.from({ length: 18 }, (_, i) => ({ id: `i${i}`, label: 'i', options }));
  const codes = (count: number) =>
    checkScenario({ ...plainGame(), issues: issues.slice(0, count) })
      .filter(({ path }) => path === 'issues')
      .map(({ code }) => code);
  expect(codes(17)).toEqual([]);
  expect(codes(18)).toEqual(['out-of-range']);
});

test('nothing says at least or at most of an issue without an order', () => {
  const [price, terms] = plainGame().issues;
  const [seller, ...others] = plainGame().parties;
  const rung = { level: 1, firmness: 0.5 };
  const problems = checkScenario({
    ...plainGame(),
    issues: [{ ...price, ordered: false, structural: true }, terms],
    constraints: [
      { when: { issue: 'price', atLeast: 1 }, then: { issue: 'terms', atLeast: 1 } },
      { when: { issue: 'price', atLeast: 1 }, then: { issue: 'price', atMost: 2 } },
    ],
    parties: [{ ...seller, position: [{ issue: 'price', bound: 'atLeast', rungs: [rung] }] }, ...others],
  });
  expect(problems.filter(({ code }) => code === 'inconsistent').map(({ path }) => path)).toEqual([
    'parties[0].position[0].issue',
    'constraints[0].when.issue',
    'constraints[1].when.issue',
    'constraints[1].then.issue',
  ]);
  expect(checkScenario({ ...plainGame(), issues: [{ ...price, ordered: false }, terms] })).toEqual([]);
});
