import type { VNode } from 'preact';
import { linesOf } from './labels.js';
import { LINE, PAD, Words, type Block } from './parts.js';
import type { PictureOptions } from './Picture.js';
import { rounded } from './scales.js';
import { styleSheet } from './theme.js';

interface FramedProps {
  readonly title: string;
  readonly text: string;
  readonly block: Block;
  readonly width: number;
  readonly theme: NonNullable<PictureOptions['theme']>;
  readonly id: string;
}

/** A picture as a whole SVG document: its title, its text alternative, its colours. */
export function Framed({ title, text, block, width, theme, id }: FramedProps): VNode {
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
