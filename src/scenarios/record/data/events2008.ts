import type { RecordEvent } from '../types/RecordEvent.js';

/** Events of 2008: declaration, dispute about verification, breakdown. */
export const events2008: readonly RecordEvent[] = [
  {
    id: 'hecker-2008',
    date: '2008-02-14',
    kind: 'verification',
    actors: ['DPRK', 'US'],
    summary:
      '10 of 12 disablement actions done; DPRK slows fuel discharge to let others catch up; keeps a hedge.',
    source:
      'https://www.rfa.org/korean/in_focus/Yongbyon-20080328.html ; https://www.armscontrolwonk.com/archive/201859/hecker-on-disablement/',
    confidence: 'high',
  },
  {
    id: 'declaration',
    date: '2008-06-26',
    kind: 'implementation',
    actors: ['DPRK', 'US', 'China'],
    summary:
      '60-page declaration, six months late (about 37-38 kg Pu); US starts 45-day delisting notice; cooling tower blown up 27 June.',
    source:
      'http://acronym.org.uk/old/archive/dd/dd88/88news01.htm ; http://www.koreatimesus.com/n-korea-estimated-to-hold-22-nuclear-weapons-worth-of-fissile-material-isis/',
    confidence: 'high',
    dateEnd: '2008-06-27',
  },
  {
    id: 'hod-jul2008',
    date: '2008-07-10',
    kind: 'round',
    actors: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
    summary:
      'Communique 12 July: verification = facility visits, documents, interviews, other measures by unanimity.',
    source: 'http://acronym.org.uk/old/archive/docs/0810/doc06.htm',
    confidence: 'high',
    dateEnd: '2008-07-12',
    levels: { verification: 2 },
    outcome: 'communique',
  },
  {
    id: 'delisting-missed',
    date: '2008-08-11',
    kind: 'delay',
    actors: ['US'],
    summary: 'First legal delisting date passes: US demands verification protocol first.',
    source: 'http://www.washingtonpost.com/wp-dyn/content/article/2008/08/11/AR2008081102232.html',
    confidence: 'high',
  },
  {
    id: 'reversal-2008',
    date: '2008-08-14',
    kind: 'defection',
    actors: ['DPRK'],
    summary: 'Disablement halted; September: monitors barred, restoration work.',
    source: 'https://armscontrol.org/act/2008-11/us-nk-agree-draft-verification-plan',
    confidence: 'high (halt day from memory, medium)',
    dateEnd: '2008-10-10',
  },
  {
    id: 'delisting',
    date: '2008-10-11',
    kind: 'implementation',
    actors: ['US', 'DPRK'],
    summary:
      'US delists; understanding incl. sampling/forensics and undeclared sites by mutual consent, mostly oral; DPRK resumes disablement. Japan told hours before.',
    source:
      'http://acronym.org.uk/old/archive/docs/0810/doc06.htm ; http://world.kbs.co.kr/service/news_view.htm?Seq_Code=59840&lang=e ; https://www.thenationalnews.com/world/asia/japan-refuses-north-korea-energy-aid-1.563639',
    confidence: 'high',
    levels: { verification: 3, sanctions: 2 },
  },
  {
    id: 'round6-hod-dec2008',
    date: '2008-12-08',
    kind: 'round',
    actors: ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'],
    summary:
      'Breakdown over written sampling. US/Japan/ROK tie energy to verification; China and Russia do not.',
    source:
      'https://www.armscontrol.org/act/2009_01-02/sixpartytalksstall ; http://m.oananews.org/node/35230 ; http://rki.kbs.co.kr/english/event/nkorea_nuclear/world_01m.htm',
    confidence: 'high',
    dateEnd: '2008-12-11',
    levels: {},
    outcome: 'no-agreement',
    heads: {
      US: 'Christopher Hill',
      DPRK: 'Kim Kye-gwan',
      China: 'Wu Dawei',
      ROK: 'Kim Sook',
      Japan: 'Akitaka Saiki',
      Russia: 'Alexei Borodavkin',
    },
    proposals: { US: { verification: 3, sequencing: 3 }, DPRK: { verification: 2, sequencing: 2 } },
  },
];
