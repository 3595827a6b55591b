import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  diskError,
  problem,
  quoted,
  refuse,
  SixPartyError,
  visible,
  type Problem,
} from '../../../input/index.js';
import { readWhole } from './readWhole.js';
import { shardSpan, SWEEP_FORMAT, type SweepManifest } from './manifest.js';

/** Writes a manifest with its seal: a hash by which it is known whether anything in it was changed since. */
export function manifestText(manifest: SweepManifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;
}

function sealOf(manifest: SweepManifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

/**
 * Reads the manifest of a folder.
 *
 * @throws SixPartyError `invalid-file` if there is none, it is none, or it was changed
 */
export async function readManifest(folder: string): Promise<SweepManifest> {
  const file = join(folder, 'manifest.json');
  let text: string;
  try {
    text = await readWhole(file, 'written');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw diskError(file, 'The manifest cannot be read', error);
    }
    if (await isThere(folder)) {
      throw foreign(folder, 'a folder without manifest.json', 'There is no manifest.json in it.');
    }
    throw foreign(folder, 'nothing', 'There is no such folder.');
  }
  const { seal, ...manifest } = manifestFrom(text) ?? {};
  if (manifest.format === SWEEP_FORMAT && isWhole(manifest)) {
    if (seal === sealOf(manifest as SweepManifest)) return manifest as SweepManifest;
    throw changed(file);
  }
  const format: unknown = manifest.format;
  if (typeof format === 'string' && format !== SWEEP_FORMAT && format.startsWith('six-party-sweep/')) {
    const by =
      typeof manifest.header?.version === 'string' ? visible(manifest.header.version) : 'another version';
    throw foreign(
      file,
      `a sweep of six-party ${by}`,
      `It is a sweep of six-party ${by}, in the format ${visible(format)}; this version reads ${SWEEP_FORMAT}.`,
      'Merge it with the version that played it, or play the experiment again in another folder.',
    );
  }
  const named =
    typeof format === 'string' && format !== SWEEP_FORMAT
      ? ` Its format is ${quoted(format)}; this version reads ${SWEEP_FORMAT}.`
      : '';
  throw foreign(
    file,
    'something else',
    `It is not the manifest of a sweep, or of another version of six-party.${named}`,
  );
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  );
}

/** Tells whether it says which runs it is of, as {@link SweepManifest} has it. */
function isWhole({ header, shard, from, to, chunk }: Partial<SweepManifest>): boolean {
  if (
    !Array.isArray(header?.columns) ||
    !(header.total > 0) ||
    !(Number.isSafeInteger(chunk) && chunk! > 0 && chunk! <= 1_000_000)
  )
    return false;
  if (!(shard && shard.index >= 1 && shard.index <= shard.of)) return false;
  const span = shardSpan(header, shard);
  return span.from === from && span.to === to;
}

function manifestFrom(text: string): (Partial<SweepManifest> & { readonly seal?: unknown }) | null {
  try {
    return JSON.parse(text) as Partial<SweepManifest> | null;
  } catch {
    return null;
  }
}

function changed(file: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This is not the manifest that the sweep wrote.', [
    problem(file, 'broken-chain', 'a manifest as the sweep wrote it', undefined, {
      received: 'another',
      message: 'It was changed after the sweep began: its seal does not fit.',
      hint: 'Put back the one that the sweep wrote. One of the same experiment, version, shard and chunks is the same.',
    }),
  ]);
}

function foreign(path: string, received: string, message: string, hint = ''): SixPartyError {
  const what =
    hint === '' ? 'This is not the folder of a sweep.' : 'This is not the folder of a sweep of this version.';
  return new SixPartyError('invalid-file', what, [
    problem(path, 'inconsistent', 'the folder of a sweep', path, { received, message, hint }),
  ]);
}

/**
 * Refuses to mix runs of two experiments, versions or shards.
 *
 * @throws SixPartyError `invalid-file`
 */
export function refuseForeign(folder: string, held: SweepManifest, wanted: SweepManifest): void {
  const mismatch = (what: string, expected: string, received: string): Problem => {
    const message = `It is ${what}: ${received}, not ${expected}.`;
    return problem(folder, 'inconsistent', expected, folder, { received, message });
  };
  const [here, there] = [held.header, wanted.header];
  const named = ({ name, experiment }: typeof here): string => `${name} (${experiment})`;
  const shard = ({ shard: { index, of } }: SweepManifest): string => `shard ${index}/${of}`;
  const problems: Problem[] = [];
  if (here.experiment !== there.experiment) {
    problems.push(mismatch('a directory of another experiment', named(there), named(here)));
  } else if (here.version !== there.version) {
    problems.push(mismatch('a directory of another version of six-party', there.version, here.version));
  }
  const changed = problems.length === 0 && !isDeepStrictEqual(here, there);
  if (changed)
    problems.push(mismatch('a manifest that was changed', 'what the experiment says', 'another header'));
  if (shard(held) !== shard(wanted)) {
    problems.push(mismatch('a directory of another shard', shard(wanted), shard(held)));
  }
  refuse('invalid-file', 'This folder holds something else.', problems);
}
