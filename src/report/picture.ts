import {
  argumentProblem,
  checkOptions,
  id,
  number,
  oneOf,
  refuse,
  type OptionRules,
} from '../input/index.js';
import type { Picture, PictureData, PictureKind, PictureOptions } from './pictures/Picture.js';

/** What each kind is called where one is asked for that there is not. */
const kinds: Readonly<Record<PictureKind, true>> = {
  timeline: true,
  levels: true,
  trust: true,
  gains: true,
  dealSpace: true,
  outcomes: true,
  survival: true,
  policies: true,
  mainEffects: true,
  sensitivity: true,
  mechanisms: true,
  backtest: true,
};

const rules: OptionRules<keyof PictureOptions> = {
  width: number({ least: 320, most: 1600 }),
  theme: oneOf(['auto', 'light', 'dark']),
  id,
};

/**
 * Draws a picture of what the library gives: SVG with a text alternative and a table of its numbers. A pure function
 * of its arguments, the same bytes on every engine. What draws is loaded with the first picture.
 *
 * @param kind - `timeline`, `levels`, `trust`, `gains`, `dealSpace`, `outcomes`, `survival`, `policies`,
 *   `mainEffects`, `sensitivity`, `mechanisms` or `backtest`
 * @param data - what the kind is made of, see {@link PictureData}
 * @throws SixPartyError `invalid-option`; `invalid-scenario` of a story whose scenario is none
 */
export async function picture<K extends PictureKind>(
  kind: K,
  data: PictureData[K],
  options: PictureOptions = {},
): Promise<Picture> {
  const message = 'This cannot be pictured.';
  refuse('invalid-option', message, [argumentProblem('kind', kind, oneOf(Object.keys(kinds)))]);
  checkOptions(options, rules, [], message);
  const { draw } = await import('./pictures/draw.js');
  return draw(kind, data, options);
}
