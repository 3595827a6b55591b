import { didYouMean, quoted } from '../../../input/index.js';
import type { GameParty } from '../common/Game.js';
import type { OpenText } from '../common/openText.js';
import { stemOf } from '../common/stemOf.js';
import { memberOf } from './JsonNode.js';
import type { JsonMember, JsonNode } from './JsonNode.js';
import { membersOf, unitOf, wordOf } from './readers.js';
import { readReservation } from './readReservation.js';
import { readValues } from './readValues.js';
import type { WebIssue } from './readIssues.js';

/** A profile as a party; what is wrong with it is reported, and makes what is returned worthless. */
export function readProfile(profile: JsonNode, file: OpenText, domain: readonly WebIssue[]): GameParty {
  const { name, report } = file;
  const utilities = byIssue(profile, 'issueUtilities', file, domain);
  const given = byIssue(profile, 'issueWeights', file, domain);
  const values = domain.map((issue) => {
    const member = utilities.get(issue.name);
    return member === undefined ? [] : readValues(member, issue, report);
  });
  const weights = domain.map((issue) => {
    const member = given.get(issue.name);
    if (member === undefined) return 0;
    return unitOf(member.value, member.at, `the weight of ${quoted(issue.name)}`, report, Infinity) ?? 0;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const losses: string[] = [];
  if (!(sum > 0 && Number.isFinite(sum))) {
    report(profile.at, 'wrong-sum', 'weights with the sum 1', `the sum ${sum}`);
  } else if (Math.abs(sum - 1) > 1e-9) {
    losses.push(`its weights and reservation value were divided by the sum of the weights, ${sum}`);
  }
  return {
    name: stemOf(name),
    label: wordOf(memberOf(profile, 'name'))?.trim() || stemOf(name),
    weights,
    values,
    noDeal: readReservation(profile, domain, { weights, values }, report),
    source: name,
    losses,
  };
}

/** The members of a record that must have one for every issue of the domain and no other. */
function byIssue(
  profile: JsonNode,
  key: string,
  { report }: OpenText,
  domain: readonly WebIssue[],
): ReadonlyMap<string, JsonMember> {
  const names = domain.map(({ name }) => name);
  const members = membersOf(profile, key, report);
  const found = new Map((members ?? []).map((member) => [member.key, member]));
  if (members === undefined) return found;
  for (const { key: name, at } of members) {
    if (names.includes(name)) continue;
    report(at, 'unknown-name', 'an issue of the domain', quoted(name), { hint: didYouMean(name, names) });
  }
  for (const name of names.filter((issue) => !found.has(issue))) {
    report(memberOf(profile, key)!.at, 'missing', `the issue ${quoted(name)} in "${key}"`, 'none');
  }
  return found;
}
