import { changeScenario } from '../../src/scenario/index.js';
import type { Dynamics, Party, Scenario, ScenarioChanges } from '../../src/scenario/index.js';
import type {
  DutyChoice,
  Move,
  OpenDuty,
  Session,
  SignalMove,
  TalksEvent,
  Urging,
} from '../../src/talks/index.js';
import { openDuties } from '../../src/talks/index.js';

const seat = { name: 'none', parameters: {} };

function party(id: string, arms: number[], aid: number[]): Party {
  return {
    id,
    label: id,
    preferences: { kind: 'cardinal', weights: { arms: 0.5, aid: 0.5 }, values: { arms, aid } },
    mandate: 0.8,
    flexibility: 0.2,
  };
}

const dynamics: Dynamics = {
  gapDays: [100],
  delay: { geometricMean: 1, logSd: 0 },
  graceMonths: 2,
  trust: { kept: 1, late: 0.5, overdue: 0.25, withheld: 1, breach: 3, costly: 1, memory: 50 },
  meetings: 2,
  statements: { warmth: 0.05, rancour: 0.5, audienceCost: 0.1 },
  essential: ['North', 'South'],
  hazards: [],
  events: [],
  paths: [],
  deterrentHalf: 4,
  grievanceKept: 0.5,
  need: { initial: 0.5, perYear: 0, relief: {} },
  pressure: { initial: 0.2, perYear: 0, relief: {} },
  settlement: { issue: 'arms', level: 2 },
  substance: { issue: 'arms', level: 1 },
};

const base: Scenario = {
  name: 'tiny',
  title: 'Arms for aid',
  start: '2003-12-02',
  issues: [
    {
      id: 'arms',
      label: 'arms',
      options: ['kept', 'frozen', 'gone'],
      obligation: { side: 'A', obligor: 'North', reversibility: [1, 0], months: [2, 2], concealable: true },
    },
    {
      id: 'aid',
      label: 'aid',
      options: ['none', 'some', 'much'],
      obligation: { side: 'B', obligor: 'South', reversibility: [1, 0], months: [2, 2] },
    },
    { id: 'order', label: 'order', options: ['at once', 'in stages'], structural: true },
  ],
  parties: [
    party('North', [1, 0.9, 0], [0, 0.6, 1]),
    party('South', [0, 0.6, 1], [1, 0.8, 0.5]),
    party('Broker', [0, 0.5, 1], [0, 0.5, 1]),
  ],
  rule: { kind: 'unanimity' },
  protocol: { kind: 'singleText', chair: 'Broker', drafts: 3 },
  horizon: { rounds: 6 },
  schedule: {
    sequencing: {
      issue: 'order',
      monthsPerStage: 2,
      stages: [
        { arms: [1, 1], aid: [1, 1] },
        { arms: [1, 2], aid: [1, 3] },
      ],
    },
  },
  dynamics,
  agents: { North: seat, South: seat, Broker: seat },
};

/**
 * Three parties, two issues owed by one party each, no chance but what `changes` bring: sessions 100 days
 * apart, every step as long as promised (2 months), trust 2 : 2.
 */
export function tiny(changes: ScenarioChanges = {}): Scenario {
  return changeScenario(base, changes);
}

/** What the parties do in a round; what is left out is quiet good behaviour without any deal. */
export interface Script {
  readonly signal?: Readonly<Record<string, Partial<SignalMove>>>;
  readonly meet?: Readonly<Record<string, readonly Partial<Urging>[]>>;
  /** The chair's text or the first speaker's offer, which all others accept; null: no deal. */
  readonly deal?: readonly number[] | null;
  /** Answers other than yes, per party. */
  readonly answer?: Readonly<Record<string, Move>>;
  readonly choose?: (duty: OpenDuty) => DutyChoice;
  /** What a party does at one of its dates between sessions. */
  readonly act?: (party: string, day: number) => string | undefined;
}

/** Plays one round by hand, up to the next round's signals or the end. Returns its events. */
export function round(session: Session, script: Script = {}): TalksEvent[] {
  const from = session.trace.events.length;
  const start = session.state.public.round;
  while (session.toAct !== null && session.state.public.round === start) {
    play(session, moveOf(session, script));
  }
  return session.trace.events.slice(from);
}

/** Plays a move that must be legal. Returns the events that it brought. */
export function play(session: Session, move: Move): readonly TalksEvent[] {
  const result = session.play(move);
  if (!result.ok) throw new Error(`${session.toAct}: ${JSON.stringify(move)}: ${result.rejection.message}`);
  return result.events;
}

function moveOf(session: Session, { signal, meet, deal = null, answer, choose, act }: Script): Move {
  const id = session.toAct!;
  const { state } = session;
  const { rules } = session.observe();
  const other = rules.parties.find((another) => another.id !== id)!.id;
  switch (state.public.phase) {
    case 'signals':
      return { kind: 'signal', tone: 'neutral', toward: other, attend: true, ...signal?.[id] };
    case 'consultations': {
      const meetings = (meet?.[id] ?? []).map((urging) => ({
        with: other,
        urge: 0.5,
        disclose: [],
        ...urging,
      }));
      return { kind: 'consult', meetings };
    }
    case 'implementation':
      return { kind: 'implement', choices: openDuties(state.public, id).map(choose ?? (() => 'perform')) };
    case 'conduct': {
      const action = act?.(id, state.public.day);
      return action === undefined ? { kind: 'act' } : { kind: 'act', action };
    }
    default: {
      if (answer?.[id]) return answer[id];
      const { protocol } = rules;
      const chairs = protocol.kind === 'singleText' && protocol.chair === id;
      if (state.public.table.offer !== null && !chairs) return { kind: 'accept' };
      if (deal !== null) return { kind: 'propose', deal };
      return chairs ? { kind: 'close' } : { kind: 'walkOut' };
    }
  }
}

/** The events of one type. */
export function only<T extends TalksEvent['type']>(
  events: readonly TalksEvent[],
  type: T,
): Extract<TalksEvent, { type: T }>[] {
  return events.filter((event): event is Extract<TalksEvent, { type: T }> => event.type === type);
}
