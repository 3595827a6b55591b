import { SixPartyError } from '../../scenario/index.js';

/**
 * Seeds are texts: numbers would not tell 1 from "1", nor survive a command line.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkSeed(seed: unknown): asserts seed is string {
  if (typeof seed === 'string' && seed.length > 0) return;
  const received = typeof seed === 'string' ? '""' : String(seed);
  throw new SixPartyError('invalid-option', `A seed is a text that is not empty, not ${received}.`, [
    {
      path: 'seed',
      code: 'wrong-type',
      expected: 'a text that is not empty',
      received,
      message: `A seed is a text that is not empty, not ${received}.`,
      hint: typeof seed === 'number' ? `Write '${seed}'.` : '',
    },
  ]);
}
