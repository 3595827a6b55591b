import type { Signalling } from '../Parts.js';

/** Says nothing in particular, about the first other party, and comes. */
export function neutralSignals(): Signalling {
  return ({ observation: { party, rules } }) => {
    const other = rules.parties.find(({ id }) => id !== party)!;
    return { kind: 'signal', tone: 'neutral', toward: other.id, attend: true };
  };
}
