import { nearestName, quoted, type Problem } from '../../../input/index.js';
import type { AgreementRule } from '../../../scenario/index.js';
import type { Talks } from '../../../talks/index.js';
import { joined } from '../../../words/index.js';
import type { GameFile, OpenText } from '../gameFiles.js';
import { missingFile, openText } from '../gameFiles.js';
import type { GameParty } from '../games.js';
import { scenarioOf } from '../games.js';
import type { ScoredOptions } from '../options.js';
import { agentFor, checkImport, refuseFiles } from '../options.js';
import type { ConfigAgent } from './config.js';
import { readConfig } from './config.js';
import { LETTERS, linesOf, partsOf } from './lines.js';
import { issueNamed, nameless, readNames } from './names.js';
import type { Scores } from './scores.js';
import { scoresOf } from './scores.js';

/** Turns of a game, all agents together. */
const TURNS = 24;

/** Incentives that mean something which is not in the score files. */
const ADVERSARIES = ['untargeted_adv', 'targeted_adv'];

/**
 * Reads a scored deliberation game (the folder layout of Abdelnabi et al., "Cooperation, competition, and
 * maliciousness", 2024): `config.txt`, `scores_files/*.txt`, `initial_deal.txt`.
 *
 * A party's utility is its score over the best score that it could have, and its no-deal value its minimum
 * over the same: it accepts what scores at least the minimum. Issues are `A`, `B`, …, options `A1`, `A2`, …;
 * their names are taken from `global_instructions.txt` where lines there have the usual form. `p1` chairs a
 * single negotiating text and puts the last proposal; as many drafts are read as 24 turns allow. It passes
 * with all but one, among them `p1` and `p2`. The initial deal is what `p1` asked for in public before the
 * talks (`declared`). Left out: incentives, models, and whatever the instructions promise in words.
 *
 * @param files - all files of the folder
 * @returns a scenario that `defineScenario` has checked
 * @throws SixPartyError `invalid-file` with everything that is wrong, by file, line and column;
 *   `invalid-option`
 */
export function importScored(files: readonly GameFile[], options: ScoredOptions = {}): Talks {
  checkImport('scored', files, options);
  const problems: Problem[] = [];
  const root = rootOf(files, problems);
  refuseFiles('scored', problems, false);
  const open = (name: string): OpenText | undefined => {
    const file = files.find((candidate) => candidate.name === root + name);
    return file && openText(file, problems);
  };
  const config = open('config.txt');
  const agents = config ? readConfig(config) : [];
  const { rule = 'quorum', note } = options;
  if (config && problems.length === 0) checkRoles(agents, config, rule);
  const scores = config ? scoresOf(agents, config, root, files, problems) : [];
  refuseFiles('scored', problems);
  const shape = scores[0]!.scores.map((row) => row.length);
  const initial = open('initial_deal.txt');
  const deal = initial && readInitialDeal(initial, shape);
  const instructions = files.find(({ name }) => name === `${root}global_instructions.txt`);
  refuseFiles('scored', problems);
  const names = readNames(instructions?.text.replace(/\r\n?/g, '\n') ?? '');
  tellNameless(nameless(shape, names), instructions === undefined, note);
  const proposer = agents.findIndex(({ role }) => role === 'p1');
  const chair = Math.max(proposer, 0);
  if (proposer < 0) {
    const first = agents[0]!.name;
    note?.(`No agent has the role p1: ${first}, the first of config.txt, has the chair.`);
    if (deal) note?.('The initial deal is left out: it is what p1 asked for.');
  }
  const vetoes = agents.flatMap(({ role }, i) => (role === 'p1' || role === 'p2' ? [i] : []));
  const folder = root.slice(0, -1).split('/').at(-1)!;
  return scenarioOf(
    {
      name: folder === '' ? 'scored' : folder,
      title: options.title ?? (folder === '' ? 'A scored deliberation' : folder),
      issues: shape.map((count, k) => issueNamed(k, count, names)),
      parties: agents.map((agent, i) => partyOf(agent, scores[i]!, i === proposer ? deal : undefined)),
      rule: (ids) =>
        rules[rule](
          ids,
          vetoes.map((i) => ids[i]!),
        ),
      protocol: (ids) => ({
        kind: 'singleText',
        chair: ids[chair]!,
        drafts: Math.max(Math.floor(TURNS / ids.length), 1),
      }),
      protocolSource: `the game's ${TURNS} turns, of which each draft with its answers takes one per party`,
    },
    options,
    agentFor('scored', options),
  );
}

