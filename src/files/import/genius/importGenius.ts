import type { Problem } from '../../../input/index.js';
import type { Talks } from '../../../talks/index.js';
import { alternatingOffers, scenarioOf } from '../games.js';
import { agentFor, checkImport, refuseFiles } from '../options.js';
import { inNameOrder, missingFile, openText, stemOf } from '../gameFiles.js';
import type { GameFile, OpenText } from '../gameFiles.js';
import type { DomainOptions } from '../options.js';
import { readDomain } from './domain.js';
import { readProfile } from './profile.js';
import { descendants, readXml } from './xml.js';
import type { XmlElement } from './xml.js';

interface XmlFile {
  readonly file: OpenText;
  readonly root: XmlElement;
}

/**
 * Reads a GENIUS domain: one XML file with the issues and one with a linear utility space per party.
 *
 * A deal is worth Σ w_k · eval_k(option) / max eval_k. The division by the greatest evaluation of each issue
 * is part of the format (0 where that is under 0.00001). Integer issues are listed option by option, up to
 * 1,000, each worth offset + slope · (value − lower bound), within [0, 1]. Weights are divided by their sum,
 * and the reservation value with them. A discount factor has no counterpart: it is kept in the scenario's
 * `sources`, and told to `options.note`. Parties are named after their files, in the order of the names; the
 * talks are alternating offers that all must accept.
 *
 * @param files - all files of a folder; those that are no XML, or hold no utility space, are left aside
 * @returns a scenario that `defineScenario` has checked
 * @throws SixPartyError `invalid-file` with everything that is wrong, by file, line and column;
 *   `invalid-option`
 */
export function importGenius(files: readonly GameFile[], options: DomainOptions = {}): Talks {
  checkImport('genius', files, options);
  const problems: Problem[] = [];
  const read = inNameOrder(files, '.xml').flatMap((given): XmlFile[] => {
    const file = openText(given, problems);
    const root = file && readXml(file);
    return file && root ? [{ file, root }] : [];
  });
  const profiles = read.filter(({ root }) => isProfile(root));
  const domains = read.filter(({ root }) => !isProfile(root) && descendants(root, 'issue').length > 0);
  if (problems.length === 0) checkFiles(domains, profiles, problems);
  refuseFiles('genius', problems);
  const { file, root } = domains[0]!;
  const issues = readDomain(root, file);
  refuseFiles('genius', problems);
  const parties = profiles.map((profile) => readProfile(profile.root, profile.file, issues));
  refuseFiles('genius', problems);
  return scenarioOf(
    {
      name: stemOf(file.name),
      title: descendants(root, 'objective')[0]?.attributes.get('name')?.trim() || stemOf(file.name),
      issues: issues.map(({ name, options: texts, integer }) => ({
        name,
        label: name,
        options: texts,
        ordered: integer,
      })),
      parties,
      ...alternatingOffers(options.rounds),
    },
    options,
    agentFor('genius', options),
  );
}

/** Tells a profile, which says what things are worth, from a domain; some tools put both under one root element. */
function isProfile(root: XmlElement): boolean {
  return root.name === 'utility_space' || descendants(root, 'weight').length > 0;
}

function checkFiles(domains: readonly XmlFile[], profiles: readonly XmlFile[], problems: Problem[]): void {
  const listed = (found: readonly XmlFile[]): string =>
    found.length === 0 ? 'none' : found.map(({ file }) => file.name).join(', ');
  if (domains.length !== 1) {
    problems.push(missingFile('one XML file with a domain (<negotiation_template>)', listed(domains)));
  }
  if (profiles.length < 2) {
    problems.push(
      missingFile('an XML file with a <utility_space> for each of two parties or more', listed(profiles)),
    );
  }
}
