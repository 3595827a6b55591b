import type { Reporter } from '../common/Reporter.js';
import { numberOf } from './attributeOf.js';
import { descendants } from './XmlElement.js';
import type { XmlElement } from './XmlElement.js';

/** The weight per index of a profile; an index of a group of issues is left out, as GENIUS gives it no effect. */
export function readWeights(root: XmlElement, report: Reporter): ReadonlyMap<number, number> {
  const known = new Set<number>();
  const groups = new Set<number>();
  for (const group of descendants(root, 'objective')) groups.add(indexOf(group));
  for (const issue of descendants(root, 'issue')) {
    const index = indexOf(issue);
    if (known.has(index) && !Number.isNaN(index))
      report(issue.at, 'duplicate', 'an index that no other <issue> has', String(index));
    known.add(index);
  }
  const weights = new Map<number, number>();
  for (const element of descendants(root, 'weight')) {
    const index = numberOf(element, 'index', report);
    const value = numberOf(element, 'value', report, 0);
    if (index === undefined) continue;
    if (weights.has(index)) {
      report(element.at, 'duplicate', 'an index that no other <weight> has', String(index));
    } else if (known.has(index)) {
      weights.set(index, value ?? 0);
    } else if (!groups.has(index)) {
      report(element.at, 'unknown-name', 'the index of an <issue>', String(index));
    }
  }
  return weights;
}

function indexOf({ attributes }: XmlElement): number {
  return Number(attributes.get('index') ?? NaN);
}
