import { isDeal } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import { openDuties } from '../openDuties.js';
import type { TalksState } from '../state/TalksState.js';
import type { Move, Objection, Urging } from './Move.js';
import type { Rejection } from './Rejection.js';
import { refuse } from './refuse.js';
import { show } from './show.js';

type Check = (book: Rulebook, state: TalksState, party: string, move: never) => Rejection | undefined;

interface Kind {
  readonly phase: string;
  readonly check: Check;
}

/** A map: asked at every move, and unlike an object it does not answer to `constructor`. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    signal: { phase: 'signals', check: checkSignal },
    consult: { phase: 'consultations', check: checkConsult },
    propose: { phase: 'plenary', check: checkPropose },
    accept: { phase: 'plenary', check: checkAccept },
    object: { phase: 'plenary', check: checkObject },
    walkOut: { phase: 'plenary', check: () => undefined },
    close: { phase: 'plenary', check: checkClose },
    implement: { phase: 'implementation', check: checkImplement },
  }),
);

/**
 * Why a move is illegal, or undefined if it is legal. Takes anything: hand-played moves come from outside.
 */
export function checkMove(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: unknown,
): Rejection | undefined {
  const { phase, toAct } = state.public;
  if (phase === 'ended') return refuse('ended', 'The talks have ended.', 'no move', show(move));
  if (toAct !== party) {
    return book.ids.includes(party)
      ? refuse('not-your-turn', `It is not ${party}'s turn.`, toAct ?? 'chance', party)
      : refuse('unknown-party', 'No such party.', book.ids.join(', '), show(party));
  }
  const kind: unknown = (move as Move | null | undefined)?.kind;
  const known = kinds.get(kind as string);
  if (!known) {
    const all = [...kinds.keys()].join(', ');
    return refuse('unknown-kind', 'There is no move of that kind.', all, show(move));
  }
  if (known.phase !== phase) {
    return refuse('wrong-phase', `"${String(kind)}" is not a move of phase ${phase}.`, phase, String(kind));
  }
  return known.check(book, state, party, move as never);
}

function checkSignal(
  book: Rulebook,
  _state: TalksState,
  party: string,
  move: Record<string, unknown>,
): Rejection | undefined {
  const { tone, toward, attend, leave } = move;
  if (tone !== 'conciliatory' && tone !== 'neutral' && tone !== 'accusatory') {
    return refuse(
      'out-of-range',
      'A statement has a known tone.',
      'conciliatory, neutral, accusatory',
      show(tone),
    );
  }
  if (typeof attend !== 'boolean')
    return refuse('out-of-range', 'Attend is yes or no.', 'true or false', show(attend));
  if (leave !== undefined && typeof leave !== 'boolean') {
    return refuse('out-of-range', 'Leave is yes or no.', 'true or false', show(leave));
  }
  return other(book, party, toward);
}

function checkConsult(
  book: Rulebook,
  _state: TalksState,
  party: string,
  move: { meetings?: unknown },
): Rejection | undefined {
  const { meetings } = move;
  const most = book.rules.meetings;
  if (!Array.isArray(meetings) || meetings.length > most) {
    return refuse(
      'out-of-range',
      'Too many meetings, or none listed.',
      `a list of at most ${most}`,
      show(meetings),
    );
  }
  const met = new Set<unknown>();
  for (const meeting of meetings as (Partial<Urging> | null)[]) {
    const wrong = other(book, party, meeting?.with);
    if (wrong) return wrong;
    if (met.has(meeting?.with))
      return refuse('not-allowed', 'One meeting a round with each.', 'each party once', show(meeting));
    met.add(meeting?.with);
    const urge = meeting?.urge;
    if (typeof urge !== 'number' || !(urge >= 0 && urge <= 1)) {
      return refuse('out-of-range', 'An urging lies between firmness and flexibility.', '0 … 1', show(urge));
    }
    if (!Array.isArray(meeting?.disclose))
      return refuse('out-of-range', 'Disclose lists issues.', 'a list', show(meeting));
    for (const issue of meeting.disclose) {
      if (!knows(book, issue)) return unknownIssue(book, issue);
    }
  }
  return undefined;
}

function checkPropose(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: { deal?: unknown },
): Rejection | undefined {
  const { protocol } = book.scenario;
  if (protocol.kind === 'singleText' && party !== protocol.chair) {
    return refuse('not-allowed', 'Only the chair puts a draft.', protocol.chair, party);
  }
  if (protocol.kind === 'singleText' && state.public.table.reading >= protocol.drafts) {
    return refuse('not-allowed', 'No drafts are left.', `at most ${protocol.drafts}`, show(move.deal));
  }
  return checkDeal(book, move.deal);
}

