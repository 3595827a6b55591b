import type { TalksEvent } from '../../talks/index.js';
import type { Chronicle } from '../chronicle/Chronicle.js';
import { dutyOf } from '../chronicle/dutyOf.js';
import { agreementName } from '../words/agreementName.js';
import { joined, longDate, partyWord, stepWord, upperFirst } from '../../words/index.js';
import type { Entry } from '../words/Entry.js';
import type { Narrator } from './Narrator.js';
import { stepsInWords } from './stepsInWords.js';

/** What followed from what was done: things found out, stages that open, agreements that end. */
export const consequencesNarrator: Narrator = (chronicle, chapter) =>
  chapter.events.flatMap((event) => consequence(chronicle, event) ?? []);

function consequence(chronicle: Chronicle, event: TalksEvent): Entry | undefined {
  const { scenario } = chronicle;
  switch (event.type) {
    case 'found': {
      const duty = dutyOf(chronicle, event);
      const step = duty ? stepWord(scenario, duty.issue, duty.level) : 'a step';
      return {
        label: 'Found out',
        text: `${partyWord(scenario, event.party)} claimed ${step} and had not done it.`,
      };
    }
    case 'exposed': {
      const path = scenario.dynamics?.paths.find(({ id }) => id === event.path);
      return {
        label: 'Exposed',
        text: `${upperFirst(path?.label ?? event.path)} in ${partyWord(scenario, event.party)}'s hands.`,
      };
    }
    case 'stageOpened': {
      const due = event.due.map(({ duty, dueDay }) => ({ agreement: event.agreement, duty, dueDay }));
      const last = Math.max(...due.map(({ dueDay }) => dueDay));
      const name = agreementName(chronicle, event.agreement);
      const text = `Stage ${event.stage} of ${name} opens; due until ${longDate(scenario.start, last)}: ${stepsInWords(chronicle, due)}.`;
      return { label: 'Next stage', text };
    }
    case 'agreementEnded': {
      const name = upperFirst(agreementName(chronicle, event.agreement));
      if (event.status === 'completed')
        return { label: 'COMPLETED', text: `${name} is carried out in full.` };
      const by = event.by === null ? '' : ` on the conduct of ${partyWord(scenario, event.by)}`;
      const back = event.snapBack.map(({ issue, level }) => stepWord(scenario, issue, level));
      const taken = back.length > 0 ? ` Taken back: ${joined(back)}.` : ' Nothing is taken back.';
      return { label: 'BROKEN', text: `${name} breaks${by}.${taken}` };
    }
    case 'reseeded':
      return { label: 'Fork', text: `From here on chance comes from seed "${event.seed}".` };
    default:
      return undefined;
  }
}
