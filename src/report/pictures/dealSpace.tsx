import { line } from 'd3-shape';
import type { VNode } from 'preact';
import { projectDeals, type DealAnalysis, type DealProjection } from '../../analysis/index.js';
import { isDeal } from '../../scenario/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../talks/index.js';
import { gainOf } from '../../valuation/index.js';
import { dealInWords, joined, partyWord, percent, signed } from '../../words/index.js';
import { fitted, shownName, textWidth } from './labels.js';
import {
  legend,
  Mark,
  paragraph,
  Rule,
  SMALL,
  stacked,
  Words,
  type Block,
  type Key,
  type Drawing,
} from './parts.js';
import type { DealSpaceData, MarkedText } from './Picture.js';
import { placed, rounded, roundNumbers, spanOf, type Span } from './scales.js';
import { shownScenario } from './stories.js';

type Solution = keyof DealAnalysis['solutions'];

const solutions: Readonly<Record<Solution, { readonly name: string; readonly style: number }>> = {
  nash: { name: 'Nash', style: 1 },
  egalitarian: { name: 'egalitarian', style: 2 },
  kalaiSmorodinsky: { name: 'Kalai–Smorodinsky', style: 4 },
  utilitarian: { name: 'utilitarian', style: 5 },
};

/** A point that is marked. */
interface Point {
  readonly what: string;
  readonly gains: Span;
  readonly deal: readonly number[];
}

const LEFT = 46;
const BELOW = 36;

/** All deals in the gains of two parties. */
export function dealSpacePicture(
  { scenario, parties, analysis, texts = [] }: DealSpaceData,
  width: number,
): Drawing {
  const projection = projectDeals(scenario, parties);
  const shown = shownScenario(scenario);
  const [a, b] = parties.map((id) => partyWord(shown, id)) as [string, string];
  const put = texts
    .filter(({ deal }) => isDeal(scenario, deal))
    .map((text) => ({ ...text, point: pointOf(text, data(scenario, parties)) }));
  const solved = (Object.keys(solutions) as Solution[]).flatMap((kind) => {
    const first = analysis?.solutions[kind].deals[0];
    if (!first) return [];
    const gains: Span = [first.gains[parties[0]]!, first.gains[parties[1]]!];
    return [
      { kind, ties: analysis!.solutions[kind].ties, what: solutions[kind].name, gains, deal: first.deal },
    ];
  });
  const { deals, individuallyRational, frontier } = projection;
  const keys: Key[] = [
    { name: 'some deal', look: swatch('grid') },
    { name: 'nobody of all loses', look: hatched },
    {
      name: 'frontier of the two',
      look: (x, y) => <Rule from={[x - 11, y]} to={[x + 11, y]} tone="ink" width={2} />,
    },
    ...solved.map(({ kind, what }): Key => {
      return { name: what, look: (x, y) => <Mark at={[x, y]} style={solutions[kind].style} radius={5} /> };
    }),
    ...(put.length > 0
      ? [
          { name: 'text put', look: textLook(false) },
          { name: 'text signed', look: textLook(true) },
        ]
      : []),
  ];
  const block = stacked([
    paragraph(`${shown.title}. Expected gains over no deal, as they stand at the start.`, width),
    legend(keys, width),
    chart(projection, solved, put, [a, b], width),
  ]);
  const ofTwo = ({ gains }: Pick<Point, 'gains'>): string =>
    `${a} ${signed(gains[0])}, ${b} ${signed(gains[1])}`;
  const text = [
    `All ${deals} deals of ${shown.title} in the expected gains of ${a} and ${b} at the start.`,
    individuallyRational === 0
      ? 'From every deal some party loses.'
      : `From ${individuallyRational} of them (${percent(individuallyRational / deals)}) no party loses.`,
    `The frontier of the two has ${frontier.length} points, from ${ofTwo(frontier[0]!)} to ${ofTwo(frontier.at(-1)!)}.`,
    solved.length > 0 ? `Solutions: ${joined(solved.map((one) => `${one.what} (${ofTwo(one)})`))}.` : '',
    put.length > 0
      ? `${put.length} texts are marked, ${put.filter((one) => one.signed === true).length} of them signed.`
      : '',
  ];
  const rows = [
    ...frontier.map(({ deal, gains }): Point => ({ what: 'frontier', gains, deal })),
    ...solved.map(({ ties, ...one }) => ({
      ...one,
      what: ties > 1 ? `${one.what}, first of ${ties}` : one.what,
    })),
    ...put.map(({ point }) => point),
  ].map(({ what, gains, deal }) => [what, ...gains, dealInWords(shown, deal)]);
  const said = text.filter((part) => part !== '').join(' ');
  return {
    title: `Deals between ${a} and ${b}`,
    text: said,
    table: { columns: ['what', `gain of ${a}`, `gain of ${b}`, 'deal'], rows },
    block,
  };
}

