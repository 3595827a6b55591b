import type { SixPartyIds } from '../../scenarios/index.js';
import type { Levers } from './dials.js';

const unit = { min: 0, max: 1 };
const trust = { min: 0.05, max: 0.95, steps: 18 };
const upTo = (max: number): { min: number; max: number } => ({ min: 0, max });

/**
 * Levers of December 2003, by what they are about, for `scenarioNear`; most fit the other dated scenarios too:
 * `vary: { ...levers.trust, ...levers.horizon }`. Ranges are judgements: as far as a test may want to go, not what is
 * likely.
 */
export const levers: Readonly<Record<LeverSet, Levers<SixPartyIds>>> = {
  trust: { 'parties.US.trust.DPRK': trust, 'parties.DPRK.trust.US': trust },
  mandates: { 'parties.US.mandate': unit, 'parties.DPRK.mandate': { min: 0.05, max: 1, steps: 19 } },
  noDeal: {
    'parties.US.noDeal': { min: -0.1, max: 0.2, steps: 30 },
    'parties.DPRK.noDeal': { min: -0.1, max: 0.2, steps: 30 },
  },
  influence: {
    'parties.US.influence.susceptibility': unit,
    'parties.DPRK.influence.susceptibility': unit,
  },
  monitoring: {
    'schedule.verification.deterrence.3': unit,
    'schedule.verification.deterrence.4': unit,
  },
  firmness: {
    'agents.US.parameters.demands.rollback.rungs.2.firmness': { min: 0.45, max: 1, steps: 11 },
    'agents.US.parameters.demands.sequencing.rungs.2.firmness': { min: 0.35, max: 1, steps: 13 },
    'agents.DPRK.parameters.demands.security.rungs.2.firmness': { min: 0.45, max: 1, steps: 11 },
  },
  ambition: { 'agents.US.parameters.ambition': unit, 'agents.DPRK.parameters.ambition': unit },
  honesty: { 'agents.DPRK.parameters.candour': { min: 0, max: 2 } },
  horizon: { 'horizon.months': { min: 6, max: 61, steps: 11 } },
  drafts: { 'protocol.drafts': { min: 1, max: 9 } },
  provocations: { 'dynamics.conduct.actions.provoke.rate': upTo(8.8) },
  hawks: { 'dynamics.conduct.actions.suspend.rate': upTo(2) },
  famine: { 'dynamics.hazards.famine.rate': upTo(1) },
  surroundings: {
    'dynamics.need.initial': unit,
    'dynamics.pressure.initial': unit,
    'dynamics.paths.plutonium.initial': { min: 1, max: 12, steps: 22 },
  },
  delay: { 'dynamics.delay.geometricMean': { min: 1, max: 6, steps: 50 } },
  models: {
    'agents.US': ['verificationFirst', 'phasedConcessions', 'bilateralGuarantee', 'hardliner'],
  },
};

/** The subjects of levers of the six-party scenarios. `models` goes with no other lever of the same seat. */
export type LeverSet =
  | 'trust'
  | 'mandates'
  | 'noDeal'
  | 'influence'
  | 'monitoring'
  | 'firmness'
  | 'ambition'
  | 'honesty'
  | 'horizon'
  | 'drafts'
  | 'provocations'
  | 'hawks'
  | 'famine'
  | 'surroundings'
  | 'delay'
  | 'models';
