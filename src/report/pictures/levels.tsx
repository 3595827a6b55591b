import type { TalksState } from '../../talks/index.js';
import { issueWord, joined, levelWord, longDate, partyWord, pathWord } from '../../words/index.js';
import type { StorySource } from '../story.js';
import { legend, lineKey, paragraph, stacked, type Drawing } from './parts.js';
import { panels, type Panel } from './panels.js';
import type { PictureTable } from './Picture.js';
import { numberText, spanOf, yearTicks, type Span } from './scales.js';
import { coursesOf, levelsIn, runInWords, toldOf, trustIn, upTo, type Course, type Told } from './stories.js';

const STEP = 13;

/** Implemented levels of every issue, and stocks in truth and as others estimate them. */
export function levelsPicture(source: StorySource, width: number): Drawing {
  const told = toldOf(source);
  const { shown, days } = told;
  const issues = shown.issues.filter(({ obligation }) => obligation !== undefined);
  const paths = shown.dynamics?.paths ?? [];
  const courses = coursesOf(told, (state) => ({ ...levelsIn(state, shown), ...stocksIn(state) }));
  const until = (name: string): Course => upTo(courses.get(name), days[1]);
  const levels = issues.map(({ id, options }): Panel => {
    const points = until(id);
    const last = points[points.length - 1]?.[1] ?? 0;
    return {
      title: `${issueWord(shown, id)}: ${levelWord(shown, id, last)} of ${options.length - 1}`,
      series: [{ name: '', style: 0, points }],
      y: [0, Math.max(1, options.length - 1)],
      ticks: options.map((_, at) => ({ at, label: `${at}` })),
      height: Math.max(STEP, STEP * (options.length - 1)),
    };
  });
  const stocks = paths.map(({ id }): Panel => {
    const [truth, estimate] = [until(`stock ${id}`), until(`estimate ${id}`)];
    return {
      title: `Stock, ${pathWord(shown, id)} (weapons’ worth)`,
      series: [
        { name: 'in truth', style: 0, points: truth },
        { name: 'estimate', style: 1, points: estimate },
      ],
      y: spanOf(
        [0, ...truth, ...estimate].flatMap((point) => (typeof point === 'number' ? point : point[1])),
      ),
      height: 66,
    };
  });
  const rows = issues.flatMap(({ id }) => tableRows(told, issueWord(shown, id), courses.get(id)));
  const stockRows = paths.flatMap(({ id }) =>
    ['stock', 'estimate'].flatMap((what) =>
      tableRows(told, `${what}, ${pathWord(shown, id)}`, courses.get(`${what} ${id}`)),
    ),
  );
  const reached = issues
    .map(({ id }) => [id, courses.get(id)?.at(-1)?.[1] ?? 0] as const)
    .filter(([, level]) => level > 0)
    .map(([id, level]) => `${issueWord(shown, id)} ${levelWord(shown, id, level)}`);
  const stood = paths.map(({ id }) => {
    const course = courses.get(`stock ${id}`);
    return `${pathWord(shown, id)} ${numberText(course?.[0]?.[1] ?? 0)} to ${numberText(course?.at(-1)?.[1] ?? 0)}`;
  });
  const text = [
    `What was implemented over time. ${runInWords(told)}.`,
    issues.length === 0
      ? 'No issue of this scenario is carried out in steps.'
      : reached.length === 0
        ? 'At the end nothing is implemented on any issue.'
        : `At the end: ${joined(reached)}; nothing on the other issues.`,
    stood.length > 0 ? `Stocks in weapons’ worth: ${joined(stood)}.` : '',
  ];
  return over(told, 'Implemented levels and stocks', text, [...levels, ...stocks], width, {
    columns: ['date', 'day', 'what', 'value'],
    rows: [...rows, ...stockRows],
  });
}

function stocksIn({ public: { estimates }, private: parts }: TalksState): Record<string, number> {
  const owned = Object.values(parts).flatMap(({ stocks }) => Object.entries(stocks));
  return Object.fromEntries([
    ...owned.map(([id, stock]) => [`stock ${id}`, stock] as const),
    ...Object.entries(estimates).map(([id, estimate]) => [`estimate ${id}`, estimate] as const),
  ]);
}

/** Trust of every party in every other, and how far each is ready to give way. */
export function trustPicture(source: StorySource, width: number): Drawing {
  const told = toldOf(source);
  const { shown, days } = told;
  const ids = shown.parties.map(({ id }) => id);
  const word = (id: string): string => partyWord(shown, id);
  const courses = coursesOf(told, (state) => trustIn(state, ids));
  const series = (name: (id: string) => string): Panel['series'] =>
    ids.flatMap((id, style) => {
      const points = upTo(courses.get(name(id)), days[1]);
      return points.length === 0 ? [] : [{ name: word(id), style, points }];
    });
  const share = { y: [0, 1] as Span, height: 84 };
  const flexibility: Panel = {
    title: 'Flexibility: how far a party may give way',
    series: series((id) => id),
    ...share,
  };
  const trust = ids.map((truster): Panel => {
    const trusted = series((other) => `${truster}/${other}`);
    const panel = { title: `Trust of ${word(truster)} in`, series: trusted, ...share };
    return trusted.length === 0 ? { ...panel, empty: 'It trusts nobody in particular.' } : panel;
  });
  const pairs = ids
    .flatMap((a) => ids.map((b) => [a, b] as const))
    .filter(([a, b]) => courses.has(`${a}/${b}`));
  const moved = pairs.map(([a, b]) => {
    const course = courses.get(`${a}/${b}`)!;
    return { words: `of ${word(a)} in ${word(b)}`, from: course[0]![1], to: course.at(-1)![1] };
  });
  const [most] = moved.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const text = [
    `Trust (expected reliability) and flexibility over time. ${runInWords(told)}.`,
    most === undefined || most.from === most.to
      ? 'No trust changed.'
      : `Trust changed most ${most.words}: from ${numberText(most.from, 2)} to ${numberText(most.to, 2)}.`,
  ];
  const rows = [
    ...ids.flatMap((id) => tableRows(told, `flexibility of ${word(id)}`, courses.get(id))),
    ...pairs.flatMap(([a, b]) =>
      tableRows(told, `trust of ${word(a)} in ${word(b)}`, courses.get(`${a}/${b}`)),
    ),
  ];
  return over(
    told,
    'Trust and flexibility',
    text,
    [flexibility, ...trust],
    width,
    {
      columns: ['date', 'day', 'what', 'value'],
      rows,
    },
    ids.map((id, style) => lineKey(word(id), style)),
  );
}

/** Panels over the days of a run. */
function over(
  told: Told,
  title: string,
  text: readonly string[],
  all: readonly Panel[],
  width: number,
  table: Omit<PictureTable, 'caption'>,
  keys: Parameters<typeof legend>[0] = [],
): Drawing {
  const { story, shown, days } = told;
  const x: Span = days[1] > days[0] ? days : [days[0], days[0] + 1];
  const said = text.filter((part) => part !== '').join(' ');
  const block = stacked([
    paragraph(`${runInWords(told)}.`, width),
    legend(keys, width),
    ...(story.events.length === 0 || all.length === 0 ? [paragraph('There is nothing to show.', width)] : []),
    panels(all, { width, x, ticks: yearTicks(shown.start, days, 6), form: 'step' }),
  ]);
  return { title, text: said, table, block };
}

function tableRows({ shown }: Told, what: string, course: Course | undefined): PictureTable['rows'] {
  return (course ?? []).map(([day, value]) => [longDate(shown.start, day), day, what, value]);
}
