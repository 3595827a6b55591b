import { Command, CommanderError } from 'commander';
import { version } from '../talks/index.js';
import { addAnalyzeCommand } from './analyzeCommand.js';
import { addBacktestCommand } from './backtestCommand.js';
import { exitCodes } from './exitCodes.js';
import { addExportCommand } from './exportCommand.js';
import { addImportCommand } from './importCommand.js';
import { addInitCommand } from './initCommand.js';
import { addMergeCommand } from './mergeCommand.js';
import { addReplayCommand } from './replayCommand.js';
import { reportFailure } from './reportFailure.js';
import { addRunCommand } from './runCommand.js';
import { addSchemaCommand } from './schemaCommand.js';
import { addSensitivityCommand } from './sensitivityCommand.js';
import type { Streams } from './Streams.js';
import { addSweepCommand } from './sweepCommand.js';
import { addValidateCommand } from './validateCommand.js';
import { addWorkerCommand } from './workerCommand.js';

/** The command `six-party` as a function of its arguments; gives the exit code. */
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
