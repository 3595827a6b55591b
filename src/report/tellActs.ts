import type { Scenario } from '../scenario/index.js';
import type { ActTaken, ChannelFound } from '../talks/index.js';
import {
  actionWord,
  conditionWord,
  dealInWords,
  joined,
  partyWord,
  shortDate,
  upperFirst,
} from '../words/index.js';
import type { Teller } from './entry.js';

/** Tells what a party did of its own will between sessions, and what it brings to an end without saying so. */
export const tellActs: Teller<ActTaken> = (acts, { scenario }) =>
  acts.map((act) => ({
    label: 'Act',
    text: [
      `${upperFirst(actionWord(scenario, act.action))} (${shortDate(scenario.start, act.day)}).`,
      ...causes(act, scenario),
      ...ends(act, scenario),
    ].join(' '),
  }));

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
