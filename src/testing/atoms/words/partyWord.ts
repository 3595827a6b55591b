const initials = ['US', 'DPRK', 'ROK'];

/** A party in running text: "the DPRK", "China"; without an id, any: "a party". */
export function partyWord(party: string | undefined): string {
  if (party === undefined) return 'a party';
  return initials.includes(party) ? `the ${party}` : party;
}
