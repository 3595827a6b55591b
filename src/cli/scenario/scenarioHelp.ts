import { scenarioNames } from '../names.js';
import { fileEndings, scriptEndings } from './endings.js';

/** What an argument that becomes a scenario may be, for helps. */
export const scenarioHelp = `${scenarioNames.join(', ')}, a scenario file (${fileEndings.join(' ')}) or a script (${scriptEndings.join(' ')})`;
