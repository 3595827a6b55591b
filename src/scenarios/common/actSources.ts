/**
 * Where the numbers of what governments do come from: dotted path prefix → source or judgement. Sizes of effects and
 * motives are judgements all; where the dated record has a count, it stands beside the rate.
 */
export const actSources: Readonly<Record<string, string>> = {
  'dynamics.conduct.dates': 'judgement: a government takes up the matter every six weeks or so',
  'dynamics.conduct.noise': 'judgement',
  'dynamics.conduct.reference':
    'judgement: how things stood between the sessions of 2004 to 2006: two rounds of three without a text, no plan in force',
  'dynamics.conduct.breach':
    'judgement: what was promised in 2007 stood still for months and was taken up again',
  'dynamics.conduct.cooperation':
    'judgement: Beijing and Moscow voted for Resolution 1718 five days after the test of 9 October 2006 (from memory)',
  'dynamics.conduct.conditions.affront': 'judgement: an affront is a reason to stay away for a year',
  'dynamics.conduct.conditions.boycott':
    'judgement: one without a grievance is bought off by three acts; accounts that are frozen raise its price by half',
  'dynamics.conduct.conditions.leaning': 'judgement',
  'dynamics.conduct.actions.provoke':
    'judgement: between the 3.5 a year of rounds 1-3 and the 8.8 before the talks in the CSIS list of provocations; sizes are judgements',
  'dynamics.conduct.actions.test':
    'judgement: dated record: declaration of 10 February 2005 and test of 9 October 2006, two in five years; the rate is that of a stall without a plan and without regard to the year that has to pass before the next',
  'dynamics.conduct.actions.boycott':
    'judgement: two boycotts in the dated record (September 2004 to July 2005, and after Banco Delta Asia to December 2006); the rate counts only while there is an affront',
  'dynamics.conduct.actions.return': 'judgement: it came back in July 2005 and December 2006 (dated record)',
  'dynamics.conduct.actions.gesture':
    'judgement: one in some years, the cooling tower of June 2008 (from memory)',
  'dynamics.conduct.actions.leave':
    'judgement: once in the dated record, 14 April 2009; the rate counts only while there is an affront',
  'dynamics.conduct.actions.squeeze':
    'judgement: Banco Delta Asia, 15 September 2005 (dated record), and charges that came to nothing; sizes are those of the hazard',
  'dynamics.conduct.actions.ease': 'judgement: once in the dated record, the funds let go on 14 June 2007',
  'dynamics.conduct.actions.suspend':
    'judgement: the veto of 12 December 2003 (dated record) and about one more in five years',
  'dynamics.conduct.actions.resume': 'judgement: within months',
  'dynamics.conduct.actions.review':
    'dated record: a new mandate in 2005 and the review of 25 October 2006, two in five years; the mandate after it a judgement',
  'dynamics.conduct.channel': 'judgement: an offer is remembered for a season',
  'dynamics.conduct.actions.offer': 'judgement: Pyongyang wants to talk to Washington alone (C9)',
  'dynamics.conduct.actions.channel':
    'judgement: the two met alone twice in five years of the dated record, in July 2005 and January 2007',
  'dynamics.conduct.actions.sweeten': 'judgement: Chinese visits with aid, some a year',
  'dynamics.conduct.actions.lean':
    'judgement: dated record: oil held back in March 2003, not again on 26 April 2005; Resolution 1718 of October 2006 (from memory)',
  'dynamics.conduct.actions.deliver':
    'judgement: rice and fertiliser once or twice a year to July 2006 (from memory)',
  'dynamics.conduct.actions.holdBack': 'judgement: after the missiles of July 2006 (from memory)',
  'dynamics.conduct.actions.sanction':
    'judgement: after the missiles of July and the test of October 2006, two in five years (from memory)',
  'dynamics.conduct.actions.lift': 'judgement: offered in part in June 2008 (from memory)',
  'dynamics.conduct.actions.broker':
    'judgement: dated record: package of 19 January 2003, shuttle of December 2003; some a year are a judgement',
};
