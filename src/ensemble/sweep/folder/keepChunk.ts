import type { Experiment } from '../../experiment/index.js';
import type { Span } from '../../fold/runs.js';
import { rowsText } from '../rows/rowsText.js';
import type { RunsHeader } from '../rows/header.js';
import { chunkPath, sealed } from './chunkFile.js';
import type { Disk } from './Disk.js';
import { diskError } from './diskError.js';

/**
 * Writes the file of a chunk.
 *
 * @param values - rows of columns, as `playRuns` gives them
 * @throws SixPartyError `invalid-file`
 */
export async function keepChunk(
  disk: Disk,
  folder: string,
  experiment: Experiment,
  header: RunsHeader,
  span: Span,
  values: Float64Array,
): Promise<void> {
  const file = chunkPath(folder, span);
  try {
    await disk.write(file, sealed(header, span, rowsText(experiment, header, span.from, values)));
  } catch (error) {
    const hint = 'What is done is kept; go on with --resume.';
    throw diskError(file, 'The runs cannot be written', error, hint);
  }
}
