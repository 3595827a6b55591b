import { expect, test } from 'vitest';
import { codesAfter } from './problemsAfter.js';

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
