// Arms in which the talks from December 2003 on are held against the record, each with either policy in Washington.
import { december2003, phasedConcessions, withAgent, withRecordedEvents } from '../dist/index.js';

/** Last day of the record that the rows look at. */
export const END = '2008-12-31';

const arms = {
  hazards: ['What governments decide comes at a rate', december2003],
  recorded: ['The world outside as it went', withRecordedEvents(december2003)],
};

/** Per arm and policy: what it is called, and its scenario. */
export const armScenarios = Object.fromEntries(
  Object.entries(arms).flatMap(([arm, [title, scenario]]) => [
    [`${arm}/baseline`, { title, policy: 'baseline', scenario }],
    [`${arm}/phased`, { title, policy: 'phased', scenario: withAgent(scenario, 'US', phasedConcessions()) }],
  ]),
);
