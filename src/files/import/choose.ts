import { problem, refuse, unknownName, type Problem } from '../../input/index.js';
import { joined } from '../../words/index.js';
import { inNameOrder, missingFile, waysToSay, type GameFile, type OpenText } from './gameFiles.js';
import { refuseFiles, type DomainOptions, type GameFormat } from './options.js';

/** A file that was opened, and what it holds. */
export interface Opened<T> {
  readonly file: OpenText;
  readonly root: T;
}

/** What the files of a folder hold, and what may be taken of it. */
export interface Candidates<T> {
  readonly format: GameFormat;
  readonly domains: readonly Opened<T>[];
  readonly profiles: readonly Opened<T>[];
  /** What a domain and a profile are, for messages. */
  readonly wanted: { readonly domain: string; readonly profile: string };
  /** True if a profile holds a copy of the domain, so that none of its own is needed. */
  readonly hasCopies: boolean;
  /** The names of the issues of a domain, or of a profile. */
  readonly issuesOf: (root: T) => ReadonlySet<string>;
  /** Whether nobody has filled in what anything is worth. */
  readonly isBlank: (root: T) => boolean;
  /** Why files were passed over that should have been read: told if something is missing without them. */
  readonly passedOver: readonly Problem[];
}

/** The domain, if it has a file, and a profile per party. */
export interface Chosen<T> {
  readonly domain: Opened<T> | undefined;
  readonly profiles: readonly Opened<T>[];
}

const WAYS =
  'Choose with domain (--domain) and parties (--party), leave files out (--leave-out), or name the files.';

/** Returns the files that may be of the game, in the order of their names, or as they were named one by one. */
export function filesToRead(
  files: readonly GameFile[],
  extension: string,
  { domain, parties, ordered }: DomainOptions,
): GameFile[] {
  const all = ordered === true ? [...files] : inNameOrder(files, extension);
  if (domain === undefined || parties === undefined) return all;
  return all.filter(({ name }) => [domain, ...parties].some((given) => waysToSay(name).includes(given)));
}

/**
 * Chooses the domain and who plays: what the options name; else the only domain, and all profiles that are filled in.
 * Where there are several domains, a profile belongs to that with most of its issues; of such with equally many, to that
 * whose name it shares the longest beginning with.
 *
 * @throws SixPartyError `invalid-option` if there is no file of a name; `invalid-file` if there is not one domain and two
 *   profiles
 */
export function chooseFiles<T>(found: Candidates<T>, options: DomainOptions): Chosen<T> {
  const { format, domains, wanted, passedOver } = found;
  const named = namedFiles(found, options);
  const domain = named.domain ?? (domains.length === 1 ? domains[0] : undefined);
  const profiles = named.parties ?? filledIn(nearestTo(domain, found, options), found, options);
  const problems: Problem[] = [];
  if (domain === undefined && (domains.length > 1 || !found.hasCopies)) {
    const hint = domains.length > 1 ? waysOut(domains) : '';
    problems.push(missingFile(`one ${wanted.domain}`, listed(domains), hint));
  }
  if (profiles.length < 2) {
    const hint = found.profiles.length > profiles.length ? WAYS : '';
    problems.push(missingFile(`${wanted.profile} for each of two parties or more`, listed(profiles), hint));
  }
  if (problems.length > 0) refuseFiles(format, [...passedOver, ...problems], false);
  if (profiles.length > 2 && named.parties === undefined)
    options.note?.(
      `${profiles.length} profiles were found, and each became a party: ${namesOf(profiles)}. ` +
        'If some of them stand for the same party, say who plays with parties (--party).',
    );
  return { domain, profiles };
}

