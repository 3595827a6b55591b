import type { Glossary } from '../names/Glossary.js';
import { reportUnknown } from '../names/reportUnknown.js';
import type { Happening } from './Meaning.js';

/** A hazard struck or a fixed event came. */
export function occurredMeaning(glossary: Glossary, path: string, id: string): Happening {
  const { hazards = [], events = [] } = glossary.book.dynamics ?? {};
  const known = [...hazards, ...events];
  const label = known.find((event) => event.id === id)?.label ?? id;
  if (known.every((event) => event.id !== id)) {
    const ids = known.map((event) => event.id);
    reportUnknown(glossary, `${path}.event`, 'an event', id, ids);
  }
  const words = (holds: boolean): string => `"${label}" ${holds ? 'occurred' : 'did not occur'}`;
  return {
    happens: (event) => (event.type === 'occurred' && event.id === id ? words(true) : undefined),
    words,
  };
}