function checkAccept(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: { optOut?: unknown },
): Rejection | undefined {
  const { table } = state.public;
  const { protocol, costs } = book.scenario;
  if (table.offer === null) return refuse('no-offer', 'Nothing is on the table.', 'an offer', 'none');
  if (table.accepted.includes(party))
    return refuse('not-allowed', 'One yes is enough.', 'another move', 'accept');
  if (protocol.kind === 'singleText' && party === protocol.chair) {
    return refuse('not-allowed', 'The chair drafts or closes.', 'propose, close', 'accept');
  }
  const { optOut } = move;
  if (optOut === undefined) return undefined;
  const may = costs?.optOut?.[party];
  if (!Array.isArray(optOut)) return refuse('out-of-range', 'optOut lists issues.', 'a list', show(optOut));
  if (optOut.length === 0) return undefined;
  if (!may || !(table.offer[book.issueIndex[may.issue]!]! < may.below)) {
    return refuse('not-allowed', `${party} may not opt out under this text.`, 'no opt-out', show(optOut));
  }
  const costly = Object.keys(costs?.costs ?? {});
  const wrong = (optOut as unknown[]).findIndex((issue) => !costly.includes(issue as string));
  if (wrong < 0) return undefined;
  return refuse('unknown-issue', 'Nobody pays for that.', costly.join(', '), show(optOut[wrong]));
}

function checkObject(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: { objections?: unknown; counter?: unknown },
): Rejection | undefined {
  const { protocol } = book.scenario;
  if (protocol.kind !== 'singleText') {
    return refuse(
      'not-allowed',
      'In alternating offers one objects by another offer.',
      'propose, accept, walkOut',
      'object',
    );
  }
  if (party === protocol.chair)
    return refuse('not-allowed', 'The chair drafts or closes.', 'propose, close', 'object');
  if (state.public.table.offer === null)
    return refuse('no-offer', 'Nothing is on the table.', 'a draft', 'none');
  if (!Array.isArray(move.objections))
    return refuse('out-of-range', 'Objections are a list.', 'a list', show(move.objections));
  for (const objection of move.objections as (Partial<Objection> | null)[]) {
    if (!knows(book, objection?.issue)) return unknownIssue(book, objection?.issue);
    if (objection?.direction !== 'up' && objection?.direction !== 'down') {
      return refuse(
        'out-of-range',
        'An objection points up or down.',
        'up, down',
        show(objection?.direction),
      );
    }
  }
  return move.counter === undefined ? undefined : checkDeal(book, move.counter);
}

function checkClose(book: Rulebook, _state: TalksState, party: string): Rejection | undefined {
  const { protocol } = book.scenario;
  if (protocol.kind === 'singleText' && party === protocol.chair) return undefined;
  return refuse('not-allowed', 'Only the chair of a single text closes.', 'the chair', party);
}

function checkImplement(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: { choices?: unknown },
): Rejection | undefined {
  const open = openDuties(state.public, party);
  const { choices } = move;
  if (!Array.isArray(choices) || choices.length !== open.length) {
    return refuse('out-of-range', 'One choice for every open duty.', `${open.length} choices`, show(choices));
  }
  for (const [place, choice] of (choices as unknown[]).entries()) {
    if (choice !== 'perform' && choice !== 'withhold' && choice !== 'conceal') {
      return refuse('out-of-range', 'Unknown choice.', 'perform, withhold, conceal', show(choice));
    }
    const issue = book.scenario.issues[book.issueIndex[open[place]!.issue]!];
    if (choice === 'conceal' && !issue?.obligation?.concealable) {
      return refuse(
        'not-allowed',
        `${issue?.label ?? 'This'} cannot be concealed.`,
        'perform, withhold',
        choice,
      );
    }
  }
  return undefined;
}

function checkDeal(book: Rulebook, deal: unknown): Rejection | undefined {
  if (isDeal(book.rules, deal)) return undefined;
  const sizes = book.scenario.issues.map(({ id, options }) => `${id} 0…${options.length - 1}`).join(', ');
  return refuse('not-a-deal', 'A deal is one option index per issue.', sizes, show(deal));
}

function other(book: Rulebook, party: string, named: unknown): Rejection | undefined {
  if (typeof named === 'string' && named !== party && book.ids.includes(named)) return undefined;
  return refuse(
    'unknown-party',
    'Name another party.',
    book.ids.filter((id) => id !== party).join(', '),
    show(named),
  );
}

function unknownIssue(book: Rulebook, issue: unknown): Rejection {
  return refuse('unknown-issue', 'No such issue.', Object.keys(book.issueIndex).join(', '), show(issue));
}

/** Own ids only: every object answers to `constructor`. */
function knows(book: Rulebook, issue: unknown): boolean {
  return typeof issue === 'string' && Object.hasOwn(book.issueIndex, issue);
}
