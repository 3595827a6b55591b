import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import type { Cell, Column } from '../../ensemble/index.js';
import { checkOutput, writeOutputs } from '../../ensemble/sweep/folder/outputFile.js';
import { problem, SixPartyError } from '../../input/index.js';
import { replayPage, scenarioPage, sweepPage } from '../../report/page/index.js';
import { scenarios } from '../../scenarios/index.js';
import { refuseOtherVersion } from '../../talks/index.js';
import type { Streams } from '../output/shell.js';
import { quotedForShell } from '../output/sweepDetails.js';
import { ALLOW_SCRIPTS, allowScriptsHelp, experimentFor, seeded } from '../reading/experimentFor.js';
import { pageScript } from '../reading/pageScript.js';
import { isTraceFile, readTrace, verified } from '../reading/readTrace.js';
import { filesOf, scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';
import { traceHelp } from './replay.js';

interface ReportFlags {
  readonly out: string;
  readonly force?: boolean;
  readonly experiment?: string;
  readonly allowScripts?: boolean;
}

type PageFlags = Pick<ReportFlags, 'experiment' | 'allowScripts'>;

/** A page, and the files of which it was made. */
interface Page {
  readonly html: string;
  readonly files: readonly string[];
}

/** `six-party report <what>`: one file to look at, which needs no other and fetches nothing. */
export function addReportCommand(command: Command, streams: Streams): void {
  command
    .argument('<what>', `${traceHelp}, a folder of six-party sweep, or a scenario: ${scenarioHelp}`)
    .requiredOption('-o, --out <file>', 'the page, in HTML')
    .option('--force', 'write over a file that is there')
    .option('--experiment <file>', 'of a sweep: its experiment, for the commands that play its runs again')
    .option(ALLOW_SCRIPTS, allowScriptsHelp)
    .action(async (what: string, { out, force = false, ...flags }: ReportFlags) => {
      const { experiment } = flags;
      checkOutput(out, { inputs: [what, ...(experiment === undefined ? [] : [experiment])], force });
      const { html, files } = await pageOf(what, flags);
      await writeOutputs([{ file: out, content: html }], { inputs: files, force });
      streams.out(`Wrote ${out}: open it in a browser. It needs no other file and no network.\n`);
    });
}

async function pageOf(what: string, flags: PageFlags): Promise<Page> {
  if (existsSync(what) && statSync(what).isDirectory()) return await pageOfSweep(what, flags);
  if (isTraceFile(what)) return { html: pageOfTrace(what), files: [what] };
  const talks = await scenarioFor(what);
  return { html: await scenarioPage(talks, pageScript('still')), files: filesOf(what) };
}

/** @throws SixPartyError `invalid-trace` if it does not fit, or is of another version: its futures would be others */
function pageOfTrace(file: string): string {
  const trace = verified(readTrace(file));
  refuseOtherVersion(trace);
  const { name } = trace.scenario;
  return replayPage(
    trace,
    Object.hasOwn(scenarios, name) ? scenarios[name] : undefined,
    pageScript('replay'),
  );
}

/** Rows that are looked at one by one: about 300 bytes each. */
const MOST_ROWS = 200_000;

/** Stands in commands in place of the file of an experiment. */
const NO_EXPERIMENT = '<experiment>';

/** @throws SixPartyError `invalid-file` if it is no folder of a sweep, or not all runs are there; `invalid-option` */
async function pageOfSweep(
  folder: string,
  { experiment = NO_EXPERIMENT, allowScripts = false }: PageFlags,
): Promise<Page> {
  const { openRuns, piecesOf, summarizeRuns } = await import('../../ensemble/index.js');
  const source = await openRuns([folder]);
  if (experiment !== NO_EXPERIMENT) await refuseOtherExperiment(experiment, source.header, allowScripts);
  const { columns } = source.header;
  // Who reads all rows says what is wrong with one.
  const summary = await summarizeRuns(source);
  const rows: Record<string, Cell>[] = [];
  for await (const piece of piecesOf(source, 'jsonl')) {
    for (const line of String(piece).split('\n')) {
      if (line !== '' && rows.length < MOST_ROWS) rows.push(JSON.parse(line) as Record<string, Cell>);
    }
    if (rows.length === MOST_ROWS) break;
  }
  if (rows.length === 0) throw empty(folder);
  const named = (of: Column['of'], kinds?: readonly Column['kind'][]): string[] =>
    columns.filter((one) => one.of === of && (!kinds || kinds.includes(one.kind))).map(({ name }) => name);
  const html = await sweepPage(
    {
      summary,
      rows,
      factors: named('parameter'),
      yesNo: named('metric', ['yesNo']),
      numbers: named('metric', ['number']),
      command: (run) =>
        `six-party run ${quotedForShell(experiment)} --row ${run}${allowScripts ? ` ${ALLOW_SCRIPTS}` : ''}`,
    },
    pageScript('still'),
  );
  return { html, files: experiment === NO_EXPERIMENT ? [] : [experiment] };
}

/** Commands of another experiment would play other runs. */
async function refuseOtherExperiment(
  file: string,
  { experiment, seed }: { readonly experiment: string; readonly seed: string },
  allowScripts: boolean,
): Promise<void> {
  const { experimentHash } = await import('../../ensemble/index.js');
  if (experimentHash(seeded(await experimentFor(file, { allowScripts }), seed)) === experiment) return;
  throw new SixPartyError('invalid-option', 'The runs cannot be named.', [
    problem('experiment', 'inconsistent', 'the experiment that was swept', file, {
      message: `The sweep is not of ${file}, or not of what stands in it now.`,
    }),
  ]);
}

function empty(folder: string): SixPartyError {
  const message = 'There is not one run in it.';
  return new SixPartyError('invalid-file', 'There is nothing to report.', [
    problem(folder, 'missing', 'runs of a sweep', undefined, {
      message,
      hint: 'Play it with six-party sweep.',
    }),
  ]);
}
