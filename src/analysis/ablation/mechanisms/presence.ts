import { isTrusted, type Agent, type Talks } from '../../../talks/index.js';

/** Whether a scenario has what something needs to matter at all. @param names - what the stars of its path stand for */
export type Presence = (scenario: Talks, names: readonly string[]) => boolean;

/** An agent of one's own may do anything. */
const may =
  (of: (agent: Agent) => boolean): Presence =>
  ({ agents }) =>
    Object.values(agents).some((agent) => !isTrusted(agent) || of(agent));

/** Without dynamics there is one plenary: nobody speaks in public, meets or carries anything out. */
export const goesOn: Presence = ({ dynamics }) => dynamics !== undefined;

/** Somebody owes something between sessions. */
export const carriesOut: Presence = ({ dynamics, schedule, issues }) =>
  dynamics !== undefined &&
  schedule !== undefined &&
  issues.some(({ obligation }) => obligation !== undefined);

/** Some step can be claimed without being done. */
export const canHide: Presence = (scenario, names) =>
  carriesOut(scenario, names) && scenario.issues.some(({ obligation }) => obligation?.concealable);

/** Somebody's tone may be other than neutral. */
export const speaks: Presence = may(({ parameters }) => parameters['angerAt'] !== undefined);

/** Somebody meets somebody who is there. */
export const anyoneMeets: Presence = (scenario) =>
  scenario.parties.some(({ id }) => meets(scenario, id)) || may(() => false)(scenario, []);

/** Plans have a term. */
export const hasTerm: Presence = ({ schedule }) =>
  schedule?.commitment?.term?.some((months) => months !== null) === true;

/** An agent of the library urges somebody who is there, at meetings that there are. */
export function meets({ agents, parties, dynamics }: Talks, party: string): boolean {
  if (!(dynamics !== undefined && dynamics.meetings > 0)) return false;
  return urgesOf(agents[party]!).some(
    ({ with: other }) => other !== party && parties.some(({ id }) => id === other),
  );
}

/** Returns whom an agent of the library urges. */
export function urgesOf(agent: Agent): readonly { readonly with: string; readonly carries?: boolean }[] {
  return isTrusted(agent) ? ((agent.parameters['urges'] ?? []) as ReturnType<typeof urgesOf>) : [];
}
