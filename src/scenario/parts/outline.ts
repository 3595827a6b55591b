import {
  byId,
  type Cursor,
  isDate,
  isRecord,
  MAX_ITEMS,
  member,
  number,
  oneOf,
  quoted,
  readNumber,
  readRecord,
  report,
  type Reader,
} from '../../input/index.js';

/**
 * What the parts of a scenario refer to in each other, read from an input that may be wrong anywhere:
 * what cannot be read is left out, and reported where it stands.
 */
export interface Outline {
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  /** Number of options per issue id, of those whose list can be read: nothing is held against another list. */
  readonly options: ReadonlyMap<string, number>;
  readonly structural: readonly string[];
  /** Issues whose options have no order. */
  readonly unordered: readonly string[];
  /** Obligor per issue id with an obligation. */
  readonly obligors: ReadonlyMap<string, unknown>;
  readonly start: string | undefined;
  readonly hazards: readonly string[];
  /** Party ids that pay a share; undefined without costs. */
  readonly payers: readonly string[] | undefined;
  /** Options of the verification issue, 1 without one; undefined where they cannot be read. */
  readonly verificationOptions: number | undefined;
}

/** Reads an outline; never throws on plain data. */
export function outlineOf(input: unknown): Outline {
  const issues = elements(at(input, 'issues'));
  const options = new Map<string, number>();
  const obligors = new Map<string, unknown>();
  for (const issue of issues) {
    const list = at(issue, 'options');
    if (Array.isArray(list) && list.length > 0 && list.length <= MAX_ITEMS)
      options.set(issue.id, list.length);
    if (isRecord(issue.obligation)) obligors.set(issue.id, issue.obligation.obligor);
  }
  const verification = at(at(at(input, 'schedule'), 'verification'), 'issue');
  const costs = at(input, 'costs');
  const shares = at(costs, 'shares');
  const start = at(input, 'start');
  return {
    parties: elements(at(input, 'parties')).map(({ id }) => id),
    issues: issues.map(({ id }) => id),
    options,
    structural: issues.filter(({ structural }) => structural === true).map(({ id }) => id),
    unordered: issues.filter(({ ordered }) => ordered === false).map(({ id }) => id),
    obligors,
    start: isDate(start) ? start : undefined,
    hazards: elements(at(at(input, 'dynamics'), 'hazards')).map(({ id }) => id),
    payers: isRecord(costs) ? (isRecord(shares) ? Object.keys(shares) : []) : undefined,
    verificationOptions: typeof verification === 'string' ? options.get(verification) : 1,
  };
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

type Element = Readonly<Record<string, unknown>> & { readonly id: string };

function elements(list: unknown): Element[] {
  if (!Array.isArray(list) || list.length > MAX_ITEMS) return [];
  return (list as unknown[]).filter(
    (element): element is Element => isRecord(element) && typeof element.id === 'string',
  );
}

/** Checks a level of an issue above "nothing": `{issue, level}`. */
export function checkLevel(cursor: Cursor, outline: Outline): void {
  readRecord(cursor, {
    issue: orderedIssue(outline),
    level: aboveNothing(stepsOf(outline, member(cursor, 'issue').value)),
  });
}

/** Returns how many options of an issue are above "nothing"; undefined where that cannot be read. */
export function stepsOf({ options }: Outline, issue: unknown): number | undefined {
  const count = typeof issue === 'string' ? options.get(issue) : undefined;
  return count === undefined ? undefined : count - 1;
}

/** Returns what reads a level above "nothing" of an issue with so many of them. */
export function aboveNothing(steps: number | undefined): Reader {
  if (steps !== 0) return number({ least: 1, ...(steps !== undefined && { most: steps }), whole: true });
  return (level) => report(level, 'inconsistent', 'no level, because this issue has one option only');
}

/** Returns what reads the id of an issue of which something is said at least, at most, or step by step. */
export function orderedIssue(outline: Outline): Reader {
  return (cursor) => {
    const issue = oneOf(outline.issues, 'an issue')(cursor);
    checkOrdered(cursor, outline);
    return issue;
  };
}

/** Checks that the options of the issue that is named have an order. */
export function checkOrdered(issue: Cursor, { unordered }: Outline): void {
  if (typeof issue.value !== 'string' || !unordered.includes(issue.value)) return;
  report(issue, 'inconsistent', 'an issue whose options have an order', {
    received: `${quoted(issue.value)}, which has ordered: false`,
  });
}

/** Checks a record of options by issue id. */
export function checkLevels(cursor: Cursor, outline: Outline): void {
  byId(outline.issues, 'an issue', (level, issue) => {
    readNumber(level, { least: 0, most: stepsOf(outline, issue) ?? Infinity, whole: true });
  })(cursor);
}
