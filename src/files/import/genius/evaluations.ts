import { didYouMean, quoted } from '../../../input/index.js';
import { numberIn } from '../gameFiles.js';
import type { Reporter } from '../gameFiles.js';
import { numberOf } from './xml.js';
import { rangeOf, typeOf } from './domain.js';
import type { DomainIssue } from './domain.js';
import type { XmlElement } from './xml.js';

/** Below it, GENIUS takes the greatest evaluation of an issue for 0. */
const NEGLIGIBLE = 1e-5;

/** Reads what the options of an issue are worth to a profile, each in [0, 1], in the order of the domain. */
export function readEvaluations(issue: XmlElement, domain: DomainIssue, report: Reporter): number[] {
  const type = domain.integer ? 'integer' : 'discrete';
  if (typeOf(issue) !== type) {
    report(issue.offset, 'inconsistent', `type ${type}, as in the domain`, quoted(typeOf(issue)));
    return [];
  }
  return domain.integer ? linear(issue, domain, report) : byItem(issue, domain, report);
}

/** Divides the evaluation of each option by the greatest one: that is how GENIUS means them. */
function byItem(issue: XmlElement, { name, options }: DomainIssue, report: Reporter): number[] {
  const evaluations = new Map<string, number>();
  const what = `the issue ${quoted(name)}`;
  const known = new Set(options);
  const found = new Set<string>();
  for (const item of issue.children.filter((child) => child.name === 'item')) {
    const value = item.attributes.get('value')?.trim() ?? '';
    if (!known.has(value)) {
      const hint = didYouMean(value, options);
      report(item.offset, 'unknown-name', `a value that ${what} has in the domain`, quoted(value), { hint });
    } else if (found.has(value)) {
      report(item.offset, 'duplicate', `a value that no other item of ${what} has`, quoted(value));
    } else {
      const evaluation = numberOf(item, 'evaluation', report, 0);
      if (evaluation !== undefined) evaluations.set(value, evaluation);
    }
    found.add(value);
  }
  for (const option of options.filter((value) => !found.has(value))) {
    report(issue.offset, 'missing', `an item ${quoted(option)} of ${what}`, 'none');
  }
  const greatest = [...evaluations.values()].reduce((most, value) => Math.max(most, value), 0);
  return options.map((option) => (greatest < NEGLIGIBLE ? 0 : (evaluations.get(option) ?? 0) / greatest));
}

/** Reads integers, which are worth offset + slope × (value − lower bound), within [0, 1] and not divided by anything. */
function linear(issue: XmlElement, { name, options }: DomainIssue, report: Reporter): number[] {
  const range = rangeOf(issue);
  if (range !== undefined && `${range.low}` !== options[0]) {
    report(issue.offset, 'inconsistent', `the lower bound ${options[0]!}, as in the domain`, `${range.low}`);
  }
  const evaluator = issue.children.find((child) => child.name === 'evaluator');
  const type = evaluator?.attributes.get('ftype') ?? 'linear';
  if (evaluator === undefined || type !== 'linear') {
    const received = evaluator === undefined ? 'none' : `one of type ${quoted(type)}`;
    report(issue.offset, 'missing', `a linear <evaluator> of the issue ${quoted(name)}`, received);
    return [];
  }
  // Older versions counted from 0 instead of the lower bound, and named the two numbers otherwise.
  const old = evaluator.attributes.has('parameter1');
  const slope = numberOf(evaluator, old ? 'parameter1' : 'slope', report) ?? 0;
  const offset = numberOf(evaluator, old ? 'parameter0' : 'offset', report) ?? 0;
  const from = old ? 0 : numberIn(options[0]!)!;
  return options.map((option) => Math.min(Math.max(offset + slope * (Number(option) - from), 0), 1));
}
