import {
  boulware,
  conceder,
  consensusSeeker,
  hardliner,
  linear,
  micro,
  randomBidder,
  titForTat,
} from '../../src/agents/index.js';
import { agentLaws } from './agentLaws.js';

agentLaws('boulware', boulware);
agentLaws('linear', linear);
agentLaws('conceder', conceder);
agentLaws('hardliner', hardliner);
agentLaws('titForTat', titForTat);
agentLaws('micro', micro);
agentLaws('randomBidder', randomBidder);
agentLaws('consensusSeeker', () => consensusSeeker({ steps: 200 }));
agentLaws('boulware that accepts by combi', () =>
  boulware({ epsilon: 0.05, opponent: 'ordinal', acceptance: { kind: 'combi', T: 0.5, gamma: 'max' } }),
);
