import { isDeal } from '../../scenario/index.js';
import type { Deal, Rules } from '../../scenario/index.js';
import { quoted, shown, visible } from '../../input/index.js';
import { boundsFor, dealSpaceOf } from '../../valuation/index.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import { everyText, textsOf } from '../texts/texts.js';

/** Why a move was refused. Nothing has changed. */
export interface Rejection {
  /** Why, for programs. */
  readonly code: RejectionCode;
  /** A whole sentence. */
  readonly message: string;
  /** What would have been allowed. */
  readonly expected: string;
  /** What came instead. */
  readonly received: string;
}

/** Why a move is refused. */
export type RejectionCode =
  | 'not-your-turn'
  | 'wrong-phase'
  | 'unknown-kind'
  /** It throws when it is read, or holds a list without end. */
  | 'unreadable'
  | 'unknown-party'
  | 'unknown-issue'
  | 'not-a-deal'
  | 'out-of-range'
  | 'no-offer'
  | 'not-allowed'
  | 'ended';

/**
 * Returns a rejection.
 *
 * @param received - what was given, as a value
 */
export function rejection(
  code: RejectionCode,
  message: string,
  expected: string,
  received: unknown,
): Rejection {
  return { code, message, expected, received: written(received) };
}

/** Returns a part of a move as text for a message, as JSON where it is; never throws, whatever it is given. */
export function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  try {
    return typeof value === 'object' ? visible(JSON.stringify(value)) : shown(value);
  } catch {
    return `a value of type ${typeof value} that is no JSON`;
  }
}

/** Returns the other parties, in scenario order. */
export function othersThan({ parties }: Rules, party: string): readonly string[] {
  return parties.flatMap(({ id }) => (id === party ? [] : [id]));
}

/** Returns why `named` is not another party than `party`; undefined if it is one. */
export function notAnother(book: Rulebook, party: string, named: unknown): Rejection | undefined {
  if (typeof named === 'string' && named !== party && book.ids.includes(named)) return undefined;
  const others = book.ids.filter((id) => id !== party).join(', ');
  return rejection('unknown-party', 'Name another party.', others, named);
}

/** Returns why that is not an issue; undefined if it is one. */
export function notAnIssue({ issueIndex }: Rulebook, issue: unknown): Rejection | undefined {
  // Own ids only: every object answers to `constructor`.
  if (typeof issue === 'string' && Object.hasOwn(issueIndex, issue)) return undefined;
  return rejection('unknown-issue', 'No such issue.', Object.keys(issueIndex).join(', '), issue);
}

/** Returns why that is not a deal; undefined if it is one. */
export function notADeal(book: Rulebook, deal: unknown): Rejection | undefined {
  if (isDeal(book.rules, deal)) return undefined;
  const sizes = book.scenario.issues.map(({ id, options }) => `${id} 0…${options.length - 1}`).join(', ');
  return rejection('not-a-deal', 'A deal is one option index per issue.', sizes, deal);
}

/** Returns why that is not a deal that the rules allow a text to be now; undefined if it is one. */
export function notAText(book: Rulebook, now: PublicState, deal: unknown): Rejection | undefined {
  const refused = notADeal(book, deal);
  const texts = refused ? undefined : textsOf(book.rules, now);
  if (!texts) return refused;
  const bounds = boundsFor(dealSpaceOf(book.rules), everyText(book.rules, texts), deal as Deal);
  const { issues } = book.rules;
  if (!bounds) {
    const message = 'The rules allow no text with these structural options now.';
    return rejection('not-allowed', message, 'other structural options', deal);
  }
  const k = issues.findIndex((_, at) => {
    const option = (deal as Deal)[at]!;
    return option < bounds.low[at]! || option > bounds.high[at]!;
  });
  if (k < 0) return undefined;
  const expected = `${issues[k]!.id} ${bounds.low[k]!}…${bounds.high[k]!}`;
  return rejection('not-allowed', 'The rules allow no such text now.', expected, (deal as Deal)[k]);
}
