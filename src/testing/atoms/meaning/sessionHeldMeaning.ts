import type { Happening } from './Meaning.js';

const words = (holds: boolean): string => `${holds ? 'a' : 'no'} session was held`;

/** The parties met in plenary. */
export const sessionHeldMeaning: Happening = {
  happens: (event) => {
    const held =
      event.type === 'convened' ? event.held : event.type === 'roundOpened' && event.phase === 'plenary';
    return held ? words(true) : undefined;
  },
  words,
};
