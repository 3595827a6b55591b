import { wrong, type Spot } from './Spot.js';

/** A text that is not empty. */
export function readText(spot: Spot): string | undefined {
  const { value } = spot;
  return typeof value === 'string' && value !== '' ? value : wrong(spot, 'wrong-type', 'a text');
}

/** A short name. */
export function readId(spot: Spot): string | undefined {
  const { value } = spot;
  if (typeof value === 'string' && isId(value)) return value;
  return wrong(spot, typeof value === 'string' ? 'out-of-range' : 'wrong-type', ID);
}

/** What {@link isId} accepts, in words. */
export const ID = 'an id: a letter, then letters, digits, _ or -';

/** Whether a text can be the name of a policy, a factor or an experiment. */
export function isId(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !(text in {});
}
