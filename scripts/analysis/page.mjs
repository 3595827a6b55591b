// docs/analysis.md as text, out of what its commands printed. Where a sentence says more than a figure, `sure` holds it
// against what came out.
import { sure, cells } from './read.mjs';
import { advice, discovery, explain, power, responses } from './runs.mjs';
import { deals, forecast, stability, why, zone } from './texts.mjs';

/** @param out what each command and program printed, by its name */
export function analysisPage(out) {
  const parts = [deals, zone, why, explain, responses, power, advice, discovery, forecast, stability].map(
    (part) => part(out),
  );
  return [
    '# Who blocks, what opens, who moves first',
    '',
    'Written by `npm run analysis` from what the commands print; do not edit by hand. One negotiation, `december2003`, and the questions of an analyst, each with its command, how to read the answer, and what the answer does not say. `npm run analysis -- --check` plays all of it again. That command is for a clone: it is in the repository, not in the package. “…” stands for lines that are left out here.',
    '',
    'Three words come back. A text _suits_ a party that does not lose by it. A _position_ is what a delegation insists on and aims for that day; it may exclude texts that suit. A _plan of substance_ is what most measures below count: a signed plan with deadlines that reaches the scenario’s level of substance.',
    '',
    '## In short',
    '',
    '| question | asked with | answer |',
    '| --- | --- | --- |',
    ...parts.map(({ question, asked, answer }) => `| ${question} | ${asked} | ${answer} |`),
    '',
    ...parts.flatMap(({ title, text }) => [`## ${title}`, '', ...text.flatMap((one) => [one, ''])]),
    ...together(out),
  ].join('\n');
}

function together(out) {
  const us = cells(out.power, 'US');
  const paid = out.advice.match(/^ {2}US lets go of what it insists on of sequencing, all of it: /gm);
  sure(paid?.length === 2, 'the demand about sequencing, given up, pays both');
  return [
    '## Read together',
    '',
    `- **Who blocks.** Texts that suit all six exist from the start; positions exclude them, Washington's most often. Voting power does not show it: the rule gives each party the same, and Washington's softening is worth ${us[0]} points.`,
    '- **What opens.** In a single session: some room for the delegation of Washington, or a step of verification. Over the talks: that room, phased proposals, and Pyongyang’s trust. No single demand does it in the first session; what Washington insists on of sequencing, given up altogether, is known to pay both over the talks.',
    '- **Who moves first.** Washington. Pyongyang is known to gain by following, not by leading.',
    '',
    'Where two answers differ, they were asked different things. `--zone` asks what could be signed on a day, `explain` what one run came to, `outcomePower` and `advise` what many runs come to. That a run hung on trust in Pyongyang and that Washington is in the way are both true: the one is about the outcome, the other about the texts.',
    '',
    '## What none of it says',
    '',
    '- **It is about the model.** Preferences, mandates, trust and rates were judged, some to make December 2003 come out as it did ([calibration.md](calibration.md)). How the model fares against what happened: [history.md](history.md).',
    '- **Ten answers are ten looks.** Each interval and each p-value is about its own table. None is adjusted for the others on this page.',
    '- **Seeds are few**, so that the page can be checked. A decision that hangs on one of these figures wants ten times as many: `--seeds`, and `six-party sweep`.',
    '- **Names.** Some tables have ids: US is Washington, DPRK Pyongyang, ROK Seoul.',
    '',
  ];
}
