import { render } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { argumentProblem, isSixPartyError, problem, refuse, SixPartyError } from '../../input/index.js';
import { linesOf } from './labels.js';
import { kinds } from './kinds.js';
import { LINE, PAD, Words, type Block } from './parts.js';
import type { Picture, PictureData, PictureKind, PictureOptions } from './Picture.js';
import { rounded } from './scales.js';
import { styleSheet } from './theme.js';

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
    const svg = render(<Whole title={title} text={text} block={block} width={width} theme={theme} id={id} />);
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

interface WholeProps {
  readonly title: string;
  readonly text: string;
  readonly block: Block;
  readonly width: number;
  readonly theme: NonNullable<PictureOptions['theme']>;
  readonly id: string;
}

function Whole({ title, text, block, width, theme, id }: WholeProps): VNode {
  const heading = linesOf(title, width - 2 * PAD, 13.5, 3);
  const top = 8 + heading.length * (LINE + 3);
  const height = Math.ceil(top + block.height + 6);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      class="spt"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      font-family="Helvetica, Arial, Liberation Sans, sans-serif"
      font-size={12}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{text}</desc>
      <style>{styleSheet(theme)}</style>
      <rect class="f-paper" width={width} height={height} />
      {heading.map((line, n) => (
        <Words x={PAD} y={20 + n * (LINE + 3)} size={13.5} bold>
          {line}
        </Words>
      ))}
      <g transform={`translate(0 ${rounded(top)})`}>{block.body}</g>
    </svg>
  );
}
