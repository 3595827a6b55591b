import type { RecordEvent } from '../types/RecordEvent.js';

/** Events of 2006: missiles, first test, return to the table. */
export const events2006: readonly RecordEvent[] = [
  {
    id: 'missiles-2006',
    date: '2006-07-05',
    kind: 'provocation',
    actors: ['DPRK'],
    summary: 'Seven missiles incl. Taepodong-2; UNSCR 1695 on 15 July.',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
    confidence: 'high',
  },
  {
    id: 'test-1',
    date: '2006-10-09',
    kind: 'provocation',
    actors: ['DPRK'],
    summary: 'First nuclear test, under 1 kt; UNSCR 1718 on 14 Oct.',
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
    confidence: 'high',
  },
  {
    id: 'us-policy-review',
    date: '2006-10-25',
    kind: 'domestic',
    actors: ['US'],
    summary:
      'White House meeting credited with clearing three-way contact with China and DPRK, which brought DPRK back.',
    source: 'http://worldcup2014.hani.co.kr/arti/english_edition/e_international/180299.html',
    confidence: 'medium',
  },
  {
    id: 'round5b',
    date: '2006-12-18',
    kind: 'round',
    actors: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
    summary: "No progress: DPRK ties everything to BDA; phrase 'coordinated steps', 'phased manner'.",
    source: 'https://world.kbs.co.kr/special/northkorea/contents/archives/six-party/5th_round_2.htm?lang=e',
    confidence: 'high',
    dateEnd: '2006-12-22',
    levels: {},
    outcome: 'chair-statement',
    heads: {
      US: 'Christopher Hill',
      DPRK: 'Kim Kye-gwan',
      China: 'Wu Dawei',
      ROK: 'Chun Yung-woo',
      Japan: 'Kenichiro Sasae',
      Russia: 'Sergei Razov',
    },
  },
];
