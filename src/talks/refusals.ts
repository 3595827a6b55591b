import type { Deal, Scenario } from '../scenario/index.js';
import type { Objection } from './state/Table.js';
import type { Move, ObjectMove } from './events/Move.js';
import type { TalksEvent } from './events/TalksEvent.js';

/** A draft or an offer that a party turned down. */
export interface Refusal {
  readonly party: string;
  /** Who had put it. */
  readonly by: string;
  readonly deal: Deal;
  /** What the party would have had otherwise; empty if it did not say. */
  readonly wishes: readonly Wish[];
}

/** What a party that refuses wants of an issue. */
export interface Wish {
  readonly issue: string;
  /** Towards a higher or a lower option than the one refused. */
  readonly direction: Objection['direction'];
  /** The option that it asks for; null: it named none. */
  readonly want: number | null;
}

/** A text on the table. */
interface Standing {
  readonly by: string;
  readonly deal: Deal;
  readonly accepted: Set<string>;
  /** Places of refusals of it without a word about issues, by party. */
  readonly silent: Map<string, number>;
  /** Whether it fell in its ballot. */
  hasFallen: boolean;
}

/**
 * Returns all that was turned down in some talks, in order. A reader of a draft refuses by objecting: it wants what it
 * names, or shows in its counter-draft. In alternating offers who puts another offer refuses the one that stands, on
 * the issues on which the two differ; where offers are put to the vote, who objects without a word about issues wants
 * what it offers next, if it is the next to offer. Who walks out refuses what is on the table without such a word.
 */
export function refusalsOf(
  { issues }: Pick<Scenario, 'issues'>,
  events: readonly TalksEvent[],
): readonly Refusal[] {
  const refused: Refusal[] = [];
  let standing: Standing | undefined;
  for (const event of events) {
    if (event.type === 'roundOpened') standing = undefined;
    if (event.type === 'readingFailed' && event.falls && standing) standing.hasFallen = true;
    if (event.type !== 'moved') continue;
    const { party, move } = event;
    const wishes = standing && wishesOf(issues, standing, party, move);
    if (standing?.hasFallen) {
      const place = move.kind === 'propose' ? standing.silent.get(party) : undefined;
      if (wishes && place !== undefined) refused[place] = { ...refused[place]!, wishes };
    } else if (standing && wishes) {
      if (wishes.length === 0) standing.silent.set(party, refused.length);
      refused.push({ party, by: standing.by, deal: standing.deal, wishes });
    }
    if (move.kind === 'propose') {
      const accepted = new Set([party]);
      standing = { by: party, deal: move.deal, accepted, silent: new Map(), hasFallen: false };
    }
    if (move.kind === 'accept') standing?.accepted.add(party);
  }
  return refused;
}

/** What a move asks for instead of what is on the table; undefined if it refuses nothing. */
function wishesOf(
  issues: Scenario['issues'],
  { deal, accepted }: Standing,
  party: string,
  move: Move,
): readonly Wish[] | undefined {
  if (accepted.has(party)) return undefined;
  switch (move.kind) {
    case 'propose': {
      const wishes = issues.flatMap(({ id }, k) => wishOf(id, deal[k]!, move.deal[k]!));
      return wishes.length > 0 ? wishes : undefined;
    }
    case 'object':
      return objectionWishes(issues, deal, move);
    case 'walkOut':
      return [];
    default:
      return undefined;
  }
}

/** Returns what an objection to a draft asks for: the option that it names, else what its own text shows in that direction. */
export function objectionWishes(
  issues: Scenario['issues'],
  deal: Deal,
  { objections, counter }: ObjectMove,
): readonly Wish[] {
  return objections.map(({ issue, direction, want }) => {
    const k = issues.findIndex(({ id }) => id === issue);
    const [shown] = counter ? wishOf(issue, deal[k]!, counter[k]!) : [];
    return { issue, direction, want: want ?? (shown?.direction === direction ? shown.want : null) };
  });
}

function wishOf(issue: string, refused: number, want: number): Wish[] {
  return want === refused ? [] : [{ issue, direction: want > refused ? 'up' : 'down', want }];
}