/** What deals are worth to the two at the start. */
function data(scenario: DealSpaceData['scenario'], parties: DealSpaceData['parties']) {
  const book = rulebookOf(scenario);
  const state = initialState(book, 'picture');
  const valuations = parties.map((id) => valuationOf(observe(book, state, id)));
  return (deal: readonly number[]): Span => valuations.map((one) => gainOf(one, deal)) as [number, number];
}

function pointOf(
  { deal, label, signed: isSigned }: MarkedText,
  gainsOf: (deal: readonly number[]) => Span,
): Point {
  const what = `${shownName(label)}${isSigned === true ? ', signed' : ''}`;
  return { what, gains: gainsOf(deal), deal };
}

function swatch(tone: string): Key['look'] {
  return (x, y) => <rect x={rounded(x - 10)} y={rounded(y - 5)} width={20} height={10} class={`f-${tone}`} />;
}

/** Light with strokes: told apart from the rest without its colour too. */
function hatched(x: number, y: number): VNode {
  return (
    <g>
      <rect x={rounded(x - 10)} y={rounded(y - 5)} width={20} height={10} class="f-s0" fill-opacity={0.35} />
      {[-6, 0, 6].map((by) => (
        <Rule from={[x + by - 4, y + 5]} to={[x + by + 4, y - 5]} tone="s0" />
      ))}
    </g>
  );
}

function textLook(isSigned: boolean): Key['look'] {
  return (x, y) => (
    <Mark
      at={[x, y]}
      style={isSigned ? 3 : 0}
      radius={isSigned ? 6 : 4}
      tone={isSigned ? 's2' : 's1'}
      hollow={!isSigned}
    />
  );
}

type Solved = Point & { readonly kind: Solution };
type Put = MarkedText & { readonly point: Point };

function chart(
  projection: DealProjection,
  solved: readonly Solved[],
  put: readonly Put[],
  [a, b]: readonly [string, string],
  width: number,
): Block {
  const { spans, cells, counts, rational, frontier } = projection;
  const right = width - 12;
  const bottom = Math.min(right - LEFT, 420) + 22;
  const domains = spans.map((span) => spanOf([0, ...span], { margin: 0.04 })) as [Span, Span];
  const x = placed(domains[0], [LEFT, right]);
  const y = placed(domains[1], [bottom, 22]);
  const cellsOf = (held: readonly number[]): string => cellPath(held, projection, x, y);
  const path = line<readonly [number, number]>().digits(2);
  const edge = frontier.map(({ gains }): [number, number] => [x(gains[0]), y(gains[1])]);
  const body = (
    <g>
      <Words x={LEFT} y={12} size={SMALL} tone="soft">
        {fitted(`↑ gain of ${b}`, right - LEFT, SMALL)}
      </Words>
      <path d={cellsOf(counts)} class="f-grid" />
      <path d={cellsOf(rational)} class="f-s0" fill-opacity={0.35} />
      <path d={strokes(rational, cells, spans, x, y)} class="l-s0" stroke-width={0.75} fill="none" />
      {roundNumbers(domains[0], 6).map(({ at, label }) => (
        <g>
          <Rule from={[x(at), bottom]} to={[x(at), bottom + 3]} tone="line" />
          <Words x={x(at)} y={bottom + 14} size={SMALL} tone="soft" end="middle">
            {label}
          </Words>
        </g>
      ))}
      {roundNumbers(domains[1], 7).map(({ at, label }) => (
        <g>
          <Rule from={[LEFT - 3, y(at)]} to={[LEFT, y(at)]} tone="line" />
          <Words x={LEFT - 6} y={y(at) + 3.5} size={SMALL} tone="soft" end="end">
            {label}
          </Words>
        </g>
      ))}
      <Rule from={[x(0), 22]} to={[x(0), bottom]} tone="soft" dash="4 3" />
      <Rule from={[LEFT, y(0)]} to={[right, y(0)]} tone="soft" dash="4 3" />
      <Rule from={[LEFT, bottom]} to={[right, bottom]} tone="line" />
      <Rule from={[LEFT, 22]} to={[LEFT, bottom]} tone="line" />
      <path d={path(edge) ?? ''} class="l-ink" stroke-width={1.75} fill="none" />
      {put.map(({ point, signed: isSigned }) =>
        textLook(isSigned === true)(x(point.gains[0]), y(point.gains[1])),
      )}
      {solved.map(({ kind, gains }) => (
        <Mark at={[x(gains[0]), y(gains[1])]} style={solutions[kind].style} radius={5} />
      ))}
      {signedNames(put, x, y, [22, right])}
      <Words x={right} y={bottom + 28} size={SMALL} tone="soft" end="end">
        {fitted(`gain of ${a} →`, right - LEFT, SMALL)}
      </Words>
    </g>
  );
  return { height: bottom + BELOW, body };
}

