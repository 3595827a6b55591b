// What happened, for docs/history.md: short, from the dated record that comes with the library (event ids in
// `events`).

/** What the six signed, and when the talks were left for good. The communiqué of July 2008 has no steps of its own. */
export const happened = {
  signed: ['jointStatement2005', 'initialActions2007', 'secondPhase2007'],
  collapse: 'withdrawal',
};

/**
 * Per dated scenario: the targets of the back-test that ask about it; what was implemented by when, as far as the
 * record has it on the scale (`implemented` names the scenario that begins there).
 */
export const facts = {
  december2003: {
    title: 'December 2003',
    targets: [1, 2, 3, 11, 12, 13],
    events: [
      'cheney-veto',
      'round2',
      'round3',
      'boycott-1',
      'round5c-initial-actions',
      'round6b-second-phase',
    ],
    implemented: { by: 'December 2008', scenario: 'december2008' },
    told: "The December round was lost to a veto in Washington; the next session met on 25 February 2004. It and the third round, in June 2004, ended in chair's statements; then thirteen months of nothing. In the span of the runs history went on to the Joint Statement of September 2005 and to the two plans of 2007.",
  },
  september2005: {
    title: 'September 2005',
    targets: [4, 5, 14],
    events: ['round4b-joint-statement', 'bda', 'lwr-first', 'round5a', 'round5c-initial-actions'],
    implemented: { by: 'February 2007', scenario: 'february2007' },
    told: 'A Joint Statement of principles on 19 September 2005. The day after, Pyongyang read it as reactors first; money at Banco Delta Asia had been frozen on 15 September. No plan for seventeen months, until the fourth session from then.',
  },
  february2007: {
    title: 'February 2007',
    targets: [6, 7, 9, 14],
    events: [
      'round5c-initial-actions',
      'deadline-missed',
      'bda-released',
      'yongbyon-shutdown',
      'round6b-second-phase',
    ],
    implemented: { by: 'December 2008', scenario: 'december2008' },
    lateness: '2.3 to 4.0, geometric mean 2.9 (four steps)',
    told: 'Initial Actions with deadlines on 13 February 2007: a freeze against first rewards, Tokyo not paying. Yongbyon was shut down 91 days late, in July 2007; Second-Phase Actions followed on 3 October 2007.',
  },
  december2008: {
    title: 'December 2008',
    targets: [8, 10, 14],
    events: ['round6-hod-dec2008', 'rocket-2009', 'withdrawal', 'test-2'],
    told: 'No protocol: the session broke down over sampling in writing. After a rocket and a statement of the Security Council Pyongyang left the talks for good on 14 April 2009.',
  },
};
