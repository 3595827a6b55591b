import { issueWord, longDate, optionWord, partyWord, table, wrapped } from '../words/index.js';
import type { Story } from './Story.js';

/** The head of an account: what is played, who plays whom, and how to read it. */
export function headingLines({ scenario, seed }: Story): string[] {
  const from = scenario.dynamics ? `, from ${longDate(scenario.start, 0)}` : '';
  const which = `Scenario ${scenario.name}${seed === undefined ? '' : `, seed "${seed}"`}${from}. Everything below happened in the model only.`;
  const delegations = scenario.parties.map(({ id, head }) => [
    partyWord(scenario, id),
    ...(scenario.parties.some((party) => party.head) ? [head ?? ''] : []),
    `plays ${scenario.agents[id]!.name}`,
  ]);
  return [
    scenario.title,
    ...wrapped(which, '', ''),
    '',
    'Delegations',
    ...table(delegations),
    ...reading(scenario),
  ];
}

/** Objections point up or down the options, which is plain for amounts but not for an order of steps. */
function reading(scenario: Story['scenario']): string[] {
  const issue = scenario.issues.find(({ id }) => id === scenario.schedule?.sequencing.issue);
  if (!issue) return [];
  const ends = [0, issue.options.length - 1].map((level) => `"${optionWord(scenario, issue.id, level)}"`);
  return wrapped(
    `More ${issueWord(scenario, issue.id)} means away from ${ends.join(' and towards ')}.`,
    '  ',
    '  ',
  );
}
