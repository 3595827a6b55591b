import {
  type Cursor,
  isRecord,
  items,
  member,
  number,
  quoted,
  readList,
  readRecord,
  report,
  text,
} from '../../input/index.js';
import { checkLevels, orderedIssue, type Outline } from './outline.js';

/** What a text of some kind must say beside: "an action plan is written". */
export interface TextConstraint {
  /** Structural issue, and its option from which on the rule holds. */
  readonly when: {
    /** Issue id. */ readonly issue: string;
    /** Its option has to be this one or a later one. */ readonly atLeast: number;
  };
  /** What such a text says of another issue. */
  readonly then:
    | {
        /** Issue id. */ readonly issue: string;
        /** Its option has to be this one or a later one. */ readonly atLeast: number;
      }
    | {
        /** Issue id. */ readonly issue: string;
        /** Its option has to be this one or an earlier one. */ readonly atMost: number;
      };
}

/**
 * A text short of a plan that stands when the talks begin. With `commitment.onward` and an option of 1 or more of the
 * commitment issue it leaves plans only to be drafted; what else it says is told, and moves nobody. It may be older than
 * what is implemented, and say less.
 */
export interface TextInForce {
  /** What people call it: `Joint Statement of 19 September 2005`. */
  readonly label: string;
  /** Option per issue id. Default 0. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Checks what texts must say. */
export function checkConstraints(cursor: Cursor, outline: Outline): void {
  readList(cursor, (constraint) => {
    readRecord(constraint, {
      when: (when) => {
        const issue = orderedIssue(outline);
        const most = (optionsOf(when, outline) ?? Infinity) - 1;
        readRecord(when, { issue, atLeast: number({ least: 0, most, whole: true }) });
        const named = member(when, 'issue');
        if (typeof named.value !== 'string' || !outline.options.has(named.value)) return;
        if (!outline.structural.includes(named.value)) {
          report(named, 'inconsistent', 'an issue with structural: true', {
            received: `the substantive issue ${quoted(named.value)}`,
          });
        }
      },
      then: (then) => {
        const most = (optionsOf(then, outline) ?? Infinity) - 1;
        const bound = number({ least: 0, most, whole: true });
        const isAtMost = isRecord(then.value) && then.value.atMost !== undefined;
        const issue = orderedIssue(outline);
        readRecord(then, isAtMost ? { issue, atMost: bound } : { issue, atLeast: bound });
      },
    });
  });
}

/**
 * Checks the texts that stand at the start.
 *
 * @param commitment - the scenario's rule of commitment, as it stands there
 */
export function checkInForce(cursor: Cursor, outline: Outline, commitment: unknown): void {
  readList(cursor, (one) => {
    readRecord(one, {
      label: text,
      levels: (levels) => {
        checkLevels(levels, outline);
      },
    });
  });
  const labels = new Set<unknown>();
  for (const one of items(cursor)) {
    const label = member(one, 'label');
    if (labels.has(label.value)) report(label, 'duplicate', 'a label of its own for each text in force');
    labels.add(label.value);
  }
  if (!isRecord(commitment) || typeof commitment.issue !== 'string') return;
  const { issue, plan } = commitment;
  for (const one of items(cursor)) {
    const level = member(member(one, 'levels'), issue);
    if (typeof plan !== 'number' || !(typeof level.value === 'number' && level.value >= plan)) continue;
    report(level, 'inconsistent', `a text short of a plan, that is ${quoted(issue)} below ${plan}`);
  }
}

function optionsOf(at: Cursor, outline: Outline): number | undefined {
  const issue = member(at, 'issue').value;
  return typeof issue === 'string' ? outline.options.get(issue) : undefined;
}
