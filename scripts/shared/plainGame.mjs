/**
 * A plain scored game in alternating offers: six parties, 3,600 deals. Few deals are worth more than none to all, so
 * most agents take nearly every turn; seekers find one soon, but at 0.55 hardly ever.
 *
 * @param library - the built package that scenario and agents are of
 * @param noDeal - what having no deal is worth to each
 */
export function plainGame({ defineScenario, openStream }, agent, rounds, noDeal = 0.5) {
  const stream = openStream('against');
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  const issues = [5, 5, 4, 4, 3, 3].map((size, k) => ({
    id: `issue${k}`,
    label: `issue${k}`,
    options: Array.from({ length: size }, (_, n) => `option ${n}`),
  }));
  const byIssue = (of) => Object.fromEntries(issues.map((issue) => [issue.id, of(issue)]));
  return defineScenario({
    name: 'against',
    title: 'A plain scored game',
    start: '2003-12-02',
    issues,
    parties: ids.map((id) => ({
      id,
      label: id,
      noDeal,
      preferences: {
        kind: 'cardinal',
        weights: byIssue(() => 1 / issues.length),
        values: byIssue(({ options }) => options.map(() => stream.next())),
      },
    })),
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(ids.map((id) => [id, agent()])),
  });
}
