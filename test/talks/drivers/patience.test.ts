import { expect, test } from 'vitest';
import { account } from '../../../src/report/index.js';
import { fingerprint, openTalks, replay, sealTrace, verifyTrace } from '../../../src/talks/index.js';
import type { AsyncAgent, Moved, Move, Session, SessionOptions, Trace } from '../../../src/talks/index.js';
import { round, tiny } from '../tiny.js';

const signal: Move = { kind: 'signal', tone: 'neutral', toward: 'South', attend: true };
const accuse: Move = { kind: 'signal', tone: 'accusatory', toward: 'South', attend: true };

/** A clock by hand: it says at once that the time is over. */
const over = { ms: 50, wait: () => Promise.resolve() };
const never = { ms: 50, wait: () => new Promise<never>(() => undefined) };

function opened(decide: AsyncAgent['decide'], options: Partial<SessionOptions>): Session {
  const slow = { name: 'slow', parameters: {}, decide };
  return openTalks(tiny({ horizon: { rounds: 1 } }), { seed: '1', agents: { North: slow }, ...options });
}
const firstMove = (session: Session): Moved =>
  session.trace.events.find((event): event is Moved => event.type === 'moved')!;

test('an agent that never answers is asked twice, then the fallback moves, and the trace says so', async () => {
  let asked = 0;
  const session = opened(
    () => {
      asked += 1;
      return new Promise(() => undefined);
    },
    { timeout: over, fallback: signal },
  );
  await session.step();
  expect(asked).toBe(2);
  expect(firstMove(session)).toMatchObject({
    party: 'North',
    move: signal,
    fallback: { reason: 'late', by: 'the move "signal"' },
  });
  expect(session.trace.format).toBe('six-party-trace/2');
});

test('without a fallback the lateness is thrown, and the talks stay where they were', async () => {
  const session = opened(() => new Promise(() => undefined), { timeout: over });
  const { state } = session;
  await expect(session.step()).rejects.toMatchObject({
    code: 'agent-failed',
    message: expect.stringContaining(
      '"slow" of North in round 1 (signals) did not answer within 50 ms',
    ) as unknown,
  });
  expect(session.state).toBe(state);
});

test('a second attempt is used if it is good', async () => {
  let asked = 0;
  const session = opened(
    () => (++asked === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(signal)),
    {
      timeout: never,
      fallback: accuse,
    },
  );
  await session.step();
  expect(firstMove(session).move).toEqual(signal);
  expect(firstMove(session).fallback).toBeUndefined();
  expect(session.trace.format).toBe('six-party-trace/1');
});

test.each([
  ['failed', () => Promise.reject(new Error('no line'))],
  ['illegal', (): Move => ({ kind: 'close' })],
] as const)('an agent may be the fallback of one that %s', async (reason, decide) => {
  const fallback: AsyncAgent = { name: 'calm', parameters: {}, decide: () => signal };
  const session = opened(decide, { fallback });
  await session.step();
  expect(firstMove(session).fallback).toEqual({ reason, by: 'calm' });
});

test('a fallback that is illegal itself is named', async () => {
  const session = opened(() => new Promise(() => undefined), { timeout: over, fallback: { kind: 'close' } });
  await expect(session.step()).rejects.toMatchObject({
    code: 'illegal-move',
    message: expect.stringMatching(/^The fallback failed too.*the move "close"/) as unknown,
    issues: [expect.objectContaining({ path: 'fallback' })],
  });
});

test('such a trace is replayed and verified without asking anybody, and told', async () => {
  const session = opened(() => new Promise(() => undefined), { timeout: over, fallback: signal });
  await session.step();
  const branch = session.fork(-1, { agents: { North: null } });
  round(branch);
  const trace = JSON.parse(JSON.stringify(sealTrace(branch.trace))) as Trace;
  expect(replay(trace)).toEqual(branch.state);
  expect(verifyTrace(trace)).toEqual(branch.state);
  expect(fingerprint(trace)).toBe(fingerprint(branch.trace));
  expect(account(trace)).toMatch(
    /Fallback +The agent of .* took too long: the move "signal" moved\s+instead/,
  );
  const events = trace.events.map((event) =>
    event.type === 'moved' && event.fallback
      ? { ...event, fallback: { ...event.fallback, reason: 'lazy' } }
      : event,
  );
  const { chain: _, ...open } = sealTrace(trace);
  const forged: unknown = { ...open, events };
  expect(() => verifyTrace(forged as Trace)).toThrow(
    expect.objectContaining({ code: 'invalid-trace' }) as Error,
  );
});

test('what is no timeout or fallback is refused', () => {
  const bad: Partial<Record<keyof SessionOptions, unknown>>[] = [
    { timeout: { ms: 0, wait: over.wait } },
    { timeout: { ms: 5 } },
    { timeout: 5 },
    { fallback: {} },
    { fallback: null },
  ];
  for (const options of bad) {
    expect(() => opened(() => signal, options as Partial<SessionOptions>)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }) as Error,
    );
  }
});
