import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { VNode } from 'preact';
import { fitted, textWidth } from './labels.js';
import { dashOf, Mark, PAD, Rule, SMALL, stacked, toneOf, Words, type Block } from './parts.js';
import { placed, roundNumbers, type Span, type Tick } from './scales.js';

/** A line of a panel. */
export interface Series {
  readonly name: string;
  /** Which colour, dash and mark. */
  readonly style: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** What may lie around it: at x, from low to high. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

/** A chart of lines, or of marks, over what all panels of a picture share. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
  readonly y: Span;
  /** Default: round numbers. */
  readonly ticks?: readonly Tick[];
  /** Height that is drawn on. */
  readonly height: number;
  /** Values that lines lead to from the left: thresholds. */
  readonly zero?: number;
  /** Where upright lines stand. */
  readonly uprights?: readonly number[];
  /** Marks by themselves. */
  readonly spots?: readonly Spot[];
  /** Said where there is nothing to draw. */
  readonly empty?: string;
}

/** A mark by itself. */
export interface Spot {
  readonly at: readonly [x: number, y: number];
  draw(x: number, y: number): VNode;
}

/** What the panels share. */
export interface PanelsOptions {
  readonly width: number;
  readonly x: Span;
  readonly ticks: readonly Tick[];
  /** `step`: a value holds until the next one. */
  readonly form: 'step' | 'line';
  /** Below the last axis. */
  readonly label?: string;
}

/** A picture wider than this has two panels beside each other. */
const ONE_COLUMN = 640;
const LEFT = 44;
const NAMES = 84;
const ABOVE = 22;
const BELOW = 18;

/** Panels one below the other, or in two columns where there is room. */
export function panels(all: readonly Panel[], options: PanelsOptions): Block {
  const columns = options.width >= ONE_COLUMN && all.length > 1 ? 2 : 1;
  const width = options.width / columns;
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row): Block => {
    const shown = all
      .slice(row * columns, (row + 1) * columns)
      .map((one) => panel(one, { ...options, width }));
    const body = shown.map((block, k) => <g transform={`translate(${k * width} 0)`}>{block.body}</g>);
    return { height: Math.max(...shown.map(({ height }) => height)), body };
  });
  const label = options.label === undefined ? [] : [axisLabel(options.label, options.width)];
  return stacked([...rows, ...label]);
}

function axisLabel(label: string, width: number): Block {
  const body = (
    <Words x={width / 2} y={10} size={SMALL} tone="soft" end="middle">
      {label}
    </Words>
  );
  return { height: 16, body };
}

function panel(one: Panel, { width, x: domain, ticks, form }: PanelsOptions): Block {
  const named = one.series.length > 1;
  const right = width - PAD - (named ? NAMES : 6);
  const bottom = ABOVE + one.height;
  const x = placed(domain, [LEFT, right]);
  const y = placed(one.y, [bottom, ABOVE]);
  const levels = one.ticks ?? roundNumbers(one.y, Math.max(3, Math.floor(one.height / 20)));
  const body = (
    <g>
      <Words x={PAD} y={14} size={SMALL} bold>
        {fitted(one.title, width - 2 * PAD, SMALL)}
      </Words>
      {levels.map(({ at, label }) => (
        <g>
          <Rule from={[LEFT, y(at)]} to={[right, y(at)]} />
          <Words x={LEFT - 4} y={y(at) + 3.5} size={SMALL} tone="soft" end="end">
            {fitted(label, LEFT - 6, SMALL)}
          </Words>
        </g>
      ))}
      {one.zero !== undefined && <Rule from={[LEFT, y(one.zero)]} to={[right, y(one.zero)]} tone="line" />}
      {one.uprights?.map((at) => (
        <Rule from={[x(at), ABOVE]} to={[x(at), bottom]} tone="line" dash="3 3" />
      ))}
      <Rule from={[LEFT, bottom]} to={[right, bottom]} tone="line" />
      {ticks.map(({ at, label }) => (
        <g>
          <Rule from={[x(at), bottom]} to={[x(at), bottom + 3]} tone="line" />
          <Words x={x(at)} y={bottom + 14} size={SMALL} tone="soft" end={anchorAt(x(at), label, width)}>
            {label}
          </Words>
        </g>
      ))}
      {one.empty !== undefined && (
        <Words x={LEFT + 8} y={ABOVE + one.height / 2 + 4} size={SMALL} tone="soft">
          {fitted(one.empty, right - LEFT - 16, SMALL)}
        </Words>
      )}
      {one.series.map((series) => (
        <Line series={series} x={x} y={y} form={form} />
      ))}
      {one.spots?.map(({ at, draw }) => draw(x(at[0]), y(at[1])))}
      {named && <Names series={one.series} x={right + 6} y={y} room={NAMES} within={[ABOVE, bottom]} />}
    </g>
  );
  return { height: bottom + BELOW + 4, body };
}

