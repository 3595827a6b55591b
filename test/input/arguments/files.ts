import type * as files from '../../../src/files/index.js';
import type * as report from '../../../src/report/index.js';
import { baselineReport, explain, positionZone } from '../../../src/analysis.js';
import { exportGeniusWeb } from '../../../src/files/index.js';
import { lake } from '../../files/games.js';
import { saleYaml } from '../../cli/saleYaml.js';
import { call, withOptions, type Calls } from './call.js';
import { run, sale } from './samples.js';

const domain = exportGeniusWeb(sale);
const names = { name: 'x', agent: 'boulware', note: () => undefined };
const played = { rounds: 3, domain: 'sale-domain', parties: ['Ann', 'Bob.json'], ordered: true };
const alone = { notMade: 'It needs the files of a game, which its own tests have.' };

/** All functions of `six-party-talks/files`. */
export const fileCalls: Calls<typeof files> = {
  changeFromFile: call([sale, {}, []], { lenient: 'What is wrong with the changes goes into the list.' }),
  exportGeniusWeb: withOptions([sale, { lossy: true }]),
  galleryExperiment: call(['price']),
  galleryGame: call(['price']),
  importGenius: withOptions([[{ name: 'x.xml', text: '' }], { ...names, ...played }], alone),
  importGeniusWeb: withOptions([domain, { ...names, ...played }]),
  importScored: withOptions([[{ name: 'x.txt', text: '' }], { ...names, rule: 'quorum', title: 'x' }], alone),
  loadScenario: withOptions([saleYaml, { file: 'x.yaml' }]),
  readData: call([lake, 'x.yaml']),
  saveScenario: withOptions([sale, { format: 'yaml', schema: 'x' }]),
  scenarioSchema: call([]),
  starterExperiment: call([sale, 'sale.yaml']),
  starterScenario: call(['x']),
};

const found = { draws: 20, seed: 'x', targets: [], caution: 'Take care.' };

/** All functions of `six-party-talks/report`. */
export const reportCalls: Calls<typeof report> = {
  account: withOptions([run, {}]),
  backtestAccount: withOptions([found, baselineReport(), {}]),
  outcomeJson: call([run]),
  picture: withOptions(['levels', run, { width: 400, theme: 'dark', id: 'levels' }]),
  tableHtml: call([{ caption: 'x', columns: ['a'], rows: [[1]] }]),
  tellExplanation: withOptions([sale, explain(run.trace, { seeds: 6, measure: 'agreement' }), {}]),
  tellZone: withOptions([sale, positionZone(run.trace), {}]),
};
