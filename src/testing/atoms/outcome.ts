import { checkOptions, cursorOn, flag, type OptionRules } from '../../input/index.js';
import { isSubstance } from '../../talks/index.js';
import type { OutcomeKind } from '../../talks/index.js';
import type { Atom } from './Atom.js';
import { plain, type AtomKinds } from './AtomKind.js';
import { checkParty, reportUnknown } from './names.js';
import { subject } from './words.js';

const rules: OptionRules<'substance'> = { substance: flag };

/**
 * An agreement was signed at this position.
 *
 * @param options - `substance`: count only agreements of substance, that is plans that reach the level
 *   that the scenario calls one of substance (`isSubstance`). Default false: any text.
 * @throws SixPartyError `invalid-option`
 */
export function agreed(options: { readonly substance?: boolean } = {}): Atom {
  checkOptions(options, rules);
  return plain({ kind: 'agreed', substance: options.substance });
}

/**
 * An agreement stands or has been carried out when the position ends: signed, and neither broken nor
 * superseded.
 *
 * @param options - `substance`: as for `agreed`
 * @throws SixPartyError `invalid-option`
 */
export function inForce(options: { readonly substance?: boolean } = {}): Atom {
  checkOptions(options, rules);
  return plain({ kind: 'inForce', substance: options.substance });
}

/** A party signed an agreement and will not pay for some of it. @param party - id */
export function optedOut(party: string): Atom {
  return { kind: 'optedOut', party };
}

/** The talks ended. @param outcome - with this outcome. Default: any */
export function ended(outcome?: OutcomeKind): Atom {
  return plain({ kind: 'ended', outcome });
}

const outcomes: Readonly<Record<OutcomeKind, string>> = {
  settlement: 'in a settlement',
  partial: 'with a partial agreement',
  inconclusive: 'inconclusively',
  collapse: 'in collapse',
};

/** Atoms about what the talks come to: agreements and the end. */
export const outcomeAtoms: AtomKinds<'agreed' | 'inForce' | 'optedOut' | 'ended'> = {
  agreed: {
    keys: ['substance'],
    make: agreed,
    meaning: (glossary, path, { substance = false }) => {
      flag(cursorOn(substance, `${path}.substance`, glossary.problems));
      const signed = `${agreementWord(substance)} was signed`;
      return {
        happens: (event) =>
          event.type === 'agreed' && (!substance || isSubstance(glossary.book, event.deal))
            ? `an ${signed}`
            : undefined,
        words: (holds) => `${holds ? 'an' : 'no'} ${signed}`,
      };
    },
  },
  inForce: {
    keys: ['substance'],
    make: inForce,
    meaning: (glossary, path, { substance = false }) => {
      flag(cursorOn(substance, `${path}.substance`, glossary.problems));
      return {
        stands: ({ public: { agreements } }) =>
          agreements.some(
            ({ status, deal }) =>
              (status === 'standing' || status === 'completed') &&
              (!substance || isSubstance(glossary.book, deal)),
          ),
        words: (holds) => `${holds ? 'an' : 'no'} ${agreementWord(substance)} was in force`,
      };
    },
  },
  optedOut: {
    keys: ['party'],
    make: optedOut,
    // Of a text that passed: the opt-outs of one that failed bind nobody.
    meaning: (glossary, path, { party }) => {
      checkParty(glossary, `${path}.party`, party);
      const words = (holds: boolean): string =>
        subject(glossary.book.scenario, party, holds, 'signed without paying', 'did not sign without paying');
      return {
        happens: (event) =>
          event.type === 'agreed' && (event.optOuts[party] ?? []).length > 0 ? words(true) : undefined,
        words,
      };
    },
  },
  ended: {
    keys: ['outcome'],
    make: ended,
    meaning: (glossary, path, { outcome }) => {
      if (outcome !== undefined && !Object.hasOwn(outcomes, outcome)) {
        reportUnknown(glossary, `${path}.outcome`, 'outcome', outcome, Object.keys(outcomes));
      }
      const how = outcome === undefined ? '' : ` ${outcomes[outcome]}`;
      return {
        happens: (event) =>
          event.type === 'ended' && (outcome ?? event.outcome.kind) === event.outcome.kind
            ? `the talks ended ${outcomes[event.outcome.kind]}`
            : undefined,
        words: (holds) => `the talks ${holds ? 'ended' : 'did not end'}${how}`,
      };
    },
  },
};

function agreementWord(substance: boolean): string {
  return `agreement${substance ? ' of substance' : ''}`;
}
