import type { CostShares } from '../../scenario/index.js';

/** Who pays for energy and reactors: equal fifths, with Tokyo free not to pay before the abductions move. */
export const costs: CostShares = {
  shares: { US: 0.2, China: 0.2, ROK: 0.2, Japan: 0.2, Russia: 0.2 },
  costs: { energy: [22, 418, 4560, 100], civilNuclear: [0, 4600, 0] },
  burden: { US: 0.01, China: 0.01, ROK: 0.01, Japan: 0.01, Russia: 0.01 },
  doubtedBy: { DPRK: ['US', 'ROK'] },
  optOut: { Japan: { issue: 'abductions', below: 2 } },
};
