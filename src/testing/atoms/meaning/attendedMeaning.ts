import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** A party came; where talks are one plenary, all do. */
export function attendedMeaning(party: string): Happening {
  const words = (holds: boolean): string =>
    subject(party, holds, 'came to the session', 'did not come to the session');
  return {
    happens: (event) => {
      const came =
        event.type === 'convened'
          ? event.present.includes(party)
          : event.type === 'roundOpened' && event.phase === 'plenary';
      return came ? words(true) : undefined;
    },
    words,
  };
}
