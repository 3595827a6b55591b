import type { Command } from 'commander';
import { MAX_PROBLEMS, visible, type Problem, type SixPartyError } from '../../input/index.js';
import { exitCodes } from '../output/shell.js';
import { preferenceWarnings } from '../../scenario/index.js';
import { textWarnings } from '../../talks/index.js';
import { scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';
import type { Streams } from '../output/shell.js';

/** What was found about one file; printed as it is with `--json`. */
interface Finding {
  readonly file: string;
  readonly ok: boolean;
  readonly title?: string;
  readonly parties?: number;
  readonly issues?: number;
  readonly deals?: number;
  readonly problems: readonly Problem[];
  /** What is odd about a valid file: the exit code stays 0. */
  readonly warnings?: readonly Problem[];
}

/** `six-party validate <file...>`: all problems of scenario files and scripts; gives code 2 if there are any. */
export function addValidateCommand(command: Command, streams: Streams, end: (code: number) => void): void {
  command
    .argument('<file...>', `what to check: ${scenarioHelp}`)
    .option('--json', 'print what was found as JSON')
    .action(async (files: readonly string[], flags: { readonly json?: boolean }) => {
      const findings: Finding[] = [];
      for (const file of files) findings.push(await checked(file));
      if (flags.json) streams.out(`${JSON.stringify(findings, null, 2)}\n`);
      else for (const finding of findings) tell(finding, streams);
      if (findings.some(({ ok }) => !ok)) end(exitCodes.mistake);
    });
}

async function checked(file: string): Promise<Finding> {
  try {
    const scenario = await scenarioFor(file);
    const { title, parties, issues } = scenario;
    const warnings = [...preferenceWarnings(scenario), ...textWarnings(scenario)];
    const deals = issues.reduce((product, { options }) => product * options.length, 1);
    const counts = { parties: parties.length, issues: issues.length, deals };
    return { file, ok: true, title, ...counts, problems: [], ...(warnings.length > 0 && { warnings }) };
  } catch (error) {
    const { issues } = error as Partial<SixPartyError>;
    if (issues === undefined) throw error;
    return { file, ok: false, problems: issues };
  }
}

function tell(
  { file, ok, title, parties, issues, deals, problems, warnings = [] }: Finding,
  { out, err }: Streams,
): void {
  if (ok)
    out(
      `ok  ${visible(file)}  ${visible(title!)} (${parties!} parties, ${issues!} issues, ${deals!} deals)\n`,
    );
  for (const { path, message, hint } of warnings)
    err(`warning  ${visible(file)} ${visible(path)}: ${message} ${hint}\n`);
  for (const { at, path, message, hint } of problems) {
    const place = [at, path].filter((part) => part !== undefined && part !== '').join(' ');
    err(`${[`${visible(place)}:`, message, hint].filter((part) => part !== '').join(' ')}\n`);
  }
  if (problems.length >= MAX_PROBLEMS)
    err(`These are the first ${MAX_PROBLEMS} problems of ${visible(file)}.\n`);
}
