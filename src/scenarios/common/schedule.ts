import { stageTable } from '../../scenario/index.js';
import type { Schedule } from '../../scenario/index.js';
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
