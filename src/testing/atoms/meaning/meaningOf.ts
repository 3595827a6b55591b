import type { Atom } from '../Atom.js';
import { checkParty } from '../names/checkParty.js';
import type { Glossary } from '../names/Glossary.js';
import { abandonedDiplomacyMeaning } from './abandonedDiplomacyMeaning.js';
import { agreedMeaning } from './agreedMeaning.js';
import { aidDeliveredMeaning } from './aidDeliveredMeaning.js';
import { attendedMeaning } from './attendedMeaning.js';
import { breachedMeaning } from './breachedMeaning.js';
import { endedMeaning } from './endedMeaning.js';
import { exposedMeaning } from './exposedMeaning.js';
import { holdsMeaning } from './holdsMeaning.js';
import { inForceMeaning } from './inForceMeaning.js';
import { inspectorsReturnedMeaning } from './inspectorsReturnedMeaning.js';
import { leftTalksMeaning } from './leftTalksMeaning.js';
import { levelMeaning } from './levelMeaning.js';
import type { Meaning } from './Meaning.js';
import { noDealAboveMeaning } from './noDealAboveMeaning.js';
import { occurredMeaning } from './occurredMeaning.js';
import { optedOutMeaning } from './optedOutMeaning.js';
import { performedMeaning } from './performedMeaning.js';
import { promisedMeaning } from './promisedMeaning.js';
import { sessionHeldMeaning } from './sessionHeldMeaning.js';
import { statementMeaning } from './statementMeaning.js';
import { walkedOutMeaning } from './walkedOutMeaning.js';

/** The atoms of a kind: several kinds may share one shape. */
type OfKind<K, A = Atom> = A extends { readonly kind: infer Kind } ? (K extends Kind ? A : never) : never;

type Maker<K extends Atom['kind']> = (glossary: Glossary, path: string, atom: OfKind<K>) => Meaning;

type Makers = { readonly [K in Atom['kind']]: Maker<K> };

/** One entry per kind of atom: its names are checked and its meaning made. */
const makers: Makers = {
  agreed: ofSubstance(agreedMeaning),
  inForce: ofSubstance(inForceMeaning),
  walkedOut: ofAnyParty((_glossary, party) => walkedOutMeaning(party)),
  leftTalks: ofAnyParty((_glossary, party) => leftTalksMeaning(party)),
  breached: ofAnyParty(breachedMeaning),
  exposed: ofAnyParty((_glossary, party) => exposedMeaning(party)),
  aidDelivered: ofAnyParty(aidDeliveredMeaning),
  attended: ofParty(attendedMeaning),
  optedOut: ofParty(optedOutMeaning),
  abandonedDiplomacy: ofParty(abandonedDiplomacyMeaning),
  level: levelMeaning,
  performed: (glossary, path, { issue, level }) => performedMeaning(glossary, path, issue, level),
  promised: (glossary, path, { issue, level }) => promisedMeaning(glossary, path, issue, level),
  statement: statementMeaning,
  sessionHeld: () => sessionHeldMeaning,
  inspectorsReturned: inspectorsReturnedMeaning,
  occurred: (glossary, path, { event }) => occurredMeaning(glossary, path, event),
  ended: (glossary, path, { outcome }) => endedMeaning(glossary, path, outcome),
  noDealAbove: (glossary, path, { party, value }) => noDealAboveMeaning(glossary, path, party, value),
  holds: holdsMeaning,
};

/** What an atom means in a scenario. Problems are noted in the glossary; then the meaning is not to be used. */
export function meaningOf(glossary: Glossary, path: string, atom: Atom): Meaning {
  return (makers[atom.kind] as Maker<Atom['kind']>)(glossary, path, atom);
}

function ofSubstance(
  make: (glossary: Glossary, substance: boolean | undefined) => Meaning,
): (glossary: Glossary, path: string, atom: { readonly substance?: boolean }) => Meaning {
  return (glossary, path, { substance }) => {
    if (substance !== undefined && typeof substance !== 'boolean') {
      glossary.problems.push({
        path: `${path}.substance`,
        code: 'wrong-type',
        expected: 'true or false',
        received: String(substance),
        message: `Whether substance is asked for is true or false, not ${String(substance)}.`,
        hint: '',
      });
    }
    return make(glossary, substance);
  };
}

function ofAnyParty(
  make: (glossary: Glossary, party: string | undefined) => Meaning,
): (glossary: Glossary, path: string, atom: { readonly party?: string }) => Meaning {
  return (glossary, path, { party }) => {
    checkParty(glossary, `${path}.party`, party, false);
    return make(glossary, party);
  };
}

function ofParty(
  make: (party: string) => Meaning,
): (glossary: Glossary, path: string, atom: { readonly party: string }) => Meaning {
  return (glossary, path, { party }) => {
    checkParty(glossary, `${path}.party`, party);
    return make(party);
  };
}
