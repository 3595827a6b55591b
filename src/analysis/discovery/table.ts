import { addProblems, isRecord, problem, SixPartyError, type Problem } from '../../input/index.js';

/** A value of a factor. */
export type FactorValue = number | string | boolean;

/**
 * The values of a factor, one per row: finite numbers; categories, where any of them is a text, true or false; or levels
 * with the order in which they stand.
 */
export type FactorColumn =
  | readonly FactorValue[]
  | {
      /** All values that the factor can take, in their order. */
      readonly order: readonly FactorValue[];
      /** Its value in each row. */
      readonly values: readonly FactorValue[];
    };

/** Factors and a yes or no, row by row: a run of a sweep is a row. */
export interface OutcomeTable {
  /** By name, one or more. */
  readonly factors: Readonly<Record<string, FactorColumn>>;
  /** Whether it happened, one per row. */
  readonly outcome: readonly boolean[];
  /**
   * Which rows belong together, one whole number per row: runs at one point of a design. They are no independent
   * evidence of what the factors do; halves are drawn of groups. Default: every row by itself.
   */
  readonly groups?: readonly number[];
}

/** What a box asks of a factor. Both ends are values of the table and belong to the box; null is no end. */
export type Restriction =
  | {
      /** Least value that is in the box; null: no lower end. */
      readonly low: number | null;
      /** Greatest value that is in the box; null: no upper end. */
      readonly high: number | null;
    }
  | {
      /** The values that are in the box. */
      readonly values: readonly FactorValue[];
    };

/** What a box asks, by name of the factor; factors that it leaves alone are not in it. */
export type Box = Readonly<Record<string, Restriction>>;

/** A factor as whole numbers. */
export interface CodedFactor {
  readonly name: string;
  /** `category`: its codes have no order. */
  readonly kind: 'number' | 'ordered' | 'category';
  /** By code; of numbers and ordered levels ascending. */
  readonly levels: readonly FactorValue[];
  /** One per row. */
  readonly codes: Uint32Array;
}

/** A table that was checked: only the order of its numbers is left, and nothing that follows depends on more. */
export interface CodedTable {
  readonly rows: number;
  readonly factors: readonly CodedFactor[];
  /** 1 or 0 per row. */
  readonly yes: Uint8Array;
  /** Rows that say yes. */
  readonly positives: number;
  /** Per row, from 0 on. */
  readonly groups: Uint32Array;
  readonly groupCount: number;
}

/** Which codes a box lets in, factor by factor; undefined lets all in. */
export type Region = readonly (Uint8Array | undefined)[];

/** Rows are numbered in 32 bits, and counted in products of two. */
const MAX_ROWS = 10_000_000;
const MAX_FACTORS = 1000;

/**
 * Checks a table, and writes it as whole numbers.
 *
 * @param message - what cannot be done if anything is wrong, as a sentence
 * @throws SixPartyError `invalid-option` with everything that is wrong; also if all rows say yes, or none
 */
export function codedTable(table: OutcomeTable, message: string): CodedTable {
  const problems: Problem[] = [];
  const { factors, outcome, groups } = (isRecord(table) ? table : {}) as Partial<OutcomeTable>;
  const rows = Array.isArray(outcome) ? outcome.length : 0;
  if (!isRecord(table)) problems.push(problem('table', 'wrong-type', 'a table {factors, outcome}', table));
  else if (rows < 1 || rows > MAX_ROWS)
    problems.push(problem('table.outcome', 'wrong-type', `a list of 1 to ${MAX_ROWS} yes or no`, outcome));
  else {
    firstWrong('table.outcome', outcome!, 'true or false', (one) => typeof one === 'boolean', problems);
    checkFactors(factors, rows, problems);
    if (groups !== undefined) checkGroups(groups, rows, problems);
  }
  if (problems.length > 0) throw new SixPartyError('invalid-option', message, problems);
  const yes = Uint8Array.from(outcome!, Number);
  const positives = yes.reduce((sum, one) => sum + one, 0);
  if (positives === 0 || positives === rows) throw nothingToTell(positives === 0, message);
  const own = groups === undefined ? Uint32Array.from({ length: rows }, (_, row) => row) : recoded(groups);
  return {
    rows,
    factors: Object.entries(factors!).map(([name, column]) => coded(name, column)),
    yes,
    positives,
    groups: own,
    groupCount: own.reduce((most, one) => Math.max(most, one + 1), 0),
  };
}

