// The judgements that the headline may hang on, each with another one in its place.
import { insisting, pinned, put, registered, without, withParameters } from './edits.mjs';

const kappa = (share) => (scenario) => put(scenario, 'schedule.commitment.kappa', [0, share, 1]);
const term = (months) => (scenario) =>
  put(scenario, 'schedule.commitment.term', [null, null, pinned(months)]);
const off =
  (...ids) =>
  (scenario) =>
    without(scenario, ...ids);
const every = (parameter, value) => (scenario) =>
  Object.keys(scenario.agents).reduce(
    (before, party) => withParameters(before, party, { [parameter]: value }),
    scenario,
  );

/** Pyongyang gives up on full verification once its flexibility passes 0.8. */
const redLineYields = (scenario) =>
  insisting(scenario, 'DPRK', 'verification', (ladder) => ({
    ...ladder,
    rungs: ladder.rungs.map((rung) => (rung.firmness === 'never' ? { ...rung, firmness: 0.8 } : rung)),
  }));

/** What acts do to trust, pressure, need and no-deal values, times a factor. */
function effectsOfActs(factor) {
  const sizes = ['by', 'broken', 'kept'];
  const scaled = (effect) =>
    Object.fromEntries(
      Object.entries(effect).map(([key, value]) => [key, sizes.includes(key) ? value * factor : value]),
    );
  return (scenario) =>
    scenario.dynamics.conduct.actions.reduce(
      (before, { id, effects }) => put(before, `dynamics.conduct.actions.${id}.effects`, effects.map(scaled)),
      scenario,
    );
}

export const judgements = {
  /** Of what a text may say and what it is worth. */
  texts: {
    'κ of principles 0.25': kappa(0.25),
    'κ of principles 0.75': kappa(0.75),
    'κ of principles 1': kappa(1),
    'principles need not lead to plans': off('schedule.commitment.onward'),
    'term of 3 months': term(3),
    'term of 4 months': term(4),
    'term of 6 months, exactly': term(6),
    'term of 8 months': term(8),
    'term of 12 months': term(12),
    'plans of any length': off(
      'schedule.commitment.term',
      'schedule.commitment.nextLevel',
      'schedule.commitment.demandsWithinTerm',
    ),
    'the next level is not always promised': off('schedule.commitment.nextLevel'),
    'demands are not capped by the term': off('schedule.commitment.demandsWithinTerm'),
    'texts may say less than what stands': off('schedule.floor'),
    'texts short of a plan mean the order that they name': off('schedule.commitment.reading'),
    'steps are discounted by their stage': off('schedule.sequencing.discountBy'),
  },
  /** Of what governments do between sessions. */
  acts: {
    ...Object.fromEntries(
      [0.0025, 0.01, 0.02].map((noise) => [
        `noise of acts ${noise}`,
        (scenario) => put(scenario, 'dynamics.conduct.noise', noise),
      ]),
    ),
    'nobody acts between sessions': off('dynamics.conduct'),
    'acts touch no agreement': registered('actsTouchAgreements'),
    'Pyongyang never boycotts': registered('boycotts'),
    'Washington never suspends diplomacy': registered('suspension'),
    'what is done weighs half as much': effectsOfActs(0.5),
    'what is done weighs twice as much': effectsOfActs(2),
  },
  /** Of positions, values and conduct. */
  others: {
    "Pyongyang's red line on verification yields at 0.8": redLineYields,
    'every firmness is its middle': off('dynamics.firmness'),
    'ambition is nought': every('ambition', 0),
    'what was said is forgotten but for half': every('memory', 0.5),
    'the rest of a plan is weighed, not what breaking loses': every('weighs', 'rest'),
    'no caucus': off('dynamics.caucus'),
    'no-deal values follow growth, not the level': off('dynamics.reference'),
    'shocks to no-deal values last': off('dynamics.shockKept'),
    'prompt steps are as late as the others': registered('promptDelays'),
    'no steps of Pyongyang can be taken back': off('issues.reversibility.A'),
    'no rewards can be taken back': off('issues.reversibility.B'),
    'watching deters nothing': off('schedule.verification.deterrence'),
  },
};
