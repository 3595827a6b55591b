import type { Cell } from '../../ensemble/results.js';
import type { Phase, PublicState, SaidBounds } from '../../talks/index.js';
import { trustOf } from '../../valuation/index.js';
import {
  conditionWord,
  counted,
  dealInWords,
  headWord,
  joined,
  longDate,
  optionWord,
  partyWord,
  pathWord,
  upperFirst,
} from '../../words/index.js';
import type { PictureTable } from '../pictures/Picture.js';
import type { Moments, Sight } from './moments.js';

/** What is going on in each phase. */
const phases: Readonly<Record<Phase, string>> = {
  beginning: 'before the talks',
  opening: 'a round opens',
  happening: 'the world goes on',
  signals: 'statements',
  consultations: 'meetings',
  convening: 'who comes',
  plenary: 'the session',
  assigning: 'after the session',
  implementation: 'what is done about duties',
  performing: 'duties are carried out',
  conduct: 'acts between sessions',
  drifting: 'time passes',
  ending: 'the end of a round',
  ended: 'over',
};

/** From these phases on it is known who has come. */
const seated: readonly Phase[] = ['plenary', 'assigning', 'implementation', 'performing'];

/** Says where the talks stand, as it is seen, in tables. */
export function stateTables(moments: Moments, sight: Sight): readonly PictureTable[] {
  return [
    standing(moments, sight),
    textTable(moments, sight),
    agreementsTable(moments, sight),
    levelsTable(moments, sight),
    trustTable(moments, sight),
    stocksTable(moments, sight),
  ].filter(({ rows }) => rows.length > 0);
}

function standing({ words, book }: Moments, { public: now }: Sight): PictureTable {
  const names = (ids: readonly string[]): string => joined(ids.map((id) => partyWord(words, id)));
  const absent = seated.includes(now.phase) ? book.ids.filter((id) => !now.present.includes(id)) : [];
  const dated = words.dynamics !== undefined;
  const line = now.line === null ? '' : dealInWords(words, now.line);
  const held = (now.conditions ?? []).filter(({ until }) => until === null || until > now.day);
  const rows: [string, string][] = [
    ['Date', dated ? longDate(words.start, now.day) : ''],
    ['Round', now.round === 0 ? 'none yet' : String(now.round)],
    ['Sessions held', dated ? String(now.sessions) : ''],
    ['What goes on', phases[now.phase]],
    ['To move', now.toAct === null ? '' : partyWord(words, now.toAct)],
    ['Absent', names(absent)],
    ['Left for good', names(now.left)],
    ['Line of the caucus', line],
    ['In force', held.map(({ id }) => conditionWord(words, id)).join('; ')],
    ...book.ids.map((id): [string, string] => {
      const head = headWord(words, id, now.day);
      return [`Head, ${partyWord(words, id)}`, head ?? ''];
    }),
    ['Outcome', now.outcome === null ? '' : now.outcome.kind],
  ];
  return {
    caption: 'Where the talks stand',
    columns: ['what', 'now'],
    rows: rows.filter(([, said]) => said !== ''),
  };
}

/** The text that is on the table, issue by issue. */
function textTable({ words }: Moments, { public: { table } }: Sight): PictureTable {
  const { offer, by, reading } = table;
  if (offer === null || by === null) return { caption: 'On the table', columns: [], rows: [] };
  const caption = `On the table: text ${reading} of the session, by ${partyWord(words, by)}`;
  const rows = words.issues.map(({ id, label, options }, k): Cell[] => [
    label,
    `${offer[k]!} of ${options.length - 1}`,
    optionWord(words, id, offer[k]!),
  ]);
  return { caption, columns: ['issue', 'option', 'what it says'], rows };
}

