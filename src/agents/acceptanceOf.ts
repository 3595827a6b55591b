import type { AcceptanceParameters } from './AcceptanceParameters.js';
import type { AcceptanceCondition } from './parts/acceptance/AcceptanceCondition.js';
import { acceptCombi } from './parts/acceptance/acceptCombi.js';
import { acceptConst } from './parts/acceptance/acceptConst.js';
import { acceptNext } from './parts/acceptance/acceptNext.js';
import { acceptPrevious } from './parts/acceptance/acceptPrevious.js';
import { acceptTarget } from './parts/acceptance/acceptTarget.js';
import { acceptTime } from './parts/acceptance/acceptTime.js';

/** The acceptance condition that parameters stand for. */
export function acceptanceOf(parameters: AcceptanceParameters): AcceptanceCondition {
  switch (parameters.kind) {
    case 'target':
      return acceptTarget();
    case 'const':
      return acceptConst(parameters.c);
    case 'next':
      return acceptNext(parameters.alpha, parameters.beta);
    case 'previous':
      return acceptPrevious(parameters.alpha, parameters.beta);
    case 'time':
      return acceptTime(parameters.T);
    case 'combi':
      return acceptCombi(parameters.T, parameters.gamma);
  }
}
