import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

const path = 'dynamics.paths[0]';

test.each([
  ['dynamics.paths[1].id', 'works', 'duplicate dynamics.paths[1].id'],
  [`${path}.party`, 'West', `unknown-name ${path}.party`],
  [`${path}.initial`, -1, `out-of-range ${path}.initial`],
  [`${path}.initial`, 21, `inconsistent ${path}.initial`],
  [`${path}.initial.high`, 21, `inconsistent ${path}.initial`],
  [`${path}.perYear`, -1, `out-of-range ${path}.perYear`],
  [`${path}.most`, 0, `out-of-range ${path}.most`],
  [`${path}.stopsAt.level`, 4, `out-of-range ${path}.stopsAt.level`],
  [`${path}.endsAt.issue`, 'arm', `unknown-name ${path}.endsAt.issue`],
  [`${path}.detection`, [0.5], `wrong-length ${path}.detection`],
  [`${path}.detection[0]`, 1.5, `out-of-range ${path}.detection[0]`],
  [`${path}.hidden`, 'no', `wrong-type ${path}.hidden`],
])('%s = %j: %s', (at, value, expected) => {
  expect(codesAfter(at, value)).toContain(expected);
});

test('without a verification issue there is one chance of detection', () => {
  expect(codesAfter('schedule.verification', undefined)).toEqual([
    `wrong-length ${path}.detection`,
    'wrong-length dynamics.paths[1].detection',
  ]);
});
