// The words of docs/gallery.md: of each game what it teaches, what to see in its figures, and a claim. No figures here.

const never = 'not(eventually(agreed()))';

/** The games in the order of the page; `zone` where agents argue from positions, `power` where
 * the rule gives more to some, `claim` with what it needs. */
export const games = [
  {
    name: 'price',
    title: 'A price',
    teaches:
      'The zone of possible agreement lies between two reservation values; where they cross, it is empty.',
    see: 'Each of the fair solutions lies in the middle of the zone, here between two prices. The sweep raises what the seller has without a deal. Before the zone is empty, prices that suit both are left unsigned: who waits for the other to give way may wait too long, and a zone is not yet a deal.',
    says: 'Where the limits cross, nobody signs.',
    claim: [`changeScenario(game, { parties: { Seller: { noDeal: 0.8 } } })`, never],
  },
  {
    name: 'job',
    title: 'A job offer',
    teaches: 'Log-rolling: give what is cheap for you and dear to the other.',
    see: 'All solutions trade the salary for days at home. The sweep sets the same limit for the engineer twice: with weights like those of the firm (alike) there is nothing to trade, with those of the game (traded) both have more.',
    says: 'The engineer, who cares most for it, has all days at home.',
    claim: ['game', '({ outcome }) => outcome.agreements[0]?.levels.home === 3'],
  },
  {
    name: 'divorce',
    title: 'A divorce',
    teaches:
      "The prisoner's dilemma in bargaining: where talking costs, to hold out pays each and costs both.",
    see: 'The sweep sets three ways to give way against each other, early (conceder), in step with time (linear), late (boulware). Whatever the other does, each has more by holding out than by giving way in step with time or early; both have more if both give way early than if both hold out.',
    says: 'If both give way early, both have more than if both hold out.',
    before: "const hard = runTalks(game, { seed: '1' }).outcome.gains;",
    claim: [
      "withAgent(withAgent(game, 'Ruth', conceder()), 'Paul', conceder())",
      "({ outcome: { gains } }) => ['Ruth', 'Paul'].every((id) => gains[id]!.expected! > hard[id]!.expected!)",
    ],
  },
  {
    name: 'fisheries',
    title: 'Three-party fisheries',
    teaches: 'Red lines, and rules of what a text may say.',
    see: 'The file is [examples/fisheries.yaml](../examples/fisheries.yaml), which [scenario-files.md](scenario-files.md#what-texts-may-say) explains key by key. In the sweep the fleet lets observers on board: then most texts have them there.',
    zone: true,
    seeds: 8,
    says: 'Whatever is signed, observers stay at port.',
    claim: [
      'game',
      '({ outcome: { agreements } }) => {\n  fc.pre(agreements.length > 0);\n  return agreements.every(({ levels }) => levels.watch === 1);\n}',
    ],
  },
  {
    name: 'budget',
    power: true,
    title: 'A budget with a double majority',
    teaches: 'What a rule is worth to whom; that votes are not power.',
    see: 'Two rules hold together: three of the five members, and seven of the twelve millions. Of these five, votes of one kind say the same (one for each million, one for being a member, and a quota of ten); the test of the gallery counts all coalitions. In general no votes do. The south has more people than the east and the west, and the same power. The sweep raises the share of the people that is needed, up to all of them.',
    says: 'At least three of the five do not lose by what is signed.',
    claim: [
      'game',
      '({ outcome: { gains } }) => Object.values(gains).filter((gain) => gain.expected! >= 0).length >= 3',
    ],
  },
  {
    name: 'climate',
    title: 'A climate treaty with opt-outs',
    teaches: 'What an opt-out is for: it brings in the reluctant, at a price that the others pay.',
    see: 'No deal that reaches anything suits all as long as all pay: the analysis counts without opt-outs. In the talks the oil states sign without paying. The sweep sets what paying costs them: where it is cheap they sign either way, and without an opt-out they pay.',
    says: 'Without the opt-out nobody signs.',
    claim: ['changeScenario(game, { costs: { optOut: null } })', never],
  },
  {
    name: 'coalition',
    power: true,
    title: 'A coalition',
    teaches: 'Power indices: seats are not power.',
    see: 'The second party has three times the seats of the last and the same power: each of the three small ones makes a majority with the first, and all three are needed without it. The sweep raises the quota.',
    says: 'The first and another, or all three small ones, do not lose by what is signed.',
    claim: [
      'game',
      '({ outcome: { gains } }) => {\n  const [first, ...others] = Object.values(gains).map((gain) => gain.expected! >= 0);\n  return first ? others.includes(true) : !others.includes(false);\n}',
    ],
  },
  {
    name: 'water',
    title: 'A water basin',
    teaches: 'Issue linkage: no deal about water alone suits all three; with electricity or money some do.',
    see: 'The country upstream gives water and is given electricity and money. In the sweep it has ever more without a deal, until the link no longer makes up for it.',
    says: 'Whatever is signed has electricity or money in it.',
    claim: [
      'game',
      '({ outcome }) => outcome.agreements.every(({ levels }) => levels.power! + levels.money! > 0)',
    ],
  },
  {
    name: 'harbour',
    power: true,
    title: 'A six-party harbour',
    teaches: 'What a quorum opens: whoever has no veto can be left out.',
    see: 'Far more deals pass the rule than suit everybody. In the sweep the rule asks for ever more of the six: the friends of the marsh, who have no veto, lose by what is signed, and less where five have to say yes. Where all six must, no offer has all votes in time, though some deals suit everybody. Under `rule: { kind: unanimity }` whoever refuses an offer makes the next one; then one is signed, and all gain.',
    says: 'Who has a veto does not lose.',
    claim: ['game', '({ outcome: { gains } }) => gains.Port!.expected! >= 0 && gains.Town!.expected! >= 0'],
  },
  {
    name: 'hostages',
    title: 'An exchange of hostages',
    teaches: 'Staging and monitoring: who gives all at once for a promise gives too much.',
    see: 'In stages each pays for the next, and observers lend the trust that is missing. In the sweep the envoy drafts no observers, or no stages: then nothing is signed. Most of the solutions below read “all at once” all the same. They reckon with how much each side believes the other, but not with what it insists on: the fair ones let half of the hostages go, and the government takes no less than all. With all of them at once the captors lose, by their mistrust. What is left within everybody’s position, as `--zone` counts, is staged and watched.',
    zone: true,
    says: 'What is signed is staged and watched.',
    claim: [
      'game',
      '({ outcome }) => outcome.agreements.every(({ levels }) => levels.order === 2 && levels.watch! > 0)',
    ],
  },
  {
    name: 'standards',
    title: 'A standards war',
    teaches: 'Coordination with a conflict in it: hardness pays whoever alone is hard.',
    see: 'Any common plug, at any fee and any pace, is better for all than two, and each side wants its own. In the sweep each gives way early, late or not at all.',
    says: 'Where both are hard, there is no standard.',
    claim: ["withAgent(withAgent(game, 'Amber', hardliner()), 'Birch', hardliner())", never],
  },
  {
    name: 'peace',
    title: 'A peace process with spoilers',
    teaches: 'A deal that suits both can fail by the hand of a third.',
    see: 'Many texts suit all, and at first none is within what both insist on: the talks need time, and each attack takes some of it. The sweep raises how often the splinter group strikes, a year.',
    zone: true,
    says: 'Without spoilers, four times in five or more a text is signed.',
    property:
      'probabilityAtLeast(0.8, changeScenario(game, { dynamics: { hazards: { attack: { rate: 0 } } } }), eventually(agreed()))',
  },
];

/** The program of a claim; the comment of its last line is what it prints. */
export function programOf({ name, before, claim, property, seeds = 8 }, printed) {
  const said = property ?? `forAllSeeds(${claim[0]}, ${claim[1]}, { seeds: ${seeds} })`;
  const lines = [
    `const game = loadScenario(galleryGame('${name}'));`,
    ...(before ? [before] : []),
    `const claim = ${said};`,
    'fc.assert(claim);',
    `console.log(reportOf(claim).words);${printed === undefined ? '' : ` // ${printed}`}`,
  ].join('\n');
  const used = (names) => names.filter((each) => new RegExp(`\\b${each}\\(`).test(lines)).join(', ');
  const library = used(['changeScenario', 'conceder', 'hardliner', 'runTalks', 'withAgent']);
  const testing = used(['agreed', 'eventually', 'forAllSeeds', 'not', 'probabilityAtLeast', 'reportOf']);
  return [
    "import fc from 'fast-check';",
    ...(library ? [`import { ${library} } from 'six-party-talks';`] : []),
    "import { galleryGame, loadScenario } from 'six-party-talks/files';",
    `import { ${testing} } from 'six-party-talks/testing';`,
    '',
    lines,
  ].join('\n');
}
