import type { PartyWeight } from './types/PartyWeight.js';

/**
 * How much each of the six counts. Capability is its share of the world's material capabilities in 2007
 * (composite index of the Correlates of War project, National Material Capabilities 4.0, as listed at
 * https://en.wikipedia.org/wiki/Composite_Index_of_National_Capability). That such a share stands for
 * influence on these talks is a judgement, and a doubtful one: it counts people and steel, not a border, a
 * pipeline or a weapon. Salience is a judgement throughout: all of it for Pyongyang, nearly all for Seoul
 * and Tokyo, part of it for Washington with a war in Iraq and for Beijing, least for Moscow.
 */
export const sixPartyWeights: Readonly<Record<string, PartyWeight>> = {
  US: { capability: 0.1421, salience: 0.7 },
  DPRK: { capability: 0.0129, salience: 1 },
  China: { capability: 0.1986, salience: 0.7 },
  ROK: { capability: 0.0239, salience: 0.9 },
  Japan: { capability: 0.0427, salience: 0.8 },
  Russia: { capability: 0.0393, salience: 0.4 },
};
