/** Where the numbers that the dated scenarios share come from: dotted path prefix → source or judgement. */
export const sources: Readonly<Record<string, string>> = {
  'issues.rollback.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.rollback.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.verification.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.verification.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.security.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.security.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.normalization.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.normalization.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.sanctions.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.sanctions.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.energy.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.energy.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.civilNuclear.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.civilNuclear.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
  'issues.abductions.obligation.reversibility':
    'judgement: Hecker 2009 (The Bulletin, 12 May 2009): exit within hours, reprocessing under six months, other facilities about six months, fresh fuel a year; others by analogy',
  'issues.abductions.obligation.months':
    'judgement: promised times of the texts of 2007 (60 days to shut down, ten months to disable) extrapolated',
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
  'costs.shares':
    'Initial Actions of 13 February 2007: equal fifths, https://www.scoop.co.nz/stories/WO0702/S00227/north-korea-denuclearization-action-plan.htm',
  'costs.costs':
    'fuel oil at US$440 a tonne (https://www.nkeconwatch.com/2007/07/10/govt-signs-contract-with-refinery-sk-for-fuel-oil-aid-to-n-korea/), 2 GW about US$5 bn (South Korean offer of 12 July 2005), reactors US$4.6 bn (contract of December 1999)',
  'costs.burden': 'judgement: money is not salience; small',
  'costs.optOut':
    'Japan opted out pending abductions, February 2007 (dated record); the level is a judgement',
  'dynamics.gapDays': 'dated record: days between the starts of thirteen sessions, 2003-2008',
  'dynamics.delay':
    'dated record: shutdown 2.5, Banco Delta Asia 4.0, declaration 3.0, delisting 2.3 times the promised time; geometric mean 2.9, n = 4',
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
  'dynamics.paths.plutonium':
    'plutonium of the dated record: ISIS for the end of 2003 (2-9 weapons), CIA one or two (C7); growth 6-8 kg a year; detection a judgement after Hecker',
  'dynamics.paths.enrichment':
    'judgement: charge of October 2002 (C6); detection 0.05 at levels 1-2, 0.2 at 3, 0.5 at 4 a year',
  'dynamics.hazards.provocation':
    'tally of the CSIS list of provocations: 8.8 a year before the talks, 3.5 in rounds 1-3 (small counts); sizes of effects are judgements',
  'dynamics.hazards.nuclearShock':
    'judgement: declaration of 10 February 2005 and test of 9 October 2006 (dated record)',
  'dynamics.hazards.hawksVeto': 'judgement: veto of 12 December 2003 (dated record)',
  'dynamics.hazards.usReview': 'judgement: reviews of 2005 and of 25 October 2006 (dated record)',
  'dynamics.hazards.dprkReview': 'judgement',
  'dynamics.hazards.famine': 'judgement: C14',
  'dynamics.hazards.espionageCharge': 'judgement: Pyongyang radio, 2 December 2003: 150 cases (C22)',
  'dynamics.hazards.enrichmentCharge': 'judgement: October 2002 (C6)',
  'dynamics.hazards.financialMeasure': 'judgement: Banco Delta Asia, 15 September 2005 (dated record)',
  'dynamics.hazards.foreignLesson': 'judgement: Serbia, India and Pakistan as Pyongyang saw them (C15)',
  'agents.US': 'judgement: calibrated, see docs/calibration.md',
  'agents.DPRK': 'judgement: calibrated, see docs/calibration.md',
  'agents.China': 'judgement: calibrated, see docs/calibration.md',
  'agents.ROK': 'judgement: calibrated, see docs/calibration.md',
  'agents.Japan': 'judgement: calibrated, see docs/calibration.md',
  'agents.Russia': 'judgement: calibrated, see docs/calibration.md',
};
