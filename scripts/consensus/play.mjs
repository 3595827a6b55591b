import { boulware, consensusSeeker, defineScenario, hardliner, runTalks } from '../../dist/index.js';
import { chance, shuffled } from './chance.mjs';

const NEAR = 1e-9;

/** A seeker that tells of each thing that it would change that it brings twice as much as it does. */
function liar() {
  const honest = consensusSeeker({ tells: true });
  return {
    ...honest,
    name: 'liar',
    decide(observation, random) {
      const move = honest.decide(observation, random);
      if (move.kind !== 'object') return move;
      const objections = move.objections.map((objection) =>
        objection.by === undefined ? objection : { ...objection, by: Math.min(1, 2 * objection.by) },
      );
      return { ...move, objections };
    },
  };
}

/** A seeker that says of an issue that it should have more or less, and not what. */
export function pointing() {
  const seeker = consensusSeeker();
  return {
    ...seeker,
    name: 'pointing',
    decide(observation, random) {
      const move = seeker.decide(observation, random);
      if (move.kind !== 'object') return move;
      return { ...move, objections: move.objections.map(({ want: _, ...objection }) => objection) };
    },
  };
}

/** Who sits where instead of a seeker: by place in the random order of parties; the first two hold vetoes. */
export const mixes = {
  'all seekers': {},
  'lying third': { 2: liar },
  'all but the chair lie': { 1: liar, 2: liar, 3: liar, 4: liar, 5: liar },
  'greedy third': { 2: boulware },
  'stubborn fifth': { 4: hardliner },
  both: { 2: boulware, 4: hardliner },
  'greedy chair': { 0: boulware },
};

/**
 * Plays a game once, its parties in a random order of seats unless they are not drawn.
 *
 * @returns whether agreed, what each seat gained, in points of 100 (null without a deal), how many moves it
 *   took, and who signed below its minimum
 */
export function play(
  game,
  seed,
  { rule, mix = 'all seekers', agent = consensusSeeker, saop = false, drawn = true },
) {
  const seats = drawn ? shuffled(game.parties, chance(seed)) : game.parties;
  const parties = seats.map(({ id, label, noDeal, preferences }) => ({
    id,
    label,
    noDeal,
    preferences,
  }));
  const ids = parties.map(({ id }) => id);
  const talks = defineScenario({
    name: 'game',
    title: game.name,
    start: '2000-01-01',
    issues: game.issues,
    parties,
    rule: rule === 'unanimity' ? { kind: rule } : { kind: rule, yes: 5, vetoes: ids.slice(0, 2) },
    protocol: saop ? { kind: 'saop', rounds: saop } : { kind: 'singleText', chair: ids[0], drafts: 4 },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(ids.map((id, seat) => [id, (mixes[mix][seat] ?? agent)()])),
  });
  const { trace, state } = runTalks(talks, { seed: String(seed) });
  const [agreement] = state.public.agreements;
  const moves = trace.events.filter(({ type }) => type === 'moved').length;
  if (!agreement) return { agreed: false, moves, gains: null, below: [] };
  const gains = parties.map(({ noDeal, preferences: { weights, values } }) =>
    game.issues.reduce((sum, { id }, k) => sum + weights[id] * values[id][agreement.deal[k]], -noDeal),
  );
  const signed = state.public.table.accepted;
  return {
    agreed: true,
    moves,
    gains: gains.map((gain) => 100 * gain),
    below: ids.filter((id, seat) => signed.includes(id) && gains[seat] < -NEAR),
  };
}
