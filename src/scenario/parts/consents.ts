import {
  type Cursor,
  isRecord,
  items,
  member,
  number,
  oneOf,
  POSITIVE_OR_ZERO,
  readList,
  readRecord,
  report,
} from '../../input/index.js';
import type { Outline } from './outline.js';

/** A step that a party consents to only where a text, or what is implemented, goes far enough on another issue. */
export interface Consent {
  /** The step, ≥ 1, that the obligor can take against its will. */
  readonly level: number;
  /** Whose consent it is: not the obligor. */
  readonly party: string;
  /** Given where this other issue, one that says what, stands at `atLeast` (≥ 1) or more. */
  readonly unless: { readonly issue: string; readonly atLeast: number };
  /** Value ≥ 0 that the obligor loses by the step without it. */
  readonly cost: number;
}

/** Most conditions of a scenario: each parts the deals that a search goes through once more. */
const MOST = 2;

/** What the consents of an obligation are held against. */
interface Owed {
  /** Id of its issue, as far as it can be read. */
  readonly issue: unknown;
  readonly levels: number | undefined;
  readonly obligor: unknown;
}

/** Checks the consents of an obligation. */
export function checkConsents(cursor: Cursor, { issue, levels, obligor }: Owed, outline: Outline): void {
  if (obligor === 'payers') {
    return report(cursor, 'inconsistent', 'no consents, because no single party owes these steps');
  }
  const others = outline.parties.filter((id) => id !== obligor);
  const says = outline.issues.filter((id) => id !== issue && !outline.structural.includes(id));
  readList(cursor, (consent) =>
    readRecord(consent, {
      level: number({ least: 1, most: levels ?? Infinity, whole: true }),
      party: oneOf(others, 'a party that does not owe the step'),
      unless: (unless) => {
        const named = member(unless, 'issue').value;
        const options = typeof named === 'string' ? outline.options.get(named) : undefined;
        readRecord(unless, {
          issue: oneOf(says, 'another issue that is not structural'),
          atLeast: number({ least: 1, most: (options ?? Infinity) - 1, whole: true }),
        });
      },
      cost: number(POSITIVE_OR_ZERO),
    }),
  );
}

/** Checks that all consents of the issues together hang on few conditions. */
export function checkConditions(issues: Cursor): void {
  const conditions = new Set<string>();
  for (const issue of items(issues)) {
    for (const consent of items(member(member(issue, 'obligation'), 'consents'))) {
      const unless = member(consent, 'unless').value;
      if (!isRecord(unless)) continue;
      conditions.add(JSON.stringify([unless['issue'], unless['atLeast']]));
      if (conditions.size > MOST) {
        return report(consent, 'inconsistent', `consents that hang on at most ${MOST} conditions in all`);
      }
    }
  }
}
