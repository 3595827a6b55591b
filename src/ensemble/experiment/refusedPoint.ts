import { SixPartyError, type Problem } from '../../scenario/index.js';
import type { Level } from './Factor.js';
import { pointWords } from './pointWords.js';

/** The error of a point whose levels do not go together under a policy. */
export function refusedPoint(
  policy: string,
  point: number,
  levels: Readonly<Record<string, Level>>,
  problems: readonly Problem[],
): SixPartyError {
  const message = `Policy ${policy} cannot be played at ${pointWords(point, levels)}.`;
  return new SixPartyError('invalid-scenario', message, problems);
}
