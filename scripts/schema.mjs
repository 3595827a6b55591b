// Writes dist/scenario.schema.json, which the first line of a scenario file names. Needs a built dist.
import { scenarioSchema } from '../dist/files.js';
import { writeWhole } from './shared/writeWhole.mjs';

const target = new URL('../dist/scenario.schema.json', import.meta.url);
writeWhole(target, `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
