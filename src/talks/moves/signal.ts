import { clamp } from '../../numeric/index.js';
import { pick } from '../../random/index.js';
import { keptAwayBy } from '../conduct.js';
import { mandateOf, trustFacts } from '../effects.js';
import type { EffectFact } from '../events/EffectFact.js';
import type { SignalMove } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Tone } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { nextToAct } from '../turns.js';
import { inPublic, type Candidate, type MoveKind } from './MoveKind.js';
import { notAnother, othersThan, rejection } from './Rejection.js';

const TONES: readonly Tone[] = ['conciliatory', 'neutral', 'accusatory'];

/** Come, stay away, leave. */
const STANCES: readonly Pick<SignalMove, 'attend' | 'leave'>[] = [
  { attend: true },
  { attend: false },
  { attend: false, leave: true },
];

export const signal: MoveKind<SignalMove> = {
  phase: 'signals',
  candidates(book, _state, party) {
    const others = othersThan(book.rules, party);
    return TONES.flatMap((tone) =>
      others.flatMap((toward) =>
        STANCES.map((stance): Candidate => ({
          kind: 'move',
          move: { kind: 'signal', tone, toward, ...stance },
        })),
      ),
    );
  },
  shape({ rules, public: now, party }) {
    return {
      description: 'Say something in public about another party, and decide whether to come to the session.',
      properties: {
        tone: { enum: TONES },
        toward: { enum: othersThan(rules, party), description: 'Party that the statement is about.' },
        attend: {
          ...(keptAwayBy(now, party) === undefined ? { type: 'boolean' } : { const: false }),
          description: 'Come to the session.',
        },
        leave: { type: 'boolean', description: 'Leave the talks for good.' },
      },
      required: ['tone', 'toward', 'attend'],
    };
  },
  sample({ rules, public: now, party }, stream) {
    const tone = pick(stream, TONES);
    const toward = pick(stream, othersThan(rules, party));
    const stances = keptAwayBy(now, party) === undefined ? STANCES : STANCES.filter(({ attend }) => !attend);
    return { kind: 'signal', tone, toward, ...pick(stream, stances) };
  },
  check(book, { public: now }, party, { tone, toward, attend, leave }) {
    if (!(TONES as readonly unknown[]).includes(tone)) {
      return rejection('out-of-range', 'A statement has a known tone.', TONES.join(', '), tone);
    }
    if (typeof attend !== 'boolean') {
      return rejection('out-of-range', 'Attend is yes or no.', 'true or false', attend);
    }
    const away = attend ? keptAwayBy(now, party) : undefined;
    if (away !== undefined) {
      return rejection('not-allowed', `It cannot come while "${away}" holds.`, 'attend: false', attend);
    }
    if (leave !== undefined && typeof leave !== 'boolean') {
      return rejection('out-of-range', 'Leave is yes or no.', 'true or false', leave);
    }
    return notAnother(book, party, toward);
  },
  copy: ({ tone, toward, attend, leave }) =>
    leave === undefined || leave === false
      ? { kind: 'signal', tone, toward, attend }
      : { kind: 'signal', tone, toward, attend, leave },
  seen: inPublic,
  next: (book, { public: now }, party) => nextToAct(book, now, 'signals', party),
  consequences(book, state, party, move) {
    const events: TalksEvent[] = [];
    const effects = swayedBy(book, state, party, move);
    if (effects.length > 0) events.push({ type: 'swayed', by: party, effects });
    if (move.leave) events.push({ type: 'left', party });
    return events;
  },
  apply(state, party, { tone, toward, attend }) {
    state.public.signals[party] = { tone, toward, attend };
  },
};

/**
 * Returns what a public statement does (C22): kind words warm the party they are about a little; an accusation
 * hardens both publics, is remembered as a grievance and ties its author to it (audience cost, at signing).
 */
function swayedBy(book: Rulebook, state: TalksState, by: string, move: SignalMove): EffectFact[] {
  const rule = book.dynamics?.statements;
  if (!rule || move.tone === 'neutral') return [];
  const target = move.toward;
  const warm = move.tone === 'conciliatory' ? rule.warmth : -rule.warmth;
  const { flexibility } = state.private[target]!;
  const moved = clamp(flexibility + warm, 0, mandateOf(state, target));
  const effects: EffectFact[] = [];
  if (moved !== flexibility) effects.push({ kind: 'flexibility', party: target, flexibility: moved });
  if (move.tone === 'conciliatory') return effects;
  if (rule.rancour > 0) {
    const [own] = trustFacts(book, state, [by], target, 0, rule.rancour);
    const [other] = trustFacts(book, state, [target], by, 0, rule.rancour);
    if (own) effects.push({ kind: 'trust', ...own });
    if (other) effects.push({ kind: 'trust', ...other });
  }
  const size = (state.public.grievances[target]?.[by] ?? 0) + rule.rancour;
  effects.push({ kind: 'grievance', party: target, against: by, size });
  return effects;
}
