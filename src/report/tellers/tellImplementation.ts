import { MONTH } from '../../scenario/index.js';
import type { Exposed, Found, Overdue, Performed, TimePassed } from '../../talks/index.js';
import {
  counted,
  issueWord,
  joined,
  partyWord,
  pathWord,
  shortDate,
  stepWord,
  upperFirst,
} from '../../words/index.js';
import { dutyOf, type Chronicle } from '../chronicle.js';
import type { Entry, Teller } from '../entry.js';

/** Tells what was done, and what was done in appearance only. */
export const tellDone: Teller<Performed> = (performed, chronicle) => {
  const really = performed.filter(({ concealed }) => !concealed);
  const feigned = performed.filter(({ concealed }) => concealed);
  return [
    ...entryOf('Done', performedInWords(chronicle, really)),
    ...entryOf('Feigned', performedInWords(chronicle, feigned)),
  ];
};

/** Tells what was held back. */
export const tellWithheld: Teller<TimePassed> = (passed, chronicle) =>
  entryOf(
    'Withheld',
    dutiesInWords(
      chronicle,
      passed.flatMap(({ withheld }) => withheld),
    ),
  );

/** Tells what is late, but for what is held back anyway. */
export const tellOverdue: Teller<Overdue> = (overdue, chronicle) =>
  entryOf(
    'Overdue',
    dutiesInWords(
      chronicle,
      overdue.filter(({ withheld }) => !withheld),
    ),
  );

/** Tells which steps turned out not to be done. */
export const tellFoundOut: Teller<Found> = (found, chronicle) =>
  found.map((event) => {
    const { scenario } = chronicle;
    const duty = dutyOf(chronicle, event);
    const step = duty ? stepWord(scenario, duty.issue, duty.level) : 'a step';
    const by = partyWord(scenario, event.party);
    return { label: 'Found out', text: `${by} claimed ${step} and had not done it.` };
  });

/** Tells which hidden paths came to light. */
export const tellExposed: Teller<Exposed> = (exposed, { scenario }) =>
  exposed.map(({ path, party }) => ({
    label: 'Exposed',
    text: `${upperFirst(pathWord(scenario, path))} in ${partyWord(scenario, party)}'s hands.`,
  }));

/** Says duties by who owes them: "rollback 2 and verification 2 (Pyongyang), energy 2 (Beijing and Seoul)". */
export function dutiesInWords(
  chronicle: Chronicle,
  duties: readonly { readonly agreement: number; readonly duty: number }[],
): string {
  const { scenario } = chronicle;
  const owed = new Map<string, string[]>();
  for (const place of duties) {
    const duty = dutyOf(chronicle, place);
    if (!duty) continue;
    const step = `${issueWord(scenario, duty.issue)} ${duty.level}`;
    owed.set(step, [...(owed.get(step) ?? []), partyWord(scenario, duty.party)]);
  }
  const steps = new Map<string, string[]>();
  for (const [step, parties] of owed)
    steps.set(joined(parties), [...(steps.get(joined(parties)) ?? []), step]);
  return [...steps].map(([parties, names]) => `${joined(names)} (${parties})`).join(', ');
}

/** Steps that were done, with who did them, when the last of them was ready, and how late that was. */
function performedInWords(chronicle: Chronicle, performed: readonly Performed[]): string {
  const { scenario } = chronicle;
  const steps = new Map<string, { parties: string[]; when: string }>();
  for (const event of performed) {
    const duty = dutyOf(chronicle, event);
    if (!duty) continue;
    const name = stepWord(scenario, duty.issue, duty.level);
    const step = steps.get(name) ?? { parties: [], when: '' };
    step.parties.push(partyWord(scenario, duty.party));
    step.when = `${shortDate(scenario.start, event.day)}${delay(event.day - duty.dueDay)}`;
    steps.set(name, step);
  }
  return [...steps].map(([name, { parties, when }]) => `${name} by ${joined(parties)}, ${when}`).join('; ');
}

function delay(days: number): string {
  const months = Math.round(days / MONTH);
  return months > 0 ? `, ${counted(months, 'month')} late` : '';
}

function entryOf(label: string, told: string): Entry[] {
  return told === '' ? [] : [{ label, text: `${told}.` }];
}
