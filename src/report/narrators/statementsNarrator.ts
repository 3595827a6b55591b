import { movesOf } from '../chronicle/movesOf.js';
import { joined, partyWord, upperFirst } from '../../words/index.js';
import type { Narrator } from './Narrator.js';

const verbs = { accusatory: 'accuses', conciliatory: 'speaks kindly of' } as const;
const pluralVerbs = { accusatory: 'accuse', conciliatory: 'speak kindly of' } as const;

/** Public statements that are not neutral, those alike together. */
export const statementsNarrator: Narrator = ({ scenario }, chapter) => {
  const speakers = new Map<string, { tone: keyof typeof verbs; toward: string; by: string[] }>();
  for (const { party, move } of movesOf(chapter, 'signal')) {
    if (move.tone === 'neutral') continue;
    const key = `${move.tone}/${move.toward}`;
    const alike = speakers.get(key) ?? { tone: move.tone, toward: partyWord(scenario, move.toward), by: [] };
    alike.by.push(partyWord(scenario, party));
    speakers.set(key, alike);
  }
  if (speakers.size === 0) return [];
  const told = [...speakers.values()].map(({ tone, toward, by }) => {
    const verb = by.length > 1 ? pluralVerbs[tone] : verbs[tone];
    return `${joined(by)} ${verb} ${toward}`;
  });
  return [{ label: 'Statements', text: `${upperFirst(told.join('; '))}.` }];
};
