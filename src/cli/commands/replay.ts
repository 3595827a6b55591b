import type { Command } from 'commander';
import { verifyAgents } from '../../agents/index.js';
import { account } from '../../report/index.js';
import { version, type AskedAgain } from '../../talks/index.js';
import { wrapped } from '../../words/index.js';
import { seen, textWidth, type Streams } from '../output/shell.js';
import { checked, readTrace, verified } from '../reading/readTrace.js';

/** What a trace is, for helps. */
export const traceHelp = 'a file that was written with --trace';

interface ReplayFlags {
  readonly agents?: boolean;
}

/** `six-party replay <file>`: checks a trace against its rules, seed, chain and, if asked to, agents, and tells it. */
export function addReplayCommand(command: Command, streams: Streams): void {
  command
    .argument('<file>', traceHelp)
    .option(
      '--agents',
      'also ask the agents of the library again, and refuse a move that they would not have made',
    )
    .action((file: string, { agents = false }: ReplayFlags) => {
      const trace = readTrace(file);
      const asked = agents ? askedText(checked(trace, verifyAgents), streams) : '';
      const told = agents ? trace : verified(trace);
      if (told.version !== version) {
        streams.err(
          `It was written by version ${seen(told.version)}; this is ${version}, and it fits all the same.\n`,
        );
      }
      streams.out(account(told, textWidth(streams)) + asked);
    });
}

function askedText({ asked, forced, unasked }: AskedAgain, { width }: Streams): string {
  const moves = (count: number): string => `${count} ${count === 1 ? 'move' : 'moves'}`;
  const lines = [
    `Agents: asked again, they make ${asked === 0 && unasked.length > 0 ? 'no move of this run' : `the same ${moves(asked)}, with the same draws`}.`,
    ...(forced > 0
      ? [`Not asked: ${moves(forced)} that ${forced === 1 ? 'was' : 'were'} forced from outside.`]
      : []),
    ...unasked.map(
      ({ party, agent, moves: count }) =>
        `Not asked: ${agent} of ${party}, which is not of the library; ${moves(count)}.`,
    ),
  ];
  return `\n${lines.flatMap((line) => wrapped(line, '', '  ', false, width ?? Infinity)).join('\n')}\n`;
}
