import {
  argumentProblem,
  holding,
  isRecord,
  optionProblems,
  refuse,
  report as tell,
  type OptionRules,
  type Reader,
} from '../../input/index.js';
import { joined, upperFirst, wrapped } from '../../words/index.js';
import type { Answer, StabilityReport, StateStability, Upset } from './analyzeStability.js';
import { concepts, type Concept } from './concepts.js';

/** What stability is called, and what it means of a party that stays. */
const names: Readonly<Record<Concept, { readonly name: string; readonly stays: string }>> = {
  nash: { name: 'Nash', stays: 'has nothing better to move to' },
  gmr: { name: 'general metarational', stays: 'could be answered with something no better' },
  smr: { name: 'symmetric metarational', stays: 'could not get away from the answer either' },
  seq: { name: 'sequential', stays: 'would be answered by moves that pay those who make them' },
};

/** What to call things; by default, by their ids. */
export interface StabilityWords {
  /** Per party id. */
  readonly parties?: Readonly<Record<string, string>>;
  /** Per state id. */
  readonly states?: Readonly<Record<string, string>>;
}

/**
 * Tells which states of a conflict hold, who would move from where, and who would answer, one sentence a line, up to 100
 * characters.
 *
 * @param report - of `analyzeStability`
 * @throws SixPartyError `invalid-option`
 */
export function stabilityLines(report: StabilityReport, words: StabilityWords = {}): string[] {
  refuse('invalid-option', 'There is nothing to tell.', [
    argumentProblem('report', report, aReport),
    ...optionProblems(words, { parties: texts, states: texts } satisfies OptionRules<keyof StabilityWords>),
  ]);
  const { parties = {}, states = {} } = words;
  const who: Called = (id) => (Object.hasOwn(parties, id) ? parties[id]! : id);
  const where: Called = (id) => `[${Object.hasOwn(states, id) ? states[id]! : id}]`;
  const list = (ids: readonly string[]): string =>
    ids.length === 0 ? 'no state' : ids.map((id) => where(id)).join(' ');
  const said = (sentence: string): string[] => wrapped(sentence, '', '  ');
  return [
    ...said(`States: ${report.statesFrom}. Preferences: ${report.preferencesFrom}.`),
    '',
    'Equilibria: nobody moves',
    ...concepts.flatMap((concept) =>
      wrapped(
        `${names[concept].name} (each ${names[concept].stays}): ${list(report.equilibria[concept])}`,
        '  ',
        '    ',
      ),
    ),
    '',
    'Equilibria of coalitions: nobody moves, alone or together',
    ...concepts.flatMap((concept) =>
      wrapped(`${names[concept].name}: ${list(report.coalitionEquilibria[concept])}`, '  ', '    '),
    ),
    '',
    'State by state',
    ...report.states.flatMap((state) => stateLines(state, report, who, where)),
  ].map((line) => line.trimEnd());
}

/** What somebody or something is called. */
type Called = (id: string) => string;

const texts: Reader = (cursor) => {
  if (isRecord(cursor.value) && Object.values(cursor.value).every((one) => typeof one === 'string')) return;
  tell(cursor, 'wrong-type', 'a record of texts');
};

const perConcept = (value: unknown): boolean =>
  isRecord(value) && concepts.every((concept) => Array.isArray(value[concept]));

const isState = (value: unknown): boolean =>
  isRecord(value) && isRecord(value['stable']) && Array.isArray(value['improvements']);

const aReport = holding('a report of analyzeStability', {
  parties: Array.isArray,
  states: (value) => Array.isArray(value) && value.every(isState),
  equilibria: perConcept,
  coalitionEquilibria: perConcept,
  upsets: Array.isArray,
});

function stateLines(
  { id, stable, improvements }: StateStability,
  { parties, upsets }: StabilityReport,
  who: Called,
  where: Called,
): string[] {
  const leavers = parties.filter((party) => !stable[party]!.includes('nash'));
  const moves = improvements.map(({ party, to, sanctions }) => {
    const move = `${who(party)} would rather move to ${where(to)}`;
    const credible = sanctions.seq;
    const feared = sanctions.smr ?? sanctions.gmr;
    if (credible) return `${move}, but ${answerOf(credible, who, where)}, and it would pay them.`;
    if (!feared) return `${move}, and nobody can answer it with anything worse.`;
    const escape = sanctions.smr ? '' : ', from which it could get away again';
    return `${move}; ${answerOf(feared, who, where, 'could')}${escape}, though that would not pay them.`;
  });
  const together = upsets
    .filter(({ state }) => state === id)
    .map(({ coalition, to, concepts: under }: Upset) => {
      const all = joined(coalition.map((party) => who(party)));
      return `${upperFirst(all)} would leave it together for ${where(to)} (${joined(under.map((one) => names[one].name))}).`;
    });
  const quiet = leavers.length === 0 ? ['Nobody can move to anything better.'] : [];
  return [
    ...wrapped(where(id), '  ', '    '),
    ...[...quiet, ...moves, ...together].flatMap((sentence) => wrapped(sentence, '    ', '      ')),
  ];
}

function answerOf(answer: readonly Answer[], who: Called, where: Called, verb = 'would'): string {
  const [first, ...rest] = answer.map(({ party, to }) => `${who(party)} ${verb} go to ${where(to)}`);
  return [first, ...rest].join(', then ');
}
