import type { RecordEvent } from '../types/RecordEvent.js';

/** Events of 2009: rocket, withdrawal, second test. */
export const events2009: readonly RecordEvent[] = [
  {
    id: 'rocket-2009',
    date: '2009-04-05',
    kind: 'provocation',
    actors: ['DPRK'],
    summary: 'Rocket launch; UNSC presidential statement 13 April.',
    source: 'http://cns.miis.edu/stories/090427_dprk_launch.htm',
    confidence: 'high',
  },
  {
    id: 'withdrawal',
    date: '2009-04-14',
    kind: 'withdrawal',
    actors: ['DPRK'],
    summary: "Quits talks 'for good' within nine hours of the UN statement, expels monitors, reprocesses.",
    source: 'https://thebulletin.org/2009/05/12/the-risks-of-north-koreas-nuclear-restart/',
    confidence: 'high',
  },
  {
    id: 'test-2',
    date: '2009-05-25',
    kind: 'provocation',
    actors: ['DPRK'],
    summary: 'Second test; UNSCR 1874 on 12 June.',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
    confidence: 'high',
  },
];
