import type { Problem } from '../../../input/index.js';
import type { Talks } from '../../../talks/index.js';
import { alternatingOffers, scenarioOf } from '../games.js';
import { agentFor, checkImport, refuseFiles } from '../options.js';
import { inNameOrder, missingFile, openText, stemOf } from '../gameFiles.js';
import type { GameFile, OpenText } from '../gameFiles.js';
import type { DomainOptions } from '../options.js';
import { memberOf, readJson, wordOf } from './nodes.js';
import type { JsonNode } from '../../text/parseJson.js';
import { readIssues } from './domain.js';
import type { WebIssue } from './domain.js';
import { readProfile } from './profile.js';

interface JsonFile {
  readonly file: OpenText;
  readonly node: JsonNode;
}

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
 * @param files - all files of a folder; those that are no JSON, or of another kind, are left aside
 * @returns a scenario that `defineScenario` has checked
 * @throws SixPartyError `invalid-file` with everything that is wrong, by file, line and column;
 *   `invalid-option`
 */
export function importGeniusWeb(files: readonly GameFile[], options: DomainOptions = {}): Talks {
  checkImport('geniusweb', files, options);
  const problems: Problem[] = [];
  const read = inNameOrder(files, '.json').flatMap((given): JsonFile[] => {
    const file = openText(given, problems);
    const node = file && readJson(file);
    return file && node ? [{ file, node }] : [];
  });
  const profiles = read.flatMap(({ file, node }) => {
    const profile = profileIn(node, file);
    return profile ? [{ file, node: profile }] : [];
  });
  const own = read.filter(({ node }) => memberOf(node, 'issuesValues') !== undefined);
  const copies = profiles.flatMap(({ file, node }) => {
    const domain = memberOf(node, 'domain');
    return domain ? [{ file, node: domain }] : [];
  });
  if (problems.length === 0) checkFiles(own, copies, profiles, problems);
  refuseFiles('geniusweb', problems);
  const [first, ...others] = [...own, ...copies];
  const issues = readIssues(first!.node, first!.file);
  refuseFiles('geniusweb', problems);
  for (const other of others) checkSame(issues, first!.file.name, other);
  refuseFiles('geniusweb', problems);
  const parties = profiles.map(({ file, node }) => readProfile(node, file, issues));
  refuseFiles('geniusweb', problems);
  const name = wordOf(memberOf(first!.node, 'name'))?.trim() || stemOf(first!.file.name);
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

/** Returns the profile in a file, if it holds one; other kinds of profiles than weighted sums are refused. */
function profileIn(node: JsonNode, { report }: OpenText): JsonNode | undefined {
  const linear = memberOf(node, 'LinearAdditiveUtilitySpace');
  if (linear !== undefined || node.kind !== 'object') return linear;
  const other = node.members.find(
    ({ key, value }) => memberOf(value, 'domain') !== undefined && key !== 'domain',
  );
  if (other === undefined) return undefined;
  const message = `A profile of the kind ${other.key} is not a weighted sum over issues, which is not supported.`;
  return report(other.offset, 'out-of-range', 'a LinearAdditiveUtilitySpace', other.key, { message });
}

function checkFiles(
  own: readonly JsonFile[],
  copies: readonly JsonFile[],
  profiles: readonly JsonFile[],
  problems: Problem[],
): void {
  const listed = (found: readonly JsonFile[]): string =>
    found.length === 0 ? 'none' : found.map(({ file }) => file.name).join(', ');
  if (own.length > 1 || own.length + copies.length === 0) {
    problems.push(missingFile('one JSON file with a domain ("issuesValues")', listed(own)));
  }
  if (profiles.length < 2) {
    const expected = 'a JSON file with a "LinearAdditiveUtilitySpace" for each of two parties or more';
    problems.push(missingFile(expected, listed(profiles)));
  }
}

/** Checks that a profile holds an equal copy of the domain; only the order may differ. */
function checkSame(issues: readonly WebIssue[], first: string, { file, node }: JsonFile): void {
  const found = new Map(readIssues(node, file).map(({ name, options }) => [name, new Set(options)]));
  const same = issues.every(({ name, options }) => {
    const values = found.get(name);
    return values?.size === options.length && options.every((option) => values.has(option));
  });
  if (same && found.size === issues.length) return;
  const message = `This profile belongs to another domain than ${first}: its issues or their values differ.`;
  const hint = `The domain of ${first} has: ${issues.map(({ name }) => name).join(', ')}.`;
  const received = [...found.keys()].join(', ');
  file.report(node.offset, 'inconsistent', `the domain of ${first}`, received, { message, hint });
}
