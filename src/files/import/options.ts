import { agentModels } from '../../agents/index.js';
import {
  argumentProblem,
  callback,
  flag,
  id,
  listOf,
  oneOf,
  optionProblems,
  refuse,
  satisfying,
  text,
  whole,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import type { GameFile } from './gameFiles.js';

/** Options of the importers of scored games. */
export interface ImportOptions {
  /** Name of the scenario: a letter, then letters, digits, `_` or `-`. Default: made from the files. */
  readonly name?: string;
  /** Name of an agent model, which plays every party. Default `boulware`. */
  readonly agent?: string;
  /** Is told, in a sentence each, what the files say and a scenario cannot. Default: nobody. */
  readonly note?: (text: string) => void;
}

/** Options of the importers of GENIUS and GeniusWeb domains. */
export interface DomainOptions extends ImportOptions {
  /** How often each party speaks in the alternating offers, an integer ≥ 1; the files do not say. Default 100. */
  readonly rounds?: number;
  /** Name of the file with the domain, in full, without its folders, or without its extension. Default: the only one. */
  readonly domain?: string;
  /**
   * Names of the files of those who play, as `domain`, in the order in which they speak. Default: every profile that is
   * filled in, in the order of the names; of several domains, those with most issues of `domain`, or else names most
   * like its own.
   */
  readonly parties?: readonly string[];
  /**
   * True if the files were named one by one: they are read whatever their extension, and parties keep their order.
   * Default false: the files are those of a folder, which has no order.
   */
  readonly ordered?: boolean;
}

/** Options of the importer of scored deliberations. */
export interface ScoredOptions extends ImportOptions {
  /**
   * Who must say yes. `quorum`: all but one, `p1` and `p2` among them (the game's own rule);
   * `unanimity`: everybody. Default `quorum`. The agent model is `consensusSeeker` by default.
   */
  readonly rule?: 'quorum' | 'unanimity';
  /** Title of the game. Default: the name of the folder in which `config.txt` lies, if the files say it. */
  readonly title?: string;
}

/** Formats of scored games. */
export type GameFormat = 'genius' | 'geniusweb' | 'scored';

interface FormatInfo {
  /** What the files should be. */
  readonly what: string;
  /** Model that plays every party if none is named. */
  readonly agent: string;
  /** Options of its importer. */
  readonly options: OptionRules;
}

const common: OptionRules<'name' | 'agent' | 'note'> = {
  name: id,
  agent: oneOf(Object.keys(agentModels), 'an agent model'),
  note: callback,
};

const domainRules: OptionRules<keyof DomainOptions> = {
  ...common,
  rounds: whole(1),
  domain: text,
  parties: listOf(text, { least: 2 }),
  ordered: flag,
};

const formats: Readonly<Record<GameFormat, FormatInfo>> = {
  genius: { what: 'a GENIUS domain', agent: 'boulware', options: domainRules },
  geniusweb: { what: 'a GeniusWeb domain', agent: 'boulware', options: domainRules },
  scored: {
    what: 'a scored deliberation',
    agent: 'consensusSeeker',
    options: { ...common, rule: oneOf(['quorum', 'unanimity']), title: text },
  },
};

const isFiles = (value: unknown): value is readonly GameFile[] =>
  Array.isArray(value) &&
  value.every(
    (file: Partial<GameFile> | null) => typeof file?.name === 'string' && typeof file.text === 'string',
  );

/**
 * Checks what an importer is called with.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkImport(format: GameFormat, files: readonly GameFile[], options: ImportOptions): void {
  refuse('invalid-option', 'The game cannot be read so.', [
    argumentProblem('files', files, satisfying('a list of files {name, text}, both texts', isFiles)),
    ...optionProblems(options, formats[format].options),
  ]);
}

/**
 * Ends an import in which something was wrong.
 *
 * @param isOne - whether the files are plainly of this format, though something in them is not as it should be
 * @throws SixPartyError `invalid-file` if there are problems
 */
export function refuseFiles(format: GameFormat, problems: readonly Problem[], isOne = true): void {
  const { what } = formats[format];
  refuse('invalid-file', isOne ? `This is ${what} that cannot be read.` : `This is not ${what}.`, problems);
}

/** Returns the name of the model that plays every party of a game. */
export function agentFor(format: GameFormat, { agent }: ImportOptions): string {
  return agent ?? formats[format].agent;
}
