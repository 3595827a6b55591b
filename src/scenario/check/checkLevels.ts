import { checkById } from './checkById.js';
import { checkNumber } from './checkNumber.js';
import type { Outline } from './Outline.js';
import type { Place } from './Place.js';

/** Checks a record of options by issue id. */
export function checkLevels(place: Place, { issues, options }: Outline): void {
  checkById(place, issues, 'an issue', (level, issue) => {
    checkNumber(level, { least: 0, most: options.get(issue)! - 1, integer: true });
  });
}
