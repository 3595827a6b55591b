import {
  argumentProblem,
  checkOptions,
  date as readDate,
  listOf,
  oneOf,
  problem,
  refuse,
  report,
  text,
  type Cursor,
  type Problem,
} from '../input/index.js';
import { canonicalJson, dateAfter, daysBetween, effectReader } from '../scenario/index.js';
import type { Effect } from '../scenario/index.js';
import type { Injected } from './events/TalksEvent.js';
import { textFlaw } from './moves/spoken.js';
import type { Rulebook } from './rulebook.js';
import type { TalksState } from './state/TalksState.js';

/** Something that a facilitator lets happen: an exogenous event that no hazard and no date of the scenario brings. */
export interface Inject {
  /** What it is called: a text by the rules for the text of a move, but not empty. */
  readonly label: string;
  /** Id of the party to which it happens; its effects draw from a stream of its own. Default: the world's. */
  readonly party?: string;
  /** What it does, as hazards of a scenario do; may be empty. */
  readonly effects: readonly Effect[];
  /** ISO date, today or later: it happens on that day, at the first opening of a round from then on. Default: the next one. */
  readonly date?: string;
}

/**
 * Returns an inject as the event that stands in the trace from now on. What happens by it is an event of its
 * own, when a round opens.
 *
 * @throws SixPartyError `unknown-name` (its party), `invalid-option`: it is no inject, or no round opens any more
 */
export function injectedEvent(book: Rulebook, state: TalksState, inject: Inject): Injected {
  // What is checked is a copy: it is what the log keeps.
  const copy = JSON.parse(canonicalJson(inject)) as Inject;
  const refused = 'Nothing can be injected into these talks.';
  refuse('invalid-option', refused, [noRoundOpens(book, state)]);
  const { party } = (copy ?? {}) as Partial<Inject>;
  refuse('unknown-name', refused, [
    typeof party === 'string' ? argumentProblem('party', party, oneOf(book.ids, 'a party')) : undefined,
  ]);
  const { start } = book.scenario;
  const today = dateAfter(start, state.public.day);
  const rules = {
    label: readLabel,
    party: oneOf(book.ids, 'a party'),
    effects: listOf(effectReader(book.scenario)),
    date(cursor: Cursor): void {
      const read = readDate(cursor);
      if (read !== undefined && read < today)
        report(cursor, 'inconsistent', `a date from today on, ${today}`);
    },
  };
  checkOptions(copy, rules, ['label', 'effects'], 'This cannot be injected.');
  const { label, effects, date } = copy;
  return {
    type: 'injected',
    id: `inject.${(state.injects?.count ?? 0) + 1}`,
    label,
    party: party ?? null,
    day: date === undefined ? null : daysBetween(start, date),
    effects,
  };
}

/** Returns the inject that brought an event, for checking it again. */
export function injectOf({ scenario }: Rulebook, { label, party, day, effects }: Injected): Inject {
  return {
    label,
    ...(party !== null && { party }),
    effects,
    ...(day !== null && { date: dateAfter(scenario.start, day) }),
  };
}

function readLabel(cursor: Cursor): void {
  const label = text(cursor);
  const flaw = label === undefined ? undefined : textFlaw(label);
  if (flaw)
    report(cursor, 'out-of-range', flaw.expected, { message: `The label cannot be kept: ${flaw.why}.` });
}

function noRoundOpens({ dynamics, scenario }: Rulebook, { public: now }: TalksState): Problem | undefined {
  const why = !dynamics
    ? 'These talks are one plenary: no other round opens.'
    : now.phase === 'ended'
      ? 'The talks have ended.'
      : now.round >= scenario.horizon.rounds
        ? 'The last round has opened: no other does.'
        : undefined;
  if (why === undefined) return undefined;
  return problem('inject', 'inconsistent', 'talks in which another round may open', undefined, {
    received: now.phase,
    message: why,
  });
}
