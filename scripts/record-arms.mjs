// Arms in which the talks from December 2003 on are held against the record, each with either policy in Washington.
import {
  changeScenario,
  december2003,
  phasedConcessions,
  withAgent,
  withRecordedEvents,
  withRecordedGovernments,
} from '../dist/index.js';

/** Last day of the record that the rows look at. */
export const END = '2008-12-31';

/** A year more than the rows look at: a collapse counts to the end of 2009. */
const longer = changeScenario(december2003, { horizon: { months: 73, rounds: 60 } });
const recorded = withRecordedEvents(longer);

const arms = {
  acts: ['The scenario as it is: governments act of their own will', longer],
  recorded: [
    'What governments did as they did it, the world outside as it went (`withRecordedEvents`)',
    recorded,
  ],
  governments: [
    'The same with the heads of delegation of the record (`withRecordedGovernments`)',
    withRecordedGovernments(recorded),
  ],
};

/** Per arm and policy: what it is called, and its scenario. */
export const armScenarios = Object.fromEntries(
  Object.entries(arms).flatMap(([arm, [title, scenario]]) => [
    [`${arm}/baseline`, { title, policy: 'baseline', scenario }],
    [`${arm}/phased`, { title, policy: 'phased', scenario: withAgent(scenario, 'US', phasedConcessions()) }],
  ]),
);
