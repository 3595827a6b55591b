import { quoted } from '../../../input/index.js';
import type { OpenText } from '../common/openText.js';
import { LETTERS } from './LETTERS.js';
import { linesOf, partsOf } from './linesOf.js';

/** Reads `initial_deal.txt`, such as `A1,B1,C4`: an option from 0 per issue; undefined if it is wrong. */
export function readInitialDeal(
  { text, report }: OpenText,
  options: readonly number[],
): readonly number[] | undefined {
  const line = linesOf(text)[0] ?? { text: '', at: 0 };
  const deal: (number | undefined)[] = options.map(() => undefined);
  for (const part of partsOf(line)) {
    const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(part.text) ?? [];
    const issue = letter === '' ? -1 : LETTERS.indexOf(letter);
    const option = Number(digits) - 1;
    if (!(option >= 0 && option < (options[issue] ?? 0))) {
      report(part.at, 'unknown-name', 'an option of the game, such as A1', quoted(part.text));
    } else if (deal[issue] !== undefined) {
      report(part.at, 'duplicate', `one option of issue ${letter}`, quoted(part.text));
    } else deal[issue] = option;
  }
  const open = deal.flatMap((option, k) => (option === undefined ? [LETTERS[k]!] : []));
  if (open.length === 0) return deal as number[];
  return report(line.at, 'missing', `an option of issue ${open.join(', ')}`, quoted(line.text));
}
