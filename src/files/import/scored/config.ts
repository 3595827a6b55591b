import { didYouMean, quoted } from '../../../input/index.js';
import type { OpenText } from '../gameFiles.js';
import { linesOf, partsOf } from './lines.js';

/** An agent of a scored deliberation. */
export interface ConfigAgent {
  readonly name: string;
  /** Its file in `scores_files/`, without the extension. */
  readonly file: string;
  readonly role: string;
  readonly incentive: string;
  /** Where its line of `config.txt` begins. */
  readonly offset: number;
}

/** `p1` proposes and must agree, `p2` must agree; a `target` is a player whom an adversary picks on. */
const ROLES = ['p1', 'p2', 'player', 'target'];

/** Reads `config.txt`: one line per agent, `game name,file name,role,incentive,model`. */
export function readConfig({ text, report }: OpenText): ConfigAgent[] {
  const agents: ConfigAgent[] = [];
  const names = new Set<string>();
  const roles = new Set<string>();
  for (const line of linesOf(text)) {
    if (line.text === '') continue;
    const parts = partsOf(line);
    const [name, file, role, incentive] = parts.map((part) => part.text);
    if (parts.length !== 5 || parts.some((part) => part.text === '')) {
      const expected = 'a line `game name,file name,role,incentive,model`';
      report(line.offset, 'wrong-length', expected, quoted(line.text));
    } else if (!ROLES.includes(role!)) {
      const hint = (): string => didYouMean(role!, ROLES);
      report(parts[2]!.offset, 'unknown-name', 'a role', quoted(role!), { hint });
    } else if (names.has(name!)) {
      report(line.offset, 'duplicate', 'a game name that no other agent has', quoted(name!));
    } else if (role !== 'player' && role !== 'target' && roles.has(role!)) {
      report(parts[2]!.offset, 'duplicate', `one agent with the role ${role!}`, 'another');
    } else {
      names.add(name!);
      roles.add(role!);
      agents.push({ name: name!, file: file!, role: role!, incentive: incentive!, offset: line.offset });
    }
  }
  return agents;
}
