import { integerBelow, openStream, pick, type Stream } from '../../src/random/index.js';

/** What people, editors and attackers put where something else belongs. */
export const hostile: readonly string[] = [
  '',
  '""',
  'null',
  'NaN',
  '.nan',
  '1e400',
  '-1',
  '-0',
  '0.5',
  '99999999999999999999',
  'true',
  '2003-02-30',
  '[]',
  '{}',
  '[[[[[[1]]]]]]',
  '{ a: { b: { c: 1 } } }',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '/dev/zero',
  '&a [*a]',
  '*a',
  '!!js/function x',
  '<<',
  '---',
  '\t',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '\ud800',
  'é🎉核',
  'x'.repeat(5000),
];

type Mutation = (text: string, stream: Stream) => string;

/** What happens to a text, by name. */
const mutations: Readonly<Record<string, Mutation>> = {
  lineGone: (text, stream) => onLines(text, stream, () => []),
  lineTwice: (text, stream) => onLines(text, stream, (line) => [line, line]),
  indented: (text, stream) => onLines(text, stream, (line) => [` ${line}`]),
  outdented: (text, stream) => onLines(text, stream, (line) => [line.replace(/^ /, '')]),
  linesSwapped: (text, stream) => {
    const lines = text.split('\n');
    const [a, b] = [integerBelow(stream, lines.length), integerBelow(stream, lines.length)];
    return lines.with(a, lines[b]!).with(b, lines[a]!).join('\n');
  },
  cut: (text, stream) => text.slice(0, integerBelow(stream, text.length + 1)),
  spanGone: (text, stream) => {
    const from = integerBelow(stream, text.length + 1);
    return text.slice(0, from) + text.slice(from + 1 + integerBelow(stream, 40));
  },
  putIn: (text, stream) => {
    const at = integerBelow(stream, text.length + 1);
    return text.slice(0, at) + pick(stream, hostile) + text.slice(at);
  },
  wordReplaced: (text, stream) => onWords(text, stream, () => pick(stream, hostile)),
  wordMoved: (text, stream) => onWords(text, stream, (words) => pick(stream, words)),
  numberChanged: (text, stream) =>
    onWords(text, stream, () => pick(stream, ['0', '1', '-1', '2', '7.5', '1e9']), /\b\d+(\.\d+)?\b/g),
};

function onLines(text: string, stream: Stream, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = integerBelow(stream, lines.length);
  return lines.toSpliced(at, 1, ...change(lines[at]!)).join('\n');
}

function onWords(
  text: string,
  stream: Stream,
  change: (words: readonly string[]) => string,
  word = /[\w.-]+/g,
): string {
  const found = [...text.matchAll(word)];
  if (found.length === 0) return text;
  const { index, 0: old } = pick(stream, found);
  return text.slice(0, index) + change(found.map(([one]) => one)) + text.slice(index + old.length);
}

/** The `n`-th mutation of a text: one to three changes. */
export function mutatedText(text: string, n: number): string {
  const stream = openStream(`fuzz/${n}`);
  let mutated = text;
  for (let left = 1 + integerBelow(stream, 3); left > 0; left--) {
    mutated = pick(stream, Object.values(mutations))(mutated, stream);
  }
  return mutated;
}