function namedFiles<T>(
  { domains, profiles }: Candidates<T>,
  { domain, parties }: DomainOptions,
): { domain: Opened<T> | undefined; parties: readonly Opened<T>[] | undefined } {
  const problems: Problem[] = [];
  const find = (path: string, what: string, name: string, among: readonly Opened<T>[]): Opened<T>[] => {
    const matches = filesNamed(name, among);
    if (matches.length > 1) {
      const message = `${listed(matches)} have the name ${JSON.stringify(name)}.`;
      problems.push(problem(path, 'duplicate', 'the name of one file', name, { message }));
    } else if (matches.length === 0) {
      problems.push(
        unknownName(
          path,
          what,
          name,
          among.map(({ file }) => file.name),
        ),
      );
    }
    return matches.length === 1 ? matches : [];
  };
  const theDomain = domain === undefined ? [] : find('domain', 'domain', domain, domains);
  const them = parties?.flatMap((name, i) => find(`parties[${i}]`, 'profile', name, profiles));
  them?.forEach((one, i) => {
    if (them.indexOf(one) < i)
      problems.push(problem('parties', 'duplicate', 'each file once', one.file.name));
  });
  refuse('invalid-option', 'The game cannot be read so.', problems);
  return { domain: theDomain[0], parties: them };
}

/** Returns the files of a name: in full, without its folders, or without folders and extension. */
function filesNamed<T>(name: string, among: readonly Opened<T>[]): Opened<T>[] {
  for (let way = 0; way < 3; way++) {
    const matches = among.filter(({ file }) => waysToSay(file.name)[way] === name);
    if (matches.length > 0) return matches;
  }
  return [];
}

function nearestTo<T>(
  domain: Opened<T> | undefined,
  { domains, profiles, issuesOf }: Candidates<T>,
  { note }: DomainOptions,
): readonly Opened<T>[] {
  if (domain === undefined || domains.length === 1) return profiles;
  const all = domains.map(({ file, root }) => ({ name: file.name, issues: issuesOf(root) }));
  const chosen = all[domains.indexOf(domain)]!;
  const kin = profiles.map((profile) => {
    const own = [...issuesOf(profile.root)];
    const sharedWith = ({ issues }: typeof chosen): number => own.filter((name) => issues.has(name)).length;
    const start = ({ name }: typeof chosen): number => sharedStart(profile.file.name, name);
    const most = sharedWith(chosen);
    const rivals = all.filter((other) => sharedWith(other) >= most);
    const isNearest = rivals.every((other) => sharedWith(other) === most && start(other) <= start(chosen));
    return { profile, isOwn: most > 0, isNearest };
  });
  // Where two are not left, that they have none of its issues is told of those that should have them by their names.
  const isEnough = kin.filter(({ isOwn, isNearest }) => isOwn && isNearest).length > 1;
  const nearest = kin.flatMap(({ profile, isOwn, isNearest }) =>
    isNearest && (isOwn || !isEnough) ? [profile] : [],
  );
  const others = profiles.length - nearest.length;
  if (nearest.length > 0 && others > 0)
    note?.(
      `By their issues and names ${namesOf(nearest)} belong to ${domain.file.name}, and ${others} of other domains are ` +
        'left aside. If that is not so, say who plays with parties (--party).',
    );
  return nearest;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

function filledIn<T>(
  profiles: readonly Opened<T>[],
  { isBlank }: Candidates<T>,
  { note }: DomainOptions,
): readonly Opened<T>[] {
  return profiles.filter(({ file, root }) => {
    if (!isBlank(root)) return true;
    note?.(`${file.name} is a blank form, in which nothing has a value, and is left aside.`);
    return false;
  });
}

function listed<T>(found: readonly Opened<T>[]): string {
  if (found.length === 0) return 'none';
  return found.length > MAX_LISTED ? namesOf(found) : found.map(({ file }) => file.name).join(', ');
}

/** As many files as a message lists. */
const MAX_LISTED = 12;

function namesOf<T>(found: readonly Opened<T>[]): string {
  const names = found.map(({ file }) => file.name);
  if (names.length <= MAX_LISTED) return joined(names, 'and');
  return `${names.slice(0, MAX_LISTED - 1).join(', ')} and ${names.length - MAX_LISTED + 1} others`;
}

/** What to do about several domains: a folder of folders most likely holds one in each. */
function waysOut<T>(domains: readonly Opened<T>[]): string {
  const folders = domains.map(({ file: { name } }) => name.slice(0, name.lastIndexOf('/') + 1));
  const apart = new Set(folders).size === domains.length && !folders.includes('');
  return apart ? `Name one folder, such as ${folders[0]}. ${WAYS}` : WAYS;
}
