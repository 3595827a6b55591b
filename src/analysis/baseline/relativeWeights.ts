import type { PartyWeight } from './types/PartyWeight.js';

/** Capability × salience per party, with the greatest capability as unit, so that no sum runs over. */
export function relativeWeights(parties: readonly PartyWeight[]): number[] {
  const greatest = parties.reduce((most, { capability }) => Math.max(most, capability), 0);
  return parties.map(({ capability, salience }) => (capability / greatest) * salience);
}
