import { expect, test } from 'vitest';
import { ablate } from '../../../src/analysis/index.js';
import {
  executorPlayer,
  inProcessExecutor,
  messageOf,
  playMessage,
  type Executor,
} from '../../../src/ensemble/index.js';
import { december2003, december2008 } from '../../../src/scenarios/index.js';
import { talks } from '../games.js';

const measures = ['agreement', 'sessions', 'timeToAgreement', 'expectedGain.North'];

test('gives what this thread gives, in batches of any size', async () => {
  const options = { seeds: 11, measures, mechanisms: ['dynamics.meetings', 'rule.South'] };
  const here = await ablate(talks, options);
  for (const batch of [1, 10, 50]) {
    const done: number[] = [];
    const player = executorPlayer(inProcessExecutor(), { batch, onProgress: (runs) => done.push(runs) });
    expect(await ablate(talks, { ...options, player })).toEqual(here);
    expect(done.at(-1)).toBe(3 * 11);
  }
  expect(here.rows.find(({ measure }) => measure === 'expectedGain.North')!.pairs).toBeLessThan(11);
});

test('all that is asked for can be sent to other threads', async () => {
  const sending: Executor = {
    ...inProcessExecutor(),
    run(batch) {
      const answer = playMessage(messageOf(batch));
      return answer.ok ? Promise.resolve(answer.result) : Promise.reject(new Error(answer.error.message));
    },
  };
  const options = { seeds: 2, measures: ['agreement', 'sessions'], mechanisms: ['dynamics.meetings'] };
  const sent = await ablate(december2008, { ...options, player: executorPlayer(sending) });
  expect(sent).toEqual(await ablate(december2008, options));
});

test('what cannot be played is refused by the executor', async () => {
  const executor = { ...inProcessExecutor(), run: () => Promise.reject(new Error('no threads')) };
  await expect(
    ablate(december2003, { seeds: 2, mechanisms: ['dynamics.caucus'], player: executorPlayer(executor) }),
  ).rejects.toThrow('no threads');
});
