// docs/mechanisms.md as text, out of the register. Nothing here is typed in from results.

const SIGNS = { raises: 'raises', lowers: 'lowers', either: 'changes' };

/** @param register `mechanismRegister` of the library */
export function mechanismsPage({ sections, apart, measures, arms }) {
  const all = Object.values(sections).flatMap((section) => Object.keys(section)).length;
  return [
    '# Mechanisms',
    '',
    `Written by \`npm run mechanisms\`; do not edit by hand. ${all} mechanisms of the six-party model: what each is said to do, how it is switched off, the one measure, and what is predicted of it. All this was registered before anything was measured (\`src/history/mechanisms/register/\`); nobody may turn a number, or choose another measure, because of what came out.`,
    '',
    '## How it was registered',
    '',
    '- The prediction follows from the claim or from what the rule was made for, not from runs: “raises” means that the measure is higher _with_ the mechanism than without it. “Changes” stands where the claim says no more than that it matters.',
    "- One measure a mechanism. Claims about Washington's own room for manoeuvre (its mandate, its reviews, its demands, those who urge it, the line that it agrees with its allies) are measured at the baseline; what is about the other dates, there; everything else with `phasedConcessions` in Washington, where about half of the talks succeed, so that both directions can be seen.",
    '- A rule is switched off together with its anticipation by the agents: they read the same scenario as the rules do.',
    '- _Band_: effects within it count as none. Two points of a share; for other measures a judgement made beforehand.',
    '',
    '### Where',
    '',
    ...table(
      ['arm', 'scenario', 'in Washington'],
      Object.entries(arms).map(([name, { scenario, policy }]) => [
        name,
        scenario,
        policy ? `\`${policy}\`` : 'as the scenario has it',
      ]),
    ),
    '',
    '### Measures',
    '',
    ...table(
      ['measure', 'what it counts', 'band'],
      Object.entries(measures).map(([name, { label, kind, unit, band }]) => [
        `\`${name}\``,
        label,
        kind === 'yesNo' ? `${100 * band} points` : `${band} ${unit}`.trim(),
      ]),
    ),
    '',
    ...Object.entries(sections).flatMap(([title, section]) => [
      `## ${title}`,
      '',
      ...table(
        ['mechanism', 'says', 'stands in', 'without it', 'predicted'],
        Object.entries(section).map(([id, each]) => [
          [id, ...each.claims].join(' '),
          each.says,
          `\`${each.field}\``,
          comparison(each),
          `${SIGNS[each.sign]} \`${each.measure}\`, ${each.arm}`,
        ]),
      ),
      '',
    ]),
    '## Claims that stand apart',
    '',
    ...Object.entries(apart).map(([claim, why]) => `- ${claim}: ${why}.`),
    '',
  ].join('\n');
}

function comparison({ given, with: level, without }) {
  return [given && `(${given}) `, without, level && `; with it: ${level}`].filter(Boolean).join('');
}

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
