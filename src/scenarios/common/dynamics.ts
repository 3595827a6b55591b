import type { Dynamics } from '../../scenario/index.js';
import { hazards } from './hazards.js';

/** Everything around the plenary that the dated scenarios share. */
export const dynamics: Dynamics = {
  gapDays: [182, 119, 398, 49, 57, 404, 52, 39, 121, 71, 287, 151],
  delay: { geometricMean: 2.9, logSd: 0.25 },
  graceMonths: 6,
  trust: { kept: 0.5, late: 0.8, overdue: 0.1, withheld: 0.5, breach: 2, costly: 1, memory: 10 },
  meetings: 3,
  caucus: { members: ['US', 'ROK', 'Japan'], cohesion: 0.2 },
  statements: { warmth: 0.02, rancour: 0.1, audienceCost: 0.02 },
  essential: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
  hazards,
  events: [],
  paths: [
    {
      id: 'plutonium',
      label: 'plutonium from Yongbyon',
      party: 'DPRK',
      initial: { value: 4, low: 1, high: 8 },
      perYear: 1,
      most: 30,
      stopsAt: { issue: 'rollback', level: 1 },
      endsAt: { issue: 'rollback', level: 4 },
      detection: [0.3, 0.95, 0.95, 0.97, 0.99],
    },
    {
      id: 'enrichment',
      label: 'hidden uranium enrichment',
      party: 'DPRK',
      initial: { value: 0.2, low: 0, high: 0.5 },
      perYear: 0.3,
      most: 10,
      stopsAt: { issue: 'rollback', level: 4 },
      endsAt: { issue: 'rollback', level: 4 },
      detection: [0.02, 0.05, 0.05, 0.2, 0.5],
      hidden: true,
    },
  ],
  deterrentHalf: 4,
  grievanceKept: 0.3,
  need: { initial: 0.5, perYear: 0.02, relief: { energy: -0.03, sanctions: -0.03 } },
  pressure: { initial: 0.2, perYear: -0.05, relief: { sanctions: -0.05 } },
  settlement: { issue: 'rollback', level: 4 },
  substance: { issue: 'rollback', level: 1 },
};
