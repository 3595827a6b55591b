import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './parameters.js';
import { ladder } from './ladder.js';
import { positionAgent } from './positionAgent.js';

/** The names of the six delegations and of the one that phases its concessions. */
export type Delegation =
  | 'verificationFirst'
  | 'bilateralGuarantee'
  | 'phasedConcessions'
  | 'mediator'
  | 'engagement'
  | 'alliedSolidarity'
  | 'shuttleDiplomacy';

/** What the delegations differ in. Levels and firmness of the rungs are judgements (docs/calibration.md). */
export const delegations: Readonly<Record<Delegation, AgentParameters>> = {
  verificationFirst: {
    demands: [
      ladder('rollback', 'atLeast', [4, 0.2], [3, 0.4], [2, 0.8]),
      ladder('verification', 'atLeast', [4, 0.15], [3, 0.4], [2, 0.7]),
      ladder('sequencing', 'atLeast', [4, 0.15], [3, 0.3], [2, 0.6]),
      ladder('security', 'atMost', [1, 0.15], [2, 0.4], [3, 0.7]),
      ladder('civilNuclear', 'atMost', [0, 0.2], [1, 0.6], [2, 0.9]),
    ],
    ambition: 0.3,
    decision: { sessions: 4, flexibility: 0.3 },
    toward: 'DPRK',
    angerAt: 2,
    warmAt: 0.4,
    endurance: 6,
    leaveAt: 1000,
    urges: [
      { with: 'Japan', urge: 0.1 },
      { with: 'ROK', urge: 0.2 },
      { with: 'China', urge: 0.5 },
    ],
    disclose: 2,
    loyalty: 0.03,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  bilateralGuarantee: {
    demands: [
      ladder('security', 'atLeast', [3, 0.2], [2, 0.4], [1, 0.7]),
      ladder('normalization', 'atLeast', [2, 0.2], [1, 0.5]),
      ladder('energy', 'atLeast', [2, 0.25], [1, 0.6]),
      ladder('sequencing', 'atMost', [1, 0.2], [2, 0.9]),
      ladder('verification', 'atMost', [1, 0.2], [2, 0.6], [3, 'never']),
      ladder('abductions', 'atMost', [1, 'never']),
    ],
    ambition: 0.3,
    decision: { sessions: 6, flexibility: 0.2 },
    toward: 'US',
    angerAt: 1,
    warmAt: 0.4,
    endurance: 1.2,
    leaveAt: 8,
    urges: [
      { with: 'China', urge: 0.6 },
      { with: 'Russia', urge: 0.6 },
    ],
    disclose: 2,
    loyalty: 0.02,
    candour: 0.01,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  phasedConcessions: {
    demands: [
      ladder('rollback', 'atLeast', [1, 0.9]),
      ladder('verification', 'atLeast', [2, 0.3], [1, 0.7]),
      ladder('sequencing', 'atLeast', [2, 0.7]),
      ladder('security', 'atMost', [2, 0.3], [3, 0.6]),
      ladder('civilNuclear', 'atMost', [1, 0.4], [2, 0.8]),
    ],
    ambition: 0.1,
    decision: { sessions: 4, flexibility: 0.3 },
    toward: 'DPRK',
    angerAt: 2,
    warmAt: 0.05,
    endurance: 6,
    leaveAt: 1000,
    urges: [
      { with: 'Japan', urge: 0.5 },
      { with: 'ROK', urge: 0.6 },
      { with: 'China', urge: 0.6 },
    ],
    disclose: 2,
    loyalty: 0.03,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  mediator: {
    demands: [ladder('rollback', 'atLeast', [1, 0.9])],
    ambition: 0.1,
    decision: { sessions: 3, flexibility: 0.2 },
    toward: 'DPRK',
    angerAt: 100,
    warmAt: 0.2,
    endurance: 20,
    leaveAt: 1000,
    urges: [
      { with: 'DPRK', urge: 0.8 },
      { with: 'US', urge: 0.8 },
      { with: 'ROK', urge: 0.6 },
    ],
    disclose: 2,
    loyalty: 0.1,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  engagement: {
    demands: [ladder('security', 'atLeast', [1, 0.9]), ladder('sequencing', 'atMost', [3, 0.5], [4, 0.9])],
    ambition: 0.2,
    decision: { sessions: 3, flexibility: 0.3 },
    toward: 'DPRK',
    angerAt: 3,
    warmAt: 0.3,
    endurance: 15,
    leaveAt: 1000,
    urges: [
      { with: 'US', urge: 0.9 },
      { with: 'DPRK', urge: 0.7 },
      { with: 'Japan', urge: 0.6 },
    ],
    disclose: 3,
    loyalty: 0.08,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  alliedSolidarity: {
    demands: [
      ladder('abductions', 'atLeast', [1, 0.8]),
      ladder('verification', 'atLeast', [2, 0.3], [1, 0.8]),
    ],
    ambition: 0.2,
    decision: { sessions: 4, flexibility: 0.3 },
    toward: 'DPRK',
    angerAt: 2,
    warmAt: 0.5,
    endurance: 12,
    leaveAt: 1000,
    urges: [
      { with: 'US', urge: 0.2 },
      { with: 'ROK', urge: 0.3 },
      { with: 'China', urge: 0.5 },
    ],
    disclose: 2,
    loyalty: 0.04,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
  shuttleDiplomacy: {
    demands: [],
    ambition: 0.1,
    decision: { sessions: 3, flexibility: 0.2 },
    toward: 'DPRK',
    angerAt: 100,
    warmAt: 0.2,
    endurance: 15,
    leaveAt: 1000,
    urges: [
      { with: 'DPRK', urge: 0.8 },
      { with: 'ROK', urge: 0.6 },
      { with: 'US', urge: 0.7 },
    ],
    disclose: 2,
    loyalty: 0.1,
    candour: 1,
    weighs: 'loss',
    memory: { kind: 'bounds' },
  },
};

/**
 * Washington as reported in December 2003: end the programme first and accept verification, then
 * multilateral guarantees (C8); no sign of concessions (C11).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function verificationFirst(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('verificationFirst', delegations.verificationFirst, options);
}

/**
 * Pyongyang as reported: a bilateral guarantee, normal relations with ambassadors, and aid, for giving
 * the programme up (C9); its only chip is not given up cheaply (C14, C15).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function bilateralGuarantee(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('bilateralGuarantee', delegations.bilateralGuarantee, options);
}

/**
 * Washington as the analyst Joel Wit would have it: more flexibility, proposals in phases, significant
 * parts first and the rest in reserve (C12, C13, C18).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function phasedConcessions(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('phasedConcessions', delegations.phasedConcessions, options);
}

/**
 * Beijing: talks are the only correct choice (C21). Chairs, drafts what may be acceptable to all, urges
 * both sides to move; its word carries more weight than Seoul's (C27).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function mediator(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('mediator', delegations.mediator, options);
}

/**
 * Seoul: at war on paper, in a thaw in fact; urges restraint (C24) and wants something positive from
 * Washington (C26); its public is unhappy with the handling (C25).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function engagement(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('engagement', delegations.engagement, options);
}

/**
 * Tokyo: stands by the common line of the caucus (C2), wants the abductions on paper and does not pay
 * before; urges Washington to stay firm. From the dated record, not from the report.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function alliedSolidarity(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('alliedSolidarity', delegations.alliedSolidarity, options);
}

/**
 * Moscow: Losyukov sees Pak, Chung and Kelly in a flurry of diplomacy (C20); a package for everybody.
 * Its position is from the dated record.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function shuttleDiplomacy(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('shuttleDiplomacy', delegations.shuttleDiplomacy, options);
}
