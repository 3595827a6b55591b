// Writes dist/scenario.schema.json, which the first line of a scenario file names. Needs a built dist.
import { writeFileSync } from 'node:fs';
import { scenarioSchema } from '../dist/files.js';

const target = new URL('../dist/scenario.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
