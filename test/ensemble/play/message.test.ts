import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentModels, boulware, conceder, linear } from '../../../src/agents/index.js';
import {
  errorFrom,
  messageOf,
  playBatch,
  playMessage,
  type BatchMessage,
} from '../../../src/ensemble/index.js';
import { errorData } from '../../../src/ensemble/play/errorData.js';
import { changeScenario, SixPartyError } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { Agent, Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../games.js';

const sent = (message: BatchMessage): BatchMessage => JSON.parse(JSON.stringify(message)) as BatchMessage;
const batchOf = (scenario: Talks, to = 3) => ({
  scenario,
  seed: 'm',
  from: 0,
  to,
  metrics: ['outcome', 'objections'],
});

/** Models that think for long. */
const quick: Readonly<Record<string, { steps: number }>> = { consensusSeeker: { steps: 100 } };

describe('a batch that was sent', () => {
  test.each(Object.keys(agentModels))('is played alike with %s', (name) => {
    const scenario = { ...barter, agents: { ...barter.agents, Up: agentModels[name]!(quick[name]) } };
    const batch = batchOf(scenario);
    expect(playMessage(sent(messageOf(batch)))).toEqual({ ok: true, result: playBatch(batch) });
  });

  test('keeps what a party changed of its model', () => {
    const others = { Down: conceder(), Middle: conceder() };
    const withE = (e: number) => ({ ...barter, agents: { Up: boulware({ e }), ...others } });
    const [scenario, plain] = [withE(3), withE(0.05)];
    const batch = { ...batchOf(scenario, 12), metrics: ['expectedGain.Up', 'agreements'] };
    expect(playMessage(messageOf(batch))).toEqual({ ok: true, result: playBatch(batch) });
    expect(playBatch(batch).values).not.toEqual(playBatch({ ...batch, scenario: plain }).values);
  });

  test('may be of a whole scenario', () => {
    const short: Talks = changeScenario(december2003, { horizon: { rounds: 2 } });
    const batch = batchOf(short, 2);
    expect(playMessage(sent(messageOf(batch)))).toEqual({ ok: true, result: playBatch(batch) });
  });
});

describe('code of one’s own', () => {
  const refusal = (...paths: string[]): unknown =>
    expect.objectContaining({
      code: 'invalid-option',
      issues: paths.map((path) =>
        expect.objectContaining({ path, hint: expect.stringContaining('workers: 0') as string }),
      ),
    });
  const withUp = (Up: Agent): Talks => ({ ...barter, agents: { ...barter.agents, Up } });

  test('is refused by the name of its agents', () => {
    expect(() => messageOf(batchOf(talks))).toThrow(refusal('agents.North', 'agents.South', 'agents.Broker'));
  });

  test('is refused behind the name of a model', () => {
    const impostor: Agent = { ...linear(), decide: () => ({ kind: 'walkOut' }) };
    expect(() => messageOf(batchOf(withUp(impostor)))).toThrow(refusal('agents.Up'));
    expect(() => messageOf(batchOf(withUp({ ...linear(), parameters: { e: 2 } })))).toThrow(
      refusal('agents.Up'),
    );
    const failing: Agent = {
      ...linear(),
      decide: () => {
        throw new Error('no idea');
      },
    };
    expect(() => messageOf(batchOf(withUp(failing)))).toThrow(refusal('agents.Up'));
  });

  test('that does what its name says may go', () => {
    const { name, parameters, decide } = linear();
    expect(messageOf(batchOf(withUp({ name, parameters, decide }))).seed).toBe('m');
  });

  test('is refused as a metric', () => {
    const own = { name: 'own', label: '', kind: 'yesNo', of: () => true } as const;
    expect(() => messageOf({ ...batchOf(barter), metrics: [own] })).toThrow(refusal('metrics'));
  });
});

describe('errors', () => {
  test('arrive as they were', () => {
    const problem = fc.record({ path: fc.string(), message: fc.string(), hint: fc.string() });
    fc.assert(
      fc.property(fc.string(), fc.array(problem), fc.option(fc.string()), (text, problems, cause) => {
        const issues = problems.map(
          (one) => ({ ...one, code: 'missing', expected: '', received: '' }) as const,
        );
        const error = new SixPartyError('agent-failed', text, issues);
        if (cause !== null) error.cause = new Error(cause);
        const again = errorFrom(JSON.parse(JSON.stringify(errorData(error))) as ReturnType<typeof errorData>);
        expect(again).toBeInstanceOf(SixPartyError);
        expect(again).toMatchObject({ code: error.code, message: error.message, issues, stack: error.stack });
        expect((again.cause as Error | undefined)?.message).toBe(cause ?? undefined);
      }),
      { numRuns: 30 },
    );
  });

  test('are part of the answer', () => {
    const answer = playMessage({ ...messageOf(batchOf(barter)), metrics: ['nothing'] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-name' } });
    const broken = playMessage({ ...messageOf(batchOf(barter)), hash: 'other', scenario: '{' });
    expect(broken).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('JSON') as string },
    });
  });
});
