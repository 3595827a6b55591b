import { didYouMean, quoted } from '../../../input/index.js';
import type { GameParty } from '../common/Game.js';
import type { OpenText } from '../common/openText.js';
import { stemOf } from '../common/stemOf.js';
import { numberOf, textOf } from './attributeOf.js';
import type { DomainIssue } from './readDomain.js';
import { discountIn, reservationIn } from './readReservation.js';
import { readEvaluations } from './readEvaluations.js';
import { readWeights } from './readWeights.js';
import { descendants } from './XmlElement.js';
import type { XmlElement } from './XmlElement.js';

/** A utility space as a party; what is wrong with it is reported, and makes what is returned worthless. */
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
  const curved = descendants(root, 'ufun')[0];
  if (curved !== undefined || root.attributes.get('type')?.toLowerCase() === 'nonlinear') {
    const message = 'This utility space is not a weighted sum over issues, which is not supported.';
    report(curved?.at ?? root.at, 'out-of-range', 'a linear utility space', 'a nonlinear one', { message });
    return noParty;
  }
  const issues = issuesOf(root, file, domain);
  if (issues === undefined) return noParty;
  const given = readWeights(root, report);
  const weights: number[] = [];
  const values = domain.map((issue, k) => {
    const element = issues.get(issue.name);
    if (element === undefined) return [];
    const index = numberOf(element, 'index', report);
    const weight = index === undefined ? 0 : given.get(index);
    if (weight === undefined) {
      report(element.at, 'missing', `a <weight> of the issue ${quoted(issue.name)}`, 'none');
    }
    weights[k] = weight ?? 0;
    return readEvaluations(element, issue, report);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) report(root.at, 'wrong-sum', 'weights with a sum above 0', `the sum ${sum}`);
  const losses: string[] = [];
  const discount = discountIn(root, report);
  if (Math.abs(sum - 1) > 1e-9)
    losses.push(`its weights and reservation value were divided by the sum of the weights, ${sum}`);
  const noDeal = reservationIn(root, sum, report);
  return { ...noParty, weights, values, noDeal, losses, ...(discount !== undefined && { discount }) };
}

/** The profile's issues by name; undefined if it is the profile of another domain. */
function issuesOf(
  root: XmlElement,
  { report }: OpenText,
  domain: readonly DomainIssue[],
): ReadonlyMap<string, XmlElement> | undefined {
  const names = domain.map(({ name }) => name);
  const found = new Map<string, XmlElement>();
  const elements = descendants(root, 'issue');
  if (!elements.some(({ attributes }) => names.includes(attributes.get('name')?.trim() ?? ''))) {
    const message = 'This profile belongs to another domain: it has none of its issues.';
    const hint = `The domain has: ${names.join(', ')}.`;
    return report(root.at, 'inconsistent', 'a profile of the domain', 'one of another', { message, hint });
  }
  for (const element of elements) {
    const name = textOf(element, 'name', report);
    if (name === undefined) continue;
    if (!names.includes(name)) {
      const hint = didYouMean(name, names);
      report(element.at, 'unknown-name', 'an issue of the domain', quoted(name), { hint });
    } else if (found.has(name)) {
      report(element.at, 'duplicate', 'a name that no other issue has', quoted(name));
    } else found.set(name, element);
  }
  for (const name of names.filter((issue) => !found.has(issue))) {
    report(root.at, 'missing', `an <issue> ${quoted(name)}, as in the domain`, 'none');
  }
  return found;
}
