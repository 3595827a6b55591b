import { extname, join } from 'node:path';
import type { Command } from 'commander';
import type { RunsFormat } from '../../ensemble/index.js';
import { checkOutput, filesOfRuns } from '../../ensemble/sweep/folder/outputFile.js';
import { problem, refuse, type Problem } from '../../input/index.js';
import { exitCodes, interruption, type Streams } from '../output/shell.js';
import { summaryTable } from '../output/summaryTable.js';
import { sweepDetails } from '../output/sweepDetails.js';
import { readFormat } from '../reading/options.js';

interface MergeFlags {
  readonly out?: string;
  readonly format?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `six-party merge <folder...>`: puts the shards of an experiment together, into a file or to the standard output. */
export function addMergeCommand(command: Command, streams: Streams, end: (code: number) => void): void {
  command
    .argument('<folder...>', 'folders of six-party sweep')
    .option('--out <file>', 'write the runs there and print the summary; default: print the runs')
    .option('--force', 'write over a file that is there')
    .option('--format <format>', 'jsonl, csv or parquet; default what the name of the file says, else jsonl')
    .option('--json', 'print the summary as JSON instead of the table')
    .action(async (folders: readonly string[], flags: MergeFlags) => {
      const format = planMerge(flags);
      const { openRuns, piecesOf, summarizeRuns, writeRuns } = await import('../../ensemble/index.js');
      const { out, force = false } = flags;
      if (out !== undefined) {
        const results = folders.length === 1 ? filesOfRuns(folders[0]!, format) : [];
        checkOutput(out, { inputs: folders.map((folder) => join(folder, 'manifest.json')), results, force });
      }
      const { signal, end: ignore } = interruption();
      let unwritten = out;
      try {
        const runs = await openRuns(folders, signal);
        if (out === undefined) {
          for await (const piece of piecesOf(runs, format)) streams.out(piece as string);
          return;
        }
        await writeRuns(runs, out, format, { force });
        unwritten = undefined;
        const summary = await summarizeRuns(runs);
        const text = (): string =>
          summaryTable(summary, streams.width) + sweepDetails(summary, { width: streams.width });
        streams.out(flags.json ? `${JSON.stringify(summary, null, 2)}\n` : text());
      } catch (error) {
        if (!signal.aborted) throw error;
        const what = out === undefined ? 'not all runs were printed' : `${out} was written, not summed up`;
        streams.err(`Interrupted: ${unwritten === undefined ? what : `${unwritten} was not written`}.\n`);
        end(exitCodes.interrupted);
      } finally {
        ignore();
      }
    });
}

function planMerge({ out, format: asked, json = false }: MergeFlags): RunsFormat {
  const problems: Problem[] = [];
  const ending = asked ?? (out === undefined ? '' : extname(out).slice(1).toLowerCase());
  const format = readFormat(
    asked === undefined && !/^(csv|parquet)$/.test(ending) ? 'jsonl' : ending,
    problems,
  );
  const hint = 'Give it with --out.';
  if (out === undefined && format === 'parquet') {
    problems.push(problem('--format', 'out-of-range', 'a file for parquet', undefined, { hint }));
  }
  if (out === undefined && json) {
    problems.push(problem('--json', 'out-of-range', 'a file for the runs', undefined, { hint }));
  }
  refuse('invalid-option', 'This cannot be merged.', problems);
  return format!;
}
