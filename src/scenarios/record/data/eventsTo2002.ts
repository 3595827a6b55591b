import type { RecordEvent } from '../types/RecordEvent.js';

/** From the Agreed Framework of 1994 to the end of the freeze in 2002. */
export const eventsTo2002: readonly RecordEvent[] = [
  {
    id: 'agreed-framework',
    date: '1994-10-21',
    kind: 'agreement',
    actors: ['US', 'DPRK'],
    summary:
      'Agreed Framework: freeze of graphite reactors and related facilities complete within 1 month under IAEA monitoring; two LWRs (2,000 MWe, target 2003); 500,000 t heavy fuel oil a year, first delivery within 3 months; formal US assurance against threat or use of nuclear weapons; dismantlement complete when LWR project completes; move to liaison offices and later full relations.',
    source:
      'https://wikisum.wiki/wiki/Agreed_Framework ; Japanese text https://blog.goo.ne.jp/xenaj/d/20170412 ; LWR size/target date and liaison offices from memory, high',
    confidence: 'high',
    levels: {
      rollback: 1,
      verification: 1,
      sequencing: 2,
      security: 3,
      normalization: 2,
      sanctions: 1,
      energy: 4,
      civilNuclear: 2,
    },
  },
  {
    id: 'af-hfo-total',
    date: '1999-11-06',
    kind: 'implementation',
    actors: ['US', 'DPRK'],
    summary: '500,000 t delivered in 1999; 2,150,000 t cumulative since 1994 through KEDO.',
    source: 'https://nkaggregator.com/1999/11/11/500000-tons-of-heavy-oil-delivered-to-dprk/ (KCNA)',
    confidence: 'high',
    quantities: { hfoTonsCumulative: 2_150_000 },
  },
  {
    id: 'lwr-contract',
    date: '1999-12',
    kind: 'implementation',
    actors: ['US', 'ROK', 'Japan', 'DPRK'],
    summary: 'Consortium signs a US$4.6 bn contract for two reactors.',
    source: 'https://www.foxnews.com/story/timeline-north-korean-weapons-development',
    confidence: 'high',
    quantities: { usd: 4_600_000_000 },
  },
  {
    id: 'axis-of-evil',
    date: '2002-01-29',
    kind: 'statement',
    actors: ['US'],
    summary: "Bush names North Korea in the 'axis of evil' speech.",
    source: 'http://www.theage.com.au/news/world/countdown-to-compromise/2005/09/19/1126982002123.html',
    confidence: 'high',
  },
  {
    id: 'kelly-heu',
    date: '2002-10-03',
    kind: 'crisis',
    actors: ['US', 'DPRK'],
    summary: 'Kelly confronts Pyongyang over enrichment; US says it was admitted (public 16-17 Oct).',
    source:
      'https://www.nkeconwatch.com/2007/02/13/chronology-of-major-events-surrounding-n-korean-nuclear-standoff/',
    confidence: 'high',
    dateEnd: '2002-10-17',
  },
  {
    id: 'hfo-suspended',
    date: '2002-11-14',
    kind: 'sanction',
    actors: ['US', 'ROK', 'Japan'],
    summary: 'KEDO suspends HFO from December.',
    source: 'http://spacewar.com/2004/040620011712.8au26y10.html (AFP chronology)',
    confidence: 'high',
    note: 'KEDO board date given as 14 or 15 Nov',
  },
  {
    id: 'freeze-lifted',
    date: '2002-12-12',
    kind: 'defection',
    actors: ['DPRK'],
    summary:
      'DPRK reactivates frozen facilities; seals/cameras removed 21-25 Dec; IAEA inspectors expelled 27 Dec.',
    source: 'http://spacewar.com/2004/040620011712.8au26y10.html (AFP chronology)',
    confidence: 'high',
    dateEnd: '2002-12-27',
  },
];
