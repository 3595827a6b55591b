import type { Problem } from '../../../input/index.js';
import type { Talks } from '../../../talks/index.js';
import { passOver, tellOddParties, withoutForeign, withWayOut } from '../asides.js';
import { chooseFiles, filesToRead } from '../choose.js';
import type { Opened } from '../choose.js';
import { alternatingOffers, scenarioOf } from '../games.js';
import { agentFor, checkImport, refuseFiles } from '../options.js';
import { openText, stemOf } from '../gameFiles.js';
import type { GameFile } from '../gameFiles.js';
import type { DomainOptions } from '../options.js';
import { readDomain } from './domain.js';
import { isBlank, isForeign, isNonlinear, issueNames, readProfile, refuseNonlinear } from './profile.js';
import { descendants, readXml } from './xml.js';
import type { XmlElement } from './xml.js';

/**
 * Reads a GENIUS domain: one XML file with the issues and one with a linear utility space per party.
 *
 * A deal is worth Σ w_k · eval_k(option) / max eval_k. The division by the greatest evaluation of each issue
 * is part of the format (0 where that is under 0.00001). Integer issues are listed option by option, up to
 * 1,000, each worth offset + slope · (value − lower bound), within [0, 1]. Weights are divided by their sum,
 * and the reservation value with them. Of an item that stands twice the last counts. Parties are named after
 * their files, in the order of the names; the talks are alternating offers that all must accept.
 *
 * @param files - all files of a folder; those that are no XML, or hold no utility space, are left aside, and so
 *   are profiles that are blank, or of another domain than two others
 * @returns a scenario that `defineScenario` has checked
 * @throws SixPartyError `invalid-file` with everything that is wrong, by file, line and column;
 *   `invalid-option`
 */
export function importGenius(files: readonly GameFile[], options: DomainOptions = {}): Talks {
  checkImport('genius', files, options);
  const problems: Problem[] = [];
  const passedOver: Problem[] = [];
  const read = filesToRead(files, '.xml', options).flatMap((given): Opened<XmlElement>[] => {
    if (passOver(given, /^\s*</, 'XML', options, passedOver)) return [];
    const file = openText(given, problems);
    const root = file && readXml(file);
    return file && root ? [{ file, root }] : [];
  });
  const profiles = read.filter(({ root }) => isProfile(root));
  const linear = profiles.filter(({ root }) => !isNonlinear(root));
  // That it is not supported is the reason, whatever else is amiss, and whatever could be chosen.
  const unsupported = linear.length < 2 || problems.length > 0 ? nonlinear(profiles, problems) : [];
  refuseFiles('genius', [...unsupported, ...problems]);
  const chosen = chooseFiles(
    {
      format: 'genius',
      domains: read.filter(({ root }) => !isProfile(root) && descendants(root, 'issue').length > 0),
      profiles,
      wanted: {
        domain: 'XML file with a domain (<negotiation_template>)',
        profile: 'an XML file with a <utility_space>',
      },
      hasCopies: false,
      issuesOf: issueNames,
      isBlank,
      passedOver,
    },
    options,
  );
  const { file, root } = chosen.domain!;
  refuseFiles('genius', withWayOut(nonlinear(chosen.profiles, problems), chosen.profiles));
  const issues = readDomain(root, file);
  refuseFiles('genius', problems);
  const players = withoutForeign(chosen.profiles, (profile) => isForeign(profile, issues), options);
  const parties = players.map((profile) => readProfile(profile.root, profile.file, issues));
  refuseFiles('genius', withWayOut(problems, players));
  tellOddParties(parties, options);
  return scenarioOf(
    {
      name: stemOf(file.name),
      title: descendants(root, 'objective')[0]?.attributes.get('name')?.trim() || stemOf(file.name),
      issues: issues.map(({ name, options: texts, losses, integer }) => ({
        name,
        label: name,
        options: texts,
        ordered: integer,
        losses,
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

/** Returns that utility spaces are nonlinear, which their files report among the problems. */
function nonlinear(profiles: readonly Opened<XmlElement>[], problems: Problem[]): Problem[] {
  const before = problems.length;
  for (const { file, root } of profiles) refuseNonlinear(root, file);
  return problems.splice(before);
}
