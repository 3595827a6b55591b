import { expect, test } from 'vitest';
import { smallScenario } from '../fixtures.js';
import { codesAfter } from './problemsAfter.js';

const event = 'dynamics.events[0]';

test.each([
  [`${event}.date`, '2003-11-30', `inconsistent ${event}.date`],
  [`${event}.date`, 'autumn 2004', `bad-date ${event}.date`],
  [`${event}.date`, undefined, `missing ${event}.date`],
  [`${event}.party`, 'East', `unknown-name ${event}.party`],
  [`${event}.effects[0].by`, 2, `out-of-range ${event}.effects[0].by`],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toEqual([expected]);
});

test('an event on the first day is right, two of the same id are not', () => {
  expect(codesAfter(`${event}.date`, '2003-12-01')).toEqual([]);
  const [famine] = smallScenario().dynamics!.events;
  expect(codesAfter('dynamics.events', [famine, famine])).toEqual(['duplicate dynamics.events[1].id']);
});
