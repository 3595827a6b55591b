import type { Protocol, Scenario } from '../../scenario/index.js';

/** In what the length of a plenary is counted. */
export interface TalkUnits {
  /** What is put on the table. */
  readonly texts: string;
  /** In which everybody has a turn. */
  readonly rounds: string;
}

const units: Readonly<Record<Protocol['kind'], TalkUnits>> = {
  saop: { texts: 'offers', rounds: 'rounds' },
  singleText: { texts: 'drafts', rounds: 'drafts' },
};

export function talkUnits({ protocol }: Pick<Scenario, 'protocol'>): TalkUnits {
  return units[protocol.kind];
}
