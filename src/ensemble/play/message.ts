import { problem, refuse, type Problem } from '../../input/index.js';
import { plainSeats, scenarioHash, type Scenario } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import type { Experiment } from '../experiment/experiment.js';
import type { BatchResult, Span } from '../fold/runs.js';
import { unsendableParties, withAgents, type SentTalks } from './agentsAsData.js';
import { errorData, type ErrorData } from './errorData.js';
import { ensemblePlan, experimentPlan, needBatch, playRuns, type Batch, type Plan } from './playRuns.js';
import { recentlyRead } from './recentlyRead.js';

/** Runs to be played by another thread or machine, as plain JSON: what they are runs of, and which. */
export type RunsMessage = BatchMessage | SpanMessage;

/** A batch as plain JSON, for another thread or machine. */
export interface BatchMessage {
  /** Tells scenarios apart, so that the same one is read once only. */
  readonly hash: string;
  /** The scenario, agents by name and parameters. */
  readonly scenario: string;
  /** Seed of the ensemble. */
  readonly seed: string;
  /** Index of the first run. */
  readonly from: number;
  /** After the last. */
  readonly to: number;
  /** Names of ready-made metrics. */
  readonly metrics: readonly string[];
}

/** Runs to be played by another thread. */
export interface SpanMessage extends Span {
  /** Hash of the experiment, so that the same one is read once only. */
  readonly hash: string;
  /** The experiment, as `experimentText` writes it. */
  readonly experiment: string;
}

/** The answer to a {@link BatchMessage}: what came of it, or what went wrong. */
export type BatchAnswer =
  | {
      /** Whether it went well. */
      readonly ok: true;
      /** What came of the batch. */
      readonly result: BatchResult;
    }
  | {
      /** Whether it went well. */
      readonly ok: false;
      /** What went wrong. */
      readonly error: ErrorData;
    };

/** The rows of columns, or what went wrong. */
export type SpanAnswer =
  | {
      /** Whether it went well. */
      readonly ok: true;
      /** A row of columns per run, one after the other. */
      readonly values: Float64Array;
    }
  | {
      /** Whether it went well. */
      readonly ok: false;
      /** What went wrong. */
      readonly error: ErrorData;
    };

// A scenario is written once: that takes as long as a cheap run, and an ensemble sends it with every batch.
const written = new WeakMap<Scenario, string>();

/**
 * Writes a batch as plain JSON; `playMessage` plays it wherever the library is.
 *
 * @throws SixPartyError `invalid-option` if something in it is code of one's own that cannot be sent: an agent
 *   that is not one of `agentModels`, or a metric that is not ready-made; if that is no batch; `invalid-scenario`
 */
export function messageOf(batch: Batch): BatchMessage {
  needBatch(batch);
  const { scenario, seed, from, to, metrics } = batch;
  refuse('invalid-option', 'This ensemble can only run in this process.', batchProblems(batch));
  let text = written.get(scenario);
  if (text === undefined) written.set(scenario, (text = JSON.stringify(sent(scenario))));
  const names = metrics.filter((metric) => typeof metric === 'string');
  return { hash: scenarioHash(scenario), scenario: text, seed, from, to, metrics: names };
}

/** Returns what of a batch cannot be sent, as it is code of one's own. */
export function batchProblems({ scenario, metrics }: Batch): readonly Problem[] {
  const hint = 'Use workers: 0, which plays in this thread.';
  if (!written.has(scenario)) {
    const parties = unsendableParties(scenario);
    if (parties.length > 0) {
      return parties.map((party) => ownCode(`agents.${party}`, 'an agent of agentModels', hint));
    }
  }
  const isNamed = metrics.every((metric) => typeof metric === 'string');
  return isNamed ? [] : [ownCode('metrics', 'names of metrics', hint)];
}

/**
 * Writes an experiment as JSON, agents by name and parameters, for other threads and machines.
 *
 * @throws SixPartyError `invalid-option` if a policy has an agent that is not one of `agentModels`
 */
export function experimentText(experiment: Experiment): string {
  refuse('invalid-option', 'This experiment can only run in this process.', experimentProblems(experiment));
  const policies = experiment.policies.map(({ name, scenario }) => ({ name, scenario: sent(scenario) }));
  return JSON.stringify({ ...experiment, policies });
}

/** Returns what of an experiment cannot be sent, as it is code of one's own. */
export function experimentProblems({ policies }: Experiment): readonly Problem[] {
  return policies.flatMap(({ name, scenario }) =>
    unsendableParties(scenario).map((party) =>
      ownCode(
        `policies.${name}.agents.${party}`,
        'an agent of agentModels',
        'It can be played with one worker.',
      ),
    ),
  );
}

function sent(scenario: Talks): SentTalks {
  return { ...scenario, agents: plainSeats(scenario) };
}

function ownCode(path: string, expected: string, hint: string): Problem {
  return problem(path, 'inconsistent', expected, undefined, {
    received: 'code of your own',
    message: 'Code of your own cannot be sent to other threads.',
    hint,
  });
}

/** Reads the experiment of a text that {@link experimentText} wrote. */
export function experimentFrom(text: string): Experiment {
  const experiment = JSON.parse(text) as Omit<Experiment, 'policies'> & {
    readonly policies: readonly { readonly name: string; readonly scenario: SentTalks }[];
  };
  const policies = experiment.policies.map((policy) => ({
    ...policy,
    scenario: withAgents(policy.scenario),
  }));
  return { ...experiment, policies };
}

/** Plays runs that were asked for as JSON. What goes wrong is part of the answer: nothing is thrown. */
export function playMessage(message: RunsMessage): BatchAnswer {
  try {
    const { from, to } = message;
    return { ok: true, result: { from, to, values: playRuns(planOf(message), { from, to }) } };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}

/** Plays runs that were asked for by a message. What goes wrong is part of the answer: nothing is thrown. */
export function playSpan(message: SpanMessage): SpanAnswer {
  const answer = playMessage(message);
  return answer.ok ? { ok: true, values: answer.result.values } : answer;
}

const scenarioOf = recentlyRead(16, (text: string): Talks => withAgents(JSON.parse(text) as SentTalks));
const planOfExperiment = recentlyRead(4, (text: string): Plan => experimentPlan(experimentFrom(text)));

function planOf(message: RunsMessage): Plan {
  if ('experiment' in message) return planOfExperiment(message.hash, message.experiment);
  const { hash, scenario, seed, metrics } = message;
  return ensemblePlan({ scenario: scenarioOf(hash, scenario), seed, metrics });
}
