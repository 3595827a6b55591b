import { expect, test } from 'vitest';
import { bindingOf } from '../../../src/agents/parts/reservation.js';
import { rulesOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { tiny } from '../../talks/tiny.js';

test('κ of the commitment option; 1 where texts do not differ in it', () => {
  const at = (commitment: number): number =>
    bindingOf(rulesOf(december2003), [0, 0, 0, 0, 0, 0, 0, 0, 0, commitment, 0]);
  expect([at(0), at(1), at(2)]).toEqual(december2003.schedule!.commitment!.kappa);
  expect(bindingOf(rulesOf(tiny()), [1, 1, 1])).toBe(1);
});
