import type { Glossary } from '../names/Glossary.js';
import type { Happening } from './Meaning.js';
import { performedMeaning } from './performedMeaning.js';

/** The first step of the issue by which the scenario's schedule verifies. */
export function inspectorsReturnedMeaning(glossary: Glossary, path: string): Happening {
  const issue = glossary.book.scenario.schedule?.verification?.issue;
  if (issue !== undefined) return performedMeaning(glossary, path, issue, 1);
  glossary.problems.push({
    path,
    code: 'inconsistent',
    expected: 'a scenario whose schedule names an issue of verification',
    received: glossary.book.scenario.name,
    message: 'In this scenario nothing is verified, so that no inspectors can return.',
    hint: '',
  });
  return { happens: () => undefined, words: () => '' };
}
