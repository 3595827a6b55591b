import { Command, CommanderError } from 'commander';
import { isSixPartyError, type SixPartyError, type SixPartyErrorCode } from '../input/index.js';
import { version } from '../talks/index.js';
import { addAnalyzeCommand } from './commands/analyze.js';
import { addBacktestCommand } from './commands/backtest.js';
import { addExportCommand } from './commands/export.js';
import { addImportCommand } from './commands/import.js';
import { addInitCommand } from './commands/init.js';
import { addMergeCommand } from './commands/merge.js';
import { addReplayCommand } from './commands/replay.js';
import { addRunCommand } from './commands/run.js';
import { addSchemaCommand } from './commands/schema.js';
import { addSensitivityCommand } from './commands/sensitivity.js';
import { addSweepCommand } from './commands/sweep.js';
import { addValidateCommand } from './commands/validate.js';
import { addWorkerCommand } from './commands/worker.js';
import { exitCodes, type Streams } from './output/shell.js';
import { translators } from './reading/evaluateScript.js';
import { placeInScript } from './reading/scriptError.js';

/** Runs the command `six-party` with its arguments; returns the exit code. */
export async function program(args: readonly string[], streams: Streams): Promise<number> {
  const command = new Command('six-party')
    .description(
      'Plays the six-party talks on the North Korean nuclear programme and negotiations of your own, checks recorded runs, plays experiments of many runs, and holds the model against history.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: (text) => streams.err(text) })
    .showHelpAfterError('(six-party --help shows what there is)');
  addRunCommand(command, streams);
  addReplayCommand(command, streams);
  addBacktestCommand(command, streams);
  addAnalyzeCommand(command, streams);
  addSensitivityCommand(command, streams);
  addImportCommand(command, streams);
  addExportCommand(command, streams);
  let code: number = exitCodes.done;
  addInitCommand(command, streams);
  addSchemaCommand(command, streams);
  const end = (ended: number): void => void (code = ended);
  addValidateCommand(command, streams, end);
  addSweepCommand(command, streams, end);
  addMergeCommand(command, streams, end);
  addWorkerCommand(command, streams, end);
  try {
    await command.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, streams);
    return error.exitCode === 0 ? exitCodes.done : exitCodes.mistake;
  }
}

/** Says what went wrong, one problem a line with its place and what to do; returns the exit code. */
function reportFailure(error: unknown, { err }: Streams): number {
  if (isSixPartyError(error)) {
    err(`${error.code === 'agent-failed' ? failed(error) : error.message}\n`);
    return codeOf(error.code);
  }
  err(`This is a fault of six-party, not yours: ${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.fault;
}

/** Its one problem says again what happened, and points to a cause that is of use in a program only. */
function failed({ message, cause }: SixPartyError): string {
  const place = placeInScript(cause);
  return message.split('\n')[0]! + (place === undefined ? '' : `\n  at ${place}`);
}

function codeOf(code: SixPartyErrorCode): number {
  switch (code) {
    case 'invalid-trace':
      return exitCodes.misfit;
    case 'agent-failed':
    case 'illegal-move':
      // The agents of the library are our business, those of a script are the user's.
      return translators.size > 0 ? exitCodes.mistake : exitCodes.fault;
    default:
      return exitCodes.mistake;
  }
}
