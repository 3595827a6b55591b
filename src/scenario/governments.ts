import {
  type Cursor,
  date,
  isRecord,
  json,
  member,
  oneOf,
  quoted,
  readList,
  readRecord,
  report,
  text,
  UNIT,
} from '../input/index.js';
import type { Outline } from './parts/outline.js';
import { readDemands } from './parts/positions.js';
import { quantity, type Quantity } from './parts/quantities.js';

/**
 * A dated change of government: from that day on, or from the first session after it, somebody else speaks for a party,
 * perhaps with another mandate and other parameters of its agent.
 */
export interface Government {
  /** Party that it speaks for. */
  readonly party: string;
  /** ISO date, at or after the scenario's start, and after that of the party's government before. */
  readonly date: string;
  /** Head of delegation from then on. Known to all. */
  readonly head: string;
  /**
   * Ceiling on flexibility that the new capital sets, in [0, 1]; an interval is drawn on that day. Known to the party
   * only. Default: the mandate stays as it is.
   */
  readonly mandate?: Quantity;
  /**
   * Parameters of the party's agent, each given whole, that differ from those of its seat as long as this government is in
   * office. They go to an agent of the library of the model that the scenario names for the party; any other one, and one
   * that an intervention has seated, keeps its own. Default: those of the seat.
   */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Checks the changes of government. */
export function checkGovernments(cursor: Cursor, outline: Outline): void {
  const last = new Map<unknown, string>();
  readList(cursor, (government) => {
    const party = member(government, 'party').value;
    readRecord(
      government,
      {
        party: oneOf(outline.parties, 'a party'),
        date: (inner) => {
          const read = date(inner);
          if (read === undefined) return;
          const before = last.get(party);
          if (outline.start !== undefined && read < outline.start)
            report(inner, 'inconsistent', `a date at or after the start, ${outline.start}`);
          else if (before !== undefined && read <= before)
            report(
              inner,
              'inconsistent',
              `a date after ${before}, that of the government before of ${quoted(String(party))}`,
            );
          else last.set(party, read);
        },
        head: text,
      },
      { mandate: quantity(UNIT), parameters: checkParameters },
    );
  });
}

function checkParameters(cursor: Cursor): void {
  if (!isRecord(cursor.value)) return report(cursor, 'wrong-type', 'an object of JSON data');
  json(cursor);
  const demands = member(cursor, 'demands');
  if (demands.value !== undefined) readDemands(demands);
}

/**
 * Returns dynamics in which the governments of some parties leave the parameters of agents alone: they are those of
 * another model than the one that sits there now. The same object if nothing changes.
 */
export function withoutParametersOf<D extends { readonly governments?: readonly Government[] } | undefined>(
  dynamics: D,
  isReseated: (party: string) => boolean,
): D {
  const governments = dynamics?.governments;
  if (!governments?.some(({ party, parameters }) => parameters && isReseated(party))) return dynamics;
  return {
    ...dynamics,
    governments: governments.map((government) => {
      const { parameters: _, ...rest } = government;
      return isReseated(government.party) ? rest : government;
    }),
  };
}
