import { Command, CommanderError } from 'commander';
import { isSixPartyError, type SixPartyError, type SixPartyErrorCode } from '../input/index.js';
import { version } from '../talks/trace/version.js';
import { exitCodes, LEAST_WIDTH, seen, type Streams } from './output/shell.js';
import { translators } from './reading/evaluateScript.js';
import { placeInScript } from './reading/scriptError.js';

/** Gives a command its arguments, options and action. */
type Fill = (command: Command, streams: Streams, end: (code: number) => void) => void;

/** What the help says of a command, and what does it: loaded only if the command line names it. */
interface Entry {
  readonly usage: string;
  readonly what: string;
  fill(): Promise<Fill>;
}

/** The commands, in the order of the help. */
export const commands: Readonly<Record<string, Entry>> = {
  run: {
    usage: '[options] <scenario>',
    what: 'Play talks to their end and tell how they went.',
    fill: async () => (await import('./commands/run.js')).addRunCommand,
  },
  replay: {
    usage: '[options] <file>',
    what: 'Check a recorded run, event by event, and tell how it went.',
    fill: async () => (await import('./commands/replay.js')).addReplayCommand,
  },
  report: {
    usage: '[options] <what>',
    what: 'Make a page to look at: a recorded run to replay and fork, a sweep, or a scenario.',
    fill: async () => (await import('./commands/report.js')).addReportCommand,
  },
  backtest: {
    usage: '[options]',
    what: 'Hold the four dated scenarios against fourteen things that history bore out.',
    fill: async () => (await import('./commands/backtest.js')).addBacktestCommand,
  },
  analyze: {
    usage: '[options] <scenario>',
    what: 'Count the deals that suit whom, and find the efficient and the fair ones, exactly.',
    fill: async () => (await import('./commands/analyze.js')).addAnalyzeCommand,
  },
  explain: {
    usage: '[options] <run>',
    what: 'Find out what a run hung on: take its facts out one by one, and play the rest again.',
    fill: async () => (await import('./commands/explain.js')).addExplainCommand,
  },
  ablate: {
    usage: '[options] <scenario>',
    what: 'Switch off the mechanisms of a scenario one by one, and find out which of them matter.',
    fill: async () => (await import('./commands/ablate.js')).addAblateCommand,
  },
  'best-responses': {
    usage: '[options] <scenario>',
    what: 'Find out which seats would gain by another policy of their own, and where nobody would.',
    fill: async () => (await import('./commands/bestResponses.js')).addBestResponsesCommand,
  },
  sensitivity: {
    usage: '[options] <experiment>',
    what: 'Find out which factors of an experiment matter for what it measures.',
    fill: async () => (await import('./commands/sensitivity.js')).addSensitivityCommand,
  },
  import: {
    usage: '',
    what: 'Make a scenario file from a scored game of another tool.',
    fill: async () => (await import('./commands/import.js')).addImportCommand,
  },
  export: {
    usage: '',
    what: 'Write a plain scored game for another tool.',
    fill: async () => (await import('./commands/export.js')).addExportCommand,
  },
  init: {
    usage: '[options] [name]',
    what: 'Write a scenario file with comments, to begin a negotiation of your own with.',
    fill: async () => (await import('./commands/init.js')).addInitCommand,
  },
  schema: {
    usage: '',
    what: 'Print the JSON Schema of scenario files.',
    fill: async () => (await import('./commands/schema.js')).addSchemaCommand,
  },
  validate: {
    usage: '[options] <file...>',
    what: 'Check scenario files and scripts, and name every problem with its line.',
    fill: async () => (await import('./commands/validate.js')).addValidateCommand,
  },
  sweep: {
    usage: '[options] <experiment>',
    what: 'Play an experiment, policies by points by seeds, and keep a row of every run.',
    fill: async () => (await import('./commands/sweep.js')).addSweepCommand,
  },
  merge: {
    usage: '[options] <folder...>',
    what: 'Put the runs of an experiment together, from one folder or one per shard, and sum them up.',
    fill: async () => (await import('./commands/merge.js')).addMergeCommand,
  },
  discover: {
    usage: '[options] <folder>',
    what: 'Find out where in the runs of a sweep something happens, and which policy holds up everywhere.',
    fill: async () => (await import('./commands/discover.js')).addDiscoverCommand,
  },
  worker: {
    usage: '[options]',
    what: 'Play the runs of sweeps that were started with --redis, on this machine or another.',
    fill: async () => (await import('./commands/worker.js')).addWorkerCommand,
  },
};

/** Columns of a help text that nobody asked otherwise. */
const HELP_WIDTH = 80;

/** Runs the command `six-party` with its arguments; returns the exit code. */
export async function program(args: readonly string[], terminal: Streams): Promise<number> {
  const streams: Streams = { ...terminal, out: (text) => terminal.out(seen(text)) };
  let code: number = exitCodes.done;
  const end = (ended: number): void => void (code = ended);
  const command = new Command('six-party')
    .description(
      'Plays the six-party talks on the North Korean nuclear programme and negotiations of your own, checks recorded runs, plays experiments of many runs, and holds the model against history.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text),
      writeErr: (text) => streams.err(seen(text)),
      outputError: (text, write) => write(cut(text)),
      getOutHelpWidth: () => streams.width ?? HELP_WIDTH,
      getErrHelpWidth: () => streams.width ?? HELP_WIDTH,
    })
    .configureHelp({
      minWidthToWrap: LEAST_WIDTH,
      // Of a command that is not loaded the help would not know what stands after its name.
      subcommandTerm: (one) => `${one.name()} ${commands[one.name()]?.usage ?? '[command]'}`.trimEnd(),
    })
    .showHelpAfterError('(six-party --help shows what there is)');
  for (const [name, { what, fill }] of Object.entries(commands)) {
    const one = command.command(name).description(what);
    if (args.includes(name)) (await fill())(one, streams, end);
  }
  try {
    await command.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, streams);
    return error.exitCode === 0 ? exitCodes.done : exitCodes.mistake;
  }
}

/** Letters that are shown of a mistake in the command line, which may be of any length itself. */
const MOST_LETTERS = 500;

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}…\n`;
}

/** Says what went wrong, one problem a line with its place and what to do; returns the exit code. */
function reportFailure(error: unknown, { err }: Streams): number {
  if (isSixPartyError(error)) {
    err(`${seen(error.code === 'agent-failed' ? failed(error) : error.message)}\n`);
    return codeOf(error.code);
  }
  const message = error instanceof Error ? error.message : String(error);
  err(`This is a fault of six-party, not yours: ${seen(message)}\n`);
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
