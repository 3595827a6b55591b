import { bilateralGuarantee, verificationFirst } from '../agents/index.js';
import { trustChanges } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { base } from './common/base.js';

const TRUST =
  'judgement: a little above December 2003: Washington has met Pyongyang alone (dated record, 9 July 2005)';

/**
 * September 2005: a new American negotiator with a mandate, South Korea's two gigawatts on the table, a
 * North that says it has weapons, and a pressure track about to begin.
 */
export const september2005: Talks = trustChanges(base, {
  name: 'september2005',
  title: 'Six-party talks, fourth round, September 2005',
  start: '2005-09-13',
  parties: {
    US: {
      head: 'Christopher Hill',
      declared: {
        rollback: 4,
        verification: 3,
        sequencing: 3,
        security: 1,
        normalization: 1,
        energy: 1,
        civilNuclear: 0,
        commitment: 2,
        form: 1,
      },
      noDeal: { value: 0.01, low: -0.02, high: 0.04 },
      trust: { DPRK: { value: 0.28, low: 0.22, high: 0.34 } },
      flexibility: 0.2,
      mandate: { value: 0.3, low: 0.22, high: 0.38 },
    },
    DPRK: {
      head: 'Kim Kye-gwan',
      declared: {
        rollback: 4,
        verification: 1,
        sequencing: 1,
        security: 3,
        normalization: 1,
        sanctions: 2,
        energy: 3,
        civilNuclear: 3,
      },
      noDeal: { value: 0.02, low: 0, high: 0.04 },
      trust: { US: { value: 0.28, low: 0.22, high: 0.34 } },
      flexibility: 0.2,
      mandate: { value: 0.5, low: 0.4, high: 0.6 },
    },
    China: { head: 'Wu Dawei', noDeal: -0.06 },
    ROK: { head: 'Song Min-soon', declared: { rollback: 4, sequencing: 3, energy: 3 }, noDeal: -0.06 },
    Japan: { head: 'Kenichiro Sasae', noDeal: -0.01 },
    Russia: { head: 'Alexander Alekseyev', noDeal: -0.05 },
  },
  horizon: { rounds: 4 },
  dynamics: {
    paths: { plutonium: { initial: { value: 9, low: 5, high: 13 } } },
    events: [
      {
        id: 'bancoDeltaAsia',
        label: 'the US Treasury lists Banco Delta Asia; US$25 million are frozen',
        party: 'US',
        date: '2005-09-15',
        effects: [
          { kind: 'pressure', by: 0.15 },
          { kind: 'trust', of: ['DPRK'], party: 'US', broken: 0.5 },
          { kind: 'grievance', party: 'DPRK', against: 'US', by: 2.5 },
        ],
      },
      {
        id: 'reactorFirst',
        label: 'Pyongyang: no dismantlement before light-water reactors',
        party: 'DPRK',
        date: '2005-09-20',
        effects: [{ kind: 'flexibility', party: 'DPRK', by: -0.15 }],
      },
    ],
  },
  agents: {
    US: verificationFirst({
      demands: [
        { issue: 'rollback', bound: 'atLeast', level: 3, firmness: 0.8 },
        { issue: 'verification', bound: 'atLeast', level: 3, firmness: 0.4 },
        { issue: 'sequencing', bound: 'atLeast', level: 3, firmness: 0.4 },
        { issue: 'security', bound: 'atMost', level: 2, firmness: 0.5 },
        { issue: 'civilNuclear', bound: 'atMost', level: 1, firmness: 0.9 },
      ],
      ambition: 0.3,
    }),
    DPRK: bilateralGuarantee({
      demands: [
        { issue: 'security', bound: 'atLeast', level: 3, firmness: 0.5 },
        { issue: 'energy', bound: 'atLeast', level: 2, firmness: 0.5 },
        { issue: 'civilNuclear', bound: 'atLeast', level: 2, firmness: 0.6 },
        { issue: 'sequencing', bound: 'atMost', level: 2, firmness: 0.8 },
      ],
    }),
  },
  sources: {
    'parties.US.declared': 'dated record: plan of 23 June 2004; in writing by judgement',
    'parties.US.noDeal': 'judgement: Pyongyang says that it has weapons (dated record, 10 February 2005)',
    'parties.US.trust.DPRK': TRUST,
    'parties.US.mandate': 'judgement: a new negotiator with a mandate (dated record, July 2005)',
    'parties.DPRK.declared': 'dated record: proposals of June 2004 and 20 September 2005',
    'parties.DPRK.noDeal': 'judgement: the deterrent has grown',
    'parties.DPRK.trust.US': TRUST,
    'parties.China.noDeal': 'judgement',
    'parties.ROK.declared': 'dated record: offer of 12 July 2005',
    'parties.ROK.noDeal': 'judgement',
    'parties.Japan.noDeal': 'judgement',
    'parties.Russia.noDeal': 'judgement',
    'dynamics.paths.plutonium.initial': 'dated record: 5-13 weapons, Carnegie 2005 and ISIS 2006',
    'dynamics.events.bancoDeltaAsia': 'dated record: 15 September 2005; sizes are judgements',
    'dynamics.events.reactorFirst': 'dated record: 20 September 2005; size a judgement',
    'horizon.rounds': 'dated record: four sessions from September 2005 to February 2007',
  },
});
