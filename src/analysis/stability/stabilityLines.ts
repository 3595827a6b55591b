import {
  argumentProblem,
  checkMembers,
  anObject,
  holding,
  isRecord,
  listOf,
  refuse,
  satisfying,
  text,
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

/**
 * Tells which states of a conflict hold, who would move from where, and who would answer, one sentence a line, up to 100
 * characters.
 *
 * @param report - of `analyzeStability`
 * @param words - what to call parties and states, by id. Default: their ids
 * @throws SixPartyError `invalid-option`
 */
export function stabilityLines(
  report: StabilityReport,
  words: Readonly<Record<string, string>> = {},
): string[] {
  refuse('invalid-option', 'There is nothing to tell.', [
    argumentProblem('report', report, aReport),
    argumentProblem('words', words, anObject('a record of texts')),
  ]);
  const called = (id: string): string => (Object.hasOwn(words, id) ? words[id]! : id);
  const list = (ids: readonly string[]): string =>
    ids.length === 0 ? 'none' : ids.map((id) => called(id)).join('; ');
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
    ...report.states.flatMap((state) => stateLines(state, report, called)),
  ].map((line) => line.trimEnd());
}

const aReport = holding('a report of analyzeStability', {
  states: Array.isArray,
  equilibria: isRecord,
  coalitionEquilibria: isRecord,
  upsets: Array.isArray,
});

function stateLines(
  { id, stable, improvements }: StateStability,
  { parties, upsets }: StabilityReport,
  called: (id: string) => string,
): string[] {
  const leavers = parties.filter((party) => !stable[party]!.includes('nash'));
  const moves = improvements.map(({ party, to, sanctions }) => {
    const move = `${called(party)} would rather move to ${called(to)}`;
    const credible = sanctions.seq;
    const feared = sanctions.smr ?? sanctions.gmr;
    if (credible) return `${move}, but ${answerOf(credible, called)}, and it would pay them.`;
    if (!feared) return `${move}, and nobody can answer it with anything worse.`;
    const escape = sanctions.smr ? '' : ', from which it could get away again';
    return `${move}; ${answerOf(feared, called, 'could')}${escape}, though that would not pay them.`;
  });
  const together = upsets
    .filter(({ state }) => state === id)
    .map(({ coalition, to, concepts: under }: Upset) => {
      const who = joined(coalition.map((party) => called(party)));
      return `${upperFirst(who)} would leave it together for ${called(to)} (${joined(under.map((one) => names[one].name))}).`;
    });
  const quiet = leavers.length === 0 ? ['Nobody can move to anything better.'] : [];
  return [
    ...wrapped(called(id), '  ', '    '),
    ...[...quiet, ...moves, ...together].flatMap((sentence) => wrapped(sentence, '    ', '      ')),
  ];
}

function answerOf(answer: readonly Answer[], called: (id: string) => string, verb = 'would'): string {
  const [first, ...rest] = answer.map(({ party, to }) => `${called(party)} ${verb} go to ${called(to)}`);
  return [first, ...rest].join(', then ');
}
