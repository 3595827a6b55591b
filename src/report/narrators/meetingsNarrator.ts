import type { Scenario } from '../../scenario/index.js';
import type { Chapter } from '../chronicle/Chapter.js';
import { movesOf } from '../chronicle/movesOf.js';
import { joined, partyWord } from '../../words/index.js';
import type { Narrator } from './Narrator.js';

/** From here on an urging is for flexibility; below one minus this, for firmness. */
const FOR_FLEXIBILITY = 0.6;

/** Who asked whom to a meeting, and what was urged there. */
export const meetingsNarrator: Narrator = ({ scenario }, chapter) => {
  const urged = {
    flexibility: talks(scenario, chapter, 1),
    neither: talks(scenario, chapter, 0),
    firmness: talks(scenario, chapter, -1),
  };
  const told: string[] = [];
  if (urged.flexibility) told.push(`For flexibility: ${urged.flexibility}.`);
  if (urged.firmness) told.push(`For firmness: ${urged.firmness}.`);
  if (urged.neither) told.push(`For neither: ${urged.neither}.`);
  return told.length > 0 ? [{ label: 'Meetings', text: told.join(' ') }] : [];
};

/** Which way an urging points: 1 flexibility, −1 firmness, 0 neither. */
function direction(urge: number): number {
  if (urge >= FOR_FLEXIBILITY) return 1;
  return urge <= 1 - FOR_FLEXIBILITY ? -1 : 0;
}

function talks(scenario: Scenario, chapter: Chapter, wanted: number): string {
  return movesOf(chapter, 'consult')
    .flatMap(({ party, move }) => {
      const heard = move.meetings.filter(({ urge }) => direction(urge) === wanted);
      if (heard.length === 0) return [];
      return [
        `${partyWord(scenario, party)} with ${joined(heard.map((meeting) => partyWord(scenario, meeting.with)))}`,
      ];
    })
    .join('; ');
}
