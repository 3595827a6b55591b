// docs/mechanisms.md as text, out of the register and the stored results. Nothing here is typed in from results.

const SIGNS = { raises: 'raises', lowers: 'lowers', either: 'changes' };
const VERDICTS = ['alive', 'wrong sign', 'undecided', 'no measurable effect'];
const DASH = '–';

/**
 * @param register `mechanismRegister` of the library
 * @param now results of the model as it is, by id: `rows`
 * @param before results of the model before its second version
 */
export function mechanismsPage(register, now, before) {
  const { sections, apart } = register;
  const ids = Object.values(sections).flatMap((section) => Object.keys(section));
  const absent = ids.filter((id) => now.rows[id] === undefined);
  return [
    '# Mechanisms',
    '',
    `Written by \`npm run mechanisms\` from the register and from results; do not edit by hand. That command, and what lies in \`src/\`, are in the repository, not in the package. ${ids.length} mechanisms of the six-party model: what each is said to do, how it is switched off, the one measure, what is predicted of it, and what came out. The predictions were registered before anything was measured (\`src/history/mechanisms/register/\`); nobody may turn a number, or choose another measure, because of what came out.`,
    '',
    ...howRegistered(register),
    '## What came out',
    '',
    `${now.date}, version ${now.version}: ${now.seeds} pairs of runs a row, seeds \`${now.seed}/0\` to \`${now.seed}/${now.seeds - 1}\`, on which no size of the model was chosen. _Before_: the model before its second version, ${before.date}, ${before.seeds} pairs.`,
    '',
    ...table(
      ['', 'before', 'now'],
      VERDICTS.map((verdict) => [verdict, ...[before, now].map(({ rows }) => count(rows, verdict))]),
    ),
    '',
    '- _Effect_: what there is with the mechanism less what there is without it, with its plain 95 % interval, in points of a share or in units of the measure.',
    '- _Alive_: the effect holds at 95 % over the whole table (Holm) and has the direction that was predicted; _wrong sign_: it has the other one; _no measurable effect_: the plain 90 % interval lies within the band; else _undecided_.',
    '- No interval has width 0. Where fewer than six pairs differ it is ± the exact upper bound of the share of pairs that differ (Clopper and Pearson), times the widest difference seen, of numbers: none of 400 is ± 0.9 points.',
    `- Not in the model yet, or not in the scenario where it would be measured: ${absent.length === 0 ? 'nothing' : absent.map((id) => `\`${id}\``).join(', ')}.`,
    '',
    ...Object.entries(sections).flatMap(([title, section]) => results(register, title, section, now, before)),
    ...claims(register, now),
    '## The register',
    '',
    ...Object.entries(sections).flatMap(([title, section]) => registered(title, section)),
    '### Claims that stand apart',
    '',
    ...Object.entries(apart).map(([claim, why]) => `- ${claim}: ${why}.`),
    '',
    '## Other scenarios',
    '',
    '`six-party ablate <scenario>` does the same for any scenario, one of your own too, without a register: [cli.md](cli.md#six-party-ablate-scenario). In a program: `ablate` and `mechanismsOf` of `six-party-talks/analysis` ([experiments.md](experiments.md#sensitivity)), and `ablateRegistered` for this table.',
    '',
    `\`npm run mechanisms\` plays the table anew and writes this page, \`-- --page\` only writes it, \`-- --seeds 1600\` plays more; \`-- --check\` plays the first 40 seeds again and compares every one with what is stored in \`docs/mechanisms.json\`.`,
    '',
  ].join('\n');
}

function howRegistered({ arms, measures }) {
  return [
    '## How it was registered',
    '',
    '- The prediction follows from the claim or from what the rule was made for, not from runs: “raises” means that the measure is higher _with_ the mechanism than without it. “Changes” stands where the claim says no more than that it matters.',
    "- One measure a mechanism. Claims about Washington's own room for manoeuvre (its mandate, its reviews, its demands, those who urge it, the line that it agrees with its allies) are measured at the baseline; what is about the other dates, there; everything else with `phasedConcessions` in Washington, where about half of the talks succeed, so that both directions can be seen.",
    '- A rule is switched off together with its anticipation by the agents: they read the same scenario as the rules do. So nobody expects trust to grow where conduct moves none.',
    '- _Band_: effects within it count as none. Two points of a share; for other measures a judgement made beforehand.',
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
    ...table(
      ['measure', 'what it counts', 'band'],
      Object.entries(measures).map(([name, { label, kind, unit, band }]) => [
        `\`${name}\``,
        label,
        kind === 'yesNo' ? `${100 * band} points` : `${band} ${unit}`.trim(),
      ]),
    ),
    '',
  ];
}

