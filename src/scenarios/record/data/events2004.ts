import type { RecordEvent } from '../types/RecordEvent.js';

/** Events of 2004: second and third round, boycott. */
export const events2004: readonly RecordEvent[] = [
  {
    id: 'hecker-visit-1',
    date: '2004-01-08',
    kind: 'verification',
    actors: ['DPRK', 'US'],
    summary:
      'Unofficial US group incl. Hecker sees Yongbyon: reactor on, spent-fuel pond empty, claimed Pu product [details memory].',
    source: 'https://studylib.net/doc/10773962/senate-committee-on-foreign-relations-hearing-on',
    confidence: 'medium',
  },
  {
    id: 'round2',
    date: '2004-02-25',
    kind: 'round',
    actors: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
    summary:
      "First chair's statement ('coordinated steps'); working group agreed. ROK three-stage plan: China and Russia join energy aid for freeze, US and Japan 'understanding'. US/Japan/ROK want all programmes gone, Russia/China weapons programmes only.",
    source:
      'https://world.kbs.co.kr/special/northkorea/contents/archives/six-party/2nd_round.htm?lang=e ; http://en.people.cn/200402/26/eng20040226_135933.shtml ; http://china.org.cn/english/2ndRound/88581.htm',
    confidence: 'high',
    dateEnd: '2004-02-28',
    levels: {},
    outcome: 'chair-statement',
    heads: {
      US: 'James Kelly',
      DPRK: 'Kim Kye-gwan',
      China: 'Wang Yi',
      ROK: 'Lee Soo-hyuck',
      Japan: 'Mitoji Yabunaka',
      Russia: 'Alexander Losyukov',
    },
  },
  {
    id: 'round3',
    date: '2004-06-23',
    kind: 'round',
    actors: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
    summary:
      'US tables first detailed plan: 3-month preparatory dismantlement, HFO from others, provisional multilateral assurance, talks on sanctions/terror list, normalization after. DPRK: freeze incl. 5 MWe for 2 GW power a year (=2.7 Mt HFO/yr), delisting, sanctions. Japan would join energy aid if freeze verified.',
    source:
      'https://world.kbs.co.kr/special/northkorea/contents/archives/six-party/3rd_round.htm?lang=e ; http://acronym.org.uk/old/archive/docs/0407/doc15.htm ; http://world.kbs.co.kr/service/news_view.htm?Seq_Code=18370&lang=e ; http://china.org.cn/archive/2004-06/25/content_1099286.htm',
    confidence: 'high',
    dateEnd: '2004-06-26',
    levels: {},
    outcome: 'chair-statement',
    heads: {
      US: 'James Kelly',
      DPRK: 'Kim Kye-gwan',
      China: 'Wang Yi',
      ROK: 'Lee Soo-hyuck',
      Japan: 'Mitoji Yabunaka',
      Russia: 'Alexander Alekseyev',
    },
    proposals: {
      US: {
        rollback: 4,
        verification: 3,
        sequencing: 3,
        security: 1,
        normalization: 1,
        sanctions: 0,
        energy: 1,
        civilNuclear: 0,
      },
      DPRK: { rollback: 1, verification: 1, sequencing: 1, normalization: 1, sanctions: 2, energy: 3 },
    },
  },
  {
    id: 'boycott-1',
    date: '2004-09',
    kind: 'boycott',
    actors: ['DPRK'],
    summary: 'Fourth round due by September 2004 not held; 13-month gap.',
    source: 'http://www.un.org/disarmament/HomePage/ODAPublications/Yearbook/2004/Html/Ch%20I7.html',
    confidence: 'high',
    dateEnd: '2005-07-09',
  },
];
