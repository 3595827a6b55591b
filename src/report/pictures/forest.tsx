import type { VNode } from 'preact';
import { fitted, linesOf, textWidth } from './labels.js';
import {
  legend,
  LINE,
  Mark,
  PAD,
  Rule,
  SMALL,
  stacked,
  toneOf,
  Words,
  type Block,
  type Key,
} from './parts.js';
import { placed, rounded, roundNumbers, spanOf, type Span, type Tick } from './scales.js';

/** One estimate, and how sure it is. */
export interface Estimate {
  /** Which colour and mark. */
  readonly style: number;
  /** Null: there is none. */
  readonly value: number | null;
  readonly low: number | null;
  /** Null where there is no end. */
  readonly high: number | null;
  /** Written beside it. */
  readonly note: string;
  /** Not told apart from nothing: the mark is hollow. */
  readonly hollow?: boolean;
}

/** A thing that is measured, in one way or in several. */
export interface Row {
  readonly label: string;
  readonly estimates: readonly Estimate[];
  /** A value to hold it against, marked by a line. */
  readonly needed?: number;
}

/** Rows under a heading, on an axis of their own. */
export interface Group {
  readonly title?: string;
  readonly rows: readonly Row[];
  readonly axis: Span;
  /** Default: round numbers. */
  readonly ticks?: readonly Tick[];
  /** Marked by a line from top to bottom. */
  readonly zero?: number;
  /** Where bars begin, for what is an amount; none without it. */
  readonly bars?: number;
  readonly empty?: string;
}

/** Rows that are drawn: what goes beyond stands in the table. */
const MOST_ROWS = 160;
const BAR = 13;

/** Estimates with their intervals, row by row: a name on its own line, so that there is room for both on a phone. */
export function forest(groups: readonly Group[], width: number, keys: readonly Key[] = []): Block {
  return stacked([legend(keys, width), ...groups.map((group) => groupBlock(group, width))]);
}

function groupBlock(group: Group, width: number): Block {
  const rows = group.rows.slice(0, MOST_ROWS);
  const notes = rows.flatMap(({ estimates }) => estimates.map(({ note }) => textWidth(note, SMALL)));
  const room = Math.min(width * 0.42, Math.max(0, ...notes));
  const right = width - PAD - (room > 0 ? room + 10 : 0);
  const x = placed(group.axis, [PAD + 4, right]);
  const top = group.title === undefined ? 4 : 22;
  let y = top;
  const drawn = rows.map((row) => {
    const at = y;
    const label = linesOf(row.label, width - 2 * PAD, SMALL, 2);
    y += label.length * LINE + 1 + BAR * row.estimates.length + 4;
    return <RowOf row={row} label={label} y={at} x={x} width={width} bars={group.bars} />;
  });
  const more = group.rows.length - rows.length;
  const said =
    more > 0 ? `${more} more rows stand in the table.` : rows.length === 0 ? group.empty : undefined;
  if (said !== undefined) y += LINE + 4;
  const ticks = group.ticks ?? roundNumbers(group.axis, 5);
  const body = (
    <g>
      {group.title !== undefined && (
        <Words x={PAD} y={14} size={SMALL} bold>
          {fitted(group.title, width - 2 * PAD, SMALL)}
        </Words>
      )}
      {ticks.map(({ at, label }) => (
        <g>
          <Rule from={[x(at), top]} to={[x(at), y]} />
          <Words x={x(at)} y={y + 13} size={SMALL} tone="soft" end="middle">
            {label}
          </Words>
        </g>
      ))}
      {group.zero !== undefined && (
        <Rule from={[x(group.zero), top]} to={[x(group.zero), y]} tone="line" width={1.25} />
      )}
      <Rule from={[PAD, y]} to={[right + 4, y]} tone="line" />
      {drawn}
      {said !== undefined && (
        <Words x={PAD} y={y - 6} size={SMALL} tone="soft">
          {fitted(said, width - 2 * PAD, SMALL)}
        </Words>
      )}
    </g>
  );
  return { height: y + 24, body };
}

interface RowProps {
  readonly row: Row;
  readonly label: readonly string[];
  readonly y: number;
  readonly x: (value: number) => number;
  readonly width: number;
  readonly bars: number | undefined;
}

function RowOf({ row: { estimates, needed }, label, y, x, width, bars }: RowProps): VNode {
  const first = y + label.length * LINE + 1;
  return (
    <g>
      {label.map((line, n) => (
        <Words x={PAD} y={y + 11 + n * LINE} size={SMALL} rim>
          {line}
        </Words>
      ))}
      {needed !== undefined && (
        <Rule
          from={[x(needed), first]}
          to={[x(needed), first + BAR * estimates.length]}
          tone="ink"
          width={2}
        />
      )}
      {estimates.map((estimate, k) => (
        <EstimateOf estimate={estimate} y={first + BAR * (k + 0.5)} x={x} width={width} bars={bars} />
      ))}
    </g>
  );
}

interface EstimateProps {
  readonly estimate: Estimate;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly width: number;
  readonly bars: number | undefined;
}

function EstimateOf({ estimate, y, x, width, bars }: EstimateProps): VNode {
  const { style, value, low, high, note, hollow } = estimate;
  const ends = [low, high].map((end) => (end === null ? null : x(end)));
  const [from, to] = ends as [number | null, number | null];
  return (
    <g>
      {bars !== undefined && value !== null && (
        <rect
          x={Math.min(x(bars), x(value))}
          y={rounded(y - 4)}
          width={rounded(Math.abs(x(value) - x(bars)))}
          height={8}
          class={`f-${toneOf(style)}`}
          fill-opacity={0.3}
        />
      )}
      {from !== null && to !== null && (
        <g>
          <Rule from={[from, y]} to={[to, y]} tone={toneOf(style)} width={2} />
          {[from, to].map((end) => (
            <Rule from={[end, y - 3]} to={[end, y + 3]} tone={toneOf(style)} width={1.5} />
          ))}
        </g>
      )}
      {value !== null && <Mark at={[x(value), y]} style={style} hollow={hollow === true} />}
      <Words x={width - PAD} y={y + 3.5} size={SMALL} end="end">
        {fitted(note, width * 0.42, SMALL)}
      </Words>
    </g>
  );
}

/** The key of a mark alone. */
export function markKey(name: string, style: number, hollow = false): Key {
  return { name, look: (x, y) => <Mark at={[x, y]} style={style} hollow={hollow} /> };
}

/** An axis around differences, with 0 on it. */
export function around(values: readonly (number | null)[], least = 0): Span {
  return spanOf([0, ...values.filter((value) => value !== null)], { margin: 0.08, least });
}
