import type { Dynamics, Hazard } from '../../scenario/index.js';
import { conduct } from './conduct.js';

/** What happens to governments between sessions, whatever they will: rates a year and what each event does. */
const hazards: readonly Hazard[] = [
  {
    id: 'dprkReview',
    label: 'Pyongyang reviews its line',
    party: 'DPRK',
    rate: 0.15,
    most: 1,
    effects: [{ kind: 'mandate', party: 'DPRK', low: 0.3, high: 0.8 }],
  },
  {
    id: 'famine',
    label: 'a bad harvest: famine threatens the North',
    party: 'DPRK',
    rate: 0.15,
    most: 1,
    effects: [
      { kind: 'need', by: 0.15 },
      { kind: 'flexibility', party: 'DPRK', by: 0.05 },
    ],
  },
  {
    id: 'espionageCharge',
    label: 'Pyongyang radio charges the US with aerial espionage and a hostile policy',
    party: 'DPRK',
    rate: 1.5,
    effects: [
      { kind: 'trust', of: ['DPRK'], party: 'US', broken: 0.05 },
      { kind: 'trust', of: ['US'], party: 'DPRK', broken: 0.03 },
      { kind: 'grievance', party: 'DPRK', against: 'US', by: 0.3 },
    ],
  },
  {
    id: 'enrichmentCharge',
    label: 'Washington charges the North with a secret enrichment programme',
    party: 'US',
    rate: 0.6,
    effects: [
      { kind: 'trust', of: ['US', 'Japan'], party: 'DPRK', broken: 0.1 },
      { kind: 'grievance', party: 'DPRK', against: 'US', by: 0.5 },
    ],
  },
  {
    id: 'foreignLesson',
    label: 'a state without a deterrent is attacked elsewhere; Pyongyang takes note',
    party: 'US',
    rate: 0.1,
    most: 1,
    effects: [
      { kind: 'noDeal', party: 'DPRK', by: 0.01 },
      { kind: 'trust', of: ['DPRK'], party: 'US', broken: 0.2 },
    ],
  },
];

/** Everything around the plenary that the dated scenarios share. */
export const dynamics: Dynamics = {
  gapDays: [182, 119, 49, 57, 52, 39, 121, 71, 287, 151],
  delay: { geometricMean: 2.9, logSd: 0.25 },
  graceMonths: 6,
  trust: { kept: 0.5, late: 0.8, overdue: 0.1, withheld: 0.5, breach: 2, costly: 1, memory: 10 },
  meetings: 3,
  caucus: { members: ['US', 'ROK', 'Japan'], cohesion: 0.2, within: true },
  statements: { warmth: 0.02, rancour: 0.1, audienceCost: 0.02 },
  firmness: 0.2,
  essential: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
  hazards,
  conduct,
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
  reference: { stock: 4, need: 0.5, pressure: 0.2 },
  shockKept: 0.4,
  settlement: { issue: 'rollback', level: 4 },
  substance: { issue: 'rollback', level: 1 },
};
