import type { VNode } from 'preact';
import type { Cell } from '../../ensemble/results.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import type { ObjectMove, TalksEvent } from '../../talks/index.js';
import { counted, dealInWords, isNamed, issueWord, joined, longDate, partyWord } from '../../words/index.js';
import { chronicleOf, eventsOf, type Reading } from '../chronicle.js';
import { namedWishes } from '../readingInWords.js';
import type { StorySource } from '../story.js';
import { fitted, linesOf, textWidth } from './labels.js';
import {
  legend,
  Mark,
  No,
  PAD,
  paragraph,
  Rule,
  SMALL,
  stacked,
  Words,
  Yes,
  type Block,
  type Key,
  type Drawing,
} from './parts.js';
import { runInWords, toldOf, type Told } from './stories.js';
import { tellingOf, type Line, type Sort, type Telling } from './tellings.js';

const sorts: Readonly<Record<Sort, Key>> = {
  agreed: { name: 'text signed', look: (x, y) => <Mark at={[x, y]} style={3} radius={5} tone="s2" /> },
  done: { name: 'step done', look: (x, y) => <Mark at={[x, y]} style={1} radius={5} tone="s0" /> },
  broken: {
    name: 'broken, late or found out',
    look: (x, y) => <Mark at={[x, y]} style={4} radius={5} tone="s1" />,
  },
  act: { name: 'act of a party', look: (x, y) => <Mark at={[x, y]} style={2} radius={5} tone="s3" /> },
  world: { name: 'event', look: (x, y) => <Mark at={[x, y]} style={0} radius={4} hollow tone="s4" /> },
  other: { name: 'other', look: (x, y) => <Mark at={[x, y]} style={0} radius={2.5} tone="soft" /> },
};

/** Lines of one thing that is told. */
const MOST_LINES = 4;
/** Blocks that are drawn: what comes after them stands in the table. */
const MOST_BLOCKS = 700;
const RAIL = 16;
const TEXT = 30;

/** A run from top to bottom: sessions with their drafts and who said yes and no, and what came between them. */
export function timelinePicture(source: StorySource, width: number): Drawing {
  const told = toldOf(source);
  const chronicle = chronicleOf(told.shown, told.story.events);
  const chapters = chronicle.chapters.map((chapter) => tellingOf(chronicle, chapter));
  const places = columnsOf(told, width);
  const blocks = chapters.flatMap((telling) => chapterBlocks(told, telling, places, width));
  const left = blocks.length - MOST_BLOCKS;
  const marks: Key[] = [
    { name: 'yes', look: (x, y) => <Yes x={x} y={y} /> },
    { name: 'no', look: (x, y) => <No x={x} y={y} /> },
    { name: 'put the draft', look: putLook },
  ];
  const used = new Set(
    chapters.flatMap(({ before, after }) => [...before, ...after].map(({ sort }) => sort)),
  );
  const keys = (Object.keys(sorts) as Sort[]).filter((sort) => used.has(sort)).map((sort) => sorts[sort]);
  const drafts = chapters.flatMap(({ chapter }) => chapter.readings);
  const block = stacked([
    paragraph(`${runInWords(told)}.`, width),
    legend([...(drafts.length > 0 ? marks : []), ...keys], width),
    ...(blocks.length === 0 ? [paragraph('No round was opened.', width)] : [header(told, places)]),
    railed(blocks.slice(0, MOST_BLOCKS)),
    ...(left > 0 ? [paragraph(`${left} more rows stand in the table.`, width)] : []),
  ]);
  const columns = ['date', 'session', 'what', 'by', 'yes', 'no', 'detail'];
  const rows = chapters.flatMap((telling) => tableRows(told.shown, telling));
  return {
    title: 'The run, session by session',
    text: textOf(told, chapters),
    table: { columns, rows },
    block,
  };
}

/** Where the columns of the parties stand, and how wide they are. */
interface Columns {
  readonly ids: readonly string[];
  readonly step: number;
  readonly first: number;
}

