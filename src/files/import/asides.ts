import { problem, type Problem } from '../../input/index.js';
import type { Opened } from './choose.js';
import type { GameFile } from './gameFiles.js';
import type { GameParty } from './games.js';
import type { DomainOptions } from './options.js';

/**
 * Tells whether a file is of another kind than its extension says, and is left aside.
 *
 * @param start - how a file of the kind begins
 * @param passedOver - is told why
 */
export function passOver(
  { name, text }: GameFile,
  start: RegExp,
  kind: string,
  { note }: DomainOptions,
  passedOver: Problem[],
): boolean {
  if (start.test(text.replace(/^\uFEFF/, ''))) return false;
  const found = problem('', 'wrong-type', kind, text, {
    received: 'other text',
    message: `This is not ${kind}.`,
  });
  passedOver.push({ ...found, at: `${name}:1:1` });
  note?.(`${name} is not ${kind}, and is left aside.`);
  return true;
}

/** Adds to the problems of a file that there are two others without it, where that is so. */
export function withWayOut<T>(
  problems: readonly Problem[],
  players: readonly Opened<T>[],
): readonly Problem[] {
  const isAbout = ({ at = '' }: Problem, { file }: Opened<T>): boolean => at.startsWith(`${file.name}:`);
  const wrong = players.filter((player) => problems.some((one) => isAbout(one, player)));
  if (players.length - wrong.length < 2) return problems;
  const last = new Set(wrong.map((player) => problems.filter((one) => isAbout(one, player)).at(-1)));
  return problems.map((one) =>
    last.has(one)
      ? { ...one, hint: `${one.hint} If it need not play, leave the file out (--leave-out).`.trimStart() }
      : one,
  );
}

/**
 * Leaves out profiles of other domains, where it was not said who plays and two others are left.
 *
 * @param isForeign - whether a profile has none of the issues
 */
export function withoutForeign<T>(
  profiles: readonly Opened<T>[],
  isForeign: (root: T) => boolean,
  { parties, note }: DomainOptions,
): readonly Opened<T>[] {
  const own = profiles.filter(({ root }) => !isForeign(root));
  if (parties !== undefined || own.length < 2) return profiles;
  for (const { file } of profiles.filter((profile) => !own.includes(profile)))
    note?.(`${file.name} is a profile of another domain, and is left aside.`);
  return own;
}

/** Tells of parties whose files may be there by mistake: copies, and such as want nothing. */
export function tellOddParties(parties: readonly GameParty[], { note }: DomainOptions): void {
  const first = new Map<string, GameParty>();
  for (const party of parties) {
    const { label, weights, values, noDeal } = party;
    const flat = values.every((list, k) => weights[k] === 0 || list.every((value) => value === list[0]));
    if (flat) note?.(`${label}: all deals are worth the same to it. Is ${party.source} filled in?`);
    const key = JSON.stringify([weights, values, noDeal]);
    const same = first.get(key);
    if (same === undefined) first.set(key, party);
    else note?.(`${label}: ${party.source} says the same of every deal as ${same.source}.`);
  }
}
