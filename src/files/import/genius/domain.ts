import { quoted } from '../../../input/index.js';
import type { OpenText, Reporter } from '../gameFiles.js';
import { numberIn } from '../gameFiles.js';
import type { XmlElement } from './xml.js';
import { descendants, textOf } from './xml.js';

/** An issue of a GENIUS domain. */
export interface DomainIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** True if the options are the integers of a range. */
  readonly integer: boolean;
  /** How it was read where the file says something twice, a sentence each. */
  readonly losses: readonly string[];
}

/** Reads the issues of a domain in document order; those that cannot be read are reported and left out. */
export function readDomain(root: XmlElement, { report }: OpenText): DomainIssue[] {
  const issues = descendants(root, 'issue');
  if (issues.length === 0) report(root.offset, 'missing', 'an <issue> in the domain', 'none');
  const names = new Set<string>();
  return issues.flatMap((issue) => {
    const name = textOf(issue, 'name', report);
    if (name !== undefined && names.has(name)) {
      report(issue.offset, 'duplicate', 'a name that no other issue has', quoted(name));
    }
    if (name !== undefined) names.add(name);
    const options = optionsOf(issue, name ?? '?', report);
    return name === undefined || options === undefined ? [] : [{ name, ...options }];
  });
}

/** An integer range with more options than this is not listed one by one. */
const MAX_INTEGERS = 1000;

/** Longest list of options that a scenario may have. */
const MAX_OPTIONS = 10_000;

/** Reads the options of an issue of a domain. Returns undefined, and reports it, where it has none that can be listed. */
function optionsOf(issue: XmlElement, name: string, report: Reporter): Omit<DomainIssue, 'name'> | undefined {
  const what = `the issue ${quoted(name)}`;
  const type = typeOf(issue);
  if (type === 'integer') {
    const range = rangeOf(issue);
    if (range === undefined) {
      return report(
        issue.offset,
        'missing',
        `a lowerbound and an upperbound not below it, integers, of ${what}`,
        'none',
      );
    }
    const count = range.high - range.low + 1;
    if (count > MAX_INTEGERS) {
      return report(issue.offset, 'out-of-range', `at most ${MAX_INTEGERS} integers in ${what}`, `${count}`);
    }
    return {
      options: Array.from({ length: count }, (_, n) => String(range.low + n)),
      integer: true,
      losses: [],
    };
  }
  if (type !== 'discrete') {
    const message = `The issue ${quoted(name)} has type ${quoted(type)}, which is not supported.`;
    const hint = 'Only issues of type discrete or integer have options that can be counted.';
    return report(issue.offset, 'out-of-range', 'a discrete or integer issue', type, { message, hint });
  }
  const losses: string[] = [];
  return { options: discreteOptions(issue, what, report, losses), integer: false, losses };
}

/** Returns the type of an issue: of two attributes GENIUS reads `type` first; an issue without them is discrete. */
export function typeOf({ attributes }: XmlElement): string {
  return (attributes.get('type') ?? attributes.get('etype') ?? 'discrete').toLowerCase();
}

/** Returns a bound of an integer issue as it is written: its own attribute, or that of its `<range>`, as older files have it. */
export function boundOf(issue: XmlElement, key: 'lowerbound' | 'upperbound'): string | undefined {
  const range = issue.children.find(({ name }) => name === 'range');
  return issue.attributes.get(key) ?? range?.attributes.get(key);
}

function rangeOf(issue: XmlElement): { low: number; high: number } | undefined {
  const [low = NaN, high = NaN] = (['lowerbound', 'upperbound'] as const).map(
    (key) => numberIn(boundOf(issue, key) ?? '') ?? NaN,
  );
  return Number.isSafeInteger(low) && Number.isSafeInteger(high) && low <= high ? { low, high } : undefined;
}

function discreteOptions(issue: XmlElement, what: string, report: Reporter, losses: string[]): string[] {
  const options = new Set<string>();
  for (const item of issue.children.filter(({ name }) => name === 'item')) {
    const value = textOf(item, 'value', report);
    if (value === undefined) continue;
    if (options.has(value))
      losses.push(`the domain has the item ${quoted(value)} twice, which is one option`);
    options.add(value);
  }
  if (options.size > MAX_OPTIONS) {
    report(issue.offset, 'wrong-length', `at most ${MAX_OPTIONS} items in ${what}`, `${options.size}`);
  } else if (options.size === 0) {
    report(issue.offset, 'wrong-length', `an item with a value in ${what}`, 'none');
  }
  return [...options];
}
