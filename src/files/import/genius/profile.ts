import { didYouMean, quoted, SUM_TOLERANCE } from '../../../input/index.js';
import type { OpenText, Reporter } from '../gameFiles.js';
import { numberIn, stemOf } from '../gameFiles.js';
import type { GameParty } from '../games.js';
import type { DomainIssue } from './domain.js';
import { isFilledIn, readEvaluations } from './evaluations.js';
import type { XmlElement } from './xml.js';
import { descendants, numberOf, textOf } from './xml.js';

/** Tells whether a utility space is no weighted sum. */
export function isNonlinear(root: XmlElement): boolean {
  return root.attributes.get('type')?.toLowerCase() === 'nonlinear' || descendants(root, 'ufun').length > 0;
}

/** Reports a utility space that is no weighted sum, which a scenario cannot have. */
export function refuseNonlinear(root: XmlElement, { report }: OpenText): void {
  if (!isNonlinear(root)) return;
  const message = 'This is a nonlinear utility space, no weighted sum over issues: it is not supported.';
  const { offset } = descendants(root, 'ufun')[0] ?? root;
  report(offset, 'out-of-range', 'a linear utility space', 'a nonlinear one', { message });
}

/** Tells whether a utility space is a form that nobody has filled in: no option of it has a worth. */
export function isBlank(root: XmlElement): boolean {
  const issues = descendants(root, 'issue');
  const evaluators = issues.flatMap((issue) => descendants(issue, 'evaluator'));
  const items = issues.flatMap((issue) => descendants(issue, 'item'));
  return items.length > 0 && evaluators.length === 0 && !items.some(isFilledIn);
}

/** Returns the names of the issues of a domain or profile. */
export function issueNames(root: XmlElement): ReadonlySet<string> {
  return new Set(descendants(root, 'issue').map(({ attributes }) => attributes.get('name')?.trim() ?? ''));
}

/** Tells whether a profile has none of the issues of a domain. */
export function isForeign(root: XmlElement, domain: readonly DomainIssue[]): boolean {
  const names = issueNames(root);
  return !domain.some(({ name }) => names.has(name));
}