function nothingToTell(isNever: boolean, message: string): SixPartyError {
  const received = isNever ? 'no row that says yes' : 'no row that says no';
  return new SixPartyError('invalid-option', message, [
    problem('table.outcome', 'inconsistent', 'rows that say yes and rows that say no', undefined, {
      received,
    }),
  ]);
}

function checkFactors(factors: unknown, rows: number, problems: Problem[]): void {
  const names = isRecord(factors) ? Object.keys(factors) : [];
  if (names.length < 1 || names.length > MAX_FACTORS) {
    problems.push(problem('table.factors', 'wrong-type', `1 to ${MAX_FACTORS} columns by name`, factors));
    return;
  }
  for (const [name, column] of Object.entries(factors as Readonly<Record<string, unknown>>)) {
    const path = `table.factors.${name}`;
    const isOrdered = isRecord(column) && Array.isArray(column.order);
    const values = isOrdered ? column.values : column;
    if (!Array.isArray(values) || values.length !== rows) {
      addProblems(problems, [problem(path, 'wrong-length', `${rows} values, one per row`, values)]);
      continue;
    }
    const order = isOrdered ? new Set(column.order as readonly unknown[]) : undefined;
    const expected = order ? 'one of the levels in the order' : 'a finite number, a text, true or false';
    firstWrong(path, values, expected, (one) => isValue(one) && (order?.has(one) ?? true), problems);
  }
}

function checkGroups(groups: unknown, rows: number, problems: Problem[]): void {
  if (!Array.isArray(groups) || groups.length !== rows)
    problems.push(problem('table.groups', 'wrong-length', `${rows} whole numbers, one per row`, groups));
  else firstWrong('table.groups', groups, 'a whole number', Number.isSafeInteger, problems);
}

/** Of a column with a slip the first is told: the others are the same one. */
function firstWrong(
  path: string,
  values: readonly unknown[],
  expected: string,
  isRight: (value: unknown) => boolean,
  problems: Problem[],
): void {
  const at = values.findIndex((value) => !isRight(value));
  if (at >= 0) addProblems(problems, [problem(`${path}[${at}]`, 'wrong-type', expected, values[at])]);
}

function isValue(value: unknown): value is FactorValue {
  return Number.isFinite(value) || typeof value === 'string' || typeof value === 'boolean';
}

function coded(name: string, column: FactorColumn): CodedFactor {
  const order = 'order' in column ? [...new Set(column.order)] : undefined;
  const values = 'order' in column ? column.values : column;
  const isNumber = order === undefined && values.every((value) => typeof value === 'number');
  const seen = [...new Set(values)];
  const levels = order ?? (isNumber ? (seen as number[]).sort((a, b) => a - b) : seen);
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return {
    name,
    kind: order ? 'ordered' : isNumber ? 'number' : 'category',
    levels,
    codes: Uint32Array.from(values, (value) => codeOf.get(value)!),
  };
}

function recoded(groups: readonly number[]): Uint32Array {
  const codes = new Map<number, number>();
  return Uint32Array.from(groups, (group) => {
    const code = codes.get(group) ?? codes.size;
    codes.set(group, code);
    return code;
  });
}

/** Returns the rows that lie in a region, of those given. */
export function rowsIn({ factors }: CodedTable, region: Region, rows: Uint32Array): Uint32Array {
  const asked = region.flatMap((mask, at) => (mask ? [{ mask, codes: factors[at]!.codes }] : []));
  if (asked.length === 0) return rows;
  return rows.filter((row) => asked.every(({ mask, codes }) => mask[codes[row]!] === 1));
}

/** Counts the rows that say yes. */
export function yesAmong({ yes }: CodedTable, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + yes[row]!, 0);
}

/** Says a region in the values of the table. */
export function boxOf({ factors }: CodedTable, region: Region): Box {
  return Object.fromEntries(
    factors.flatMap(({ name, kind, levels }, at): [string, Restriction][] => {
      const mask = region[at];
      if (mask === undefined) return [];
      const kept = levels.filter((_, code) => mask[code] === 1);
      if (kind !== 'number') return [[name, { values: kept }]];
      const low = mask[0] === 1 ? null : (kept[0] as number);
      const high = mask[mask.length - 1] === 1 ? null : (kept[kept.length - 1] as number);
      return [[name, { low, high }]];
    }),
  );
}
