import { actSources } from './actSources.js';

/** Where the numbers that the dated scenarios share come from: dotted path prefix → source or judgement. */
export const sources: Readonly<Record<string, string>> = {
  ...actSources,
  horizon:
    'judgement: the span of the dated record, December 2003 to the end of 2008; more rounds than fit in it, for sessions that are called off do not use it up',
  'issues.rollback.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.rollback.obligation.months': 'judgement: years for what no text has promised yet (C17)',
  'issues.rollback.obligation.months.0':
    'Initial Actions of 13 February 2007: shut down and sealed within 60 days (dated record)',
  'issues.rollback.obligation.months.1':
    'Second-Phase Actions of 3 October 2007: disabled and declared by 31 December 2007, three months (dated record)',
  'issues.verification.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.verification.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.verification.obligation.delay':
    'judgement: inspectors came nearly on time; they were there on the day of the shutdown, 14 July 2007 (dated record)',
  'issues.security.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.security.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.normalization.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.normalization.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.normalization.obligation.delay':
    'judgement: what begins with a meeting comes nearly on time; the working groups of February 2007 met within a month (from memory)',
  'issues.sanctions.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.sanctions.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.energy.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.energy.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.energy.obligation.delay':
    'judgement: the first oil came nearly on time; 6,200 t were there on the day of the shutdown, 14 July 2007 (dated record), the rest of 50,000 t within weeks (from memory)',
  'issues.civilNuclear.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.civilNuclear.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.abductions.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.abductions.obligation.months':
    'judgement: the promised times of the texts of 2007 (60 days for first steps, three months for second ones) extrapolated',
  'issues.abductions.obligation.delay':
    'judgement: what begins with a meeting comes nearly on time; the working groups of February 2007 met within a month (from memory)',
  'parties.US.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.US.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.US.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.US.discount': 'judgement: 0.9 a year for all',
  'parties.US.influence': 'judgement: C23, C27, C28 give the order of the weights into Washington',
  'parties.US.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'parties.DPRK.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.DPRK.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.DPRK.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.DPRK.discount': 'judgement: 0.9 a year for all',
  'parties.DPRK.influence': 'judgement',
  'parties.DPRK.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'parties.China.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.China.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.China.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.China.discount': 'judgement: 0.9 a year for all',
  'parties.China.influence': 'judgement',
  'parties.China.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'parties.ROK.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.ROK.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.ROK.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.ROK.discount': 'judgement: 0.9 a year for all',
  'parties.ROK.influence': 'judgement',
  'parties.ROK.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'parties.Japan.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.Japan.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.Japan.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.Japan.discount': 'judgement: 0.9 a year for all',
  'parties.Japan.influence': 'judgement',
  'parties.Japan.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'parties.Russia.preferences':
    'judgement: ordinal preferences and importance derived from the dated record of 1994-2009, not a measurement',
  'parties.Russia.preferences.values':
    'judgement: convex deterrent and reversible first steps (C15, C18); equal steps where nothing is said; commitment and form by judgement',
  'parties.Russia.preferences.weights': 'judgement: a text has a small value of its own',
  'parties.Russia.discount': 'judgement: 0.9 a year for all',
  'parties.Russia.influence': 'judgement',
  'parties.Russia.drift': 'judgement: C14-C16: a growing deterrent, a sinking economy, pressure',
  'schedule.sequencing.monthsPerStage': 'judgement: C17, "a number of years to implement"',
  'schedule.sequencing.stages': 'judgement: stage table of the five ways to sequence',
  'schedule.verification.deterrence': 'judgement',
  'schedule.commitment.reading':
    'judgement: the order each ranks first in the dated record; the day after the Joint Statement of 2005 each read it its own way (dated record, 20 September 2005)',
  'schedule.commitment': 'judgement: principles bind half as much as a plan',
  'schedule.commitment.term':
    'judgement: months; 60 days in February 2007, three months in October 2007 (dated record); results at 4 to 12 months in docs/calibration.md',
  'costs.shares':
    'Initial Actions of 13 February 2007: equal fifths, https://www.scoop.co.nz/stories/WO0702/S00227/north-korea-denuclearization-action-plan.htm',
  'costs.costs':
    'fuel oil at US$440 a tonne (https://www.nkeconwatch.com/2007/07/10/govt-signs-contract-with-refinery-sk-for-fuel-oil-aid-to-n-korea/), reactors US$4.6 bn (contract of December 1999), in energy and in civil nuclear energy alike: a text that names both pays twice',
  'costs.costs.energy.2':
    'judgement: lines and stations for 2 GW, US$1.5-2.5 bn (from memory; the dated record has about US$5 bn for the offer of 12 July 2005, power of years included). Seoul offered to pay alone: that all pay in fifths is a judgement too',
  'costs.burden': 'judgement: money is not salience; small',
  'costs.optOut':
    'Japan opted out pending abductions, February 2007 (dated record); the level is a judgement',
  'dynamics.gapDays':
    'dated record: days between the starts of thirteen sessions, 2003-2008, without the two spells of 398 and 404 days, which were boycotts: the model draws these by round',
  'dynamics.delay':
    'dated record: shutdown 2.5, Banco Delta Asia 4.0, declaration 3.0, delisting 2.3 times the promised time; geometric mean 2.9, n = 4, late steps all: what was prompt has a delay of its own',
  'dynamics.graceMonths': 'judgement: disablement was halted and restored within months, 2008',
  'dynamics.trust': 'judgement',
  'dynamics.meetings':
    'judgement: ITAR-TASS, Yonhap, 1-2 December 2003: Losyukov saw three delegations within a week (C20)',
  'dynamics.caucus.cohesion': 'judgement',
  'dynamics.statements': 'judgement: cheap talk with a small audience cost',
  'dynamics.deterrentHalf': 'judgement: C15, a small deterrent gains respect',
  'dynamics.grievanceKept': 'judgement',
  'dynamics.need': 'judgement',
  'dynamics.pressure': 'judgement',
  'dynamics.settlement': 'scale of the dated record: full dismantlement',
  'dynamics.substance': 'scale of the dated record: a freeze or more',
  'dynamics.firmness': 'judgement: a capital does not know its own last word to the point',
  'dynamics.reference':
    'judgement: the middle of December 2003 as outsiders see it; any other shifts every start by a constant',
  'dynamics.shockKept': 'judgement: a test is felt less after a year',
  'dynamics.paths.plutonium':
    'plutonium of the dated record: ISIS for the end of 2003 (2-9 weapons), CIA one or two (C7); growth 6-8 kg a year; detection a judgement after Hecker',
  'dynamics.paths.enrichment':
    'judgement: charge of October 2002 (C6); detection 0.05 at levels 1-2, 0.2 at 3, 0.5 at 4 a year',
  'dynamics.hazards.dprkReview': 'judgement',
  'dynamics.hazards.famine': 'judgement: C14',
  'dynamics.hazards.espionageCharge':
    'judgement: the monthly tally ("150 cases", Pyongyang radio, 2 December 2003, C22) was routine; 1.5 a year stand for charges that were taken up',
  'dynamics.hazards.enrichmentCharge': 'judgement: October 2002 (C6)',
  'dynamics.hazards.foreignLesson': 'judgement: Serbia, India and Pakistan as Pyongyang saw them (C15)',
  'agents.US': 'judgement: calibrated, see docs/calibration.md',
  'agents.DPRK': 'judgement: calibrated, see docs/calibration.md',
  'agents.China': 'judgement: calibrated, see docs/calibration.md',
  'agents.ROK': 'judgement: calibrated, see docs/calibration.md',
  'agents.Japan': 'judgement: calibrated, see docs/calibration.md',
  'agents.Russia': 'judgement: calibrated, see docs/calibration.md',
  constraints: 'dated record: the Joint Statement of 2005 and the action plans of 2007 were written',
};