/** A label at the edge does not stick out. */
function anchorAt(x: number, label: string, width: number): 'middle' | 'end' {
  return x + textWidth(label, SMALL) / 2 > width - 2 ? 'end' : 'middle';
}

interface LineProps {
  readonly series: Series;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly form: PanelsOptions['form'];
}

function Line({ series: { points, style, band }, x, y, form }: LineProps): VNode | null {
  const last = points[points.length - 1];
  if (!last) return null;
  const path = line<readonly [number, number]>()
    .curve(form === 'step' ? curveStepAfter : curveLinear)
    .digits(2);
  const drawn = points.map(([a, b]): [number, number] => [x(a), y(b)]);
  return (
    <g>
      {band && band.length > 0 && (
        <path d={bandPath(band, x, y)} class={`f-${toneOf(style)}`} fill-opacity={0.18} />
      )}
      <path
        d={path(drawn) ?? ''}
        class={`l-${toneOf(style)}`}
        stroke-width={1.75}
        stroke-dasharray={dashOf(style)}
        fill="none"
      />
      <Mark at={drawn[drawn.length - 1]!} style={style} radius={3.5} />
    </g>
  );
}

/** Along the upper ends in steps, and back along the lower ones. */
function bandPath(
  band: NonNullable<Series['band']>,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const side = (points: readonly (readonly [number, number])[]): string =>
    line<readonly [number, number]>().curve(curveStepAfter).digits(2)(points.map(([a, b]) => [x(a), y(b)])) ??
    '';
  const upper = side(band.map(([at, , high]) => [at, high]));
  // Steps that go backwards change before they move on: the corners are set by hand.
  const lower = band.toReversed().flatMap(([at, low], k, all): (readonly [number, number])[] => {
    const after = all[k - 1];
    return after
      ? [
          [after[0], low],
          [at, low],
        ]
      : [[at, low]];
  });
  return `${upper}${lower.map(([a, b]) => `L${x(a)},${y(b)}`).join('')}Z`;
}

interface NamesProps {
  readonly series: readonly Series[];
  readonly x: number;
  readonly y: (value: number) => number;
  readonly room: number;
  readonly within: Span;
}

/** The names of the lines where they end, moved apart where they would cover each other. */
function Names({ series, x, y, room, within: [top, bottom] }: NamesProps): VNode {
  const step = SMALL + 1;
  const placedNames = series
    .flatMap(({ name, points }) => {
      const last = points[points.length - 1];
      return last ? [{ name, end: y(last[1]) }] : [];
    })
    .sort((a, b) => a.end - b.end);
  let least = top - 8;
  const highest = placedNames.map(({ name, end }, k) => {
    const left = placedNames.length - 1 - k;
    const at = Math.max(least, Math.min(end, bottom + 4 - left * step));
    least = at + step;
    return { name, end, at };
  });
  return (
    <g>
      {highest.map(({ name, end, at }) => (
        <g>
          <Rule from={[x - 2, end]} to={[x + 6, at]} tone="line" width={0.75} />
          <Words x={x + 8} y={at + 3.5} size={SMALL}>
            {fitted(name, room - 10, SMALL)}
          </Words>
        </g>
      ))}
    </g>
  );
}
