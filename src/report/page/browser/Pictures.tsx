import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Trace } from '../../../talks/index.js';
import { gainsPicture } from '../../pictures/gains.js';
import { levelsPicture, trustPicture } from '../../pictures/levels.js';
import { Framed, type Drawing } from '../../pictures/parts.js';
import { timelinePicture } from '../../pictures/timeline.js';
import type { StorySource } from '../../story.js';
import { DataTable } from './DataTable.js';
import { saveSvg } from './saving.js';

/** Pictures of a run, by their names in the library. */
const pictures: readonly (readonly [id: string, draw: (story: StorySource, width: number) => Drawing])[] = [
  ['timeline', timelinePicture],
  ['levels', levelsPicture],
  ['trust', trustPicture],
  ['gains', gainsPicture],
];

/** What each is called before it is drawn. */
const titles: Readonly<Record<string, string>> = {
  timeline: 'Timeline',
  levels: 'Levels and stocks',
  trust: 'Trust and flexibility',
  gains: 'What every draft was worth',
};

/** Answers in a run of which a picture is open from the start, and of which there is one at all. */
const FEW = 1500;
const MOST = 40_000;

/** About how many marks a picture of every draft has: an answer of each party to each. */
function marksOf({ events, scenario: { parties } }: Trace): number {
  const texts = events.filter((event) => event.type === 'moved' && event.move.kind === 'propose').length;
  return texts * parties.length;
}

/** The whole run in pictures; each is drawn when it is opened. */
export function Pictures({ trace, whole }: { trace: Trace; whole: boolean }): VNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(400);
  const marks = useMemo(() => marksOf(trace), [trace]);
  useEffect(() => {
    const fit = (): void => {
      const room = box.current?.clientWidth ?? 400;
      setWidth(Math.max(320, Math.min(900, Math.round(room) - 2)));
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, []);
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">The whole run in pictures</h2>
      <div ref={box} class="pictures">
        {pictures.map(([id, draw], k) => (
          <Figure
            key={id}
            id={id}
            draw={draw}
            trace={trace}
            width={width}
            open={k === 0 && marks < FEW}
            whole={whole}
            marks={marks}
          />
        ))}
      </div>
    </section>
  );
}

interface FigureProps {
  readonly id: string;
  readonly trace: Trace;
  readonly width: number;
  readonly open: boolean;
  readonly whole: boolean;
  readonly marks: number;
  draw(story: StorySource, width: number): Drawing;
}

function Figure({ id, draw, trace, width, open, whole, marks }: FigureProps): VNode {
  const [isOpen, setOpen] = useState(open);
  const [numbers, setNumbers] = useState(false);
  const box = useRef<HTMLElement>(null);
  const isTooMuch = marks > MOST;
  const isDrawn = !isTooMuch && (isOpen || whole);
  const drawing = useMemo(() => (isDrawn ? draw(trace, width) : undefined), [isDrawn, draw, trace, width]);
  const title = titles[id]!;
  return (
    <details open={isOpen || whole} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isTooMuch && <p>This run has too many texts and parties to be drawn here: about {marks} answers.</p>}
      {drawing && (
        <figure ref={box}>
          <Framed {...drawing} width={width} theme="auto" id={`picture-${id}`} />
          <figcaption dir="auto">{drawing.text}</figcaption>
          <div class="buttons">
            <button
              type="button"
              onClick={() => saveSvg(box.current!.querySelector('svg')!, id)}
              aria-label={`Save as SVG: ${title}`}
            >
              Save as SVG
            </button>
            <button
              type="button"
              aria-expanded={numbers}
              onClick={() => setNumbers(!numbers)}
              aria-label={`Numbers: ${title}`}
            >
              Numbers
            </button>
          </div>
          {numbers && <DataTable table={{ caption: drawing.title, ...drawing.table }} />}
        </figure>
      )}
    </details>
  );
}