/** Who must say yes, given the parties and those of them that have a veto, per value of the option. */
const rules: Readonly<
  Record<
    NonNullable<ScoredOptions['rule']>,
    (ids: readonly string[], vetoes: readonly string[]) => AgreementRule
  >
> = {
  unanimity: () => ({ kind: 'unanimity' }),
  quorum: (ids, vetoes) => ({ kind: 'quorum', yes: ids.length - 1, vetoes }),
};

/** Returns the folder of the game: that of its `config.txt`, of which there must be one. */
function rootOf(files: readonly GameFile[], problems: Problem[]): string {
  const found = files.filter(({ name }) => name === 'config.txt' || name.endsWith('/config.txt'));
  if (found.length !== 1) {
    const received = found.length === 0 ? 'none' : found.map(({ name }) => name).join(', ');
    const there = files.map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
    const near = nearestName('config.txt', found.length === 0 ? there : []);
    const hint = near === undefined ? '' : `There is ${near}: must it be config.txt?`;
    problems.push(missingFile('one file config.txt', received, hint));
  }
  return found[0]?.name.slice(0, -'config.txt'.length) ?? '';
}

function checkRoles(
  agents: readonly ConfigAgent[],
  { report }: OpenText,
  rule: NonNullable<ScoredOptions['rule']>,
): void {
  if (agents.length < 2)
    report(0, 'wrong-length', 'a line for each of two agents or more', `${agents.length}`);
  else if (rule === 'quorum' && !agents.some(({ role }) => role === 'p1')) {
    const hint = 'With the rule unanimity (--rule unanimity) none is needed.';
    report(0, 'missing', 'an agent with the role p1', 'none', { hint });
  }
}

/** Tells what keeps its letters because the instructions do not name it. */
function tellNameless(all: readonly string[], isMissing: boolean, note: ScoredOptions['note']): void {
  if (all.length === 0) return;
  if (isMissing) note?.('There is no global_instructions.txt: issues and options have letters for names.');
  else note?.(`No name was found in global_instructions.txt for ${joined(all)}: letters stand for it.`);
}

function partyOf(
  agent: ConfigAgent,
  { scores, minimum, total }: Scores,
  deal?: readonly number[],
): GameParty {
  const best = scores.map((row) => row.reduce((most, score) => Math.max(most, score), 0));
  const loss = `its incentive ${agent.incentive} is not in its scores, and is left out`;
  return {
    name: agent.file,
    label: agent.name,
    weights: best.map((most) => most / total),
    values: scores.map((row, k) => row.map((score) => (best[k] === 0 ? 0 : score / best[k]!))),
    noDeal: minimum / total,
    ...(deal && { declared: deal }),
    source: `scores_files/${agent.file}.txt`,
    losses: ADVERSARIES.includes(agent.incentive) ? [loss] : [],
  };
}

/** Reads `initial_deal.txt`, such as `A1,B1,C4`: an option from 0 per issue. Returns undefined if it is wrong. */
function readInitialDeal(
  { text, report }: OpenText,
  options: readonly number[],
): readonly number[] | undefined {
  const line = linesOf(text)[0] ?? { text: '', offset: 0 };
  const deal: (number | undefined)[] = options.map(() => undefined);
  for (const part of partsOf(line)) {
    const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(part.text) ?? [];
    const issue = letter === '' ? -1 : LETTERS.indexOf(letter);
    const option = Number(digits) - 1;
    if (!(option >= 0 && option < (options[issue] ?? 0))) {
      report(part.offset, 'unknown-name', 'an option of the game, such as A1', quoted(part.text));
    } else if (deal[issue] !== undefined) {
      report(part.offset, 'duplicate', `one option of issue ${letter}`, quoted(part.text));
    } else deal[issue] = option;
  }
  const open = deal.flatMap((option, k) => (option === undefined ? [LETTERS[k]!] : []));
  if (open.length === 0) return deal as number[];
  return report(line.offset, 'missing', `an option of issue ${open.join(', ')}`, quoted(line.text));
}
