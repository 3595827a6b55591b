import { describe, expect, test } from 'vitest';
import type { SixPartyError } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { rulebookOf } from '../../../src/talks/index.js';
import {
  abandonedDiplomacy,
  agreed,
  always,
  and,
  attended,
  before,
  ended,
  eventually,
  holds,
  implies,
  inspectorsReturned,
  level,
  next,
  noDealAbove,
  not,
  occurred,
  or,
  performed,
  statement,
  until,
  walkedOut,
} from '../../../src/testing/index.js';
import type { Formula } from '../../../src/testing/index.js';
import { compile } from '../../../src/testing/temporal/compile.js';
import { tiny } from '../../talks/tiny.js';

const book = rulebookOf(december2003);

function problemsOf(formula: Formula, of = book): SixPartyError {
  try {
    compile(of, formula);
  } catch (error) {
    return error as SixPartyError;
  }
  return expect.fail('The formula was read.');
}

/** The level that an option's name leads to, told by its words. */
function levelOf(issue: string, option: number | string): string {
  return compile(book, level(issue).equals(option)).meanings[0]!.words(true);
}

describe('options by name', () => {
  test.each([
    ['rollback', 'freeze', 1],
    ['rollback', 'FREEZE', 1],
    ['rollback', 'disable + declaration', 2],
    ['rollback', 'disable', 2],
    ['rollback', 'cvid', 4],
    ['rollback', 'Yongbyon', 1],
    ['rollback', 'none', 0],
    ['sanctions', 'general lifting', 3],
    ['civilNuclear', 'LWR before', 3],
    ['normalization', 'full relations, ambassadors', 3],
    ['commitment', "chair's statement", 0],
    ['rollback', 4, 4],
  ])('%s %s', (issue, option, expected) => {
    expect(levelOf(issue, option)).toContain(` at ${expected} (`);
  });

  test.each<[string, string | number, string, string]>([
    ['civilNuclear', 'LWR', 'found in several options', 'Write more of its text'],
    ['rollback', 'freze', 'There is no option of rollback', 'Did you mean "freeze"?'],
    // The beginning of a word is none: what is misspelt may begin another label.
    ['rollback', 'freez', 'There is no option of rollback', 'Did you mean "freeze"?'],
    ['rollback', 'disab', 'There is no option of rollback', 'Did you mean "disable"?'],
    ['rollback', 'xyz', 'There is no option of rollback', 'Known: 0 (none: production continues)'],
    ['rollback', 5, 'There is no option of rollback', 'Known: 0'],
    ['rollback', 1.5, 'There is no option of rollback', 'Known: 0'],
    ['rollback', '', 'There is no option of rollback', 'Known: 0'],
    ['rollback', ' + ', 'There is no option of rollback', 'Known: 0'],
  ])('%s %s is none', (issue, option, message, hint) => {
    const { code, issues } = problemsOf(level(issue).atLeast(option));
    expect(code).toBe('unknown-name');
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'unknown-name', path: 'formula.option' });
    expect(issues[0]!.message).toContain(message);
    expect(issues[0]!.hint).toContain(hint);
  });
});

describe('names that are not known', () => {
  test('are all reported at once, each with its place and the nearest name', () => {
    const formula = always(
      implies(
        and(level('rolback').atLeast('freeze'), statement('DPKR', 'acusatory' as never, 'USA')),
        or(
          not(walkedOut('Chna')),
          next(performed('verification', 'IAEE')),
          occurred('famin'),
          ended('colapse' as never),
        ),
      ),
    );
    const { code, issues } = problemsOf(formula);
    expect(code).toBe('unknown-name');
    expect(issues.map(({ path, hint }) => [path, hint])).toEqual([
      ['formula.of.premise.of[0].issue', 'Did you mean "rollback"?'],
      ['formula.of.premise.of[1].party', 'Did you mean "DPRK"?'],
      ['formula.of.premise.of[1].toward', 'Did you mean "US"?'],
      ['formula.of.premise.of[1].tone', 'Did you mean "accusatory"?'],
      ['formula.of.conclusion.of[0].of.party', 'Did you mean "China"?'],
      ['formula.of.conclusion.of[1].of.level', 'Did you mean "iaea"?'],
      ['formula.of.conclusion.of[2].event', 'Did you mean "famine"?'],
      ['formula.of.conclusion.of[3].outcome', 'Did you mean "collapse"?'],
    ]);
  });

  test('nor is a party left out where one is needed', () => {
    const { issues } = problemsOf(before(attended(undefined as never), abandonedDiplomacy('' as never)));
    expect(issues.map(({ path }) => path)).toEqual(['formula.left.party', 'formula.right.of.party']);
  });
});

describe('what is no formula', () => {
  test.each<[string, unknown, string, string]>([
    ['an unknown kind', { kind: 'alway', of: agreed() }, 'unknown-name', 'formula.kind'],
    ['nothing', undefined, 'unknown-name', 'formula.kind'],
    ['an operand that is missing', { kind: 'not' }, 'unknown-name', 'formula.of.kind'],
    ['no list', { kind: 'and', of: agreed() }, 'invalid-option', 'formula.of'],
    ['half a position', always(agreed(), { within: 0.5 }), 'invalid-option', 'formula.within'],
    ['a bound before now', until(agreed(), agreed(), { within: -1 }), 'invalid-option', 'formula.within'],
    ['a bound that is none', eventually(agreed(), { within: Infinity }), 'invalid-option', 'formula.within'],
    [
      'pending without a term',
      eventually(agreed(), { pending: 'kept' }),
      'invalid-option',
      'formula.pending',
    ],
    [
      'another verdict',
      eventually(agreed(), { within: 1, pending: 'keep' as never }),
      'unknown-name',
      'formula.pending',
    ],
    [
      'a bound that is none for a typing error',
      { ...always(agreed()), withn: 2 },
      'unknown-name',
      'formula.withn',
    ],
    [
      'an atom that says too much',
      { ...walkedOut('DPRK'), issue: 'energy' },
      'unknown-name',
      'formula.issue',
    ],
    ['an atom that says anything', { kind: 'sessionHeld', party: 'US' }, 'unknown-name', 'formula.party'],
    ['a flag that is a text', { kind: 'agreed', substance: 'false' }, 'invalid-option', 'formula.substance'],
    ['a comparison', { ...level('rollback').equals(1), compare: 'least' }, 'unknown-name', 'formula.compare'],
    ['a value', noDealAbove('US', Number.NaN), 'invalid-option', 'formula.value'],
    [
      'a predicate that JSON lost',
      JSON.parse(JSON.stringify(holds('x', () => true))),
      'invalid-option',
      'formula.predicate',
    ],
  ])('%s', (_name, formula, code, path) => {
    const error = problemsOf(formula as Formula);
    expect(error.code).toBe(code);
    expect(error.issues.map((issue) => issue.path)).toEqual([path]);
  });

  test('inspectors where nothing is verified', () => {
    expect(problemsOf(inspectorsReturned(), rulebookOf(tiny())).issues[0]).toMatchObject({
      code: 'inconsistent',
    });
  });
});
