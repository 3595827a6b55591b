import { eventsOf } from '../chronicle/eventsOf.js';
import { capitalOf } from '../words/capitalOf.js';
import { dealInWords } from '../words/dealInWords.js';
import { joined } from '../words/joined.js';
import type { Narrator } from './Narrator.js';

/** The common line of the caucus. */
export const caucusNarrator: Narrator = ({ scenario }, chapter) =>
  eventsOf(chapter, 'caucused').map(({ members, line }) => ({
    label: 'Caucus',
    text: `${joined(members.map((id) => capitalOf(scenario, id)))} agree on ${dealInWords(scenario, line)}.`,
  }));
