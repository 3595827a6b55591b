import {
  quoted,
  byId,
  flag,
  COUNT,
  type Cursor,
  isRecord,
  listOf,
  member,
  number,
  oneOf,
  POSITIVE,
  type Reader,
  readList,
  readNumber,
  readRecord,
  report,
  UNIT,
} from '../../input/index.js';
import { checkOrdered, stepsOf, type Outline } from './outline.js';
import { quantity, type Quantity } from './quantities.js';

/** How structural issues place steps in time, watch them and make them binding. */
export interface Schedule {
  /** When each step is due. */
  readonly sequencing: SequencingRule;
  /** Default: nobody is watched. */
  readonly verification?: VerificationRule;
  /** Default: every deal is a binding plan. */
  readonly commitment?: CommitmentRule;
  /**
   * True: on an issue whose steps somebody owes, a text names at least what is implemented or, if that is more,
   * the highest level up to which every step is underway or performed under a standing plan. Default false: a
   * text may say less than what stands.
   */
  readonly floor?: boolean;
}

/** The stage table: which step is due at which stage. */
export interface SequencingRule {
  /** Structural issue whose option chooses the row. */
  readonly issue: string;
  /** Months from the signature to stage 1 and from stage to stage, > 0. */
  readonly monthsPerStage: number;
  /** Per option of that issue, per issue id: the stage (≥ 1, never before that of the level below) of each level from 1. */
  readonly stages: readonly Readonly<Record<string, readonly number[]>>[];
  /** What time parties discount a step by (docs/model.md, Expected gain). Default `stage`. */
  readonly discountBy?: DiscountBy;
}

/**
 * `stage`: the months of the stages until it is due. `promised`: the months that its level is promised in, by the
 * steps of its own issue. `seen`: these, times the delay that performed steps have had so far.
 */
export type DiscountBy = 'stage' | 'promised' | 'seen';

const discountings: readonly DiscountBy[] = ['stage', 'promised', 'seen'];

/** What watching does to the party that is watched. */
export interface VerificationRule {
  /** Structural issue whose option says how closely one watches. */
  readonly issue: string;
  /** The watched party. */
  readonly monitored: string;
  /** Per option: chance in [0, 1] that a breach is deterred. */
  readonly deterrence: readonly number[];
}

/** How binding a text is. */
export interface CommitmentRule {
  /** Structural issue whose option says how binding a text is. */
  readonly issue: string;
  /** κ per option, in [0, 1]: share of the promised steps that the text makes happen. */
  readonly kappa: readonly number[];
  /** First option under which steps fall due. */
  readonly plan: number;
  /**
   * Order (option of the sequencing issue) that a party would have, per party id: it reads a text short of
   * a plan one option nearer to it than it stands there. Default: as it stands.
   */
  readonly reading?: Readonly<Record<string, number>>;
  /**
   * Per option: months within which a text with deadlines can promise, > 0; null: no limit. A level counts with
   * its promised time: the sum, over the stages that the issue's new levels pass, of the longest promised months
   * in that stage. An interval is drawn once a run. Default: no limit.
   */
  readonly term?: readonly (Quantity | null)[];
  /** True: a text with a term may promise the next level of each issue, however long it takes. Default false. */
  readonly nextLevel?: boolean;
  /** True: a demand on a text with a term counts up to what such a text can promise. Default false. */
  readonly demandsWithinTerm?: boolean;
  /**
   * True: once a text of option 1 or more stands that was not broken, only plans are drafted, and nobody asks for
   * less commitment. Default false.
   */
  readonly onward?: boolean;
}

/** Checks how structural issues place, watch and bind steps. */
export function checkSchedule(cursor: Cursor, outline: Outline): void {
  const structural = structuralIssue(outline);
  const party: Reader = (inner) => {
    oneOf(outline.parties, 'a party')(inner);
  };
  readRecord(
    cursor,
    {
      sequencing: (inner) => {
        readRecord(
          inner,
          {
            issue: structural,
            monthsPerStage: number(POSITIVE),
            stages: listOf((row) => checkStages(row, outline), perOption(inner, outline)),
          },
          { discountBy: oneOf(discountings, discountings.map((by) => quoted(by)).join(', ')) },
        );
      },
    },
    {
      verification: (inner) => {
        const deterrence = listOf(number(UNIT), perOption(inner, outline));
        readRecord(inner, { issue: structural, monitored: party, deterrence });
      },
      commitment: (inner) => {
        const last = (optionsOf(inner, outline) ?? Infinity) - 1;
        const orders = optionsOf(member(cursor, 'sequencing'), outline) ?? Infinity;
        readRecord(
          inner,
          {
            issue: structural,
            kappa: listOf(number(UNIT), perOption(inner, outline)),
            plan: number({ least: 0, most: last, whole: true }),
          },
          {
            reading: byId(outline.parties, 'a party', number({ least: 0, most: orders - 1, whole: true })),
            term: listOf(orNull(quantity(POSITIVE)), perOption(inner, outline)),
            nextLevel: flag,
            demandsWithinTerm: flag,
            onward: flag,
          },
        );
      },
      floor: flag,
    },
  );
}

function orNull(reader: Reader): Reader {
  return (cursor) => {
    if (cursor.value !== null) reader(cursor);
  };
}

function structuralIssue(outline: Outline): Reader {
  return (cursor) => {
    const issue = oneOf(outline.issues, 'an issue')(cursor);
    checkOrdered(cursor, outline);
    if (issue === undefined || outline.structural.includes(issue)) return;
    report(cursor, 'inconsistent', 'an issue with structural: true', {
      received: `the substantive issue ${quoted(issue)}`,
    });
  };
}

function optionsOf(rule: Cursor, outline: Outline): number | undefined {
  const issue = member(rule, 'issue').value;
  return typeof issue === 'string' ? outline.options.get(issue) : undefined;
}

function perOption(rule: Cursor, outline: Outline): { exactly: number | undefined; because: string } {
  return { exactly: optionsOf(rule, outline), because: 'one per option of the issue' };
}

function checkStages(row: Cursor, outline: Outline): void {
  byId(outline.issues, 'an issue', (list, issue) => {
    if (!outline.obligors.has(issue)) {
      return report(list, 'inconsistent', 'no stages, because nobody owes steps of this issue');
    }
    let before = 0;
    const exactly = stepsOf(outline, issue);
    readList(
      list,
      (cursor) => {
        const stage = readNumber(cursor, { ...COUNT, most: 1000 });
        if (stage === undefined) return;
        if (stage < before) report(cursor, 'inconsistent', `stage ${before} or later, as the level before`);
        before = stage;
      },
      { exactly, because: 'one per level from 1' },
    );
  })(row);
  if (!isRecord(row.value)) return;
  for (const issue of outline.obligors.keys()) {
    const list = member(row, issue);
    if (list.value === undefined)
      report(list, 'missing', 'the stage of each level, because somebody owes its steps');
  }
}