/** The names of what was signed, each on a line of its own. */
function signedNames(
  put: readonly Put[],
  x: (value: number) => number,
  y: (value: number) => number,
  [low, right]: Span,
): VNode[] {
  let next = low;
  return put
    .filter((one) => one.signed === true)
    .map(({ label, point }) => ({
      text: fitted(shownName(label), 110, SMALL),
      to: [x(point.gains[0]), y(point.gains[1])] as const,
    }))
    .sort((a, b) => a.to[1] - b.to[1])
    .map(({ text, to: [toX, toY] }) => {
      const at = Math.max(next, toY);
      next = at + SMALL + 2;
      const isLeft = toX + 24 + textWidth(text, SMALL) > right;
      return (
        <g>
          <Rule from={[toX, toY]} to={[toX + (isLeft ? -18 : 18), at]} tone="ink" width={0.75} />
          <Words
            x={toX + (isLeft ? -20 : 20)}
            y={at + 4}
            size={SMALL}
            {...(isLeft && { end: 'end' as const })}
            bold
            rim
          >
            {text}
          </Words>
        </g>
      );
    });
}

/** All cells that hold a deal as one outline, a row of neighbours at a time. */
function cellPath(
  held: readonly number[],
  { cells, spans: [[left, right], [low, high]] }: DealProjection,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const at = (from: number, to: number, k: number): number => from + ((to - from) * k) / cells;
  const parts: string[] = [];
  for (let row = 0; row < cells; row += 1) {
    for (let from = 0; from < cells; from += 1) {
      if (held[row * cells + from] === 0) continue;
      let to = from;
      while (to < cells && held[row * cells + to]! > 0) to += 1;
      const [x0, x1] = [x(at(left, right, from)), x(at(left, right, to))];
      const [y0, y1] = [y(at(low, high, row + 1)), y(at(low, high, row))];
      parts.push(`M${x0},${y0}H${x1}V${y1}H${x0}Z`);
      from = to;
    }
  }
  return parts.join('');
}

/** One stroke from corner to corner in every second cell of the zone. */
function strokes(
  held: readonly number[],
  cells: number,
  [[left, right], [low, high]]: DealProjection['spans'],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const at = (from: number, to: number, k: number): number => from + ((to - from) * k) / cells;
  return held
    .map((count, cell) => {
      const [row, column] = [Math.floor(cell / cells), cell % cells];
      if (count === 0 || (row + column) % 2 > 0) return '';
      const from = `${x(at(left, right, column))},${y(at(low, high, row))}`;
      return `M${from}L${x(at(left, right, column + 1))},${y(at(low, high, row + 1))}`;
    })
    .join('');
}
