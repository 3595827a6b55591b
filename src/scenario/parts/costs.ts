import {
  type Cursor,
  POSITIVE,
  POSITIVE_OR_ZERO,
  SUM_TOLERANCE,
  byId,
  listOf,
  member,
  namesOf,
  number,
  oneOf,
  readNumber,
  readRecord,
  report,
} from '../../input/index.js';
import { aboveNothing, stepsOf, type Outline } from './outline.js';

/** Who pays for the issues whose obligor is `payers`. */
export interface CostShares {
  /** Share per party id, > 0, sum 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** Cost in million US$ of each level from 1 (of that step alone), per issue id. */
  readonly costs: Readonly<Record<string, readonly number[]>>;
  /**
   * Per issue id, per level from 1: who pays for that step in place of `shares`, as shares > 0 with the sum 1; null:
   * as `shares` says. Default: so for all levels.
   */
  readonly payers?: Readonly<Record<string, readonly (Readonly<Record<string, number>> | null)[]>>;
  /** Value lost by a payer per thousand million US$ it pays, per party id. Default 0. */
  readonly burden?: Readonly<Record<string, number>>;
  /**
   * Per party id that doubts delivery: the parties whose mean trust it puts in the payers, but in those of a step that
   * has its own the mean trust in them. Others hold it certain.
   */
  readonly doubtedBy?: Readonly<Record<string, readonly string[]>>;
  /** Per party id: it may sign without paying while the deal's level of `issue` is under `below`. */
  readonly optOut?: Readonly<
    Record<
      string,
      {
        /** Id of the issue. */
        readonly issue: string;
        /** Its option has to be below this one. */
        readonly below: number;
      }
    >
  >;
}

/** Checks who pays. */
export function checkCosts(cursor: Cursor, outline: Outline): void {
  const payers = outline.parties.filter((id) => outline.payers?.includes(id) === true);
  readRecord(
    cursor,
    {
      shares: (shares) => {
        checkShares(shares, outline.parties, 'a party');
      },
      costs: (costs) => {
        checkCostLists(costs, outline);
      },
    },
    {
      payers: (payers) => {
        checkPayers(payers, outline);
      },
      burden: byId(payers, 'a party with a share', number(POSITIVE_OR_ZERO)),
      doubtedBy: byId(outline.parties, 'a party', (trusted, party) => {
        const others = outline.parties.filter((id) => id !== party);
        namesOf(others, 'another party', { least: 1 })(trusted);
      }),
      optOut: byId(payers, 'a party with a share', (condition) => {
        readRecord(condition, {
          issue: (inner) => {
            oneOf(outline.issues, 'an issue')(inner);
          },
          below: aboveNothing(stepsOf(outline, member(condition, 'issue').value)),
        });
      }),
    },
  );
}

function checkShares(cursor: Cursor, parties: readonly string[], whose: string): void {
  let sum = 0;
  let complete = true;
  byId(parties, whose, (share) => {
    const value = readNumber(share, POSITIVE);
    complete &&= value !== undefined;
    sum += value ?? 0;
  })(cursor);
  if (complete && cursor.value !== undefined && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    report(cursor, 'wrong-sum', 'shares with the sum 1', { received: `the sum ${sum}` });
  }
}

/** Whoever pays for a step alone has a share in the rest too: who pays at all is one list. */
function checkPayers(cursor: Cursor, outline: Outline): void {
  const { obligors, payers = [] } = outline;
  const owed = [...obligors].filter(([, obligor]) => obligor === 'payers').map(([issue]) => issue);
  byId(owed, 'an issue whose obligor is "payers"', (list, issue) => {
    const exactly = stepsOf(outline, issue);
    const perLevel = (level: Cursor): void => {
      if (level.value !== null) checkShares(level, payers, 'a party with a share');
    };
    listOf(perLevel, { exactly, because: 'one per level from 1' })(list);
  })(cursor);
}

function checkCostLists(cursor: Cursor, outline: Outline): void {
  const owed = [...outline.obligors].filter(([, obligor]) => obligor === 'payers').map(([issue]) => issue);
  byId(outline.issues, 'an issue', (list, issue) => {
    if (!owed.includes(issue)) {
      return report(list, 'inconsistent', 'no costs, because the obligor of this issue is not "payers"');
    }
    const exactly = stepsOf(outline, issue);
    listOf(number(POSITIVE_OR_ZERO), { exactly, because: 'one per level from 1' })(list);
  })(cursor);
  for (const issue of owed) {
    const list = member(cursor, issue);
    if (list.value === undefined && cursor.value !== undefined) {
      report(list, 'missing', 'the cost of each level, because its obligor is "payers"');
    }
  }
}

/** Returns the shares of those who pay for the step to a level ≥ 1 of an issue, by party id. */
export function sharesOf(
  { shares, payers }: Pick<CostShares, 'shares' | 'payers'>,
  issue: string,
  level: number,
): Readonly<Record<string, number>> {
  return payers?.[issue]?.[level - 1] ?? shares;
}
