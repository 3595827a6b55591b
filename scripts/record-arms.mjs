// Arms in which the talks from December 2003 on are held against the record, each with either policy in Washington.
import { december2003, phasedConcessions, withActs, withAgent, withRecordedEvents } from '../dist/index.js';

/** Last day of the record that the rows look at. */
export const END = '2008-12-31';

/** A year more than the rows look at: a collapse counts to the end of 2009. */
const acting = withActs(december2003, { until: '2009-12-31' });

/** With acts the recorded world outside is no arm of its own: all that the record has of it governments did. */
const arms = {
  hazards: ['The scenario as it is: what governments decide comes at a rate', december2003],
  acts: ['Governments act of their own will (`withActs`)', acting],
  recorded: [
    'What governments did as they did it, the world outside as it went (`withRecordedEvents`)',
    withRecordedEvents(december2003),
  ],
};

/** Per arm and policy: what it is called, and its scenario. */
export const armScenarios = Object.fromEntries(
  Object.entries(arms).flatMap(([arm, [title, scenario]]) => [
    [`${arm}/baseline`, { title, policy: 'baseline', scenario }],
    [`${arm}/phased`, { title, policy: 'phased', scenario: withAgent(scenario, 'US', phasedConcessions()) }],
  ]),
);
