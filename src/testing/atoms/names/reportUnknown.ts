import { nearestName } from '../../../scenario/index.js';
import type { Glossary } from './Glossary.js';

/**
 * Notes that a name is not known.
 *
 * @param what - what it should be, with its article: `a party`
 * @param near - what is compared with it, if that is not what is listed
 */
export function reportUnknown(
  { problems }: Glossary,
  path: string,
  what: string,
  name: unknown,
  known: readonly string[],
  near: readonly string[] = known,
): void {
  const nearest = typeof name === 'string' ? nearestName(name, near) : undefined;
  const received = typeof name === 'string' ? `"${name}"` : String(name);
  const listed = known.length === 0 ? 'Nothing can be said here.' : `Known: ${known.join(', ')}.`;
  problems.push({
    path,
    code: 'unknown-name',
    expected: known.join(', '),
    received,
    message: `There is no such thing as ${what} ${received} here.`,
    hint: nearest === undefined ? listed : `Did you mean "${nearest}"?`,
  });
}
