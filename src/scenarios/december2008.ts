import {
  alliedSolidarity,
  bilateralGuarantee,
  delegations,
  engagement,
  ladder,
  verificationFirst,
} from '../agents/index.js';
import { trustChanges } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { base } from './common/base.js';
import type { SixPartyIds } from './common/ids.js';
import { jointStatement } from './common/implementation.js';

const REFERENCE = 'judgement: reference value of December 2008';

/**
 * December 2008: disabled, declared, delisted; what is left is a verification protocol in writing, a lame
 * duck in Washington, and harder governments in Seoul and Tokyo.
 */
export const december2008: Talks<SixPartyIds<'rocket'>> = trustChanges(base, {
  name: 'december2008',
  title: 'Six-party talks, heads of delegation, December 2008',
  start: '2008-12-08',
  inForce: [jointStatement],
  implemented: {
    rollback: 2,
    verification: 2,
    security: 2,
    normalization: 1,
    sanctions: 2,
    energy: 1,
    civilNuclear: 1,
    abductions: 1,
  },
  parties: {
    US: {
      head: 'Christopher Hill',
      declared: {
        rollback: 3,
        verification: 3,
        sequencing: 3,
        security: 2,
        normalization: 1,
        sanctions: 2,
        energy: 2,
        civilNuclear: 1,
        commitment: 2,
        form: 1,
      },
      noDeal: { value: 0.05, low: 0.02, high: 0.08 },
      trust: { DPRK: { value: 0.3, low: 0.24, high: 0.36 } },
      mandate: { value: 0.05, low: 0, high: 0.1 },
    },
    DPRK: {
      head: 'Kim Kye-gwan',
      declared: {
        rollback: 2,
        verification: 2,
        sequencing: 2,
        security: 2,
        normalization: 1,
        sanctions: 2,
        energy: 2,
        civilNuclear: 1,
        form: 0,
      },
      noDeal: { value: 0.005, low: -0.015, high: 0.025 },
      trust: { US: { value: 0.25, low: 0.19, high: 0.31 } },
      mandate: { value: 0.4, low: 0.3, high: 0.5 },
    },
    China: { head: 'Wu Dawei', noDeal: -0.025 },
    ROK: { head: 'Kim Sook', noDeal: 0.04, flexibility: 0.2, mandate: 0.4 },
    Japan: { head: 'Akitaka Saiki', noDeal: 0.06 },
    Russia: { head: 'Alexei Borodavkin', noDeal: -0.025 },
  },
  horizon: { months: 12, rounds: 11 },
  dynamics: {
    paths: { plutonium: { initial: { value: 8, low: 7, high: 9 } } },
    events: [
      {
        id: 'rocket',
        label: 'Pyongyang launches a rocket; the Security Council condemns it',
        party: 'DPRK',
        date: '2009-04-05',
        effects: [
          { kind: 'trust', of: ['US', 'ROK', 'Japan'], party: 'DPRK', broken: 0.5 },
          { kind: 'pressure', by: 0.1 },
          { kind: 'grievance', party: 'DPRK', against: 'US', by: 4 },
        ],
        sets: ['affront'],
      },
    ],
  },
  agents: {
    US: verificationFirst({
      demands: [
        ...delegations.verificationFirst.demands.filter(({ issue }) => issue !== 'verification'),
        ladder('verification', 'atLeast', [4, 0.15], [3, 0.9]),
      ],
    }),
    DPRK: bilateralGuarantee({ leaveAt: 5 }),
    ROK: engagement({
      demands: [...delegations.engagement.demands, ladder('verification', 'atLeast', [3, 0.6], [2, 0.9])],
      urges: [
        { with: 'US', urge: 0.3 },
        { with: 'Japan', urge: 0.3 },
        { with: 'China', urge: 0.4 },
      ],
    }),
    Japan: alliedSolidarity({
      demands: [
        ladder('abductions', 'atLeast', [1, 0.8]),
        ladder('verification', 'atLeast', [3, 0.6], [2, 0.9]),
      ],
    }),
  },
  sources: {
    inForce: 'dated record: Joint Statement of 19 September 2005, coded on the issue scale',
    implemented: 'dated record: state at the end of 2008, coded on the issue scale',
    'parties.US.declared': 'dated record: proposal of 8 December 2008; what stands, by judgement',
    'parties.US.noDeal': REFERENCE,
    'parties.US.trust.DPRK': REFERENCE,
    'parties.US.mandate': 'judgement: a lame duck',
    'parties.DPRK.declared': 'dated record: position of 8 December 2008; what stands, by judgement',
    'parties.DPRK.noDeal': REFERENCE,
    'parties.DPRK.trust.US': REFERENCE,
    'parties.China.noDeal': REFERENCE,
    'parties.ROK.noDeal': REFERENCE,
    'parties.Japan.noDeal': REFERENCE,
    'parties.Russia.noDeal': REFERENCE,
    'dynamics.paths.plutonium.initial': 'dated record: 37-38 kg declared in June 2008, at 5 kg each',
    'dynamics.events.rocket': 'dated record: 5 and 13 April 2009; sizes are judgements',
    horizon:
      'judgement: the talks ended in April 2009 (dated record); the year in which that could be seen, more rounds than fit in it',
  },
});
