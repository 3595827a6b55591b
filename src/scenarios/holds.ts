import { delegations, shuttleDiplomacy } from '../agents/index.js';
import type { ScenarioChanges } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';

/** The five to whom Pyongyang would owe its denuclearization, and who would assure it. */
const FIVE = ['US', 'China', 'ROK', 'Japan', 'Russia'];

/**
 * Who pays and who stands behind, level by level: fuel in the shares of all, two gigawatts across the border from
 * Seoul alone, the multilateral assurances trusted as much as the five that give them are on average.
 */
export const contributions: ScenarioChanges<Agent> = {
  issues: { security: { obligation: { guarantors: [FIVE, FIVE, null, null] } } },
  costs: { payers: { energy: [null, null, { ROK: 1 }, null] } },
  sources: {
    'costs.payers':
      'dated record, 12 July 2005: Seoul publishes its offer of 2 GW across the border, which it would pay alone; for 2003 that is hindsight. Reactors stay in fifths: judgement',
    'issues.security.obligation.guarantors':
      'dated record: in June 2004 Washington offers a provisional multilateral assurance; in 2003 Losyukov says that Russia and China are ready to supplement those of Washington. That all five stand behind it, alike, is a judgement',
  },
};

/** Washington can take Pyongyang off its list though Tokyo wants the abductions looked into first, at a price. */
export const consents: ScenarioChanges<Agent> = {
  issues: {
    sanctions: {
      obligation: {
        consents: [{ level: 2, party: 'Japan', unless: { issue: 'abductions', atLeast: 2 }, cost: 0.02 }],
      },
    },
  },
  sources: {
    'issues.sanctions.obligation.consents':
      'dated record, 11 October 2008: Washington delists, and Tokyo is told hours before. What Tokyo wants first (actions on the abductions) and the cost are judgements',
  },
};

/** Moscow goes from one to the next and tells there what it has heard. */
export const news: ScenarioChanges<Agent> = {
  agents: {
    Russia: shuttleDiplomacy({
      urges: delegations.shuttleDiplomacy.urges.map((urge) => ({ ...urge, carries: true })),
    }),
  },
};
