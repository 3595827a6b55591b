import type { Scenario } from '../../scenario/index.js';

const initials = ['US', 'DPRK', 'ROK'];

/** Calls a party in running text: "the DPRK", "China"; without an id, any: "a party". */
export function partyWord(_scenario: Scenario, party: string | undefined): string {
  if (party === undefined) return 'a party';
  return initials.includes(party) ? `the ${party}` : party;
}

/** Calls an issue in running text, out of its id: `civilNuclear` → "civil nuclear". */
export function issueWord(_scenario: Scenario, issue: string): string {
  return issue
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** Shortens an option to its text up to the first comma, colon, semicolon, bracket or "incl.". */
export function optionWord(text: string): string {
  return text.split(/\s*[,:;(]|\s+incl\./)[0]!;
}

/** Calls a level with its option: "1 (freeze)". */
export function levelWord({ issues }: Scenario, issueIndex: number, level: number): string {
  return `${level} (${optionWord(issues[issueIndex]!.options[level]!)})`;
}

/** Calls a step: "rollback 1 (freeze)". */
export function stepWord(scenario: Scenario, issueIndex: number, level: number): string {
  const issue = issueWord(scenario, scenario.issues[issueIndex]!.id);
  return `${issue} ${levelWord(scenario, issueIndex, level)}`;
}

/**
 * Makes a sentence about a party, or about any: "the DPRK walked out", "the DPRK did not walk out",
 * "a party walked out", "no party walked out".
 */
export function subject(
  scenario: Scenario,
  party: string | undefined,
  holds: boolean,
  did: string,
  didNot: string,
): string {
  if (party === undefined && !holds) return `no party ${did}`;
  return `${partyWord(scenario, party)} ${holds ? did : didNot}`;
}
