import { GAIN_TOLERANCE } from '../../input/index.js';
import type { Cell } from '../../ensemble/results.js';
import { counted, joined, longDate, partyWord, signed } from '../../words/index.js';
import { chronicleOf } from '../chronicle.js';
import type { StorySource } from '../story.js';
import { panels, type Panel, type Spot } from './panels.js';
import { legend, Mark, No, paragraph, stacked, Yes, type Key, type Drawing } from './parts.js';
import { roundNumbers, spanOf } from './scales.js';
import { folded, gainsIn, runInWords, toldOf } from './stories.js';

type Answer = 'put' | 'yes' | 'no' | 'silent';

/** How an answer is drawn. */
const looks: Readonly<Record<Answer, Key>> = {
  put: { name: 'put by that party', look: (x, y) => <Mark at={[x, y]} style={3} radius={4.5} tone="ink" /> },
  yes: { name: 'yes', look: (x, y) => <Yes x={x} y={y} /> },
  no: { name: 'no', look: (x, y) => <No x={x} y={y} /> },
  silent: { name: 'no answer', look: (x, y) => <Mark at={[x, y]} style={0} radius={3} hollow tone="soft" /> },
};

const HEIGHT = 62;

/** What every draft was worth to every party when it was put, and what each party said to it. */
export function gainsPicture(source: StorySource, width: number): Drawing {
  const told = toldOf(source);
  const { shown, book } = told;
  const worth: number[][] = [];
  folded(
    told,
    () => undefined,
    (state, event) => {
      if (event.type === 'moved' && event.move.kind === 'propose')
        worth.push(gainsIn(state, told, event.move.deal));
    },
  );
  const { chapters } = chronicleOf(shown, told.story.events);
  const drafts = chapters.flatMap(({ readings, opened, events }) =>
    readings.map((reading, k) => ({
      ...reading,
      day: opened.day,
      signed: k === readings.length - 1 && events.some(({ type }) => type === 'agreed'),
    })),
  );
  const answer = (draft: (typeof drafts)[number], id: string): Answer => {
    const among = (all: readonly { readonly party: string }[]): boolean =>
      all.some(({ party }) => party === id);
    if (draft.by === id) return 'put';
    if (among(draft.objected)) return 'no';
    return among(draft.accepted) ? 'yes' : 'silent';
  };
  const y = spanOf([0, ...worth.flat()], { margin: 0.1 });
  const passed = drafts.flatMap(({ signed: isSigned }, n) => (isSigned ? [n + 1] : []));
  const all = book.ids.map((id, i): Panel => ({
    title: partyWord(shown, id),
    series: [],
    y,
    height: HEIGHT,
    zero: 0,
    uprights: passed,
    spots: drafts.map((draft, n): Spot => ({
      at: [n + 1, worth[n]![i]!],
      draw: looks[answer(draft, id)].look,
    })),
    ...(drafts.length === 0 && { empty: 'No draft was put.' }),
  }));
  const keys: Key[] = (Object.keys(looks) as Answer[]).map((name) => looks[name]);
  const rows = drafts.flatMap((draft, n) =>
    book.ids.map((id, i): Cell[] => [
      ...[n + 1, draft.session, longDate(shown.start, draft.day), partyWord(shown, draft.by), draft.signed],
      ...[partyWord(shown, id), worth[n]![i]!, answer(draft, id)],
    ]),
  );
  const losing = drafts.filter((_, n) => worth[n]!.some((gain) => gain < -GAIN_TOLERANCE)).length;
  const last = passed[passed.length - 1];
  const text = [
    `Expected gain over no deal, per party and draft, as each saw it when the draft was put. ${runInWords(told)}.`,
    drafts.length === 0
      ? 'No draft was put.'
      : `${counted(drafts.length, 'draft')}, ${passed.length} of them signed; from ${losing} somebody would have lost.`,
    last === undefined
      ? ''
      : `The last that was signed gave ${joined(book.ids.map((id, i) => `${partyWord(shown, id)} ${signed(worth[last - 1]![i]!)}`))}.`,
  ];
  const lines =
    passed.length > 0 ? [paragraph(`Dashed: signed (draft ${joined(passed.map(String))}).`, width)] : [];
  const span = [0.5, Math.max(1, drafts.length) + 0.5] as const;
  const ticks = roundNumbers(span, Math.min(10, drafts.length)).filter(
    ({ at }) => at >= 1 && Number.isInteger(at),
  );
  const block = stacked([
    paragraph(`${runInWords(told)}.`, width),
    legend(keys, width),
    ...lines,
    panels(all, { width, x: span, ticks, form: 'line', label: 'draft, in order' }),
  ]);
  const columns = ['draft', 'session', 'date', 'by', 'signed', 'party', 'gain', 'answer'];
  const said = text.filter((part) => part !== '').join(' ');
  return { title: 'What every draft was worth', text: said, table: { columns, rows }, block };
}