function results({ measures }, title, section, now, before) {
  const heads = ['mechanism', 'predicted', 'with', 'without', 'effect', 'p (Holm)', 'now', 'before'];
  return [
    `### ${title}`,
    '',
    ...table(
      heads,
      Object.entries(section).map(([id, each]) => {
        const isShare = measures[each.measure].kind === 'yesNo';
        const [row, old] = [now.rows[id], before.rows[id]];
        return [
          name(id, each),
          `${SIGNS[each.sign]} \`${each.measure}\`, ${each.arm}`,
          ...(row
            ? [
                level(row.with, isShare),
                level(row.without, isShare),
                effect(row, isShare),
                p(row),
                verdict(row),
              ]
            : [DASH, DASH, DASH, DASH, 'not there']),
          old ? `${effect(old, isShare)}: ${old.verdict}` : 'not there',
        ];
      }),
    ),
    '',
  ];
}

/** Claim by claim: from which mechanisms of it something follows, and from which nothing does. */
function claims({ sections, apart }, { rows }) {
  const all = Object.values(sections).flatMap((section) => Object.entries(section));
  const order = (claim) => Number(claim.slice(1));
  const named = [...new Set(all.flatMap(([, each]) => each.claims))].filter((claim) => !(claim in apart));
  const of = (claim, ...verdicts) =>
    all
      .filter(([id, each]) => each.claims.includes(claim) && verdicts.includes(rows[id]?.verdict))
      .map(([id]) => `\`${id}\``)
      .join(', ') || DASH;
  const sorted = named.sort((a, b) => order(a) - order(b));
  const without = sorted.filter((claim) => of(claim, 'alive') === DASH);
  return [
    '### Claim by claim',
    '',
    `Of ${sorted.length} claims, ${sorted.length - without.length} have a mechanism that is alive. Nothing follows yet, as far as these runs show, from ${without.length === 0 ? 'none' : without.join(', ')}.`,
    '',
    ...table(
      ['claim', 'alive', 'wrong sign', 'undecided or no measurable effect'],
      sorted.map((claim) => [
        claim,
        of(claim, 'alive'),
        of(claim, 'wrong sign'),
        of(claim, 'undecided', 'no measurable effect'),
      ]),
    ),
    '',
  ];
}

function registered(title, section) {
  return [
    `### ${title}, as registered`,
    '',
    ...table(
      ['mechanism', 'says', 'stands in', 'without it'],
      Object.entries(section).map(([id, each]) => [
        name(id, each),
        each.says,
        `\`${each.field}\``,
        comparison(each),
      ]),
    ),
    '',
  ];
}

function name(id, { claims }) {
  return [id, ...claims].join(' ');
}

function comparison({ given, with: on, without }) {
  return [given && `(${given}) `, without, on && `; with it: ${on}`].filter(Boolean).join('');
}

function count(rows, wanted) {
  return String(Object.values(rows).filter((row) => row.verdict === wanted).length);
}

function verdict(row) {
  return row.verdict === 'alive' ? '**alive**' : row.verdict;
}

function level(value, isShare) {
  if (value === null) return DASH;
  return isShare ? `${(100 * value).toFixed(1)} %` : figure(value);
}

/** With the larger half of its interval, which is symmetric or nearly so. */
function effect({ effect: found, interval95 }, isShare) {
  if (found === null) return DASH;
  const half = Math.max(interval95.high - found, found - interval95.low);
  const said = (value) => (isShare ? (100 * value).toFixed(1) : figure(value));
  const value = said(Math.abs(found));
  const sign = Number(value) === 0 ? '' : found > 0 ? '+' : '−';
  return `${sign}${value} ± ${said(half)}`;
}

function figure(value) {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

function p({ adjusted }) {
  return adjusted < 0.0001 ? '< 0.0001' : adjusted.toFixed(adjusted < 0.01 ? 4 : 2);
}

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
