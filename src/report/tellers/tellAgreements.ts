import { isSubstance, rulebookOf } from '../../talks/index.js';
import type {
  Agreed,
  AgreementEnded,
  AgreementResumed,
  AgreementSuspended,
  StageOpened,
} from '../../talks/index.js';
import {
  counted,
  dealInWords,
  issueWord,
  joined,
  longDate,
  partyWord,
  signed,
  stepWord,
  upperFirst,
} from '../../words/index.js';
import type { Chronicle } from '../chronicle.js';
import type { Entry, Teller } from '../entry.js';
import { dutiesInWords } from './tellImplementation.js';

/** Tells what was agreed, who does not pay, and what each expects of it. */
export const tellAgreed: Teller<Agreed> = (agreed, chronicle) => {
  const { scenario } = chronicle;
  const name = (id: string): string => partyWord(scenario, id);
  return agreed.flatMap(({ deal, optOuts, gains, supersedes }): Entry[] => {
    const kind = isSubstance(rulebookOf(scenario), deal) ? '' : 'No agreement of substance, but signed. ';
    const replaces = supersedes
      .map((id) => ` It takes the place of ${agreementName(chronicle, id)}.`)
      .join('');
    const unpaid = Object.entries(optOuts).map(
      ([id, issues]) =>
        ` ${name(id)} does not pay for ${joined(issues.map((issue) => issueWord(scenario, issue)))}.`,
    );
    const expected = Object.entries(gains).map(([id, gain]) => `${name(id)} ${signed(gain)}`);
    return [
      { label: 'AGREED', text: `${kind}${dealInWords(scenario, deal, true)}.${unpaid.join('')}${replaces}` },
      { label: 'Expected', text: `Gains over no deal: ${expected.join(', ')}.` },
    ];
  });
};

/** Tells which stages opened, and what is due in them. */
export const tellNextStage: Teller<StageOpened> = (opened, chronicle) =>
  opened.map(({ agreement, stage, due }) => {
    const name = agreementName(chronicle, agreement);
    const last = Math.max(...due.map(({ dueDay }) => dueDay));
    const duties = due.map(({ duty }) => ({ agreement, duty }));
    const until = longDate(chronicle.scenario.start, last);
    return {
      label: 'Next stage',
      text: `Stage ${stage} of ${name} opens; due until ${until}: ${dutiesInWords(chronicle, duties)}.`,
    };
  });

/** Tells which agreements were carried out or broke, and what was taken back. */
export const tellEndOfAgreement: Teller<AgreementEnded> = (ended, chronicle) => {
  const { scenario } = chronicle;
  return ended.map((event) => {
    const name = upperFirst(agreementName(chronicle, event.agreement));
    if (event.status === 'completed') return { label: 'COMPLETED', text: `${name} is carried out in full.` };
    const by = event.by === null ? '' : ` on the conduct of ${partyWord(scenario, event.by)}`;
    const back = event.snapBack.map(({ issue, level }) => stepWord(scenario, issue, level));
    const taken = back.length > 0 ? ` Taken back: ${joined(back)}.` : ' Nothing is taken back.';
    return { label: 'BROKEN', text: `${name} breaks${by}.${taken}` };
  });
};

/** Tells which plans stand still, and why. */
export const tellSuspended: Teller<AgreementSuspended> = (suspended, chronicle) =>
  suspended.map(({ agreement, by, since, until }) => {
    const { scenario } = chronicle;
    const name = upperFirst(agreementName(chronicle, agreement));
    const [from, to] = [since, until].map((day) => longDate(scenario.start, day));
    return {
      label: 'SUSPENDED',
      text: `${name} is suspended on the conduct of ${partyWord(scenario, by)}, from ${from} until ${to} at least.`,
    };
  });

/** Tells which plans are carried out again. */
export const tellResumed: Teller<AgreementResumed> = (resumed, chronicle) =>
  resumed.map(({ agreement, days }) => ({
    label: 'RESUMED',
    text: `${upperFirst(agreementName(chronicle, agreement))} is carried out again, ${counted(days, 'day')} later than promised.`,
  }));

/** An agreement as the account calls it. */
function agreementName({ scenario, agreements }: Chronicle, id: number): string {
  const agreement = agreements[id];
  if (!agreement) return 'an earlier agreement';
  return agreements.length === 1
    ? 'the agreement'
    : `the agreement of ${longDate(scenario.start, agreement.day)}`;
}
