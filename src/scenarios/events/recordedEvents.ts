import type { RecordedEvent } from './RecordedEvent.js';

/**
 * The events of the record since December 2003 that came from outside the talks, and the hazard that stands
 * for each. What the parties did within the talks (statements, boycotts, delays, withdrawals) is left to
 * their agents.
 *
 * A table of its own, so that it is there at once: the record is loaded by promise. A test holds the two
 * against one another.
 */
export const recordedEvents: readonly RecordedEvent[] = [
  {
    id: 'cheneyVeto',
    record: 'cheney-veto',
    label: 'Washington refuses a Chinese draft: "we do not negotiate with evil"',
    date: '2003-12-12',
    hazard: 'hawksVeto',
    source:
      'https://www.smh.com.au/world/cheneys-tough-talking-derails-negotiations-with-north-korea-20031222-gdi10g.html',
  },
  {
    id: 'nuclearDeclaration',
    record: 'nuclear-declaration',
    label: 'Pyongyang says that it has made nuclear weapons',
    date: '2005-02-10',
    hazard: 'nuclearShock',
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'bancoDeltaAsia',
    record: 'bda',
    label: 'the US Treasury lists Banco Delta Asia; US$25 million are frozen',
    date: '2005-09-15',
    hazard: 'financialMeasure',
    source:
      'https://www.nysun.com/article/foreign-us-releases-frozen-n-korean-funds-linked ; http://english.china.org.cn/international/news/2007-03/15/content_1203057.htm ; day from memory, high',
  },
  {
    id: 'missiles',
    record: 'missiles-2006',
    label: 'Pyongyang fires seven missiles',
    date: '2006-07-05',
    hazard: 'provocation',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
  {
    id: 'firstTest',
    record: 'test-1',
    label: 'Pyongyang tests a nuclear device',
    date: '2006-10-09',
    hazard: 'nuclearShock',
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'usPolicyReview',
    record: 'us-policy-review',
    label: 'Washington reviews its policy',
    date: '2006-10-25',
    hazard: 'usReview',
    source: 'http://worldcup2014.hani.co.kr/arti/english_edition/e_international/180299.html',
  },
  {
    id: 'rocket',
    record: 'rocket-2009',
    label: 'Pyongyang launches a rocket; the Security Council condemns it',
    date: '2009-04-05',
    hazard: 'provocation',
    source: 'http://cns.miis.edu/stories/090427_dprk_launch.htm',
  },
  {
    id: 'secondTest',
    record: 'test-2',
    label: 'Pyongyang tests a nuclear device again',
    date: '2009-05-25',
    hazard: 'nuclearShock',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
];
