import * as main from '../../../src/index.js';
import * as files from '../../../src/files/index.js';
import { loadExperiment } from '../../../src/ensemble/index.js';
import { saleYaml } from '../../cli/saleYaml.js';

// What right calls are made of: small, so that thousands of wrong ones take no time.

export const sale = files.loadScenario(saleYaml);
export const run = main.runTalks(sale, { seed: '1' });
export const book = main.rulebookOf(sale);
export const rules = main.rulesOf(sale);
export const state = main.initialState(book, '1');
export const session = main.openTalks(sale, { seed: '1' });
export const observation = session.observe();
export const valuation = main.valuationOf(observation);
export const deal: main.Deal = sale.issues.map(() => 0);
export const chance: main.AgentRandom = (purpose) => main.openStream(purpose);
export const position: main.Position = {
  demands: [],
  ambition: 0.1,
  decision: { sessions: 3, flexibility: 0.2 },
};
export const experiment = await loadExperiment(
  'name: trial\nscenario: sale\nseeds: { seed: s, count: 1 }\nmetrics: [agreement]\nfactors:\n  protocol.rounds: [1, 2]\n',
  { scenarioOf: () => sale },
);
