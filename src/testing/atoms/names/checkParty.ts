import type { Glossary } from './Glossary.js';
import { reportUnknown } from './reportUnknown.js';

/** Notes a problem unless it is the id of a party, or left out where it may be. */
export function checkParty(glossary: Glossary, path: string, party: string | undefined, needed = true): void {
  if (party === undefined && !needed) return;
  if (glossary.book.ids.includes(party as string)) return;
  reportUnknown(glossary, path, 'a party', party, glossary.book.ids);
}
