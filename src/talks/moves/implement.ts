import { pick } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import { openDuties, type OpenDuty } from '../duties.js';
import type { ImplementMove } from '../events/Move.js';
import type { DutyChoice } from '../state/Agreement.js';
import { nextToAct } from '../turns.js';
import { copyList, type MoveKind } from './MoveKind.js';
import { rejection } from './Rejection.js';
import { tupleShape } from './shape.js';

export const implement: MoveKind<ImplementMove> = {
  phase: 'implementation',
  candidates(_book, state, party) {
    const choices = openDuties(state.public, party).map(() => 'perform' as const);
    return [{ kind: 'space', of: 'implement', example: { kind: 'implement', choices } }];
  },
  shape({ rules, public: now, party }) {
    const choices = openDuties(now, party).map((duty) => ({
      enum: choicesOf(rules, duty),
      description: `${duty.issue}, step ${duty.level}, under agreement ${duty.agreement}`,
    }));
    return {
      description: 'Decide on every duty that is due.',
      properties: { choices: tupleShape(choices, 'One choice for each duty, in this order.') },
      required: ['choices'],
    };
  },
  sample({ rules, public: now, party }, stream) {
    const choices = openDuties(now, party).map((duty) => pick(stream, choicesOf(rules, duty)));
    return { kind: 'implement', choices };
  },
  check(book, state, party, { choices }) {
    const open = openDuties(state.public, party);
    if (!Array.isArray(choices) || choices.length !== open.length) {
      return rejection('out-of-range', 'One choice for every open duty.', `${open.length} choices`, choices);
    }
    for (const [index, choice] of (choices as unknown[]).entries()) {
      if (choice !== 'perform' && choice !== 'withhold' && choice !== 'conceal') {
        return rejection('out-of-range', 'Unknown choice.', 'perform, withhold, conceal', choice);
      }
      const issue = book.scenario.issues[book.issueIndex[open[index]!.issue]!];
      if (choice === 'conceal' && !issue?.obligation?.concealable) {
        const message = `${issue?.label ?? 'This'} cannot be concealed.`;
        return rejection('not-allowed', message, 'perform, withhold', choice);
      }
    }
    return undefined;
  },
  copy: ({ choices }) => ({ kind: 'implement', choices: copyList(choices) }),
  seen: ({ choices: _, ...move }) => move,
  next: (book, { public: now }, party) => nextToAct(book, now, 'implementation', party),
  apply(state, party, { choices }) {
    const own = state.private[party];
    if (!own) return;
    const open = openDuties(state.public, party);
    const decided = new Set(open.map(({ agreement, duty }) => `${agreement}/${duty}`));
    own.intentions = own.intentions.filter(({ agreement, duty }) => !decided.has(`${agreement}/${duty}`));
    open.forEach(({ agreement, duty }, index) => {
      const choice = choices[index];
      if (choice) own.intentions.push({ agreement, duty, choice });
    });
  },
};

/** Returns what a party may decide about a duty. */
function choicesOf({ issues }: Rules, { issue }: OpenDuty): readonly DutyChoice[] {
  const isConcealable = issues.find(({ id }) => id === issue)?.obligation?.concealable === true;
  return isConcealable ? ['perform', 'withhold', 'conceal'] : ['perform', 'withhold'];
}
