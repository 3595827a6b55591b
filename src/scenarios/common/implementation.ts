import { stageTable } from '../../scenario/index.js';
import type { CostShares, Schedule } from '../../scenario/index.js';
import { issues } from './issues.js';

/** When steps fall due under each sequencing, how watching deters, and how binding texts are. */
export const schedule: Schedule = {
  sequencing: {
    issue: 'sequencing',
    monthsPerStage: 6,
    stages: stageTable(issues, [
      { A: { grain: 3, shift: 1, min: 1, max: 4 }, B: { grain: 0, shift: 1, min: 1, max: 4 } },
      { A: { grain: 4, shift: 0, min: 1, max: 4 }, B: { grain: 0, shift: 1, min: 1, max: 4 } },
      { A: { grain: 4, shift: 0, min: 1, max: 4 }, B: { grain: 4, shift: 0, min: 1, max: 4 } },
      { A: { grain: 4, shift: -1, min: 1, max: 4 }, B: { grain: 4, shift: 1, min: 1, max: 4 } },
      { A: { grain: 3, shift: 0, min: 1, max: 4 }, B: { grain: 0, shift: 4, min: 1, max: 4 } },
    ]),
  },
  verification: { issue: 'verification', monitored: 'DPRK', deterrence: [0, 0.1, 0.3, 0.5, 0.7] },
  commitment: {
    issue: 'commitment',
    kappa: [0, 0.5, 1],
    plan: 2,
    reading: { US: 4, DPRK: 0, China: 2, ROK: 2, Japan: 4, Russia: 1 },
  },
};

/** Who pays for energy and reactors: equal fifths, with Tokyo free not to pay before the abductions move. */
export const costs: CostShares = {
  shares: { US: 0.2, China: 0.2, ROK: 0.2, Japan: 0.2, Russia: 0.2 },
  costs: { energy: [22, 418, 4560, 100], civilNuclear: [0, 4600, 0] },
  burden: { US: 0.01, China: 0.01, ROK: 0.01, Japan: 0.01, Russia: 0.01 },
  doubtedBy: { DPRK: ['US', 'ROK'] },
  optOut: { Japan: { issue: 'abductions', below: 2 } },
};