function columnsOf({ book: { ids } }: Told, width: number): Columns {
  const step = Math.min(36, (width - 130) / ids.length);
  return { ids, step, first: width - PAD - step * (ids.length - 0.5) };
}

/** Names of the parties over their columns: those that texts have, or the short ones if these do not fit. */
function header({ shown }: Told, { ids, step, first }: Columns): Block {
  const fits = ids.every((id) => textWidth(partyWord(shown, id), 9) < step);
  const word = (id: string): string =>
    fits ? partyWord(shown, id) : (shown.parties.find((party) => party.id === id)?.short ?? id);
  const body = ids.map((id, i) => (
    <Words x={first + i * step} y={11} size={9} tone="soft" end="middle">
      {fitted(word(id), step - 1, 9)}
    </Words>
  ));
  return { height: 15, body };
}

function chapterBlocks({ shown }: Told, telling: Telling, places: Columns, width: number): Block[] {
  const { chapter, before, after } = telling;
  const { opened, session, readings } = chapter;
  const when = shown.dynamics ? longDate(shown.start, opened.day) : `round ${opened.round}`;
  const name = session > 0 ? `Session ${session}` : 'No session';
  const heading: Block = {
    height: 21,
    body: (
      <g>
        <Rule from={[TEXT, 3]} to={[width - PAD, 3]} tone="line" />
        <Mark at={[RAIL, 14]} style={1} radius={6} tone="ink" hollow={session === 0} />
        <Words x={TEXT} y={17} size={SMALL} bold>
          {`${name}, ${when}`}
        </Words>
      </g>
    ),
  };
  const lines = (all: readonly Line[]): Block[] => all.map((line) => lineBlock(line, width));
  const drafts = runsOf(shown, readings).map((run) => draftBlock(shown, run, places, width));
  return [heading, ...lines(before), ...drafts, ...lines(after)];
}

function lineBlock({ sort, text }: Line, width: number): Block {
  const lines = linesOf(text, width - TEXT - PAD, SMALL, MOST_LINES);
  const body = (
    <g>
      {sorts[sort].look(RAIL, 7)}
      {lines.map((line, n) => (
        <Words x={TEXT} y={11 + n * 13} size={SMALL}>
          {line}
        </Words>
      ))}
    </g>
  );
  return { height: lines.length * 13 + 3, body };
}

/** Drafts of a session that follow each other with the same answers. */
function runsOf(scenario: Scenario, readings: readonly Reading[]): Reading[][] {
  const runs: Reading[][] = [];
  const answers = ({ by, deal, accepted, objected }: Reading): string =>
    JSON.stringify([
      by,
      accepted.map(({ party }) => party),
      objected.map(({ party, move }) => [party, wishesOf(scenario, deal, move)]),
    ]);
  for (const reading of readings) {
    const last = runs[runs.length - 1];
    if (last && answers(last[0]!) === answers(reading)) last.push(reading);
    else runs.push([reading]);
  }
  return runs;
}

function wishesOf(scenario: Scenario, deal: Deal, move: ObjectMove): readonly string[] {
  const directed = move.objections.filter(({ issue }) => !isNamed(scenario, issue));
  return [
    ...directed.map(
      ({ issue, direction }) => `${direction === 'up' ? 'more' : 'less'} ${issueWord(scenario, issue)}`,
    ),
    ...namedWishes(scenario, deal, move),
  ];
}

function draftBlock(scenario: Scenario, run: readonly Reading[], places: Columns, width: number): Block {
  const [reading] = run as [Reading];
  const last = run[run.length - 1]!;
  const name = run.length === 1 ? `draft ${reading.number}` : `drafts ${reading.number}–${last.number}`;
  const { ids, step, first } = places;
  const why = noesInWords(scenario, reading);
  const lines = why === '' ? [] : linesOf(`No: ${why}`, width - TEXT - PAD, SMALL, MOST_LINES);
  const right = first + (ids.length - 1) * step;
  const body = (
    <g>
      <Words x={TEXT} y={12} size={SMALL}>
        {fitted(name, first - step / 2 - TEXT, SMALL)}
      </Words>
      <Rule from={[TEXT + textWidth(name, SMALL) + 4, 8.5]} to={[right, 8.5]} tone="grid" />
      {ids.map((id, i) => answerMark(reading, id, first + i * step))}
      {lines.map((line, n) => (
        <Words x={TEXT} y={26 + n * 13} size={SMALL} tone="soft">
          {line}
        </Words>
      ))}
    </g>
  );
  return { height: 18 + lines.length * 13, body };
}

