import { agentModels, situationOf, type Position } from '../../agents/index.js';
import type { Cell } from '../../ensemble/results.js';
import { GAIN_TOLERANCE, isRecord } from '../../input/index.js';
import { openStream } from '../../random/index.js';
import type { Deal, Scenario, Seat } from '../../scenario/index.js';
import { observe, seatsAtEnd, seatUnder, valuationOf } from '../../talks/index.js';
import type { Move, Objection, ObjectMove, TalksState } from '../../talks/index.js';
import { gainOf } from '../../valuation/index.js';
import { isNamed, issueWord, joined, optionWord, partyWord, signed } from '../../words/index.js';
import type { PictureTable } from '../pictures/Picture.js';
import { namedWishes } from '../readingInWords.js';
import type { Moments, Sight } from './moments.js';

/** What a party said to a text, and what it saw when it said it. */
interface Answer {
  readonly party: string;
  readonly move: Move;
  /** After how many events it was to move. */
  readonly n: number;
}

/**
 * Says of the text that is on the table, or was last, what each answered, what the text was worth to it then, the least
 * that it signs for, and what stood against it. Of the others a party knows the answers only.
 */
export function answersTable(moments: Moments, sight: Sight): PictureTable {
  const { words, trace } = moments;
  const columns = ['party', 'answer', 'worth to it', 'signs from', 'why'];
  const put = trace.events.slice(0, sight.n).findLastIndex(isPut);
  const proposal = trace.events[put];
  if (proposal?.type !== 'moved' || proposal.move.kind !== 'propose')
    return { caption: 'Answers', columns, rows: [] };
  const { deal } = proposal.move;
  const next = trace.events.findIndex((event, n) => n > put && endsAnswers(event));
  const answers = trace.events
    .slice(0, next < 0 ? sight.n : Math.min(next, sight.n))
    .flatMap((event, n): Answer[] => {
      return n >= put && event.type === 'moved' && said(event.move) !== ''
        ? [{ party: event.party, move: event.move, n }]
        : [];
    });
  const rows = answers.map((answer): Cell[] => {
    const { party, move } = answer;
    const known = sight.party === null || sight.party === party;
    const reasons = known ? reasonsOf(moments, answer, deal) : { worth: '', least: '', why: '' };
    return [partyWord(words, party), said(move), reasons.worth, reasons.least, reasons.why];
  });
  const caption = `What each said to the text of ${partyWord(words, proposal.party)}, and why`;
  return { caption, columns, rows };
}

/** A new round, or the end of a ballot. */
function endsAnswers(event: Moments['trace']['events'][number]): boolean {
  return event.type === 'roundOpened' || (event.type === 'readingFailed' && event.falls === true);
}

function isPut(event: Moments['trace']['events'][number]): boolean {
  return event.type === 'moved' && event.move.kind === 'propose';
}

/** How an answer is called; empty if a move is none. */
function said({ kind }: Move): string {
  if (kind === 'propose') return 'puts it';
  if (kind === 'accept') return 'yes';
  if (kind === 'object') return 'no';
  return kind === 'walkOut' ? 'walks out' : kind === 'close' ? 'closes' : '';
}

interface Reasons {
  readonly worth: string;
  readonly least: string;
  readonly why: string;
}

function reasonsOf(moments: Moments, { party, move, n }: Answer, deal: Deal): Reasons {
  // What agents decide by, so the very observation that it had.
  const state = moments.at(n);
  const observation = observe(moments.book, state, party);
  const pays = !(move.kind === 'accept' && (move.optOut?.length ?? 0) > 0);
  const worth = gainOf(valuationOf(observation, pays), deal);
  const position = positionOf(moments, state, party, n);
  const told = move.kind === 'object' ? objectionWords(moments.words, deal, move) : '';
  if (!position) return { worth: signed(worth), least: '', why: told && `Asks for ${told}.` };
  const situation = situationOf(observation, position, (purpose) => openStream(`page/${purpose}`));
  const least = situation.thresholdFor(deal);
  const unmet = situation.unmet(deal);
  const why = [
    unmet.length === 0 ? '' : `Holds out for ${demandWords(moments.words, situation.heldFor(deal), unmet)}.`,
    worth < least - GAIN_TOLERANCE ? 'Worth less than it signs for.' : '',
    told === '' ? '' : `Asks for ${told}.`,
    unmet.length === 0 && worth >= least - GAIN_TOLERANCE ? 'Nothing of its own stands against it.' : '',
  ];
  return { worth: signed(worth), least: signed(least), why: why.filter((part) => part !== '').join(' ') };
}

/** What the agent of a party insists on, if it argues from a position: the others' thresholds are their own business. */
function positionOf(
  { trace, book }: Moments,
  state: TalksState,
  party: string,
  n: number,
): Position | undefined {
  const seat = seatsAtEnd(trace.scenario, trace.events.slice(0, n))[party]!;
  const office = state.reseated?.includes(party) ? undefined : state.public.offices?.[party];
  const parameters: Seat['parameters'] = office
    ? seatUnder(book.scenario, party, office.government, seat)
    : seat.parameters;
  const { demands, ambition, decision } = parameters;
  const whole = Array.isArray(demands) && typeof ambition === 'number' && isRecord(decision);
  return whole && Object.hasOwn(agentModels, seat.name) ? (parameters as unknown as Position) : undefined;
}

function demandWords(
  words: Scenario,
  { min, max }: { readonly min: readonly number[]; readonly max: readonly number[] },
  unmet: readonly Objection[],
): string {
  const told = unmet.map(({ issue, direction }) => {
    const k = words.issues.findIndex(({ id }) => id === issue);
    const bound = direction === 'up' ? min[k]! : max[k]!;
    const side = direction === 'up' ? 'at least' : 'at most';
    return `${issueWord(words, issue)} ${side} ${bound} (${optionWord(words, issue, bound)})`;
  });
  return joined(told);
}

function objectionWords(words: Scenario, deal: Deal, move: ObjectMove): string {
  const directed = move.objections.filter(({ issue }) => !isNamed(words, issue));
  return joined([
    ...directed.map(
      ({ issue, direction }) => `${direction === 'up' ? 'more' : 'less'} ${issueWord(words, issue)}`,
    ),
    ...namedWishes(words, deal, move),
  ]);
}
