import {
  type Cursor,
  isRecord,
  POSITIVE_OR_ZERO,
  flag,
  id,
  items,
  listOf,
  member,
  namesOf,
  noneTwice,
  number,
  oneOf,
  POSITIVE,
  readList,
  readNumber,
  readRecord,
  report,
  text,
  UNIT,
} from '../../input/index.js';
import { aboveNothing, checkOrdered, stepsOf, type Outline } from './outline.js';

/** What is negotiated: ordered options, of which option 0 means "nothing". */
export interface Issue<Id extends string = string> {
  /** Unique among the issues: a letter, then letters, digits, `_` or `-` (as all ids of a scenario). */
  readonly id: Id;
  /** Name as people read it. */
  readonly label: string;
  /** One line per option, from 0 upwards; at least one, each once. An issue of one option is settled: it is part of every deal. */
  readonly options: readonly string[];
  /** True if it says how (sequencing, verification, form), false if it says what. Default false. */
  readonly structural?: boolean;
  /** False for options without an order, as names: none of them is more. Default true. */
  readonly ordered?: boolean;
  /** Who owes the steps of this issue. Without it an option's value is had at once, by signing. */
  readonly obligation?: Obligation;
}

/** Who owes the steps of an issue and how far they can be taken back. */
export interface Obligation {
  /** Side of the exchange: `A` gives what the talks are about, `B` rewards it. */
  readonly side: 'A' | 'B';
  /** Party id, or `payers`: all parties that have a cost share and did not opt out. */
  readonly obligor: string;
  /** Per level from 1: how far the step can be reversed, in [0, 1] (0 = for good). */
  readonly reversibility: readonly number[];
  /** Per level from 1: promised duration in months. Default: the months of one stage. */
  readonly months?: readonly number[];
  /**
   * Per level from 1: actual over promised duration at the middle, in place of the geometric mean of
   * `dynamics.delay`, > 0; null: as that says. Default: so for all levels.
   */
  readonly delay?: readonly (number | null)[];
  /**
   * Per level from 1: the parties that stand behind the step. The trust that the others put in it is then the mean of
   * their trust in these (1 in themselves), whoever performs it; null: it is that in the obligor. Default: so for all
   * levels.
   */
  readonly guarantors?: readonly (readonly string[] | null)[];
  /**
   * Steps that another party does not want without something on another issue: what they cost the obligor then.
   * Default: none. At most two different conditions in a scenario.
   */
  readonly consents?: readonly Consent[];
  /** True if the obligor can claim a step and perform it only in part. Default false. */
  readonly concealable?: boolean;
}

/** A step that a party consents to only where a text, or what is implemented, goes far enough on another issue. */
export interface Consent {
  /** The step, ≥ 1, that the obligor can take against its will. */
  readonly level: number;
  /** Whose consent it is: not the obligor. */
  readonly party: string;
  /** Given where this other issue, one that says what, stands at `atLeast` (≥ 1) or more. */
  readonly unless: {
    /** Id of the other issue. */ readonly issue: string;
    /** Option, ≥ 1, from which on it is given. */ readonly atLeast: number;
  };
  /** Value ≥ 0 that the obligor loses by the step without it. */
  readonly cost: number;
}

/** Checks the list of issues. */
export function checkIssues(cursor: Cursor, outline: Outline): void {
  readList(cursor, (issue) => checkIssue(issue, outline), { least: 1 });
  noneTwice(cursor, 'id');
  checkConditions(cursor);
  const deals = [...outline.options.values()].reduce((product, options) => product * options, 1);
  if (deals > Number.MAX_SAFE_INTEGER) {
    report(cursor, 'out-of-range', 'issues with at most 2^53 - 1 deals between them', {
      received: `${deals} deals`,
    });
  }
}

function checkIssue(issue: Cursor, outline: Outline): void {
  const options = member(issue, 'options').value;
  const levels = Array.isArray(options) && options.length > 0 ? options.length - 1 : undefined;
  readRecord(
    issue,
    { id, label: text, options: readOptions },
    {
      structural: flag,
      ordered: flag,
      obligation: (obligation) => {
        if (outline.unordered.includes(member(issue, 'id').value as string)) {
          report(obligation, 'inconsistent', 'no obligation, because the options have no order');
        }
        checkObligation(obligation, levels, outline, member(issue, 'id').value);
      },
    },
  );
}

function readOptions(cursor: Cursor): void {
  const seen = new Set<unknown>();
  readList(cursor, text, { least: 1 });
  for (const option of items(cursor)) {
    if (typeof option.value === 'string' && seen.has(option.value)) {
      report(option, 'duplicate', 'an option that is not in the list yet');
    }
    seen.add(option.value);
  }
}

function readDelay(cursor: Cursor): void {
  const { value } = cursor;
  if (value === null) return;
  if (typeof value === 'number') readNumber(cursor, POSITIVE);
  else report(cursor, 'wrong-type', 'a number > 0, or null', { wanted: 'number' });
}

function checkObligation(cursor: Cursor, levels: number | undefined, outline: Outline, issue: unknown): void {
  const perLevel = { exactly: levels, because: 'one per level from 1' };
  readRecord(
    cursor,
    {
      side: oneOf(['A', 'B'], '"A" or "B"'),
      obligor: (obligor) => {
        const found = oneOf([...outline.parties, 'payers'], 'a party or "payers"')(obligor);
        if (found === 'payers' && outline.payers === undefined) {
          report(obligor, 'inconsistent', 'a party, because there are no costs that "payers" could share');
        }
      },
      reversibility: listOf(number(UNIT), perLevel),
    },
    {
      months: listOf(number(POSITIVE), perLevel),
      delay: listOf(readDelay, perLevel),
      guarantors: (guarantors) => {
        if (member(cursor, 'obligor').value === 'payers') {
          return report(guarantors, 'inconsistent', 'no guarantors, because payers owe these steps');
        }
        const names = namesOf(outline.parties, 'a party', { least: 1 });
        listOf((level) => (level.value === null ? undefined : names(level)), perLevel)(guarantors);
      },
      consents: (consents) => {
        checkConsents(consents, { issue, levels, obligor: member(cursor, 'obligor').value }, outline);
      },
      concealable: flag,
    },
  );
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
function checkConsents(cursor: Cursor, { issue, levels, obligor }: Owed, outline: Outline): void {
  if (obligor === 'payers') {
    return report(cursor, 'inconsistent', 'no consents, because no single party owes these steps');
  }
  const others = outline.parties.filter((id) => id !== obligor);
  const says = outline.issues.filter((id) => id !== issue && !outline.structural.includes(id));
  readList(cursor, (consent) =>
    readRecord(consent, {
      level: aboveNothing(levels),
      party: oneOf(others, 'a party that does not owe the step'),
      unless: (unless) => {
        readRecord(unless, {
          issue: (cursor) => {
            oneOf(says, 'another issue that is not structural')(cursor);
            checkOrdered(cursor, outline);
          },
          atLeast: aboveNothing(stepsOf(outline, member(unless, 'issue').value)),
        });
      },
      cost: number(POSITIVE_OR_ZERO),
    }),
  );
}

/** Checks that all consents of the issues together hang on few conditions. */
function checkConditions(issues: Cursor): void {
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
