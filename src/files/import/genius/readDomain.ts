import type { OpenText } from '../common/openText.js';
import { optionsOf } from './optionsOf.js';
import { textOf } from './attributeOf.js';
import { descendants } from './XmlElement.js';
import type { XmlElement } from './XmlElement.js';

/** An issue of a GENIUS domain. */
export interface DomainIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** True if the options are the integers of a range. */
  readonly integer: boolean;
}

/** The issues of a domain in document order; those that cannot be read are reported and left out. */
export function readDomain(root: XmlElement, { report }: OpenText): DomainIssue[] {
  const issues = descendants(root, 'issue');
  if (issues.length === 0) report(root.at, 'missing', 'an <issue> in the domain', 'none');
  const names = new Set<string>();
  return issues.flatMap((issue) => {
    const name = textOf(issue, 'name', report);
    if (name !== undefined && names.has(name)) {
      report(issue.at, 'duplicate', 'a name that no other issue has', JSON.stringify(name));
    }
    if (name !== undefined) names.add(name);
    const options = optionsOf(issue, name ?? '?', report);
    return name === undefined || options === undefined ? [] : [{ name, ...options }];
  });
}
