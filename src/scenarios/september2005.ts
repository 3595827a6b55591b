import { bilateralGuarantee, delegations, ladder } from '../agents/index.js';
import { trustChanges } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { base } from './common/base.js';
import type { SixPartyIds } from './common/ids.js';

const TRUST =
  'judgement: a little above December 2003: Washington has met Pyongyang alone (dated record, 9 July 2005)';

/**
 * September 2005: a new American negotiator with a mandate, South Korea's two gigawatts on the table, a
 * North that says it has weapons, and a pressure track about to begin.
 */
export const september2005: Talks<SixPartyIds<'bancoDeltaAsia' | 'reactorFirst'>> = trustChanges(base, {
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
      noDeal: { value: 0.015, low: -0.015, high: 0.045 },
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
      noDeal: { value: 0.015, low: -0.005, high: 0.035 },
      trust: { US: { value: 0.28, low: 0.22, high: 0.34 } },
      flexibility: 0.2,
      mandate: { value: 0.5, low: 0.4, high: 0.6 },
    },
    China: { head: 'Wu Dawei', noDeal: -0.055 },
    ROK: { head: 'Song Min-soon', declared: { rollback: 4, sequencing: 3, energy: 3 }, noDeal: -0.055 },
    Japan: { head: 'Kenichiro Sasae', noDeal: -0.005 },
    Russia: { head: 'Alexander Alekseyev', noDeal: -0.045 },
  },
  horizon: { months: 17, rounds: 15 },
  dynamics: {
    paths: { plutonium: { initial: { value: 6, low: 4, high: 10 } } },
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
    DPRK: bilateralGuarantee({
      demands: [
        ...delegations.bilateralGuarantee.demands,
        ladder('civilNuclear', 'atLeast', [2, 0.3], [1, 0.6]),
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
    'dynamics.paths.plutonium.initial':
      'dated record: 20-53 kg separated in June 2006 (ISIS), at 5 kg each; the middle a judgement: that of December 2003 and one a year',
    'dynamics.events.bancoDeltaAsia': 'dated record: 15 September 2005; sizes are judgements',
    'dynamics.events.reactorFirst': 'dated record: 20 September 2005; size a judgement',
    horizon: 'dated record: September 2005 to February 2007; more rounds than fit in it',
  },
});
