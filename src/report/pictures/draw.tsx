import { render } from 'preact-render-to-string';
import { argumentProblem, isSixPartyError, problem, refuse, SixPartyError } from '../../input/index.js';
import { Framed } from './parts.js';
import { kinds } from './kinds.js';
import type { Picture, PictureData, PictureKind, PictureOptions } from './Picture.js';

const DEFAULT_WIDTH = 400;
const MESSAGE = 'This cannot be pictured.';

/**
 * Draws a picture; its options were checked.
 *
 * @throws SixPartyError `invalid-option`, `invalid-scenario`
 */
export function draw<K extends PictureKind>(kind: K, data: PictureData[K], options: PictureOptions): Picture {
  const { width = DEFAULT_WIDTH, theme = 'auto', id = kind } = options;
  const { reader, draw: drawn } = kinds[kind];
  refuse('invalid-option', MESSAGE, [argumentProblem('data', data, reader)]);
  try {
    const { title, text, table, block } = drawn(data, width);
    const svg = render(
      <Framed title={title} text={text} block={block} width={width} theme={theme} id={id} />,
    );
    return { svg: `${svg}\n`, title, text, table: { caption: title, ...table } };
  } catch (cause) {
    if (isSixPartyError(cause)) throw cause;
    const message = 'The data of the picture are damaged.';
    const error = new SixPartyError('invalid-option', MESSAGE, [
      problem('data', 'wrong-type', `what a picture of the kind "${kind}" is made of`, data, { message }),
    ]);
    error.cause = cause;
    throw error;
  }
}
