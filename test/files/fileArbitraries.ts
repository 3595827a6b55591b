import fc from 'fast-check';
import { agentModels } from '../../src/agents/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import type { Agent, Talks } from '../../src/talks/index.js';
import { ladderOf } from '../talks/ladderArbitraries.js';
import { number, scenarios } from '../talks/scenarioArbitraries.js';

/** Texts that readers of YAML take for something else, or trip over. */
const odd: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      ...[
        'yes',
        'no',
        'null',
        '~',
        'true',
        '0x10',
        '0o7',
        '1e3',
        '-0',
        '.inf',
        '.nan',
        '2024-01-01',
        '12:30',
        '<<',
      ],
      ...[
        'a: b',
        ': ',
        'a #b',
        '#',
        '- a',
        '? a',
        '*a',
        '&a',
        '!a',
        '%a',
        '@a',
        '`a',
        '|',
        '>',
        '>-',
        '{',
        '[a',
        "'",
      ],
      ...[
        '"',
        "it's",
        '\\',
        '\\n',
        'a\nb',
        '\na',
        'a\n',
        'a\n\n b\n',
        ' a',
        'a ',
        '\ta',
        'a\tb',
        'a\r\nb',
        '---',
      ],
      ...[
        '...',
        '--- a',
        '\u0000a',
        '\u0085a',
        '\u00a0a',
        'a\u2028b',
        '\ufeffa',
        'a\ud800b',
        '核',
        'é🎉',
        '=',
        '__proto__',
      ],
      'long '.repeat(60) + 'text',
      'w'.repeat(300),
      `${'many words and: colons # too '.repeat(9)}\n\n  more\n`,
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  )
  .filter((text) => text.trim() !== '');

const double = (options: fc.DoubleConstraints) =>
  fc.double({ ...options, noNaN: true, noDefaultInfinity: true });
const from0: fc.Arbitrary<number> = fc.oneof(
  double({ min: 0 }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    1e-7,
    1.5e-7,
    1e21,
    123456789012345680000,
    2 ** 53,
    0.1 + 0.2,
    1.7976931348623157e308,
  ),
);
const from0To1 = fc.oneof(double({ min: 0, max: 1 }), fc.constantFrom(0, -0, 1e-7, 5e-324, 1));

const record = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(shape, { noNullPrototype: true }) as fc.Arbitrary<Record<string, unknown>>;
const acceptance = fc.oneof(
  fc.constant({ kind: 'target' }),
  record({ kind: fc.constant('const'), c: double({}) }),
  record({ kind: fc.constantFrom('next', 'previous'), alpha: double({}), beta: double({}) }),
  record({ kind: fc.constant('time'), T: from0To1 }),
  record({
    kind: fc.constant('combi'),
    T: from0To1,
    gamma: fc.oneof(double({}), fc.constantFrom('max', 'mean')),
  }),
);
const choices = { opponent: fc.constantFrom('frequency', 'ordinal', 'stated'), acceptance };
const some = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true });
const timeDependent = some({
  e: from0,
  k: from0To1,
  floor: from0,
  epsilon: from0,
  discounted: fc.boolean(),
  ...choices,
});
const position = some({
  demands: fc.array(
    fc.oneof(
      record({
        issue: odd,
        bound: fc.constantFrom('atLeast', 'atMost'),
        level: fc.nat(),
        firmness: fc.oneof(from0To1, fc.constant('never')),
      }),
      odd.chain((id) => ladderOf({ id, top: 3 }, 'atMost')),
    ),
    { maxLength: 2 },
  ),
  ambition: from0To1,
  decision: record({ sessions: fc.nat(), flexibility: from0To1 }),
  toward: odd,
  angerAt: number(0.1, 3),
  urges: fc.uniqueArray(record({ with: odd, urge: from0To1, carries: fc.boolean() }), {
    maxLength: 2,
    selector: (urge) => urge['with'],
  }),
  leaveAt: from0,
  loyalty: from0,
  weighs: fc.constantFrom('rest', 'loss'),
  memory: fc.oneof(
    from0To1,
    record({ kind: fc.constant('bounds') }),
    record({ kind: fc.constant('bounds'), halfLifeYears: number(0.1, 3) }),
  ),
});
const parameters: Readonly<Record<string, fc.Arbitrary<object>>> = {
  boulware: timeDependent,
  linear: timeDependent,
  conceder: timeDependent,
  hardliner: timeDependent,
  titForTat: some({
    over: fc.constantFrom('min', 'mean', 'max'),
    kindness: from0,
    epsilon: from0,
    ...choices,
  }),
  micro: fc.constant({}),
  consensusSeeker: some({
    steps: fc.integer({ min: 100, max: 100_000 }),
    premium: from0To1,
    gain: from0To1,
    tells: fc.boolean(),
  }),
  randomBidder: some({ acceptance }),
};

/** The name of an agent model and some of its parameters. */
export const seats: fc.Arbitrary<{ name: string; parameters: object }> = fc
  .constantFrom(...Object.keys(agentModels))
  .chain((name) => (parameters[name] ?? position).map((given) => ({ name, parameters: given })));

/** Generated scenarios with agents of the library, odd texts and odd numbers. */
export const savable: fc.Arbitrary<Talks> = scenarios.chain((scenario) =>
  fc
    .record({
      agents: fc.array(
        seats.map(({ name, parameters: given }): Agent => agentModels[name]!(given)),
        { minLength: scenario.parties.length, maxLength: scenario.parties.length },
      ),
      texts: fc.array(odd, { minLength: 4, maxLength: 4 }),
      noDeal: fc.oneof(double({ min: -1, max: 1 }), fc.constantFrom(-0, 1e-7, -5e-324)),
      months: from0.filter((months) => months > 0),
      source: odd,
    })
    .map(({ agents, texts, noDeal, months, source }) =>
      changed(scenario, agents, texts, noDeal, months, source),
    ),
);

function changed(
  scenario: Scenario,
  agents: Agent[],
  [title, label, option, head]: string[],
  noDeal: number,
  months: number,
  source: string,
): Talks {
  const [issue, ...issues] = scenario.issues;
  const [party, ...parties] = scenario.parties;
  return {
    ...scenario,
    title: title!,
    issues: [{ ...issue!, label: label!, options: [`${option!}…`, ...issue!.options.slice(1)] }, ...issues],
    parties: [{ ...party!, head: head!, noDeal }, ...parties],
    horizon: { ...scenario.horizon, months },
    agents: Object.fromEntries(scenario.parties.map(({ id }, k) => [id, agents[k]!])),
    sources: { [`parties.${party!.id}.noDeal`]: source },
  };
}
