import type { TalksEvent } from '../../talks/index.js';
import { dealInWords, levelsInWords, partyWord } from '../../words/index.js';
import { eventsOf, type Chapter, type Chronicle, type EventOf } from '../chronicle.js';
import type { Entry } from '../entry.js';
import { tellActs } from '../tellers/tellActs.js';
import { tellEndOfAgreement, tellResumed, tellSuspended } from '../tellers/tellAgreements.js';
import {
  tellDone,
  tellExposed,
  tellFoundOut,
  tellOverdue,
  tellWithheld,
} from '../tellers/tellImplementation.js';
import { tellInterventions } from '../tellers/tellInterventions.js';
import { tellAttendance, tellDepartures, tellHappenings, tellOffices } from '../tellers/tellOpening.js';

/** What lies between sessions, by what it is for the talks. */
export type Sort = 'agreed' | 'done' | 'broken' | 'act' | 'world' | 'other';

type Teller = <T extends TalksEvent['type']>(
  type: T,
  sort: Sort,
  tell: (all: readonly EventOf<T>[], chronicle: Chronicle, chapter: Chapter) => readonly Entry[],
) => readonly Line[];

/** One thing that is told. */
export interface Line {
  readonly sort: Sort;
  readonly text: string;
}

/** A round, and what is told before and after its drafts. */
export interface Telling {
  readonly chapter: Chapter;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** Puts together what is told of a round, as the account tells it. */
export function tellingOf(chronicle: Chronicle, chapter: Chapter): Telling {
  const { scenario } = chronicle;
  const passed = chapter.events.findIndex(({ type }) => type === 'timePassed');
  const lines: Teller = (type, sort, tell) =>
    tell(eventsOf(chapter, type), chronicle, chapter)
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => ({
        sort: unlike[label] ?? sort,
        text: plainLabels.has(label) ? text : `${sentence(label)}: ${text}`,
      }));
  const isLater = (event: TalksEvent): boolean => passed >= 0 && chapter.events.indexOf(event) > passed;
  const happened = (later: boolean): readonly Line[] =>
    lines('occurred', 'world', (all) =>
      tellHappenings(
        all.filter((event) => isLater(event) === later),
        chronicle,
        chapter,
      ),
    );
  const offices = (later: boolean): readonly Line[] =>
    lines('tookOffice', 'world', (all) =>
      tellOffices(
        all.filter((event) => isLater(event) === later),
        chronicle,
        chapter,
      ),
    );
  return {
    chapter,
    before: [
      ...happened(false),
      ...offices(false),
      ...lines('left', 'broken', tellDepartures),
      ...lines('convened', 'other', tellAttendance),
    ],
    after: [
      ...eventsOf(chapter, 'agreed').map(({ deal }): Line => {
        return { sort: 'agreed', text: `Signed: ${dealInWords(scenario, deal)}.` };
      }),
      ...eventsOf(chapter, 'plenaryEnded').map(({ reason, by }): Line => {
        return { sort: 'other', text: endings[reason](by === null ? 'Somebody' : partyWord(scenario, by)) };
      }),
      ...eventsOf(chapter, 'chairStated').map(({ levels }): Line => {
        const said = levelsInWords(scenario, levels);
        return { sort: 'other', text: `The chair states what nobody objected to: ${said || 'nothing'}.` };
      }),
      ...lines('actTaken', 'act', tellActs),
      ...happened(true),
      ...offices(true),
      ...lines('performed', 'done', tellDone),
      ...lines('timePassed', 'broken', tellWithheld),
      ...lines('overdue', 'broken', tellOverdue),
      ...lines('found', 'broken', tellFoundOut),
      ...lines('exposed', 'broken', tellExposed),
      ...lines('agreementEnded', 'broken', tellEndOfAgreement),
      ...lines('agreementSuspended', 'broken', tellSuspended),
      ...lines('agreementResumed', 'done', tellResumed),
      ...lines('intervened', 'other', tellInterventions),
    ],
  };
}

/** What is of another sort than the rest of its kind, by the label of the account. */
const unlike: Readonly<Record<string, Sort>> = { Feigned: 'broken', COMPLETED: 'done' };

/** Labels of the account that say no more than the text, or than the mark. */
const plainLabels = new Set(['In between', 'Act', 'Leaves', 'Absent', 'Not held', 'Head']);

function sentence(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1).toLowerCase();
}

const endings: Readonly<Record<EventOf<'plenaryEnded'>['reason'], (by: string) => string>> = {
  closed: (by) => `No deal: ${by} closes the session.`,
  walkedOut: (by) => `No deal: ${by} walks out.`,
  lastReading: () => 'No deal: the last reading fails.',
  deadline: () => 'No deal: every turn is taken.',
};
