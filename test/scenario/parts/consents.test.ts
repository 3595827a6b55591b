import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

const at = 'issues[0].obligation.consents';
const unless = { issue: 'aid', atLeast: 1 };
const consent = { level: 2, party: 'South', unless, cost: 0.1 };

test('a consent names a step, another party, another issue that says what, and a cost', () => {
  expect(codesAfter(at, [consent, { ...consent, level: 3, unless: { issue: 'aid', atLeast: 2 } }])).toEqual(
    [],
  );
});

test.each([
  [{ ...consent, level: 4 }, 'out-of-range', '[0].level'],
  [{ ...consent, level: 0 }, 'out-of-range', '[0].level'],
  [{ ...consent, party: 'North' }, 'unknown-name', '[0].party'],
  [{ ...consent, unless: { issue: 'arms', atLeast: 1 } }, 'unknown-name', '[0].unless.issue'],
  [{ ...consent, unless: { issue: 'sequencing', atLeast: 1 } }, 'unknown-name', '[0].unless.issue'],
  [{ ...consent, unless: { issue: 'aid', atLeast: 3 } }, 'out-of-range', '[0].unless.atLeast'],
  [{ ...consent, unless: { issue: 'aid' } }, 'missing', '[0].unless.atLeast'],
  [{ ...consent, cost: -0.1 }, 'out-of-range', '[0].cost'],
])('%j: %s %s', (wrong, code, path) => {
  expect(codesAfter(at, [wrong])).toContain(`${code} ${at}${path}`);
});

test('payers need nobody’s consent', () => {
  expect(codesAfter('issues[1].obligation.consents', [consent])).toEqual([
    'inconsistent issues[1].obligation.consents',
  ]);
});

test('all consents of a scenario hang on two conditions at most', () => {
  const on = (issue: string, atLeast: number) => ({ ...consent, unless: { issue, atLeast } });
  const codes = (...consents: unknown[]) =>
    codesAfter(at, consents).filter((code) => code.startsWith('inconsistent'));
  expect(codes(on('aid', 1), on('aid', 2), on('aid', 1))).toEqual([]);
  // There is no third level: it is refused for what it names, and as one condition too many.
  expect(codes(on('aid', 1), on('aid', 2), on('aid', 3))).toEqual([`inconsistent ${at}[2]`]);
});
