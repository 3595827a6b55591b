import { pursuesDiplomacy } from '../../talks/index.js';
import type { Tone } from '../../talks/index.js';
import { partyWord } from '../../words/index.js';
import type { Atom } from './Atom.js';
import { plain, type AtomKinds } from './AtomKind.js';
import { checkAnyParty, checkParty, reportUnknown } from './names.js';
import { subject } from './words.js';

/** The session was held: nobody essential stayed away. */
export function sessionHeld(): Atom {
  return { kind: 'sessionHeld' };
}

/** A session failed, and its chair stated what nobody objected to. */
export function chairStated(): Atom {
  return { kind: 'chairStated' };
}

/** A party came to the session, whether or not it could be held. @param party - id */
export function attended(party: string): Atom {
  return { kind: 'attended', party };
}

/**
 * A party spoke in public.
 *
 * @param party - id
 * @param tone - default: any tone
 * @param toward - id of the party that it spoke about. Default: any party
 */
export function statement(party: string, tone?: Tone, toward?: string): Atom {
  return plain({ kind: 'statement', party, tone, toward });
}

/**
 * A party ended the plenary without agreement.
 *
 * @param party - id. Default: any party; a chair that closes the plenary does not walk out
 */
export function walkedOut(party?: string): Atom {
  return plain({ kind: 'walkedOut', party });
}

/**
 * A party left the talks for good.
 *
 * @param party - id. Default: any party
 */
export function leftTalks(party?: string): Atom {
  return plain({ kind: 'leftTalks', party });
}

/**
 * A party did not pursue diplomacy at some moment of this position (C28): its capital vetoed, it would not
 * come, or it had left.
 *
 * @param party - id
 */
export function abandonedDiplomacy(party: string): Atom {
  return { kind: 'abandonedDiplomacy', party };
}

const statements: Readonly<Record<Tone, string>> = {
  conciliatory: 'a conciliatory statement',
  neutral: 'a neutral statement',
  accusatory: 'an accusatory statement',
};

/** Atoms about how parties conduct themselves at the talks and around them. */
export const conductAtoms: AtomKinds<
  'sessionHeld' | 'chairStated' | 'attended' | 'statement' | 'walkedOut' | 'leftTalks' | 'abandonedDiplomacy'
> = {
  sessionHeld: {
    keys: [],
    make: sessionHeld,
    meaning: () => {
      const words = (holds: boolean): string => `${holds ? 'a' : 'no'} session was held`;
      return {
        happens: (event) => {
          const held =
            event.type === 'convened'
              ? event.held
              : event.type === 'roundOpened' && event.phase === 'plenary';
          return held ? words(true) : undefined;
        },
        words,
      };
    },
  },
  chairStated: {
    keys: [],
    make: chairStated,
    meaning: () => {
      const words = (holds: boolean): string =>
        `the chair ${holds ? 'stated' : 'did not state'} what nobody objected to`;
      return {
        happens: ({ type }) => (type === 'chairStated' ? words(true) : undefined),
        words,
      };
    },
  },
  attended: {
    keys: ['party'],
    make: attended,
    // Where talks are one plenary, all come.
    meaning: (glossary, path, { party }) => {
      checkParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      const words = (holds: boolean): string =>
        subject(scenario, party, holds, 'came to the session', 'did not come to the session');
      return {
        happens: (event) => {
          const came =
            event.type === 'convened'
              ? event.present.includes(party)
              : event.type === 'roundOpened' && event.phase === 'plenary';
          return came ? words(true) : undefined;
        },
        words,
      };
    },
  },
  statement: {
    keys: ['party', 'tone', 'toward'],
    make: statement,
    meaning: (glossary, path, { party, tone, toward }) => {
      const { scenario } = glossary.book;
      checkParty(glossary, `${path}.party`, party);
      checkAnyParty(glossary, `${path}.toward`, toward);
      if (tone !== undefined && !Object.hasOwn(statements, tone)) {
        reportUnknown(glossary, `${path}.tone`, 'tone', tone, Object.keys(statements));
      }
      const what = tone === undefined ? 'a statement' : statements[tone];
      const about = toward === undefined ? '' : ` about ${partyWord(scenario, toward)}`;
      return {
        happens: (event) => {
          if (event.type !== 'moved' || event.party !== party || event.move.kind !== 'signal')
            return undefined;
          const said = event.move;
          if ((tone ?? said.tone) !== said.tone || (toward ?? said.toward) !== said.toward) return undefined;
          return `${partyWord(scenario, party)} made ${what} about ${partyWord(scenario, said.toward)}`;
        },
        words: (holds) =>
          subject(scenario, party, holds, `made ${what}${about}`, `did not make ${what}${about}`),
      };
    },
  },
  walkedOut: {
    keys: ['party'],
    make: walkedOut,
    meaning: (glossary, path, { party }) => {
      checkAnyParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      return {
        happens: (event) =>
          event.type === 'moved' && event.move.kind === 'walkOut' && (party ?? event.party) === event.party
            ? `${partyWord(scenario, event.party)} walked out`
            : undefined,
        words: (holds) => subject(scenario, party, holds, 'walked out', 'did not walk out'),
      };
    },
  },
  leftTalks: {
    keys: ['party'],
    make: leftTalks,
    meaning: (glossary, path, { party }) => {
      checkAnyParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      return {
        happens: (event) =>
          event.type === 'left' && (party ?? event.party) === event.party
            ? `${partyWord(scenario, event.party)} left the talks for good`
            : undefined,
        words: (holds) =>
          subject(scenario, party, holds, 'left the talks for good', 'did not leave the talks for good'),
      };
    },
  },
  abandonedDiplomacy: {
    keys: ['party'],
    make: abandonedDiplomacy,
    meaning: (glossary, path, { party }) => {
      checkParty(glossary, `${path}.party`, party);
      const { scenario } = glossary.book;
      return {
        // A veto that has run out by the next session had its effect in between.
        anyMoment: true,
        stands: (state) => !pursuesDiplomacy(state.public, party),
        words: (holds) => subject(scenario, party, holds, 'abandoned diplomacy', 'did not abandon diplomacy'),
      };
    },
  },
};
