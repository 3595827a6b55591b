// `npm start`: plays December 2003 and says where to look next.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
execFileSync(process.execPath, [command, 'run', 'december2003'], { stdio: 'inherit' });
console.log(`
Where to look next:
  npx six-party run december2003 --seed 7 --agent US=phasedConcessions --trace talks.json
  npx six-party report talks.json -o talks.html     replay it in a browser, and fork it
  npx six-party report december2003 -o december.html     who wants what, and what can be had`);
