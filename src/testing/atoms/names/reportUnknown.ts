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
  problems.push({
    path,
    code: 'unknown-name',
    expected: known.join(', '),
    received,
    message: `There is no such thing as ${what} ${received} here.`,
    hint: nearest === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  });
}
