import { problem, type Problem } from '../../input/index.js';
import type { Rules, Scenario } from '../../scenario/index.js';
import { dealAt, dealSpaceOf } from '../../valuation/index.js';
import { rulebookOf } from '../rulebook.js';
import { initialState } from '../state/TalksState.js';
import type { PublicState } from '../state/PublicState.js';
import { textsOf } from './texts.js';

/** Tells whether the rules of a scenario leave anything to be signed when the talks begin. */
export function allowsText(scenario: Scenario): boolean {
  const { rules } = rulebookOf(scenario);
  return allows(rules, start(scenario), 0);
}

/**
 * Returns what is odd, though not wrong, about the rules of texts when the talks begin: that they allow no text, or no
 * plan, and without which of them there would be one; and texts in force that change nothing, or
 * say what no text may say now. Terms are at their middle value.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function textWarnings(scenario: Scenario): readonly Problem[] {
  const { rules } = rulebookOf(scenario);
  const now = start(scenario);
  const plan = rules.schedule?.commitment?.plan ?? 0;
  const inForce = [...idleTexts(rules), ...lawlessTexts(rules)];
  if (!allows(rules, now, 0)) return [warning('text', rules, now, 0), ...inForce];
  return [...(allows(rules, now, plan) ? [] : [warning('plan', rules, now, plan)]), ...inForce];
}

/** Texts in force that say less, or more, than the rules make such a text say: they may be older than the rules. */
function lawlessTexts({ inForce = [], constraints = [] }: Rules): Problem[] {
  return inForce.flatMap(({ levels }, place) =>
    constraints.flatMap(({ when, then }, n) => {
      const level = levels[then.issue] ?? 0;
      const isBroken = 'atLeast' in then ? level < then.atLeast : level > then.atMost;
      if ((levels[when.issue] ?? 0) < when.atLeast || !isBroken) return [];
      const bound = 'atLeast' in then ? `${then.atLeast} or more` : `${then.atMost} or less`;
      return [
        problem(`inForce[${place}].levels.${then.issue}`, 'inconsistent', bound, level, {
          message: `A text in force says what constraints[${n}] does not allow: ${level}, not ${bound}.`,
        }),
      ];
    }),
  );
}

/** Texts in force that change nothing. */
function idleTexts({ inForce = [], schedule }: Rules): Problem[] {
  const { onward, issue } = schedule?.commitment ?? {};
  if (inForce.length === 0 || (onward && inForce.some(({ levels }) => (levels[issue!] ?? 0) >= 1))) return [];
  return [
    problem('inForce', 'inconsistent', 'a text that changes what may be drafted', undefined, {
      message: 'What is in force is told, and changes nothing.',
      hint: 'It takes schedule.commitment.onward, and a text with option 1 or more of the commitment issue.',
    }),
  ];
}

function warning(what: 'text' | 'plan', rules: Rules, now: PublicState, least: number): Problem {
  const guilty = withoutOne(rules).flatMap(([path, others]) => (allows(others, now, least) ? [path] : []));
  const path = guilty[0] ?? 'constraints';
  return problem(path, 'inconsistent', `rules that allow a ${what}`, undefined, {
    message: `The rules allow no ${what} when the talks begin: no choice of structural options is left.`,
    hint:
      guilty.length > 0
        ? `There would be one without ${guilty.join(', or without ')}.`
        : 'There would be none without any single one of them either.',
  });
}

function start(scenario: Scenario): PublicState {
  return initialState(rulebookOf(scenario), 'texts').public;
}

/** Tells whether there is a text that binds as much as an option of the commitment issue, or more. */
function allows(rules: Rules, now: PublicState, least: number): boolean {
  const { terms: _, ...rest } = now;
  const texts = textsOf(rules, rules.schedule?.commitment?.term ? now : rest);
  if (!texts) return true;
  const space = dealSpaceOf(rules);
  const k = rules.issues.findIndex(({ id }) => id === rules.schedule?.commitment?.issue);
  return texts.frameOf.some(
    (place, block) => place >= 0 && (k < 0 || dealAt(space, block, space.offsets)[k]! >= least),
  );
}

/** The rules without each one of those that narrow what a text may say, by where it stands. */
function withoutOne(rules: Rules): (readonly [string, Rules])[] {
  const { constraints = [], schedule } = rules;
  const others: (readonly [string, Rules])[] = constraints.map((_, n) => [
    `constraints[${n}]`,
    { ...rules, constraints: constraints.filter((__, other) => other !== n) },
  ]);
  if (!schedule) return others;
  const { floor: _, ...unbounded } = schedule;
  others.push(['schedule.floor', { ...rules, schedule: unbounded }]);
  if (schedule.commitment) {
    const { term: __, ...endless } = schedule.commitment;
    const { onward: ___, ...free } = schedule.commitment;
    others.push(['schedule.commitment.term', { ...rules, schedule: { ...schedule, commitment: endless } }]);
    others.push(['schedule.commitment.onward', { ...rules, schedule: { ...schedule, commitment: free } }]);
  }
  return others;
}
