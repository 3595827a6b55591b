import { trustChanges } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { base } from './common/base.js';
import type { SixPartyIds } from './common/ids.js';

const NO_DEAL = 'judgement: reference value of December 2003';
const LOWEST = 'judgement: lowest between Washington and Pyongyang (C6); reference value of December 2003';

/** The flagship: the week after the report of 2 December 2003, before a second round that has no date. */
export const december2003: Talks<SixPartyIds<'freezeOffer' | 'cheneyVeto'>> = trustChanges(base, {
  name: 'december2003',
  title: 'Six-party talks on the North Korean nuclear programme, December 2003',
  start: '2003-12-02',
  parties: {
    US: {
      head: 'James Kelly',
      declared: {
        rollback: 4,
        verification: 4,
        sequencing: 4,
        security: 1,
        normalization: 0,
        sanctions: 0,
        energy: 0,
        civilNuclear: 0,
        commitment: 2,
        form: 1,
      },
      noDeal: { value: 0.06, low: 0.03, high: 0.09 },
      trust: { DPRK: { value: 0.25, low: 0.18, high: 0.32 } },
      mandate: { value: 0.05, low: 0, high: 0.1 },
    },
    DPRK: {
      head: 'Kim Kye-gwan',
      declared: {
        rollback: 1,
        verification: 1,
        sequencing: 1,
        security: 3,
        normalization: 1,
        sanctions: 2,
        energy: 2,
      },
      noDeal: { value: 0, low: -0.02, high: 0.02 },
      trust: { US: { value: 0.25, low: 0.18, high: 0.32 } },
      mandate: { value: 0.6, low: 0.5, high: 0.7 },
    },
    China: { head: 'Wang Yi', noDeal: -0.05 },
    ROK: { head: 'Lee Soo-hyuck', noDeal: -0.05 },
    Japan: { head: 'Mitoji Yabunaka', noDeal: 0 },
    Russia: {
      head: 'Alexander Losyukov',
      declared: { rollback: 4, verification: 2, sequencing: 1, security: 3, energy: 2 },
      noDeal: -0.05,
    },
  },
  dynamics: {
    firstGapDays: [14, 35, 85, 85, 120],
    events: [
      {
        id: 'freezeOffer',
        label: 'Pyongyang offers a freeze for rewards',
        party: 'DPRK',
        date: '2003-12-09',
        effects: [{ kind: 'flexibility', party: 'DPRK', by: 0.05 }],
      },
      {
        id: 'cheneyVeto',
        label: 'Washington refuses a Chinese draft: "we do not negotiate with evil"',
        party: 'US',
        date: '2003-12-12',
        effects: [
          { kind: 'veto', party: 'US', months: 2 },
          { kind: 'grievance', party: 'DPRK', against: 'US', by: 0.5 },
        ],
        sets: ['affront'],
      },
    ],
  },
  sources: {
    'parties.US.declared':
      'dated record: round of 27-29 August 2003 and written multilateral assurance of 19 October 2003; plan in writing by judgement',
    'parties.US.noDeal': NO_DEAL,
    'parties.US.trust.DPRK': LOWEST,
    'parties.US.mandate': 'judgement: near 0 for Washington, which shows no sign of concessions (C11)',
    'parties.DPRK.declared': 'dated record: freeze offer of 9 December 2003; security from the report (C9)',
    'parties.DPRK.noDeal': NO_DEAL,
    'parties.DPRK.trust.US': LOWEST,
    'parties.China.noDeal': NO_DEAL,
    'parties.ROK.noDeal': NO_DEAL,
    'parties.Japan.noDeal': NO_DEAL,
    'parties.Russia.declared': 'dated record: Losyukov package of 19 January 2003',
    'parties.Russia.noDeal': NO_DEAL,
    'dynamics.firstGapDays':
      'judgement: "perhaps this month" (C5); the session slipped to 25 February 2004, day 85',
    'dynamics.events.freezeOffer':
      'dated record: 9 December 2003, https://www.donga.com/en/article/all/20031210/232320/1; size a judgement',
    'dynamics.events.cheneyVeto':
      'dated record: 12 December 2003, https://www.smh.com.au/world/cheneys-tough-talking-derails-negotiations-with-north-korea-20031222-gdi10g.html; sizes are judgements',
  },
});
