import type { Arm, RegisteredMeasure } from './Registration.js';

/** Two points of a share: what a reader of a table would call no difference. */
const SHARE = 0.02;

/** What the register measures. Bands are judgements made before the first run. */
export const measures: Readonly<Record<string, RegisteredMeasure>> = {
  agreement: yesNo('any text is signed'),
  substance: yesNo('a plan of substance is signed'),
  earlySubstance: yesNo('a plan of substance is signed in the first two sessions held'),
  secondPlan: yesNo('a second plan of substance is signed'),
  broken: yesNo('an agreement is broken'),
  collapse: yesNo('the talks end because an essential party leaves for good'),
  belowFloor: yesNo('some draft names a level below what is implemented'),
  bothWays: yesNo('some answer to a draft asks for more and for less of one issue'),
  repeatedSessions: number('share of sessions held that repeat an earlier one word for word', '', SHARE),
  sessions: number('sessions held', 'sessions', 0.1),
  timeToAgreement: number(
    'days until the first text, or for as long as the talks could be watched',
    'days',
    15,
  ),
  objections: number('objections heard', 'objections', 2),
  'signed.verification': number(
    'highest level of verification in any text, 0 without a text',
    'levels',
    0.05,
  ),
  'firstPlan.rollback': number('rollback in the first plan, pairs with a plan in both only', 'levels', 0.05),
  'firstPlan.form': number(
    'form of the first plan (1: written), pairs with a plan in both only',
    'levels',
    0.02,
  ),
  'level.rollback': number('rollback carried out at the end', 'levels', 0.05),
  'level.security': number('security assurance carried out at the end', 'levels', 0.05),
  'level.abductions': number('abductions: level carried out at the end', 'levels', 0.05),
  aid: number('aid delivered', 'million US$', 5),
  'held.boycott': number('days on which Pyongyang stays away', 'days', 10),
  'held.suspended': number('days on which Washington has suspended diplomacy', 'days', 10),
  'acts.DPRK.provoke': number('provocations of Pyongyang', 'acts', 0.2),
  'acts.DPRK.test': number('shows of weapons of Pyongyang', 'acts', 0.05),
};

function yesNo(label: string): RegisteredMeasure {
  return { label, kind: 'yesNo', unit: '', band: SHARE };
}

function number(label: string, unit: string, band: number): RegisteredMeasure {
  return { label, kind: 'number', unit, band };
}

/** Where mechanisms are measured. */
export const arms: Readonly<Record<string, Arm>> = {
  baseline: { scenario: 'december2003', policy: 'verificationFirst' },
  phased: { scenario: 'december2003', policy: 'phasedConcessions' },
  september2005: { scenario: 'september2005', policy: null },
  february2007: { scenario: 'february2007', policy: null },
  december2008: { scenario: 'december2008', policy: null },
};
