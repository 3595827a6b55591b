import { account } from '../../src/report/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import type { Move, Moved, Outcome, RoundOpened, TalksEvent } from '../../src/talks/index.js';

/** A round that opens on that day. */
export function opened(round = 1, day = 14): RoundOpened {
  return { type: 'roundOpened', round, day, phase: 'happening', agenda: [], excitation: {} };
}

/** A move of a party. */
export function moved(party: string, move: Move): Moved {
  return { type: 'moved', party, move, next: null };
}

/** The session is held with all six. */
export const held: TalksEvent = {
  type: 'convened',
  held: true,
  present: december2003.parties.map(({ id }) => id),
  absent: [],
};

/** An outcome in which nothing happened, but for what is given. */
export function outcomeOf(changes: Partial<Outcome> = {}): Outcome {
  const each = <T>(ids: readonly string[], value: T) => Object.fromEntries(ids.map((id) => [id, value]));
  const parties = december2003.parties.map(({ id }) => id);
  return {
    kind: 'inconclusive',
    rounds: 3,
    sessions: 2,
    day: 400,
    endedBy: null,
    levels: each(
      december2003.issues.map(({ id }) => id),
      0,
    ),
    agreements: [],
    gains: each(parties, { expected: null, realised: 0 }),
    stocks: { plutonium: 5.04, enrichment: 0.5 },
    aid: each(parties, 0),
    blockers: [],
    ...changes,
  };
}

/** What an account of December 2003 says of these events, on one line, without its heading. */
export function told(...events: readonly TalksEvent[]): string {
  const first = events[0]?.type === 'roundOpened' ? [] : [opened()];
  const text = account({ scenario: december2003, events: [...first, ...events] });
  return text.slice(text.indexOf('ROUND')).replace(/\s+/g, ' ');
}