function putLook(x: number, y: number): VNode {
  return <Mark at={[x, y]} style={3} radius={4.5} tone="ink" />;
}

function answerMark({ by, accepted, objected }: Reading, id: string, x: number): VNode | null {
  if (by === id) return putLook(x, 8.5);
  if (objected.some(({ party }) => party === id)) return <No x={x} y={8.5} />;
  return accepted.some(({ party }) => party === id) ? <Yes x={x} y={8.5} /> : null;
}

/** "Washington (more rollback), Pyongyang (less verification and more energy)". */
function noesInWords(scenario: Scenario, { deal, objected }: Reading): string {
  return objected
    .map(({ party, move }) => {
      const wishes = wishesOf(scenario, deal, move);
      return partyWord(scenario, party) + (wishes.length > 0 ? ` (${joined(wishes)})` : '');
    })
    .join(', ');
}

/** All blocks along one line, which holds them together. */
function railed(blocks: readonly Block[]): Block {
  const { height, body } = stacked(blocks);
  return {
    height,
    body: (
      <g>
        {height > 0 && <Rule from={[RAIL, 14]} to={[RAIL, height]} tone="line" />}
        {body}
      </g>
    ),
  };
}

function tableRows(shown: Scenario, { chapter, before, after }: Telling): Cell[][] {
  const { opened, session, readings } = chapter;
  const word = (id: string): string => partyWord(shown, id);
  const row = (what: string, detail: string, by = '', yes = '', no = ''): Cell[] => {
    return [longDate(shown.start, opened.day), session, what, by, yes, no, detail];
  };
  return [
    row(session > 0 ? 'session' : 'no session', ''),
    ...before.map(({ sort, text }) => row(sorts[sort].name, text)),
    ...readings.map((reading) => {
      const yes = joined(reading.accepted.map(({ party }) => word(party)));
      const text = dealInWords(shown, reading.deal);
      return row(`draft ${reading.number}`, text, word(reading.by), yes, noesInWords(shown, reading));
    }),
    ...after.map(({ sort, text }) => row(sorts[sort].name, text)),
  ];
}

function textOf(told: Told, chapters: readonly Telling[]): string {
  const { shown, book } = told;
  const readings = chapters.flatMap(({ chapter }) => chapter.readings);
  const count = (type: TalksEvent['type']): number =>
    chapters.reduce((sum, { chapter }) => sum + eventsOf(chapter, type).length, 0);
  const noes = book.ids
    .map(
      (id) =>
        [id, readings.filter(({ objected }) => objected.some(({ party }) => party === id)).length] as const,
    )
    .filter(([, often]) => often > 0)
    .toSorted((a, b) => b[1] - a[1]);
  const held = chapters.filter(({ chapter }) => chapter.session > 0).length;
  const said = noes.map(([id, often]) => `${partyWord(shown, id)} ${often}`);
  const done = `${counted(count('performed'), 'duty', 'duties')} performed, ${count('overdue')} overdue`;
  return [
    `Timeline. ${runInWords(told)}.`,
    held === 0
      ? 'No session was held.'
      : `${counted(held, 'session')} held, ${counted(readings.length, 'draft')} put, ${count('agreed')} signed.`,
    readings.length === 0 ? '' : noes.length === 0 ? 'Nobody said no.' : `Drafts refused: ${joined(said)}.`,
    `${done}, ${count('found') + count('exposed')} found out; ${counted(count('actTaken'), 'act')} and ${counted(count('occurred'), 'event')} between sessions.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
