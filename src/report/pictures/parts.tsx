import type { ComponentChildren, VNode } from 'preact';
import { dashes, STYLES, styleSheet } from './theme.js';
import type { PictureOptions, PictureTable } from './Picture.js';
import { rounded } from './scales.js';
import { fitted, linesOf, textWidth } from './labels.js';

/** Sizes of letters. At 400 units of width shown on 360 pixels the smallest is 9 of them high. */
export const SIZE = 12;
export const SMALL = 10.5;
export const LINE = 14;

/** Space around a picture. */
export const PAD = 10;

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly children: ComponentChildren;
  readonly size?: number;
  readonly tone?: string;
  readonly end?: 'middle' | 'end';
  readonly bold?: boolean;
  /** With a rim of paper, where it stands on lines. */
  readonly rim?: boolean;
}

/** One line of text. */
export function Words({ x, y, children, size = SIZE, tone = 'ink', end, bold, rim }: WordsProps): VNode {
  const around =
    rim === true ? { 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round' as const } : {};
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      class={rim === true ? `f-${tone} l-paper` : `f-${tone}`}
      font-size={size === SIZE ? undefined : size}
      font-weight={bold === true ? 700 : undefined}
      text-anchor={end}
      {...around}
    >
      {children}
    </text>
  );
}

interface RuleProps {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly tone?: string;
  readonly width?: number;
  readonly dash?: string | undefined;
}

/** A straight line. */
export function Rule({ from, to, tone = 'grid', width = 1, dash }: RuleProps): VNode {
  const d = `M${rounded(from[0])},${rounded(from[1])}L${rounded(to[0])},${rounded(to[1])}`;
  return <path d={d} class={`l-${tone}`} stroke-width={width} stroke-dasharray={dash} fill="none" />;
}

/** Outlines of marks of the radius 1, without a curve: every engine draws the same. */
const outlines: readonly string[] = [
  'M-.7,-.7H.7V.7H-.7Z', // square
  'M0,-1.05L1,.75H-1Z', // triangle
  'M0,-1.15L1.15,0L0,1.15L-1.15,0Z', // diamond
  'M-.35,-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z', // cross
  'M0,1.05L1,-.75H-1Z', // triangle on its head
];

interface MarkProps {
  readonly at: readonly [x: number, y: number];
  /** Of a series: it says the form and the colour. */
  readonly style: number;
  readonly radius?: number;
  readonly hollow?: boolean;
  /** In place of the series' colour. */
  readonly tone?: string;
}

/** The mark of a series. */
export function Mark({ at: [x, y], style, radius = 4, hollow, tone = toneOf(style) }: MarkProps): VNode {
  const paint = {
    class: hollow === true ? `f-paper l-${tone}` : `f-${tone} l-paper`,
    'stroke-width': hollow === true ? 1.5 : 0.75,
  };
  const form = style % STYLES;
  if (form === 0) return <circle cx={rounded(x)} cy={rounded(y)} r={radius} {...paint} />;
  const scale = `translate(${rounded(x)} ${rounded(y)}) scale(${radius})`;
  return (
    <path
      d={outlines[form - 1]!}
      transform={scale}
      {...paint}
      stroke-width={rounded(paint['stroke-width'] / radius)}
    />
  );
}

/** The colour of a series, by its number. */
export function toneOf(style: number): string {
  return `s${style % STYLES}`;
}

/** The dash of a series, by its number. */
export function dashOf(style: number): string | undefined {
  return dashes[style % STYLES];
}

/** Yes: a hook. */
export function Yes({ x, y }: { readonly x: number; readonly y: number }): VNode {
  const d = `M${rounded(x - 4)},${rounded(y)}L${rounded(x - 1)},${rounded(y + 3.5)}L${rounded(x + 4.5)},${rounded(y - 4)}`;
  return <path d={d} class="l-s2" stroke-width={2} fill="none" />;
}

/** No: a cross. */
export function No({ x, y }: { readonly x: number; readonly y: number }): VNode {
  const [l, r, t, b] = [x - 3.5, x + 3.5, y - 3.5, y + 3.5].map(rounded);
  return <path d={`M${l},${t}L${r},${b}M${l},${b}L${r},${t}`} class="l-s1" stroke-width={2.5} fill="none" />;
}

/** A part of a picture, and how high it is. */
export interface Block {
  readonly height: number;
  readonly body: ComponentChildren;
}

/** A picture before it is framed. */
export interface Drawing {
  readonly title: string;
  readonly text: string;
  readonly table: Omit<PictureTable, 'caption'>;
  readonly block: Block;
}

/** One below the other. */
export function stacked(blocks: readonly Block[]): Block {
  let height = 0;
  const body = blocks.map((block) => {
    const y = rounded(height);
    height += block.height;
    return y === 0 ? <g>{block.body}</g> : <g transform={`translate(0 ${y})`}>{block.body}</g>;
  });
  return { height, body };
}

interface ParagraphLook {
  readonly size?: number;
  readonly tone?: string;
  /** Lines. */
  readonly most?: number;
}

/** A paragraph. */
export function paragraph(
  text: string,
  width: number,
  { size = SMALL, tone = 'soft', most = 8 }: ParagraphLook = {},
): Block {
  const lines = linesOf(text, width - 2 * PAD, size, most);
  const body = lines.map((line, n) => (
    <Words x={PAD} y={(n + 1) * (size + 3)} size={size} tone={tone}>
      {line}
    </Words>
  ));
  return { height: lines.length * (size + 3) + 4, body };
}

/** An entry of a legend. */
export interface Key {
  readonly name: string;
  /** What it looks like, in a box of 22 units around the middle given. */
  look(x: number, y: number): VNode;
}

/** What marks and lines mean, in as many rows as it takes. */
export function legend(keys: readonly Key[], width: number): Block {
  let [x, y] = [PAD, 10];
  const room = width - 2 * PAD;
  const body = keys.map(({ name, look }) => {
    const text = fitted(name, room - 26, SMALL);
    const needed = 26 + textWidth(text, SMALL) + 10;
    if (x > PAD && x + needed > width) [x, y] = [PAD, y + LINE + 2];
    const at = x;
    x += needed;
    return (
      <g>
        {look(at + 11, y)}
        <Words x={at + 26} y={y + 3.5} size={SMALL}>
          {text}
        </Words>
      </g>
    );
  });
  return { height: keys.length === 0 ? 0 : y + 12, body };
}

/** The key of a line with its mark. */
export function lineKey(name: string, style: number): Key {
  return {
    name,
    look: (x, y) => (
      <g>
        <Rule from={[x - 11, y]} to={[x + 11, y]} tone={toneOf(style)} width={1.75} dash={dashOf(style)} />
        <Mark at={[x, y]} style={style} radius={3.5} />
      </g>
    ),
  };
}

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
