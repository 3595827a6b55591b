import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as analysis from '../../src/analysis.js';
import * as bullmq from '../../src/ensemble/bullmq/index.js';
import * as ensemble from '../../src/ensemble/index.js';
import * as files from '../../src/files/index.js';
import * as main from '../../src/index.js';
import * as report from '../../src/report/index.js';
import * as testing from '../../src/testing/index.js';
import { agentCalls } from './arguments/agents.js';
import { analysisCalls } from './arguments/analysis.js';
import type { Call } from './arguments/call.js';
import { bullmqCalls, ensembleCalls } from './arguments/ensemble.js';
import { fileCalls, reportCalls } from './arguments/files.js';
import { mainCalls, sessionCalls } from './arguments/main.js';
import { sale } from './arguments/samples.js';
import { testingCalls } from './arguments/testing.js';

type Session = main.Session;
type Functions = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, Call | string>>;

/** The entry points, and a session, whose methods are as public. */
const doors: Readonly<Record<string, readonly [Functions, Rows]>> = {
  main: [main, { ...mainCalls, ...agentCalls }],
  analysis: [analysis, analysisCalls],
  files: [files, fileCalls],
  testing: [testing, testingCalls],
  ensemble: [ensemble, ensembleCalls],
  'ensemble/bullmq': [bullmq, bullmqCalls],
  report: [report, reportCalls],
  session: [methodsOfSessions(), sessionCalls],
};

/** What people give by mistake: nothing, or something of another kind. */
const wrong: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  '3': 3,
  "'x'": 'x',
  '{}': {},
  '[]': [],
  'Symbol()': Symbol('wrong'),
  '() => 0': () => 0,
};

const calls = Object.entries(doors).flatMap(([door, [functions, rows]]) =>
  Object.entries(rows).flatMap(([name, row]) =>
    typeof row === 'string' ? [] : [{ door, name, row, made: functions[name] as Made }],
  ),
);

type Made = (...given: readonly unknown[]) => unknown;

/** The methods of a session, each of a new one: what one call does, the next does not see. */
function methodsOfSessions(): Functions {
  const open = (): Session => main.openTalks(sale, { seed: '1' });
  const named = (name: string) => (open() as unknown as Readonly<Record<string, Made>>)[name]!;
  return Object.fromEntries(
    Object.keys(sessionCalls).map((name) => [
      name,
      (...given: readonly unknown[]) => Reflect.apply(named(name), open(), given),
    ]),
  );
}

/** Calls a function and waits for all it gives; returns what it throws. */
async function thrown(made: Made, given: readonly unknown[]): Promise<unknown> {
  try {
    const answer = await made(...given);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      await (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A wrong call, in words and by its arguments. */
interface Wrong {
  readonly what: string;
  /** The argument or option that is wrong, and how. */
  readonly place: string;
  readonly value: string;
  readonly given: readonly unknown[];
}

/** Spoils every argument and every option of a call, one at a time. */
function wrongCalls({ args, options, notMade, spared = [] }: Call, name: string): Wrong[] {
  const spoilt = args.flatMap((arg, at) =>
    Object.entries(wrong).flatMap(([value, bad]) => {
      const whole = arg === bad ? [] : [{ place: `${at}`, value, given: args.with(at, bad) }];
      const members = options.includes(at) ? Object.entries(arg as object) : [];
      const parts = members
        .filter(([, right]) => right !== bad)
        .map(([key]) => {
          const given = args.with(at, { ...(arg as object), [key]: bad });
          return { place: `${at}.${key}`, value, given };
        });
      return [...whole, ...parts];
    }),
  );
  const isDefault = (value: string): boolean => value === 'undefined' || value === '{}';
  return spoilt
    .filter(({ value }) => notMade === undefined || !isDefault(value))
    .filter(({ place, value }) => !spared.includes(`${place}: ${value}`))
    .map((one) => ({ ...one, what: `${name}(${one.place}: ${one.value})` }));
}

test.each(Object.entries(doors))('every function of %s is here', (_door, [functions, rows]) => {
  // A class of what is thrown is made by the library alone.
  const names = Object.keys(functions).filter(
    (name) => typeof functions[name] === 'function' && functions[name] !== main.SixPartyError,
  );
  expect(Object.keys(rows).sort()).toEqual(names.sort());
});

describe.each(Object.keys(doors))('%s', (door) => {
  const own = calls.filter((each) => each.door === door);

  test('right calls are answered', async () => {
    for (const { name, row, made } of own) {
      if (row.notMade === undefined) expect(await thrown(made, row.args), name).toBeUndefined();
    }
  });

  test('a wrong argument is answered, or refused with a code and with what is wrong', async () => {
    const others: string[] = [];
    for (const { name, row, made } of own) {
      for (const { what, given } of wrongCalls(row, name)) {
        const error = await thrown(made, given);
        if (error === undefined || (main.isSixPartyError(error) && error.issues.length > 0)) continue;
        others.push(`${what}: ${String(error)}`);
      }
    }
    expect(others).toEqual([]);
  });

  // No function takes a symbol, and nothing is left out by null: one that is answered was not looked at.
  test('what cannot be right is refused', async () => {
    const answered: string[] = [];
    for (const { name, row, made } of own) {
      for (const { what, value, given } of wrongCalls(row, name)) {
        if (!['Symbol()', 'null'].includes(value) || row.lenient !== undefined) continue;
        if (what === 'canonicalJson(0: null)') continue; // which is JSON
        if ((await thrown(made, given)) === undefined) answered.push(what);
      }
    }
    expect(answered).toEqual([]);
  });

  test('an option that there is not is refused, and the one that was meant is named', async () => {
    const taken: string[] = [];
    for (const { name, row, made } of own) {
      for (const at of row.options) {
        const options = row.args[at] as Readonly<Record<string, unknown>>;
        const [known = 'option'] = Object.keys(options);
        const error = await thrown(made, row.args.with(at, { ...options, [`${known}z`]: 1 }));
        const isRefused = main.isSixPartyError(error) && error.message.includes(`${known}z`);
        const isNamed = known === 'option' || String(error).includes(`Did you mean "${known}"`);
        if (!isRefused || !isNamed) taken.push(`${name}: ${String(error)}`);
      }
    }
    expect(taken).toEqual([]);
  });
});

test('none of it writes anything', () => {
  const written = Object.values(wrong).filter((name) => typeof name === 'string' && existsSync(name));
  expect(written).toEqual([]);
});
