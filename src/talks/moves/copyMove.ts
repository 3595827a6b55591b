import type { Move } from './Move.js';

/**
 * A copy of a legal move with its members in their fixed order and no others, for the log to keep: it
 * shares nothing with the agent, nor with the state that the agent was shown. −0 becomes 0, as in JSON.
 */
export function copyMove(move: Move): Move {
  switch (move.kind) {
    case 'signal': {
      const { kind, tone, toward, attend, leave } = move;
      return leave ? { kind, tone, toward, attend, leave } : { kind, tone, toward, attend };
    }
    case 'consult': {
      const meetings = move.meetings.map((meeting) => ({
        with: meeting.with,
        urge: meeting.urge + 0,
        disclose: [...meeting.disclose],
      }));
      return { kind: move.kind, meetings };
    }
    case 'propose':
      return { kind: move.kind, deal: copyDeal(move.deal) };
    case 'accept': {
      const { kind, optOut = [] } = move;
      return optOut.length > 0 ? { kind, optOut: [...optOut] } : { kind };
    }
    case 'object': {
      const { kind, counter } = move;
      const objections = move.objections.map(({ issue, direction }) => ({ issue, direction }));
      return counter ? { kind, objections, counter: copyDeal(counter) } : { kind, objections };
    }
    case 'walkOut':
    case 'close':
      return { kind: move.kind };
    case 'implement':
      return { kind: move.kind, choices: [...move.choices] };
  }
}

function copyDeal(deal: readonly number[]): number[] {
  return deal.map((option) => option + 0);
}
