import type { Intervened, Intervention } from '../../talks/index.js';
import type { Scenario } from '../../scenario/index.js';
import { happeningWord, issueWord, partyWord } from '../../words/index.js';
import type { Teller } from '../entry.js';

const sentences: {
  readonly [K in Intervention['kind']]: (
    intervention: Extract<Intervention, { readonly kind: K }>,
    scenario: Scenario,
  ) => string;
} = {
  forceMove: ({ party, move }, scenario) => `${partyWord(scenario, party)} was made to move: ${move.kind}.`,
  forbidMove: ({ party, move }, scenario) => `${partyWord(scenario, party)} was forbidden a move: ${move}.`,
  dropEvent: ({ id }, scenario) => `Did not happen: ${happeningWord(scenario, id)}.`,
  addEvent: ({ id }, scenario) => `Was made to happen: ${happeningWord(scenario, id)}.`,
  setMandate: ({ party, mandate }, scenario) =>
    `The mandate of ${partyWord(scenario, party)} was set to ${mandate}.`,
  setTrust: ({ party, in: other, trust }, scenario) =>
    `The trust of ${partyWord(scenario, party)} in ${partyWord(scenario, other)} was set to ${trust}.`,
  liftDemand: ({ party, issue }, scenario) =>
    `${partyWord(scenario, party)} gave up what it demanded of ${issueWord(scenario, issue)}.`,
  replaceAgent: ({ party, agent }, scenario) =>
    `From here on ${agent.name} plays ${partyWord(scenario, party)}.`,
};

/** Tells what was changed from outside. */
export const tellInterventions: Teller<Intervened> = (intervened, { scenario }) =>
  intervened.map(({ intervention }) => ({
    label: 'Changed',
    text: interventionInWords(intervention, scenario),
  }));

/** Says what is changed from outside, as a sentence. */
export function interventionInWords(intervention: Intervention, scenario: Scenario): string {
  const sentence = sentences[intervention.kind] as (given: Intervention, scenario: Scenario) => string;
  return sentence(intervention, scenario);
}