function agreementsTable({ words }: Moments, { public: { agreements } }: Sight): PictureTable {
  const rows = agreements.map(({ day, deal, status, brokenBy, stage, duties, suspended }): Cell[] => {
    const done = duties.filter((duty) => duty.status === 'performed').length;
    const by = brokenBy === null ? '' : ` by ${partyWord(words, brokenBy)}`;
    return [
      words.dynamics ? longDate(words.start, day) : '',
      `${suspended ? 'suspended' : status}${by}`,
      duties.length === 0
        ? 'binds nobody'
        : `stage ${stage}, ${done} of ${counted(duties.length, 'duty', 'duties')}`,
      dealInWords(words, deal),
    ];
  });
  const columns = ['signed', 'status', 'carried out', 'what it says'];
  return { caption: 'Agreements', columns, rows };
}

/** What is implemented, and between which options everybody says that a text must lie. */
function levelsTable({ words, book }: Moments, { public: now }: Sight): PictureTable {
  const rows = words.issues.map(({ id, label, options, ordered = true }, k): Cell[] => {
    // Where there is no order nobody asks for this or more.
    const bounds = (ordered && now.said.find(({ issue }) => issue === id)?.by) || {};
    const said = (bound: keyof SaidBounds): string =>
      book.ids
        .flatMap((party) => {
          const level = bounds[party]?.[bound]?.level;
          return level === undefined ? [] : [`${partyWord(words, party)} ${level}`];
        })
        .join(', ');
    const level = now.levels[k]!;
    return [
      label,
      `${level} of ${options.length - 1}`,
      optionWord(words, id, level),
      said('atLeast'),
      said('atMost'),
    ];
  });
  const columns = ['issue', 'stands at', 'that is', 'at least, say', 'at most, say'];
  return { caption: 'Levels, and what each asks for', columns, rows };
}

/** Reliability of others in the eyes of those who are looked into, and how far these may give way. */
function trustTable({ words, book }: Moments, { parts }: Sight): PictureTable {
  const rows = book.ids.flatMap((id): Cell[][] => {
    const own = parts[id];
    if (!own) return [];
    const trust = book.ids.map((other) => {
      const one = own.trust[other];
      return one ? trustOf(one).toFixed(2) : '';
    });
    return [[partyWord(words, id), ...trust, own.flexibility.toFixed(2), own.mandate.toFixed(2)]];
  });
  const columns = [
    'trust of',
    ...book.ids.map((id) => `in ${partyWord(words, id)}`),
    'flexibility',
    'mandate',
  ];
  return { caption: 'Trust, and how far each may give way (0 to 1)', columns, rows };
}

/** Material, as others take it to be and, for who may know, in truth; need and pressure. */
function stocksTable({ words }: Moments, { public: now, parts }: Sight): PictureTable {
  const paths = (words.dynamics?.paths ?? []).map(({ id, party }): Cell[] => {
    const truth = parts[party]?.stocks[id];
    const estimate = now.estimates[id];
    return [upperFirst(pathWord(words, id)), two(estimate), two(truth)];
  });
  const world: Cell[][] = words.dynamics
    ? [
        ['Economic need', now.need.toFixed(2), ''],
        ['Outside pressure', now.pressure.toFixed(2), ''],
      ]
    : [];
  const caption = "Stocks in weapons' worth, need and pressure";
  return { caption, columns: ['what', 'as all see it', 'in truth'], rows: [...paths, ...world] };
}

function two(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}

/** Says an event in a few words, for a slider. */
export function eventInWords({ words, trace }: Moments, n: number): string {
  const event = trace.events[n - 1];
  if (!event) return 'before the first event';
  const kind = event.type === 'moved' ? event.move.kind : event.type;
  const plain = kind.replace(/([A-Z])/g, ' $1').toLowerCase();
  const who = 'party' in event && typeof event.party === 'string' ? event.party : null;
  return who === null ? plain : `${plain}, ${partyWord(words, who)}`;
}

/** Says when something is: "round 3, 2 June 2004". */
export function momentInWords({ words }: Moments, { round, day }: PublicState): string {
  const when = words.dynamics ? `, ${longDate(words.start, day)}` : '';
  return round === 0 ? 'before the first round' : `round ${round}${when}`;
}
