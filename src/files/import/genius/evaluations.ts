import { didYouMean, quoted } from '../../../input/index.js';
import { numberIn } from '../gameFiles.js';
import type { Reporter } from '../gameFiles.js';
import { numberOf } from './xml.js';
import { boundOf, typeOf } from './domain.js';
import type { DomainIssue } from './domain.js';
import type { XmlElement } from './xml.js';

/** Below it, GENIUS takes the greatest evaluation of an issue for 0. */
const NEGLIGIBLE = 1e-5;

/**
 * Reads what the options of an issue are worth to a profile, each in [0, 1], in the order of the domain.
 *
 * @param losses - is told, in a sentence each, how it was read where the file says something twice
 */
export function readEvaluations(
  issue: XmlElement,
  domain: DomainIssue,
  report: Reporter,
  losses: string[],
): number[] {
  const type = domain.integer ? 'integer' : 'discrete';
  if (typeOf(issue) !== type) {
    report(issue.offset, 'inconsistent', `type ${type}, as in the domain`, quoted(typeOf(issue)));
    return [];
  }
  return domain.integer ? linear(issue, domain, report) : byItem(issue, domain, report, losses);
}

/** Divides the evaluation of each option by the greatest one: that is how GENIUS means them. */
function byItem(
  issue: XmlElement,
  { name, options }: DomainIssue,
  report: Reporter,
  losses: string[],
): number[] {
  const what = `the issue ${quoted(name)}`;
  const found = new Map<string, XmlElement[]>(options.map((option) => [option, []]));
  for (const item of issue.children.filter((child) => child.name === 'item')) {
    const value = item.attributes.get('value')?.trim() ?? '';
    const same = found.get(value);
    if (same !== undefined) same.push(item);
    else {
      const hint = (): string => didYouMean(value, options);
      report(item.offset, 'unknown-name', `a value that ${what} has in the domain`, quoted(value), { hint });
    }
  }
  const evaluations = options.map((option) => {
    const items = found.get(option)!;
    const item = items.filter(isFilledIn).at(-1) ?? items.at(-1);
    if (item === undefined) {
      report(issue.offset, 'missing', `an item ${quoted(option)} of ${what}`, 'none');
      return 0;
    }
    if (items.length > 1)
      losses.push(`the item ${quoted(option)} of ${what} stands there twice: the last counts`);
    return numberOf(item, 'evaluation', report, 0) ?? 0;
  });
  const greatest = Math.max(...evaluations);
  return evaluations.map((evaluation) => (greatest < NEGLIGIBLE ? 0 : evaluation / greatest));
}

/** Tells whether an item says what it is worth; an empty form has `null`, as GENIUS writes it, or nothing there. */
export function isFilledIn({ attributes }: XmlElement): boolean {
  return !['', 'null'].includes(attributes.get('evaluation')?.trim().toLowerCase() ?? '');
}

/** Reads integers, which are worth offset + slope × (value − lower bound), within [0, 1] and not divided by anything. */
function linear(issue: XmlElement, { name, options }: DomainIssue, report: Reporter): number[] {
  const bounds = [
    { what: 'lower', given: boundOf(issue, 'lowerbound'), known: options[0]! },
    { what: 'upper', given: boundOf(issue, 'upperbound'), known: options.at(-1)! },
  ];
  for (const { what, given, known } of bounds) {
    if (given === undefined || numberIn(given) === Number(known)) continue;
    const received = numberIn(given) === undefined ? quoted(given) : given.trim();
    report(issue.offset, 'inconsistent', `the ${what} bound ${known}, as in the domain`, received);
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
