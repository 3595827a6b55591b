import { quoted } from '../../../input/index.js';
import type { OpenText, Reporter } from '../gameFiles.js';
import { shownNode, memberOf, membersOf, wordOf } from './nodes.js';
import type { JsonMember, JsonNode } from '../../text/parseJson.js';

/** An issue of a GeniusWeb domain. */
export interface WebIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** The options as numbers, of an issue with a range. */
  readonly numbers?: readonly number[];
  /** How it was read where the file says something twice, a sentence each. */
  readonly losses?: readonly string[];
}

/** A range with more options is not listed one by one. */
const MAX_STEPS = 1000;

/** Longest list of options that a scenario may have. */
const MAX_VALUES = 10_000;

/** Reads the issues of a domain in the order of the text; those that cannot be read are reported and left out. */
export function readIssues(domain: JsonNode, { report }: OpenText): WebIssue[] {
  const members = membersOf(domain, 'issuesValues', report) ?? [];
  if (members.length === 0) report(domain.offset, 'missing', 'an issue in the domain', 'none');
  return members.flatMap((issue) => readIssue(issue, report) ?? []);
}

function readIssue({ key: name, offset, value }: JsonMember, report: Reporter): WebIssue | undefined {
  const what = `the issue ${quoted(name)}`;
  if (name.trim() === '') return report(offset, 'missing', 'the name of an issue', '""');
  const range = memberOf(value, 'range');
  if (range !== undefined) return rangeIssue(name, range, report);
  const list = memberOf(value, 'values');
  if (list?.kind !== 'list') {
    return report(
      list?.offset ?? value.offset,
      'missing',
      `"values" or a "range" of ${what}`,
      shownNode(list),
    );
  }
  const options = new Set<string>();
  const losses: string[] = [];
  for (const item of list.items) {
    const word = wordOf(item);
    if (word === undefined || word.trim() === '') {
      report(item.offset, 'wrong-type', `a text that is not empty as a value of ${what}`, shownNode(item));
    } else {
      if (options.has(word))
        losses.push(`the domain has the value ${quoted(word)} twice, which is one option`);
      options.add(word);
    }
  }
  if (options.size === 0 || options.size > MAX_VALUES) {
    return report(list.offset, 'wrong-length', `1 to ${MAX_VALUES} values of ${what}`, `${options.size}`);
  }
  return { name, options: [...options], losses };
}

function rangeIssue(name: string, range: JsonNode, report: Reporter): WebIssue | undefined {
  const what = `the issue ${quoted(name)}`;
  const ends = ['low', 'high', 'step'].map((key) => ({ key, node: memberOf(range, key) }));
  const [low, high, step] = ends.map(({ node }) => Number(wordOf(node) ?? NaN));
  const bad = ends.find((_, n) => Number.isNaN([low, high, step][n]));
  if (bad !== undefined) {
    const expected = `a range {"low": …, "high": …, "step": …} of three numbers, of ${what}`;
    const received =
      range.kind === 'object' ? `${shownNode(bad.node)} as ${quoted(bad.key)}` : shownNode(range);
    return report(range.offset, 'wrong-type', expected, received);
  }
  const width = high! - low!;
  // In binary 0.3 / 0.1 is a little less than 3, and the less the farther from 0: 662355.217 − 662355.206 than 0.011.
  const lost = (Number.EPSILON * (Math.abs(low!) + Math.abs(high!))) / step!;
  const steps = Math.floor(width / step! + Math.min(Math.max(lost, 1e-9), 0.01));
  // Of one number a step may be anything.
  if (!(Number.isFinite(width) && step! > 0 && (width === 0 || steps >= 1))) {
    const expected = `a range with low ≤ high and a step > 0 that fits into it, of ${what}`;
    return report(range.offset, 'out-of-range', expected, `${low} to ${high} by ${step}`);
  }
  if (steps >= MAX_STEPS) {
    const hint = 'Issues of numbers are listed option by option.';
    return report(range.offset, 'out-of-range', `at most ${MAX_STEPS} steps in ${what}`, `${steps + 1}`, {
      hint,
    });
  }
  // Neither 0.1 + 0.2 nor 27084.6 + 0.6 is what it is in decimals, and a last one beyond `high` would be worth nothing.
  const numbers = Array.from({ length: steps + 1 }, (_, n) =>
    Number(Number((low! + n * step!).toFixed(12)).toPrecision(15)),
  );
  return { name, options: numbers.map(String), numbers };
}
