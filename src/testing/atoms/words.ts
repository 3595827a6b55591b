import type { Scenario } from '../../scenario/index.js';
import { partyWord } from '../../words/index.js';

/** Calls a party in running text; without an id, any: "a party". */
export function anyPartyWord(scenario: Scenario, party: string | undefined): string {
  return party === undefined ? 'a party' : partyWord(scenario, party);
}

/**
 * Makes a sentence about a party, or about any: "Pyongyang walked out", "Pyongyang did not walk out",
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
  return `${anyPartyWord(scenario, party)} ${holds ? did : didNot}`;
}
