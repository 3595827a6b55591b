import type { OutcomeKind } from '../../../talks/index.js';
import type { Glossary } from '../names/Glossary.js';
import { reportUnknown } from '../names/reportUnknown.js';
import type { Happening } from './Meaning.js';

const outcomes: Readonly<Record<OutcomeKind, string>> = {
  settlement: 'in a settlement',
  partial: 'with a partial agreement',
  inconclusive: 'inconclusively',
  collapse: 'in collapse',
};

/** The last event of a run that was played to its end. */
export function endedMeaning(glossary: Glossary, path: string, kind: OutcomeKind | undefined): Happening {
  if (kind !== undefined && !Object.hasOwn(outcomes, kind)) {
    reportUnknown(glossary, `${path}.outcome`, 'an outcome', kind, Object.keys(outcomes));
  }
  const how = kind === undefined ? '' : ` ${outcomes[kind]}`;
  return {
    happens: (event) =>
      event.type === 'ended' && (kind ?? event.outcome.kind) === event.outcome.kind
        ? `the talks ended ${outcomes[event.outcome.kind]}`
        : undefined,
    words: (holds) => `the talks ${holds ? 'ended' : 'did not end'}${how}`,
  };
}
