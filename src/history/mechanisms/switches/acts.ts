import { actsTouchNoAgreement, at } from '../../../analysis/index.js';
import type { Action } from '../../../scenario/index.js';
import { all, off, type Switch, type Switches } from './Switch.js';

const never = (...ids: readonly string[]): Switch => ({
  without: all(...ids.map((id) => off(`dynamics.conduct.actions.${id}`))),
});

/** How what governments do between sessions is switched off. */
export const acts: Switches = {
  boycotts: never('boycott'),
  boycottPaid: {
    without: at<readonly Action[]>('dynamics.conduct.actions', (actions) =>
      actions.map(({ pays: _, ...action }) => action),
    ),
  },
  boycottPriced: { without: off('dynamics.conduct.conditions.boycott.price.perGrievance') },
  causeUndone: { without: off('dynamics.conduct.conditions.boycott.because') },
  suspension: never('suspend'),
  unheardInSuspension: { without: off('parties.US.influence.onlyWithDiplomacy') },
  firmnessUnheard: { without: off('parties.US.influence.onlyWithDiplomacy') },
  moscowUrgesReturn: { without: off('agents.Russia.parameters.urges') },
  reviews: never('review'),
  leaveByAct: never('leave'),
  provoking: never('provoke'),
  testing: never('test'),
  squeezing: never('squeeze'),
  moscowBrokers: never('broker'),
  seoulRestrains: never('deliver', 'holdBack'),
  seoulRelieves: never('deliver', 'holdBack'),
  tokyoSanctions: never('sanction'),
  beijingLeans: never('lean'),
  goingAlong: { without: off('dynamics.conduct.cooperation') },
  actsTouchAgreements: { without: actsTouchNoAgreement },
  channel: { without: off('dynamics.conduct.channel') },
};
