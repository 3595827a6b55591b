import type { FallbackReason, Move, Moved, TalksEvent } from '../talks/index.js';
import { joined, longDate, partyWord, quotation, wrapped } from '../words/index.js';
import { eventsOf, movesOf, type Chapter, type Chronicle } from './chronicle.js';
import type { EventOf, MoveBy, MoveOf } from './chronicle.js';
import { entryLines, type Entry, type Teller } from './entry.js';
import { tellActs, tellChannel } from './tellers/tellActs.js';
import {
  tellAgreed,
  tellEndOfAgreement,
  tellNextStage,
  tellResumed,
  tellSuspended,
} from './tellers/tellAgreements.js';
import { tellCaucus, tellFlexibility, tellMeetings, tellStatements } from './tellers/tellConsultations.js';
import {
  tellDone,
  tellExposed,
  tellFoundOut,
  tellOverdue,
  tellWithheld,
} from './tellers/tellImplementation.js';
import { tellInterventions } from './tellers/tellInterventions.js';
import {
  tellAttendance,
  tellDepartures,
  tellHappenings,
  tellInjected,
  tellOffices,
} from './tellers/tellOpening.js';
import { tellChairStatement, tellEndOfPlenary, tellLeaving, tellReadings } from './tellers/tellPlenary.js';

/** The parts of a chapter, in the order of telling. What parties tend to repeat is told only where it changed. */
const FIRST = ['happenings'] as const;
const REPEATING = ['statements', 'meetings', 'caucus'] as const;
const THEN = [
  ...(['saidBefore', 'flexibility', 'departures', 'attendance'] as const),
  ...(['readings', 'saidAtTable', 'noDeal', 'agreed'] as const),
  ...(['saidOfDuties', 'done', 'withheld', 'overdue', 'consequences', 'saidBetween'] as const),
];
type Part = (typeof FIRST | typeof REPEATING | typeof THEN)[number];

/** In which part of a chapter a kind of matter is told, and how; one that is told in two parts has both. */
interface Told<M> {
  readonly part: Part;
  readonly tell: Teller<M>;
}

const silent = null;

/** Whether an event came after the session: where parties act in between, the world goes on then, too. */
const isAfter =
  ({ events }: Chapter) =>
  (event: TalksEvent): boolean => {
    const passed = events.findIndex(({ type }) => type === 'timePassed');
    return passed >= 0 && events.indexOf(event) > passed;
  };
const isBefore = (chapter: Chapter) => {
  const after = isAfter(chapter);
  return (event: TalksEvent): boolean => !after(event);
};

/** What is told of the events of each type. */
const events: {
  readonly [T in TalksEvent['type']]: Told<EventOf<T>> | readonly Told<EventOf<T>>[] | typeof silent;
} = {
  began: silent,
  roundOpened: silent, // the heading
  injected: { part: 'consequences', tell: tellInjected },
  occurred: [
    {
      part: 'happenings',
      tell: (all, chronicle, chapter) => tellHappenings(all.filter(isBefore(chapter)), chronicle, chapter),
    },
    {
      part: 'consequences',
      tell: (all, chronicle, chapter) => tellHappenings(all.filter(isAfter(chapter)), chronicle, chapter),
    },
  ],
  tookOffice: [
    {
      part: 'happenings',
      tell: (all, chronicle, chapter) => tellOffices(all.filter(isBefore(chapter)), chronicle, chapter),
    },
    {
      part: 'consequences',
      tell: (all, chronicle, chapter) => tellOffices(all.filter(isAfter(chapter)), chronicle, chapter),
    },
  ],
  // What was moved is told by the kind of the move.
  moved: { part: 'consequences', tell: tellFallbacks },
  swayed: silent,
  entered: silent,
  left: { part: 'departures', tell: tellDepartures },
  caucused: { part: 'caucus', tell: tellCaucus },
  influenced: { part: 'flexibility', tell: tellFlexibility },
  convened: { part: 'attendance', tell: tellAttendance },
  readingFailed: silent, // its answers tell that
  agreed: { part: 'agreed', tell: tellAgreed },
  plenaryEnded: { part: 'noDeal', tell: tellEndOfPlenary },
  chairStated: { part: 'noDeal', tell: tellChairStatement },
  timePassed: { part: 'withheld', tell: tellWithheld },
  performed: { part: 'done', tell: tellDone },
  overdue: { part: 'overdue', tell: tellOverdue },
  found: { part: 'consequences', tell: tellFoundOut },
  exposed: { part: 'consequences', tell: tellExposed },
  stageOpened: { part: 'consequences', tell: tellNextStage },
  agreementEnded: { part: 'consequences', tell: tellEndOfAgreement },
  agreementSuspended: { part: 'consequences', tell: tellSuspended },
  // Before time passes, and what is done in it.
  agreementResumed: { part: 'withheld', tell: tellResumed },
  actTaken: { part: 'consequences', tell: tellActs },
  channelFound: { part: 'consequences', tell: tellChannel },
  drifted: silent,
  intervened: { part: 'consequences', tell: tellInterventions },
  reseeded: {
    part: 'consequences',
    tell: (forks) =>
      forks.map(({ seed }) => ({ label: 'Fork', text: `From here on chance comes from seed "${seed}".` })),
  },
  ended: silent, // the end of the account
};

