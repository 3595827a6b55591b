import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';
import { chunkPath } from '../folder/chunkFile.js';
import type { Span } from '../../fold/runs.js';
import type { Piece, RunSource } from './RunSource.js';

/** Gaps that are named one by one. */
const NAMED = 5;

/**
 * Refuses runs of which some are not there.
 *
 * @param damaged - files that are there, but cut or changed
 * @throws SixPartyError `invalid-file` with the first gaps
 */
export function refuseGaps(source: RunSource, damaged: readonly Piece[]): void {
  const gaps = gapsOf(source);
  if (gaps.length === 0) return;
  const runs = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const problems = gaps.slice(0, NAMED).map(({ from, to }): Problem => {
    const received = to - from === 1 ? `run ${from}` : `runs ${from} to ${to - 1}`;
    const file = damaged.find((piece) => piece.from < to && piece.to > from);
    const message = `There is nothing of ${received}${file ? ': the file was cut or changed' : ''}.`;
    const path = file ? chunkPath(file.folder, file.chunk) : '';
    return { path, code: 'missing', expected: 'all runs', received, message, hint: '' };
  });
  const more = gaps.length > NAMED ? `, in ${gaps.length} places` : '';
  const what = `${runs} ${runs === 1 ? 'run is' : 'runs are'} missing${more}. Go on with six-party sweep --resume, or name all folders.`;
  throw new SixPartyError('invalid-file', what, problems);
}

/** Spans that are not there, but for what comes after an early stop. */
function gapsOf({ header, pieces, stops }: RunSource): readonly Span[] {
  const { replicates, total } = header;
  const gaps: Span[] = [];
  const gap = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      const cell = at - (at % replicates);
      const wanted = Math.min(to, cell + (stops.at(at) ?? replicates));
      const last = gaps[gaps.length - 1];
      if (wanted > at) {
        if (last?.to === at) gaps[gaps.length - 1] = { from: last.from, to: wanted };
        else gaps.push({ from: at, to: wanted });
      }
      at = cell + replicates;
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
