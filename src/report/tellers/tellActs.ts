import type { Action, ActReason, Scenario } from '../../scenario/index.js';
import type { ActTaken, ChannelFound, TalksEvent } from '../../talks/index.js';
import {
  actionWord,
  conditionWord,
  dealInWords,
  joined,
  partyWord,
  shortDate,
  upperFirst,
} from '../../words/index.js';
import type { Teller } from '../entry.js';

/** Tells what a party did of its own will between sessions, and what it brings to an end without saying so. */
export const tellActs: Teller<ActTaken> = (acts, { scenario }, { events }) =>
  acts.map((act) => ({
    label: 'Act',
    text: [
      `${upperFirst(actionWord(scenario, act.action))} (${shortDate(scenario.start, act.day)}).`,
      ...reasons(act, events, scenario),
      ...causes(act, scenario),
      ...ends(act, scenario),
    ].join(' '),
  }));

/** What speaks for an act: that there is much of something, or that there is little. */
const words: Readonly<Record<ActReason, readonly [much: string, little: string]>> = {
  shock: ['having no deal has become worse for it', 'having no deal has become no worse for it'],
  provoked: ['others have provoked it', 'it has been provoked less than usual'],
  urged: ['others urge it to give way', 'few urge it to give way'],
  grievance: ['its grievances are great', 'its grievances are small'],
  need: ['the economic need is great', 'the economic need is small'],
  stall: ['the talks bring no text', 'the talks do not stall'],
  hope: ['there is something to gain at the table', 'there is little to gain at the table'],
  rent: ['much is delivered outside any deal', 'little is delivered outside any deal'],
};

/** The reasons that its party gave with the move, just before. */
function reasons(act: ActTaken, events: readonly TalksEvent[], scenario: Scenario): string[] {
  const moved = events
    .slice(0, events.indexOf(act))
    .findLast((event) => event.type === 'moved' && event.party === act.party && event.move.kind === 'act');
  const because = moved?.type === 'moved' && moved.move.kind === 'act' ? (moved.move.because ?? []) : [];
  if (because.length === 0) return [];
  const action = scenario.dynamics?.conduct?.actions.find(({ id }) => id === act.action);
  const told = because.map((reason) => words[reason][wantsLittle(action, reason) ? 1 : 0]);
  return [`Because ${joined(told)}.`];
}

/** Whether an act is likelier the less there is of something. */
function wantsLittle(action: Action | undefined, reason: ActReason): boolean {
  if (reason === 'rent') return true;
  if (reason === 'hope' || (reason === 'stall' && action?.leverage)) return false;
  return (action?.motives?.[reason] ?? 0) < 0;
}

function causes({ sets }: ActTaken, scenario: Scenario): string[] {
  return sets.flatMap(({ cause }) =>
    cause === undefined ? [] : [`The cause: ${conditionWord(scenario, cause)}.`],
  );
}

function ends({ action: id, unsets, pays = [] }: ActTaken, scenario: Scenario): string[] {
  const action = scenario.dynamics?.conduct?.actions.find((one) => one.id === id);
  const told = pays.map(({ id: condition, owed }) => {
    const word = conditionWord(scenario, condition);
    return owed === 0 ? `No longer: ${word}, for that is paid for.` : `Paid in part: ${word}.`;
  });
  const undone = unsets.filter(
    (condition) => !(action?.unsets ?? []).includes(condition) && !pays.some((part) => part.id === condition),
  );
  return [
    ...told,
    ...undone.map((condition) => `No longer: ${conditionWord(scenario, condition)}, for its cause is gone.`),
  ];
}

/** Tells what two parties have found between them. */
export const tellChannel: Teller<ChannelFound> = (found, { scenario }) =>
  found.map(({ parties, line }) => ({
    label: 'Channel',
    text: `${joined(parties.map((id) => partyWord(scenario, id)))} find a text between them: ${dealInWords(scenario, line)}.`,
  }));
