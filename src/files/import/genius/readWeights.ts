import type { Reporter } from '../common/Reporter.js';
import { numberOf } from './attributeOf.js';
import { descendants } from './XmlElement.js';
import type { XmlElement } from './XmlElement.js';

/** The weight per index of a profile; an index of a group of issues is left out, as GENIUS gives it no effect. */
export function readWeights(root: XmlElement, report: Reporter): ReadonlyMap<number, number> {
  const known = new Set<number>();
  const groups = new Set<number>();
  for (const issue of descendants(root, 'issue')) add(known, issue);
  for (const group of descendants(root, 'objective')) add(groups, group);
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

function add(indices: Set<number>, { attributes }: XmlElement): void {
  indices.add(Number(attributes.get('index') ?? NaN));
}
