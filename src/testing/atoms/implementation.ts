import { problem } from '../../input/index.js';
import { issueWord, partyWord, pathWord, stepWord } from '../../words/index.js';
import type { Atom, OptionName } from './Atom.js';
import { plain, type AtomKinds, type Happening } from './AtomKind.js';
import { checkAnyParty, issueNamed, optionNamed, type Glossary } from './names.js';
import { anyPartyWord, subject } from './words.js';

/**
 * A plan was signed under which a step of an issue is owed: one beyond what is implemented.
 *
 * @param issue - id
 * @param level - the step to this option. Default: any step
 */
export function promised(issue: string, level?: OptionName): Atom {
  return plain({ kind: 'promised', issue, level });
}

/**
 * A step of an issue was completed, as far as the others see: its last obligor performed, so that the level
 * rose. One that is only claimed counts until it is found out; the discovery is `breached`.
 *
 * @param issue - id
 * @param level - the step to this option. Default: any step
 */
export function performed(issue: string, level?: OptionName): Atom {
  return plain({ kind: 'performed', issue, level });
}

/**
 * The first step of verification was completed (`performed`): in the six-party scenarios, the IAEA monitors
 * the declared site again. The issue is the one that the scenario's schedule names.
 */
export function inspectorsReturned(): Atom {
  return { kind: 'inspectorsReturned' };
}

/**
 * A payer performed its part of a step that costs money, under an agreement. What governments send outside any is an
 * act (`acted('ROK', 'deliver')`).
 *
 * @param payer - party id; default: any party
 */
export function aidDelivered(payer?: string): Atom {
  return plain({ kind: 'aidDelivered', party: payer });
}

/**
 * A party was found not to have done what it claimed, or an agreement broke by its conduct.
 *
 * @param party - id; default: any party
 */
export function breached(party?: string): Atom {
  return plain({ kind: 'breached', party });
}

/**
 * A hidden nuclear path was found.
 *
 * @param party - id of its owner. Default: any party
 */
export function exposed(party?: string): Atom {
  return plain({ kind: 'exposed', party });
}

/** Atoms about what was promised, what was done of it, and what came out. */
export const implementationAtoms: AtomKinds<
  'promised' | 'performed' | 'inspectorsReturned' | 'aidDelivered' | 'breached' | 'exposed'
> = {
  promised: {
    keys: ['issue', 'level'],
    make: promised,
    meaning: (glossary, path, { issue, level: option }) => {
      const { scenario } = glossary.book;
      const { level, words } = stepNamed(glossary, path, issue, option, 'promised');
      return {
        happens: (event) => {
          if (event.type !== 'agreed') return undefined;
          const duty = event.duties.findLast(
            (owed) => owed.issue === issue && (level ?? owed.level) === owed.level,
          );
          if (duty === undefined) return undefined;
          return `${partyWord(scenario, duty.party)} promised ${stepWord(scenario, issue, duty.level)}`;
        },
        words,
      };
    },
  },
  performed: {
    keys: ['issue', 'level'],
    make: performed,
    meaning: (glossary, path, { issue, level }) => completed(glossary, path, issue, level),
  },
  inspectorsReturned: {
    keys: [],
    make: inspectorsReturned,
    meaning: (glossary, path) => {
      const issue = glossary.book.scenario.schedule?.verification?.issue;
      if (issue !== undefined) return completed(glossary, path, issue, 1);
      glossary.problems.push(
        problem(path, 'inconsistent', 'a scenario whose schedule names an issue of verification', undefined, {
          received: glossary.book.scenario.name,
          message: 'In this scenario nothing is verified, so that no inspectors can return.',
        }),
      );
      return { happens: () => undefined, words: () => '' };
    },
  },
  aidDelivered: {
    keys: ['party'],
    make: aidDelivered,
    // A duty with a cost, as the outcome counts aid.
    meaning: (glossary, path, { party }) => {
      checkAnyParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      const costs = scenario.costs?.costs ?? {};
      return {
        happens: (event, signed) => {
          if (event.type !== 'performed') return undefined;
          const duty = signed[event.agreement]!.duties[event.duty]!;
          if ((party ?? duty.party) !== duty.party) return undefined;
          if (costs[duty.issue]?.[duty.level - 1] === undefined) return undefined;
          const step = stepWord(scenario, duty.issue, duty.level);
          return `${partyWord(scenario, duty.party)} delivered its part of ${step}`;
        },
        words: (holds) => subject(scenario, party, holds, 'delivered aid', 'did not deliver aid'),
      };
    },
  },
  breached: {
    keys: ['party'],
    make: breached,
    meaning: (glossary, path, { party }) => {
      checkAnyParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      return {
        happens: (event) => {
          if (event.type === 'found' && (party ?? event.party) === event.party) {
            const step = stepWord(scenario, scenario.issues[event.issueIndex]!.id, event.level + 1);
            return `${partyWord(scenario, event.party)} was found not to have done ${step} as claimed`;
          }
          if (event.type !== 'agreementEnded' || event.status !== 'broken') return undefined;
          if ((party ?? event.by) !== event.by) return undefined;
          return `an agreement broke by the conduct of ${anyPartyWord(scenario, event.by ?? undefined)}`;
        },
        words: (holds) => subject(scenario, party, holds, 'was in breach', 'was not in breach'),
      };
    },
  },
  exposed: {
    keys: ['party'],
    make: exposed,
    meaning: (glossary, path, { party }) => {
      checkAnyParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      const owner = party === undefined ? '' : ` of ${partyWord(scenario, party)}`;
      return {
        happens: (event) => {
          if (event.type !== 'exposed' || (party ?? event.party) !== event.party) return undefined;
          const found = pathWord(scenario, event.path);
          return `the ${found} of ${partyWord(scenario, event.party)} was found`;
        },
        words: (holds) => `${holds ? 'a' : 'no'} hidden nuclear path${owner} was found`,
      };
    },
  },
};

/** Looks for the last duty of a step: what others did before may complete further steps at once. */
function completed(
  glossary: Glossary,
  path: string,
  issue: string,
  option: OptionName | undefined,
): Happening {
  const { scenario } = glossary.book;
  const { index, level, words } = stepNamed(glossary, path, issue, option, 'completed');
  return {
    happens: (event, signed) => {
      if (event.type !== 'performed' || event.level === null || event.issueIndex !== index) return undefined;
      const duty = signed[event.agreement]!.duties[event.duty]!;
      if (level !== undefined && (level < duty.level || level > event.level)) return undefined;
      return `${partyWord(scenario, duty.party)} completed ${stepWord(scenario, issue, level ?? event.level)}`;
    },
    words,
  };
}

/** Looks up the step that an atom names, or any step of its issue. @param done - what became of it */
function stepNamed(
  glossary: Glossary,
  path: string,
  issue: string,
  option: OptionName | undefined,
  done: 'promised' | 'completed',
): { readonly index: number; readonly level: number | undefined; readonly words: Happening['words'] } {
  const { scenario } = glossary.book;
  const index = issueNamed(glossary, `${path}.issue`, issue);
  const level = option === undefined ? undefined : optionNamed(glossary, `${path}.level`, index, option);
  const words = (holds: boolean): string => {
    if (level !== undefined) return `${stepWord(scenario, issue, level)} was ${holds ? '' : 'not '}${done}`;
    return `${holds ? 'a' : 'no'} step of ${issueWord(scenario, issue)} was ${done}`;
  };
  return { index, level, words };
}
