import { quoted, type Problem } from '../../../input/index.js';
import type { Talks } from '../../../talks/index.js';
import { passOver, tellOddParties, withoutForeign, withWayOut } from '../asides.js';
import { chooseFiles, filesToRead } from '../choose.js';
import type { Opened } from '../choose.js';
import { alternatingOffers, scenarioOf } from '../games.js';
import { agentFor, checkImport, refuseFiles } from '../options.js';
import { openText, stemOf } from '../gameFiles.js';
import type { GameFile } from '../gameFiles.js';
import type { DomainOptions } from '../options.js';
import { memberOf, readJson, wordOf } from './nodes.js';
import type { JsonMember, JsonNode } from '../../text/parseJson.js';
import { readIssues } from './domain.js';
import type { WebIssue } from './domain.js';
import { isBlank, readProfile } from './profile.js';

/**
 * Reads a GeniusWeb domain: one JSON file per party with a `LinearAdditiveUtilitySpace`, and one with the
 * domain. The domain may also come from the profiles, which hold a copy of it each.
 *
 * A deal is worth Σ weight · utility of its value. A range of numbers is listed step by step, up to 1,000,
 * each worth what a straight line from `lowUtility` to `highUtility` gives it. The no-deal value is the
 * utility of the reservation bid, to which an issue that it leaves open adds nothing; without one it is 0.
 * Weights with another sum than 1 are divided by it. Parties are named after their files, in the order of
 * the names; the talks are alternating offers that all must accept.
 *
 * @param files - all files of a folder; those that are no JSON, or of another kind, are left aside, and so are
 *   profiles that are blank, or of another domain than two others
 * @returns a scenario that `defineScenario` has checked
 * @throws SixPartyError `invalid-file` with everything that is wrong, by file, line and column;
 *   `invalid-option`
 */
export function importGeniusWeb(files: readonly GameFile[], options: DomainOptions = {}): Talks {
  checkImport('geniusweb', files, options);
  const problems: Problem[] = [];
  const passedOver: Problem[] = [];
  const repeated: string[] = [];
  const read = filesToRead(files, '.json', options).flatMap((given): Opened<JsonNode>[] => {
    if (passOver(given, /^\s*[{[]/, 'JSON', options, passedOver)) return [];
    const file = openText(given, problems);
    const root =
      file && readJson(file, (key) => repeated.push(`${file.name}: the utility of ${quoted(key)}`));
    return file && root ? [{ file, root }] : [];
  });
  const profiles = read.flatMap(({ file, root }) => {
    const profile = profileIn(root);
    return profile ? [{ file, root: profile }] : [];
  });
  const linear = profiles.filter(({ root }) => otherKind(root) === undefined);
  // That it is not supported is the reason, whatever else is amiss, and whatever could be chosen.
  const unsupported = linear.length < 2 || problems.length > 0 ? otherKinds(profiles, problems) : [];
  refuseFiles('geniusweb', [...unsupported, ...problems]);
  const chosen = chooseFiles(
    {
      format: 'geniusweb',
      domains: read.filter(({ root }) => memberOf(root, 'issuesValues') !== undefined),
      profiles,
      wanted: {
        domain: 'JSON file with a domain ("issuesValues")',
        profile: 'a JSON file with a "LinearAdditiveUtilitySpace"',
      },
      hasCopies: profiles.some(({ root }) => memberOf(root, 'domain') !== undefined),
      issuesOf: issueNames,
      isBlank,
      passedOver,
    },
    options,
  );
  refuseFiles('geniusweb', withWayOut(otherKinds(chosen.profiles, problems), chosen.profiles));
  for (const what of repeated) options.note?.(`${what} stands twice: the last counts.`);
  const players = withoutForeign(chosen.profiles, foreignTo(chosen.domain), options);
  const copies = players.flatMap(({ file, root }) => {
    const domain = memberOf(root, 'domain');
    return domain ? [{ file, root: domain }] : [];
  });
  const [first, ...others] = chosen.domain ? [chosen.domain, ...copies] : copies;
  const issues = readIssues(first!.root, first!.file);
  refuseFiles('geniusweb', problems);
  for (const other of others) checkSame(issues, first!.file.name, other);
  refuseFiles('geniusweb', withWayOut(problems, players));
  const parties = players.map(({ file, root }) => readProfile(root, file, issues));
  refuseFiles('geniusweb', withWayOut(problems, players));
  tellOddParties(parties, options);
  const name = wordOf(memberOf(first!.root, 'name'))?.trim() || stemOf(first!.file.name);
  return scenarioOf(
    {
      name,
      title: name,
      issues: issues.map((issue) => ({ ...issue, label: issue.name, ordered: issue.numbers !== undefined })),
      parties,
      ...alternatingOffers(options.rounds),
    },
    options,
    agentFor('geniusweb', options),
  );
}

/** Returns the profile in a file, if it holds one, also of a kind that is not supported. */
function profileIn(root: JsonNode): JsonNode | undefined {
  const linear = memberOf(root, 'LinearAdditiveUtilitySpace');
  if (linear !== undefined || root.kind !== 'object') return linear;
  return otherKind(root) === undefined ? undefined : root;
}

function otherKind(root: JsonNode): JsonMember | undefined {
  if (root.kind !== 'object') return undefined;
  return root.members.find(({ key, value }) => memberOf(value, 'domain') !== undefined && key !== 'domain');
}

/** Returns that profiles are no weighted sums, which their files report among the problems. */
function otherKinds(profiles: readonly Opened<JsonNode>[], problems: Problem[]): Problem[] {
  const before = problems.length;
  for (const { file, root } of profiles) {
    const other = otherKind(root);
    if (other === undefined) continue;
    const message = `A profile of the kind ${other.key} is not a weighted sum over issues, which is not supported.`;
    file.report(other.offset, 'out-of-range', 'a LinearAdditiveUtilitySpace', other.key, { message });
  }
  return problems.splice(before);
}

/** Tells a profile of another domain than the one that has a file: one that has none of its issues. */
function foreignTo(domain: Opened<JsonNode> | undefined): (profile: JsonNode) => boolean {
  const known = domain && issueNames(domain.root);
  return (profile) => {
    const names = [...issueNames(profile)];
    return (
      known !== undefined && known.size > 0 && names.length > 0 && !names.some((name) => known.has(name))
    );
  };
}

/** Returns the names of the issues of a domain, or of a profile: of its copy of the domain, or what it values. */
function issueNames(root: JsonNode): ReadonlySet<string> {
  const issues =
    memberOf(root, 'issuesValues') ??
    memberOf(memberOf(root, 'domain'), 'issuesValues') ??
    memberOf(root, 'issueUtilities');
  return new Set(issues?.kind === 'object' ? issues.members.map(({ key }) => key) : []);
}

/** Checks that a profile holds an equal copy of the domain; only the order may differ. */
function checkSame(issues: readonly WebIssue[], first: string, { file, root }: Opened<JsonNode>): void {
  const found = new Map(readIssues(root, file).map(({ name, options }) => [name, new Set(options)]));
  const same = issues.every(({ name, options }) => {
    const values = found.get(name);
    return values?.size === options.length && options.every((option) => values.has(option));
  });
  if (same && found.size === issues.length) return;
  const message = `This profile belongs to another domain than ${first}: its issues or their values differ.`;
  const hint = `The domain of ${first} has: ${issues.map(({ name }) => name).join(', ')}.`;
  const received = [...found.keys()].join(', ');
  file.report(root.offset, 'inconsistent', `the domain of ${first}`, received, { message, hint });
}
