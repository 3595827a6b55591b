import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** Opt-outs of a text that passed; those of a text that failed bind nobody. */
export function optedOutMeaning(party: string): Happening {
  const words = (holds: boolean): string =>
    subject(party, holds, 'signed without paying', 'did not sign without paying');
  return {
    happens: (event) =>
      event.type === 'agreed' && (event.optOuts[party] ?? []).length > 0 ? words(true) : undefined,
    words,
  };
}
