import type { Command } from 'commander';
import { experimentFor } from './experiment/experimentFor.js';
import { experimentPlayer } from './experiment/experimentPlayer.js';
import { planSensitivityCommand, type SensitivityWishes } from './experiment/planSensitivityCommand.js';
import { progressLine } from './experiment/progressLine.js';
import { sensitivityTable } from './experiment/sensitivityTable.js';
import type { Streams } from './Streams.js';

interface SensitivityFlags extends SensitivityWishes {
  readonly json?: boolean;
}

/** `six-party sensitivity <experiment>`: which factors of an experiment matter, and how much. */
export function addSensitivityCommand(parent: Command, streams: Streams): void {
  parent
    .command('sensitivity')
    .description('Find out which factors of an experiment matter for what it measures.')
    .argument('<experiment>', 'an experiment file (.yaml .yml .json)')
    .option(
      '--method <method>',
      'sobol: shares of the variance, alone and with others; morris: effects, with fewer points',
      'sobol',
    )
    .option('--n <number>', 'base samples (best a power of 2; default 64), or trajectories (default 10)')
    .option(
      '--workers <number>',
      'threads; 0 plays in this one. Default: as many as the machine has processors',
    )
    .option('--json', 'print the result as JSON instead of the table')
    .action(async (file: string, flags: SensitivityFlags) => {
      const { workers, ...options } = planSensitivityCommand(flags);
      const experiment = await experimentFor(file);
      const { meansOf, sensitivityOf } = await import('../ensemble/index.js');
      const executor = await experimentPlayer(experiment, workers);
      const progress = progressLine(streams, 'points');
      try {
        const report = await sensitivityOf(experiment, meansOf(executor), {
          ...options,
          inHand: executor.inHand,
          onProgress: progress.show,
        });
        progress.clear();
        streams.out(
          flags.json ? `${JSON.stringify(report, null, 2)}\n` : sensitivityTable(experiment.title, report),
        );
      } finally {
        progress.clear();
        await executor.close();
      }
    });
}