/** In which part the words that go with a kind of move are told, and what is told of the moves themselves. */
interface ToldMove<M extends Move> {
  readonly words: Part;
  readonly told: Told<MoveBy<M>> | typeof silent;
}

const reasons: Readonly<Record<FallbackReason, string>> = {
  late: 'took too long',
  failed: 'failed',
  illegal: 'made an illegal move',
};

function tellFallbacks(moved: readonly Moved[], { scenario }: Chronicle): Entry[] {
  return moved.flatMap(({ party, fallback }) =>
    fallback
      ? [
          {
            label: 'Fallback',
            text: `The agent of ${partyWord(scenario, party)} ${reasons[fallback.reason]}: ${fallback.by} moved instead.`,
          },
        ]
      : [],
  );
}

/** What is told of the moves of each kind. */
const moves: { readonly [K in Move['kind']]: ToldMove<MoveOf<K>> } = {
  signal: { words: 'saidBefore', told: { part: 'statements', tell: tellStatements } },
  consult: { words: 'saidBefore', told: { part: 'meetings', tell: tellMeetings } },
  propose: { words: 'saidAtTable', told: { part: 'readings', tell: tellReadings } },
  accept: { words: 'saidAtTable', told: silent }, // with the text that it answers
  object: { words: 'saidAtTable', told: silent }, // with the text that it answers
  walkOut: { words: 'saidAtTable', told: { part: 'readings', tell: tellLeaving } },
  close: { words: 'saidAtTable', told: silent }, // as the end of the plenary
  implement: { words: 'saidOfDuties', told: silent }, // by what was done
  act: { words: 'saidBetween', told: silent }, // by what came of it
};

/** Returns a round as lines of up to `width` characters: its heading, then everything that is to be told of it. */
export function chapterLines(chronicle: Chronicle, chapter: Chapter, width: number | undefined): string[] {
  return [
    ...wrapped(chapterHeading(chronicle, chapter), '', '  ', false, width),
    ...chapterEntries(chronicle, chapter).flatMap((entry) => entryLines(entry, width)),
  ];
}

/** Returns everything that is to be told of a round. */
export function chapterEntries(chronicle: Chronicle, chapter: Chapter): readonly Entry[] {
  const previous = chronicle.chapters[chronicle.chapters.indexOf(chapter) - 1];
  const entries = (part: Part): Entry[] => entriesOf(part, chronicle, chapter);
  const told = FIRST.flatMap(entries);
  const unchanged: string[] = [];
  for (const part of REPEATING) {
    const before = previous ? entriesOf(part, chronicle, previous) : [];
    for (const entry of entries(part)) {
      if (entry.text === '' || before.some(({ text }) => text === entry.text))
        unchanged.push(entry.label.toLowerCase());
      else told.push(entry);
    }
  }
  if (unchanged.length > 0) told.push({ label: 'As before', text: `${joined(unchanged)}.` });
  told.push(...THEN.flatMap(entries));
  return told;
}

/** The events and moves of a kind are told together, but consequences one by one, as they followed. */
function entriesOf(part: Part, chronicle: Chronicle, chapter: Chapter): Entry[] {
  if (part === 'consequences')
    return chapter.events.flatMap((event) => eventEntries(part, event.type, [event], chronicle, chapter));
  const types = new Set(chapter.events.map(({ type }) => type));
  const moved = eventsOf(chapter, 'moved');
  const kinds = new Set(moved.map(({ move }) => move.kind));
  return [
    ...[...types].flatMap((type) => eventEntries(part, type, eventsOf(chapter, type), chronicle, chapter)),
    ...[...kinds].flatMap((kind) => moveEntries(part, kind, chronicle, chapter)),
    ...moved.flatMap((one) => wordsEntries(part, one, chronicle)),
  ];
}

/** What a party said with a move, as it said it. */
function wordsEntries(part: Part, { party, move }: Moved, { scenario }: Chronicle): readonly Entry[] {
  if (move.text === undefined || moves[move.kind].words !== part) return [];
  return [{ label: 'Says', text: `${partyWord(scenario, party)}: ${quotation(move.text)}` }];
}

function eventEntries<T extends TalksEvent['type']>(
  part: Part,
  type: T,
  matters: readonly EventOf<T>[],
  chronicle: Chronicle,
  chapter: Chapter,
): readonly Entry[] {
  const told: Told<EventOf<T>> | readonly Told<EventOf<T>>[] | null = events[type];
  const places: readonly Told<EventOf<T>>[] = told === null ? [] : 'tell' in told ? [told] : told;
  return places.flatMap((place) => (place.part === part ? place.tell(matters, chronicle, chapter) : []));
}

function moveEntries<K extends Move['kind']>(
  part: Part,
  kind: K,
  chronicle: Chronicle,
  chapter: Chapter,
): readonly Entry[] {
  const { told } = moves[kind];
  return told?.part === part ? told.tell(movesOf(chapter, kind), chronicle, chapter) : [];
}

/** Says which round it is, when, and whether a session was held. */
export function chapterHeading({ scenario }: Chronicle, { opened, session }: Chapter): string {
  const round = `ROUND ${opened.round}`;
  if (!scenario.dynamics) return round;
  const when = `${longDate(scenario.start, opened.day)} · ${session > 0 ? `session ${session}` : 'no session'}`;
  return `${round} · ${when}`;
}
