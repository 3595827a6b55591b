import { cursorOn, number, problem } from '../../input/index.js';
import { levelsInForce, type TalksState } from '../../talks/index.js';
import { happeningWord, issueWord, levelWord, partyWord } from '../../words/index.js';
import type { Atom, LevelAtom, OptionName } from './Atom.js';
import type { AtomKinds } from './AtomKind.js';
import { checkParty, issueNamed, optionNamed, reportUnknown } from './names.js';

/**
 * The implemented level of an issue when the position ends, as seen from outside; in a game without a schedule the
 * option that is signed.
 *
 * @param issue - id
 * @returns what to compare it with: `level('rollback').atLeast('freeze')`
 */
export function level(issue: string): LevelAtoms {
  return {
    atLeast: (option) => ({ kind: 'level', issue, compare: 'atLeast', option }),
    atMost: (option) => ({ kind: 'level', issue, compare: 'atMost', option }),
    equals: (option) => ({ kind: 'level', issue, compare: 'equals', option }),
  };
}

/** Comparisons of a level with an option. */
export interface LevelAtoms<Option extends OptionName = OptionName> {
  /** The level is that of the option, or a higher one. */
  readonly atLeast: (option: Option) => LevelAtom;
  /** The level is that of the option, or a lower one. */
  readonly atMost: (option: Option) => LevelAtom;
  /** The level is that of the option. */
  readonly equals: (option: Option) => LevelAtom;
}

/**
 * What no deal is worth to a party is above a value when the position ends.
 *
 * @param party - id
 * @param value - in [−1, 1]
 */
export function noDealAbove(party: string, value: number): Atom {
  return { kind: 'noDealAbove', party, value };
}

/**
 * An event of the world happened.
 *
 * @param event - id of a hazard or a fixed event of the scenario
 */
export function occurred(event: string): Atom {
  return { kind: 'occurred', event };
}

/**
 * A predicate of one's own over the state when the position ends. It is shown the state that the
 * evaluation writes into, and must not keep or change it. A formula with it is not JSON.
 *
 * @param name - what it says, for the reason: `'Seoul is isolated'`
 */
export function holds(name: string, predicate: (state: TalksState) => boolean): Atom {
  return { kind: 'holds', name, predicate };
}

const comparisons: Readonly<
  Record<
    LevelAtom['compare'],
    {
      readonly compares: (level: number, option: number) => boolean;
      readonly yes: string;
      readonly no: string;
    }
  >
> = {
  atLeast: { compares: (level, option) => level >= option, yes: 'at least at', no: 'below' },
  atMost: { compares: (level, option) => level <= option, yes: 'at most at', no: 'above' },
  equals: { compares: (level, option) => level === option, yes: 'at', no: 'not at' },
};

/** Atoms about how things stand and what happens whatever the parties do. */
export const worldAtoms: AtomKinds<'level' | 'noDealAbove' | 'occurred' | 'holds'> = {
  level: {
    keys: ['issue', 'compare', 'option'],
    make: level,
    meaning: (glossary, path, { issue, compare, option: name }) => {
      const { scenario } = glossary.book;
      const index = issueNamed(glossary, `${path}.issue`, issue);
      const option = optionNamed(glossary, `${path}.option`, index, name);
      const exists = Object.hasOwn(comparisons, compare);
      if (!exists) {
        reportUnknown(glossary, `${path}.compare`, 'comparison', compare, Object.keys(comparisons));
      }
      const { compares, yes, no } = comparisons[exists ? compare : 'equals'];
      return {
        stands: (state) => compares(levelsInForce(scenario, state.public)[index]!, option),
        value: (state) => levelsInForce(scenario, state.public)[index]!,
        words: (holds, value) => {
          const stood = `${issueWord(scenario, issue)} stood`;
          const than = `${holds ? yes : no} ${levelWord(scenario, issue, option)}`;
          if (value === undefined) return `${stood} ${than}`;
          return `${stood} at ${levelWord(scenario, issue, value)}${value === option ? '' : `, ${than}`}`;
        },
      };
    },
  },
  noDealAbove: {
    keys: ['party', 'value'],
    make: noDealAbove,
    meaning: (glossary, path, { party, value: bar }) => {
      checkParty(glossary, `${path}.party`, party);
      number()(cursorOn(bar, `${path}.value`, glossary.problems));
      return {
        stands: (state) => state.private[party]!.noDeal > bar,
        value: (state) => state.private[party]!.noDeal,
        words: (holds, value) => {
          const was = value === undefined ? '' : `${value.toFixed(3)}, `;
          const whose = partyWord(glossary.book.scenario, party);
          return `the no-deal value of ${whose} was ${was}${holds ? '' : 'not '}above ${bar}`;
        },
      };
    },
  },
  occurred: {
    keys: ['event'],
    make: occurred,
    meaning: (glossary, path, { event: id }) => {
      const { hazards = [], events = [] } = glossary.book.dynamics ?? {};
      const ids = [...hazards, ...events].map((happening) => happening.id);
      if (!ids.includes(id)) reportUnknown(glossary, `${path}.event`, 'event', id, ids);
      const called = happeningWord(glossary.book.scenario, id);
      const words = (holds: boolean): string => `"${called}" ${holds ? 'occurred' : 'did not occur'}`;
      return {
        happens: (event) => (event.type === 'occurred' && event.id === id ? words(true) : undefined),
        words,
      };
    },
  },
  holds: {
    keys: ['name', 'predicate'],
    make: holds,
    meaning: ({ problems }, path, { name, predicate }) => {
      if (typeof predicate !== 'function') {
        const hint =
          'Code does not survive JSON: say it with the atoms of the library, or build the formula anew.';
        problems.push(
          problem(`${path}.predicate`, 'wrong-type', 'a function of the state', predicate, { hint }),
        );
      }
      return {
        stands: (state) => Boolean(predicate(state)),
        words: (holds) => `"${name}" ${holds ? 'held' : 'did not hold'}`,
      };
    },
  },
};
