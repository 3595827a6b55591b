import type { Glossary } from './Glossary.js';
import { reportUnknown } from './reportUnknown.js';

/** The place of an issue in a deal; −1, and a problem, if there is none of that name. */
export function issueNamed(glossary: Glossary, path: string, issue: string): number {
  const ids = glossary.book.scenario.issues.map(({ id }) => id);
  const index = ids.indexOf(issue);
  if (index < 0) reportUnknown(glossary, path, 'an issue', issue, ids);
  return index;
}
