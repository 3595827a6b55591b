import { expect, test } from 'vitest';
import { smallScenario } from '../fixtures.js';
import { codesAfter } from '../problemsAfter.js';

const hazard = 'dynamics.hazards[0]';

test.each([
  ['dynamics.hazards[1].id', 'test', 'duplicate dynamics.hazards[1].id'],
  [`${hazard}.party`, 'West', `unknown-name ${hazard}.party`],
  [`${hazard}.rate`, -1, `out-of-range ${hazard}.rate`],
  [`${hazard}.talksFactor`, -1, `out-of-range ${hazard}.talksFactor`],
  [`${hazard}.excitation.jump`, 2, `inconsistent ${hazard}.excitation.decay`],
  [`${hazard}.excitation.jump`, 3, `inconsistent ${hazard}.excitation.decay`],
  [`${hazard}.excitation.decay`, undefined, `missing ${hazard}.excitation.decay`],
  [`${hazard}.most`, 0, `out-of-range ${hazard}.most`],
  [`${hazard}.effects`, {}, `wrong-type ${hazard}.effects`],
  ['dynamics.hazards[1].raisedBy.hazard', 'tset', 'unknown-name dynamics.hazards[1].raisedBy.hazard'],
  ['dynamics.hazards[1].raisedBy.hazard', 'review', 'unknown-name dynamics.hazards[1].raisedBy.hazard'],
  ['dynamics.hazards[1].raisedBy.rate', -1, 'out-of-range dynamics.hazards[1].raisedBy.rate'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

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