/** Makes a party of a utility space; what is wrong with it is reported, and makes what is returned worthless. */
export function readProfile(root: XmlElement, file: OpenText, domain: readonly DomainIssue[]): GameParty {
  const { name, report } = file;
  const label = stemOf(name);
  const noParty: GameParty = {
    name: label,
    label,
    weights: [],
    values: [],
    noDeal: 0,
    source: name,
    losses: [],
  };
  const issues = issuesOf(root, file, domain);
  if (issues === undefined) return noParty;
  const given = readWeights(root, report);
  const weights: number[] = [];
  const losses: string[] = [];
  const values = domain.map((issue, k) => {
    const element = issues.get(issue.name);
    if (element === undefined) return [];
    const index = numberOf(element, 'index', report);
    const weight = index === undefined ? 0 : given.get(index);
    if (weight === undefined) {
      report(element.offset, 'missing', `a <weight> of the issue ${quoted(issue.name)}`, 'none');
    }
    weights[k] = weight ?? 0;
    return readEvaluations(element, issue, report, losses);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) report(root.offset, 'wrong-sum', 'weights with a sum above 0', `the sum ${sum}`);
  const discount = discountIn(root, report, losses);
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    losses.push(`its weights and reservation value were divided by the sum of the weights, ${sum}`);
  const noDeal = reservationIn(root, sum, report);
  return { ...noParty, weights, values, noDeal, losses, ...(discount !== undefined && { discount }) };
}

/** Returns the profile's issues by name; undefined, and reports it, if it is the profile of another domain. */
function issuesOf(
  root: XmlElement,
  { report }: OpenText,
  domain: readonly DomainIssue[],
): ReadonlyMap<string, XmlElement> | undefined {
  const names = domain.map(({ name }) => name);
  const known = new Set(names);
  const found = new Map<string, XmlElement>();
  const elements = descendants(root, 'issue');
  if (isForeign(root, domain)) {
    const message = 'This profile belongs to another domain: it has none of its issues.';
    const hint = `The domain has: ${names.join(', ')}.`;
    return report(root.offset, 'inconsistent', 'a profile of the domain', 'one of another', {
      message,
      hint,
    });
  }
  for (const element of elements) {
    const name = textOf(element, 'name', report);
    if (name === undefined) continue;
    if (!known.has(name)) {
      const hint = (): string => didYouMean(name, names);
      report(element.offset, 'unknown-name', 'an issue of the domain', quoted(name), { hint });
    } else if (found.has(name)) {
      report(element.offset, 'duplicate', 'a name that no other issue has', quoted(name));
    } else found.set(name, element);
  }
  for (const name of names.filter((issue) => !found.has(issue))) {
    report(root.offset, 'missing', `an <issue> ${quoted(name)}, as in the domain`, 'none');
  }
  return found;
}

/** Reads the weight per index of a profile; an index of a group of issues is left out, as GENIUS gives it no effect. */
function readWeights(root: XmlElement, report: Reporter): ReadonlyMap<number, number> {
  const known = new Set<number>();
  const groups = new Set<number>();
  for (const group of descendants(root, 'objective')) groups.add(indexOf(group));
  for (const issue of descendants(root, 'issue')) {
    const index = indexOf(issue);
    if (known.has(index) && !Number.isNaN(index))
      report(issue.offset, 'duplicate', 'an index that no other <issue> has', String(index));
    known.add(index);
  }
  const weights = new Map<number, number>();
  for (const element of descendants(root, 'weight')) {
    const index = numberOf(element, 'index', report);
    const value = numberOf(element, 'value', report, 0);
    if (index === undefined) continue;
    if (weights.has(index)) {
      report(element.offset, 'duplicate', 'an index that no other <weight> has', String(index));
    } else if (known.has(index)) {
      weights.set(index, value ?? 0);
    } else if (!groups.has(index)) {
      report(element.offset, 'unknown-name', 'the index of an <issue>', String(index));
    }
  }
  return weights;
}

function indexOf({ attributes }: XmlElement): number {
  return Number(attributes.get('index') ?? NaN);
}

/**
 * Reads the reservation value of a profile, 0 if it has none.
 *
 * @param sum - of the weights
 */
function reservationIn(root: XmlElement, sum: number, report: Reporter): number {
  const found = settingOf(root, ['reservation', 'reservation_value'], report);
  if (found === undefined || Math.abs(found.value) <= sum + SUM_TOLERANCE) return found?.value ?? 0;
  const range = `a reservation value from −${sum} to ${sum}, the sum of the weights`;
  report(found.offset, 'out-of-range', range, String(found.value));
  return 0;
}

/** Reads the discount factor of a profile, if it has one; one outside (0, 1) has no effect in GENIUS. */
function discountIn(root: XmlElement, report: Reporter, losses: string[]): number | undefined {
  const found = settingOf(root, ['discount_factor', 'discount'], report);
  if (found === undefined || found.value === 1) return undefined;
  if (found.value > 0 && found.value < 1) return found.value;
  losses.push(
    `its discount factor ${found.value} has no effect, as in GENIUS, because it is not between 0 and 1`,
  );
  return undefined;
}

/** Reads a number that stands in an element of its own, `<reservation value="0.3"/>`, or in an attribute of the root. */
function settingOf(
  root: XmlElement,
  names: readonly string[],
  report: Reporter,
): { value: number; offset: number } | undefined {
  const element = names.flatMap((name) => descendants(root, name))[0];
  const text =
    element?.attributes.get('value') ?? names.map((name) => root.attributes.get(name)).find(Boolean);
  const offset = element?.offset ?? root.offset;
  if (element === undefined && text === undefined) return undefined;
  const value = numberIn(text ?? '');
  if (value === undefined)
    return report(offset, 'wrong-type', `a number as ${names[0]!}`, quoted(text ?? ''));
  return { value, offset };
}
