import type { Scenario } from '../../scenario/index.js';
import type { Caucused, ConsultMove, Influenced, SignalMove, Tone } from '../../talks/index.js';
import { changesInWords, dealInWords, joined, partyWord, upperFirst } from '../../words/index.js';
import { eventsOf, type MoveBy } from '../chronicle.js';
import type { Teller } from '../entry.js';

type Told = Exclude<Tone, 'neutral'>;

/** What one speaker does, and several do. */
const verbs: Readonly<Record<Told, readonly [one: string, several: string]>> = {
  accusatory: ['accuses', 'accuse'],
  conciliatory: ['speaks kindly of', 'speak kindly of'],
};

/** Tells public statements that are not neutral, those alike together. */
export const tellStatements: Teller<MoveBy<SignalMove>> = (signals, { scenario }) => {
  const speakers = new Map<string, { tone: Told; toward: string; by: string[] }>();
  for (const { party, move } of signals) {
    if (move.tone === 'neutral') continue;
    const key = `${move.tone}/${move.toward}`;
    const alike = speakers.get(key) ?? { tone: move.tone, toward: partyWord(scenario, move.toward), by: [] };
    alike.by.push(partyWord(scenario, party));
    speakers.set(key, alike);
  }
  if (speakers.size === 0) return [];
  const told = [...speakers.values()].map(({ tone, toward, by }) => {
    const [one, several] = verbs[tone];
    return `${joined(by)} ${by.length > 1 ? several : one} ${toward}`;
  });
  return [{ label: 'Statements', text: `${upperFirst(told.join('; '))}.` }];
};

/** From here on an urging is for flexibility; below one minus this, for firmness. */
const FOR_FLEXIBILITY = 0.6;

/** Tells who asked whom to a meeting, and what was urged there. */
export const tellMeetings: Teller<MoveBy<ConsultMove>> = (consultations, { scenario }) => {
  const flexibility = urgedIn(scenario, consultations, 1);
  const firmness = urgedIn(scenario, consultations, -1);
  const neither = urgedIn(scenario, consultations, 0);
  const told: string[] = [];
  if (flexibility) told.push(`For flexibility: ${flexibility}.`);
  if (firmness) told.push(`For firmness: ${firmness}.`);
  if (neither) told.push(`For neither: ${neither}.`);
  return told.length > 0 ? [{ label: 'Meetings', text: told.join(' ') }] : [];
};

/** The meetings in which what was urged points one way: "Seoul with Tokyo and Moscow; …". */
function urgedIn(scenario: Scenario, consultations: readonly MoveBy<ConsultMove>[], way: number): string {
  return consultations
    .flatMap(({ party, move }) => {
      const heard = move.meetings.filter(({ urge }) => direction(urge) === way);
      if (heard.length === 0) return [];
      return [
        `${partyWord(scenario, party)} with ${joined(heard.map((meeting) => partyWord(scenario, meeting.with)))}`,
      ];
    })
    .join('; ');
}

/** Which way an urging points: 1 flexibility, −1 firmness, 0 neither. */
function direction(urge: number): number {
  if (urge >= FOR_FLEXIBILITY) return 1;
  return urge <= 1 - FOR_FLEXIBILITY ? -1 : 0;
}

/** Tells the common line of the caucus, or how it has changed; with an empty text if it has not. */
export const tellCaucus: Teller<Caucused> = (caucuses, { scenario, chapters }, chapter) => {
  const previous = chapters[chapters.indexOf(chapter) - 1];
  const before = previous && eventsOf(previous, 'caucused')[0];
  return caucuses.map(({ members, line }) => {
    const names = joined(members.map((id) => partyWord(scenario, id)));
    if (before?.members.join() !== members.join()) {
      return { label: 'Caucus', text: `${names} agree on ${dealInWords(scenario, line)}.` };
    }
    const changes = changesInWords(scenario, before.line, line);
    return { label: 'Caucus', text: changes === '' ? '' : `The line changes: ${changes}.` };
  });
};

/** Movements smaller than this are not told. */
const NOTICEABLE = 0.05;

/** Tells how far parties are ready to give way after the consultations, where that has moved. */
export const tellFlexibility: Teller<Influenced> = (influenced, { scenario, chapters }, chapter) => {
  const previous = chapters[chapters.indexOf(chapter) - 1];
  const before = (previous && eventsOf(previous, 'influenced')[0]?.flexibility) ?? {};
  const moved = Object.entries(influenced[0]?.flexibility ?? {}).filter(
    ([id, value]) => Math.abs(value - (before[id] ?? -1)) >= NOTICEABLE,
  );
  if (moved.length === 0) return [];
  const told = moved.map(([id, value]) => `${partyWord(scenario, id)} ${value.toFixed(2)}`);
  return [{ label: 'Flexibility', text: `${told.join(', ')}${previous ? '' : ', on a scale from 0 to 1'}.` }];
};
