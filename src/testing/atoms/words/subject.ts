import { partyWord } from './partyWord.js';

/**
 * A sentence about a party, or about any: "the DPRK walked out", "the DPRK did not walk out",
 * "a party walked out", "no party walked out".
 */
export function subject(party: string | undefined, holds: boolean, did: string, didNot: string): string {
  if (party === undefined && !holds) return `no party ${did}`;
  return `${partyWord(party)} ${holds ? did : didNot}`;
}
