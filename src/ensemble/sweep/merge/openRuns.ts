import {
  argumentProblem,
  holding,
  isRecord,
  listOf,
  problem,
  refuse,
  SixPartyError,
  text,
} from '../../../input/index.js';
import type { Span } from '../../fold/runs.js';
import { anAbortSignal, type AbortSignalLike } from '../../play/abortSignal.js';
import { chunkPath, listChunks, otherHeader, readChunk, yesOf } from '../folder/chunkFile.js';
import { readManifest, refuseForeign } from '../folder/manifestFile.js';
import type { RunsHeader } from '../rows/header.js';
import { openStops, type Stops } from '../rows/stops.js';

/** All runs of an experiment, in one folder or several. */
export interface RunSource {
  /** Which runs they are, and what their columns say. */
  readonly header: RunsHeader;
  /** Together all runs, in order, each once. */
  readonly pieces: readonly Piece[];
  /** Where cells were stopped early: runs after that are not counted. */
  readonly stops: Stops;
  /** Once it is aborted, reading throws its reason. */
  readonly signal?: AbortSignalLike;
}

/** Runs of a chunk, or the part of it that no other has. */
export interface Piece extends Span {
  /** Path of the folder that it lies in. */
  readonly folder: string;
  /** The whole chunk. */
  readonly chunk: Span;
}

const someFolders = listOf(text, { least: 1 });

const aSource = holding('runs (openRuns)', {
  header: (header) => isRecord(header) && Array.isArray(header.columns),
  pieces: Array.isArray,
  stops: isRecord,
});

/** @throws SixPartyError `invalid-option` if these are no runs that were opened */
export function needRuns(source: unknown): void {
  refuse('invalid-option', 'There are no such runs.', [argumentProblem('source', source, aSource)]);
}

/**
 * Opens the runs of an experiment that lie in one folder or several, shards for instance; reads every file once.
 * What lies in two of them counts once.
 *
 * @param signal - once it is aborted, this and all that reads the runs throws its reason
 * @throws SixPartyError `invalid-option` (no folder), `invalid-file` if a folder is none of a sweep, or of another
 *   experiment, or runs are missing
 */
export async function openRuns(folders: readonly string[], signal?: AbortSignalLike): Promise<RunSource> {
  refuse('invalid-option', 'There is nothing to open.', [
    argumentProblem('folders', folders, someFolders),
    signal === undefined ? undefined : argumentProblem('signal', signal, anAbortSignal),
  ]);
  const first = await readManifest(folders[0]!);
  const { header } = first;
  const stops = openStops(header);
  const all: Piece[] = [];
  for (const folder of folders) {
    const manifest = await readManifest(folder);
    refuseForeign(folder, { ...manifest, shard: first.shard }, first);
    for (const chunk of await listChunks(folder)) all.push({ folder, chunk, ...chunk });
  }
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece[] = [];
  const damaged: Piece[] = [];
  let end = 0;
  for (const piece of all) {
    if (piece.to <= end) continue;
    signal?.throwIfAborted();
    const rows = await readChunk(piece.folder, header, piece.chunk);
    if (rows === undefined) {
      const message = await otherHeader(piece.folder, header, piece.chunk);
      if (message !== undefined) throw changedManifest(piece.folder, message);
      damaged.push(piece);
      continue;
    }
    const own = { ...piece, from: Math.max(end, piece.from) };
    pieces.push(own);
    end = own.to;
    if (header.until) stops.add(own, yesOf(rows, header).slice(own.from - piece.from));
  }
  const source = { header, pieces, stops, ...(signal && { signal }) };
  refuseGaps(source, damaged);
  return source;
}

function changedManifest(folder: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'The manifest is not that of these runs.', [
    problem(folder, 'inconsistent', 'the manifest with which they were played', undefined, { message }),
  ]);
}

/** Gaps that are named one by one. */
const MAX_NAMED = 5;

/**
 * Refuses runs of which some are not there.
 *
 * @param damaged - files that are there, but cut or changed
 * @throws SixPartyError `invalid-file` with the first gaps
 */
function refuseGaps(source: RunSource, damaged: readonly Piece[]): void {
  const gaps = gapsOf(source);
  if (gaps.length === 0) return;
  const runs = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const problems = gaps.slice(0, MAX_NAMED).map(({ from, to }) => {
    const received = to - from === 1 ? `run ${from}` : `runs ${from} to ${to - 1}`;
    const file = damaged.find((piece) => piece.from < to && piece.to > from);
    const message = `There is nothing of ${received}${file ? ': the file was cut or changed' : ''}.`;
    const path = file ? chunkPath(file.folder, file.chunk) : '';
    return problem(path, 'missing', 'all runs', undefined, { received, message });
  });
  const more = gaps.length > MAX_NAMED ? `, in ${gaps.length} places` : '';
  const what = `${runs} ${runs === 1 ? 'run is' : 'runs are'} missing${more}. Go on with six-party sweep --resume, or name all folders.`;
  throw new SixPartyError('invalid-file', what, problems);
}

/** Returns the spans that are not there, but for what comes after an early stop. */
function gapsOf({ header, pieces, stops }: RunSource): readonly Span[] {
  const { replicates, total } = header;
  const gaps: Span[] = [];
  const gap = (from: number, to: number): void => {
    for (let run = from; run < to;) {
      const cell = run - (run % replicates);
      const wanted = Math.min(to, cell + (stops.at(run) ?? replicates));
      const last = gaps[gaps.length - 1];
      if (wanted > run) {
        if (last?.to === run) gaps[gaps.length - 1] = { from: last.from, to: wanted };
        else gaps.push({ from: run, to: wanted });
      }
      run = cell + replicates;
    }
  };
  let end = 0;
  for (const { from, to } of pieces) {
    gap(end, from);
    end = to;
  }
  gap(end, total);
  return gaps;
}
