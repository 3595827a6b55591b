import type { AgreementRule } from './AgreementRule.js';

const tolerance = 1e-9;

/**
 * Whether a deal is agreed.
 *
 * @param rule - who must say yes; a party without votes counts 0, and votes that miss the quota by no
 *   more than 1e-9 reach it, so that shares such as 0.1 + 0.2 + 0.7 add up
 * @param parties - all parties of the scenario, in order
 * @param yes - ids of those that say yes; others than parties do not count
 */
export function ruleAccepts(
  rule: AgreementRule,
  parties: readonly { readonly id: string }[],
  yes: readonly string[] | ReadonlySet<string>,
): boolean {
  const said = Array.isArray(yes) ? (yes as readonly string[]) : [...(yes as ReadonlySet<string>)];
  // Asked at every turn; the first no is enough.
  if (rule.kind === 'unanimity') {
    for (const { id } of parties) if (!said.includes(id)) return false;
    return true;
  }
  const inFavour = parties.filter(({ id }) => said.includes(id));
  if (rule.vetoes?.some((id) => !said.includes(id)) === true) return false;
  if (rule.kind === 'quorum') return inFavour.length >= rule.yes;
  const votes = inFavour.reduce((sum, { id }) => sum + (rule.votes[id] ?? 0), 0);
  return votes >= rule.quota - tolerance;
}
