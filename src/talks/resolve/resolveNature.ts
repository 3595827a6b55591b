import type { Phase } from '../state/Phase.js';
import type { Resolver } from './Resolver.js';
import { afterSignals } from './afterSignals.js';
import { begin } from './begin.js';
import { caucus } from './caucus.js';
import { convene } from './convene.js';
import { drift } from './drift.js';
import { end } from './end.js';
import { happen } from './happen.js';
import { openRound } from './openRound.js';
import { pass } from './pass.js';
import { perform } from './perform.js';
import { phaseEntered } from './phaseEntered.js';
import { plenary } from './plenary.js';

const resolvers: Readonly<Record<Exclude<Phase, 'ended'>, Resolver>> = {
  beginning: begin,
  opening: openRound,
  happening: happen,
  signals: afterSignals,
  consultations: caucus,
  convening: convene,
  plenary,
  assigning: (book, state) => [phaseEntered(book, state, 'implementation')],
  implementation: pass,
  performing: perform,
  drifting: drift,
  ending: end,
};

/** Nobody must act: chance and the rules proceed by one step. None once the talks have ended. */
export const resolveNature: Resolver = (book, state, streams) => {
  const { phase } = state.public;
  return phase === 'ended' ? [] : resolvers[phase](book, state, streams);
};
