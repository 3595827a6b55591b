import type { Glossary } from '../../atoms/names/Glossary.js';
import { reportUnknown } from '../../atoms/names/reportUnknown.js';
import type { Bound } from '../Formula.js';

/** The bound as a number, Infinity if there is none; notes a problem if it is none, or pending without one. */
export function checkBound(
  glossary: Glossary,
  path: string,
  { within, pending }: Bound & { readonly pending?: unknown },
): number {
  if (within !== undefined && !(Number.isInteger(within) && within >= 0)) {
    glossary.problems.push({
      path: `${path}.within`,
      code: 'out-of-range',
      expected: 'a whole number of positions, 0 or more',
      received: String(within),
      message: `A formula looks a whole number of positions ahead, not ${String(within)}.`,
      hint: '',
    });
  }
  if (pending !== undefined && pending !== 'kept' && pending !== 'broken') {
    reportUnknown(glossary, `${path}.pending`, 'a verdict on what is pending', pending, ['kept', 'broken']);
  }
  if (pending === 'kept' && within === undefined) {
    glossary.problems.push({
      path: `${path}.pending`,
      code: 'inconsistent',
      expected: 'within, or pending: broken',
      received: 'kept',
      message: 'What has no term is always pending: the formula could not be broken.',
      hint: 'Set a term with within.',
    });
  }
  return within ?? Infinity;
}
