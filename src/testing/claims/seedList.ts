import { SixPartyError } from '../../scenario/index.js';
import { seeds } from '../arbitraries/seeds.js';

/**
 * The simulation seeds that an option names: so many, or these.
 *
 * @throws SixPartyError `invalid-option`
 */
export function seedList(option: number | readonly string[]): readonly string[] {
  if (typeof option === 'number') return seeds(option);
  const right =
    Array.isArray(option) &&
    option.length > 0 &&
    option.every((seed) => typeof seed === 'string' && seed !== '');
  if (right) return option;
  const expected = 'how many seeds, or a list of texts that are not empty';
  const message = `Expected ${expected}.`;
  throw new SixPartyError('invalid-option', message, [
    { path: 'seeds', code: 'wrong-type', expected, received: typeof option, message, hint: '' },
  ]);
}
