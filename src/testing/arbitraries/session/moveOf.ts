import type { LegalMove, Move } from '../../../talks/index.js';
import type { Intent } from './Intent.js';

/** The legal move that is nearest to what a party wants, out of all that are legal. */
export function moveOf(legal: readonly LegalMove[], intent: Intent): Move {
  const chosen = legal[intent.pick % legal.length]!;
  if (chosen.kind === 'move') return chosen.move;
  const move = wanted(chosen.example, intent, chosen.includes);
  return chosen.includes(move) ? move : chosen.example;
}

/** A member of a space, filled in by what is wanted as far as it is allowed. */
function wanted(example: Move, intent: Intent, allowed: (move: Move) => boolean): Move {
  switch (example.kind) {
    case 'propose':
      return { kind: 'propose', deal: intent.deal };
    case 'consult':
      return intent.meetings.reduce<Extract<Move, { kind: 'consult' }>>((move, meeting) => {
        const longer = { ...move, meetings: [...move.meetings, meeting] };
        return allowed(longer) ? longer : move;
      }, example);
    case 'object': {
      const { objections, counter } = intent;
      return { kind: 'object', objections, ...(counter !== undefined && { counter }) };
    }
    case 'implement': {
      const { choices } = intent;
      return example.choices.reduce<Extract<Move, { kind: 'implement' }>>((move, _, duty) => {
        const bolder = move.choices.with(duty, choices[duty % choices.length]!);
        return allowed({ ...move, choices: bolder }) ? { ...move, choices: bolder } : move;
      }, example);
    }
    default:
      return example;
  }
}
