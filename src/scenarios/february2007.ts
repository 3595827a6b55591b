import { bilateralGuarantee, delegations, ladder, phasedConcessions } from '../agents/index.js';
import { trustChanges } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { base } from './common/base.js';
import type { SixPartyIds } from './common/ids.js';
import { jointStatement } from './common/implementation.js';

const REFERENCE = 'judgement: reference value of February 2007';

/**
 * February 2007: after the test of October 2006 Washington has more to lose without a deal, talks to
 * Pyongyang alone, and accepts phases; the money at Banco Delta Asia is the key; Tokyo does not pay.
 */
export const february2007: Talks<SixPartyIds<never>> = trustChanges(base, {
  name: 'february2007',
  title: 'Six-party talks, fifth round, third session, February 2007',
  start: '2007-02-08',
  inForce: [jointStatement],
  parties: {
    US: {
      head: 'Christopher Hill',
      declared: {
        rollback: 2,
        verification: 1,
        sequencing: 2,
        security: 2,
        normalization: 1,
        sanctions: 1,
        energy: 1,
        civilNuclear: 1,
        commitment: 2,
        form: 1,
      },
      noDeal: { value: -0.05, low: -0.08, high: -0.02 },
      trust: { DPRK: { value: 0.35, low: 0.29, high: 0.41 } },
      flexibility: 0.3,
      mandate: { value: 0.5, low: 0.4, high: 0.6 },
    },
    DPRK: {
      head: 'Kim Kye-gwan',
      declared: {
        rollback: 1,
        verification: 1,
        sequencing: 1,
        security: 2,
        normalization: 1,
        sanctions: 1,
        energy: 2,
        civilNuclear: 1,
      },
      noDeal: { value: -0.025, low: -0.045, high: -0.005 },
      trust: { US: { value: 0.4, low: 0.34, high: 0.46 } },
      flexibility: 0.3,
      mandate: { value: 0.6, low: 0.5, high: 0.7 },
    },
    China: { head: 'Wu Dawei', noDeal: -0.095 },
    ROK: { head: 'Chun Yung-woo', noDeal: -0.07 },
    Japan: { head: 'Kenichiro Sasae', noDeal: -0.01 },
    Russia: { head: 'Alexander Losyukov', noDeal: -0.045 },
  },
  horizon: { months: 22, rounds: 19 },
  dynamics: {
    paths: { plutonium: { initial: { value: 8, low: 6, high: 10 } } },
  },
  agents: {
    US: phasedConcessions(),
    DPRK: bilateralGuarantee({
      demands: [...delegations.bilateralGuarantee.demands, ladder('sanctions', 'atLeast', [1, 0.9])],
    }),
  },
  sources: {
    inForce: 'dated record: Joint Statement of 19 September 2005, coded on the issue scale',
    'parties.US.declared': 'dated record: Berlin, 16-18 January 2007 (from memory); in writing by judgement',
    'parties.US.noDeal': REFERENCE,
    'parties.US.trust.DPRK': REFERENCE,
    'parties.US.mandate': 'judgement: policy review of 25 October 2006 (dated record)',
    'parties.DPRK.declared': 'dated record: Berlin, 16-18 January 2007 (from memory)',
    'parties.DPRK.noDeal': REFERENCE,
    'parties.DPRK.trust.US': REFERENCE,
    'parties.China.noDeal': REFERENCE,
    'parties.ROK.noDeal': REFERENCE,
    'parties.Japan.noDeal': REFERENCE,
    'parties.Russia.noDeal': REFERENCE,
    'dynamics.paths.plutonium.initial':
      'dated record: 28-50 kg separated in February 2007 (ISIS), at 5 kg each',
    horizon: 'dated record: February 2007 to December 2008; more rounds than fit in it',
  },
});
