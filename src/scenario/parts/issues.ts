import {
  type Cursor,
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
import { checkConditions, checkConsents, type Consent } from './consents.js';
import type { Outline } from './outline.js';

/** What is negotiated: ordered options, of which option 0 means "nothing". */
export interface Issue {
  /** Unique among the issues: a letter, then letters, digits, `_` or `-` (as all ids of a scenario). */
  readonly id: string;
  /** Name as people read it. */
  readonly label: string;
  /** One line per option, from 0 upwards; at least two, each once. */
  readonly options: readonly string[];
  /** True for an issue that says how (sequencing, verification, commitment, form). Default false: it says what. */
  readonly structural?: boolean;
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
  const levels = Array.isArray(options) && options.length > 1 ? options.length - 1 : undefined;
  readRecord(
    issue,
    { id, label: text, options: readOptions },
    {
      structural: flag,
      obligation: (obligation) => {
        checkObligation(obligation, levels, outline, member(issue, 'id').value);
      },
    },
  );
}

function readOptions(cursor: Cursor): void {
  const seen = new Set<unknown>();
  readList(cursor, text, { least: 2 });
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
