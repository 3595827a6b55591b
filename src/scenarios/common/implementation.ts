import { stageTable } from '../../scenario/index.js';
import type { CostShares, Schedule, TextConstraint, TextInForce } from '../../scenario/index.js';
import { issues } from './issues.js';

/** When steps fall due under each sequencing, how watching deters, and how binding texts are. */
export const schedule: Schedule = {
  sequencing: {
    issue: 'sequencing',
    monthsPerStage: 6,
    discountBy: 'seen',
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
    term: [null, null, { value: 6, low: 3, high: 8 }],
    nextLevel: true,
    demandsWithinTerm: true,
    onward: true,
    reading: { US: 4, DPRK: 0, China: 2, ROK: 2, Japan: 4, Russia: 1 },
  },
  floor: true,
};

/** Principles and plans are written. */
export const constraints: readonly TextConstraint[] = [
  { when: { issue: 'commitment', atLeast: 1 }, then: { issue: 'form', atLeast: 1 } },
];

/** What the six signed in September 2005: principles, which later talks carry out. */
export const jointStatement: TextInForce = {
  label: 'Joint Statement of 19 September 2005',
  levels: {
    rollback: 4,
    verification: 2,
    sequencing: 2,
    security: 2,
    normalization: 1,
    energy: 3,
    civilNuclear: 1,
    abductions: 1,
    commitment: 1,
    form: 1,
  },
};

/** Who pays for energy and reactors: equal fifths, with Tokyo free not to pay before the abductions move. */
export const costs: CostShares = {
  shares: { US: 0.2, China: 0.2, ROK: 0.2, Japan: 0.2, Russia: 0.2 },
  costs: { energy: [22, 418, 2000, 4600], civilNuclear: [0, 4600, 0] },
  burden: { US: 0.01, China: 0.01, ROK: 0.01, Japan: 0.01, Russia: 0.01 },
  doubtedBy: { DPRK: ['US', 'ROK'] },
  optOut: { Japan: { issue: 'abductions', below: 2 } },
};
