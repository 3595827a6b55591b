// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** What editors show of scenarios: by name of the type or agent model, of the member, or of the kind of a union. */
export const scenarioDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Scenario: {
    '': 'A negotiation as data. Everything is plain JSON but the agents, whose `name` and `parameters` stand for them in hashes, traces and files.',
    name: 'Short name: `december2003`.',
    title: 'In words, for reading.',
    start: 'ISO date of the first day.',
    issues: 'Order matters: a deal is one option per issue in this order.',
    implemented: 'Level per issue id that is already implemented at the start. Default 0.',
    inForce: 'Texts short of a plan that stand at the start. Default: none.',
    constraints: 'What texts of some kinds must say beside. Default: every deal is a text.',
    parties: 'Order matters: parties act and sums run in this order.',
    rule: 'Whose yes a deal needs.',
    protocol: 'How a plenary goes.',
    horizon: 'How long talks can last.',
    schedule: 'Without it a deal is worth Σ weight × value at once.',
    costs: 'Who pays for steps that cost money. Default: nothing costs any.',
    dynamics: 'Without it talks are one plenary.',
    agents: 'Agent per party id.',
    sources: 'Where numbers come from: dotted path prefix (`parties.US.trust`) → source or `judgement`.',
  },
  Issue: {
    '': 'What is negotiated: ordered options, of which option 0 means "nothing".',
    id: 'Unique among the issues: a letter, then letters, digits, `_` or `-` (as all ids of a scenario).',
    label: 'Name as people read it.',
    options:
      'One line per option, from 0 upwards; at least one, each once. An issue of one option is settled: it is part of every deal.',
    structural: 'True if it says how (sequencing, verification, form), false if it says what. Default false.',
    ordered: 'False for options without an order, as names: none of them is more. Default true.',
    obligation: "Who owes the steps of this issue. Without it an option's value is had at once, by signing.",
  },
  Obligation: {
    '': 'Who owes the steps of an issue and how far they can be taken back.',
    side: 'Side of the exchange: `A` gives what the talks are about, `B` rewards it.',
    obligor: 'Party id, or `payers`: all parties that have a cost share and did not opt out.',
    reversibility: 'Per level from 1: how far the step can be reversed, in [0, 1] (0 = for good).',
    months: 'Per level from 1: promised duration in months. Default: the months of one stage.',
    delay:
      'Per level from 1: actual over promised duration at the middle, in place of the geometric mean of `dynamics.delay`, > 0; null: as that says. Default: so for all levels.',
    guarantors:
      'Per level from 1: the parties that stand behind the step. The trust that the others put in it is then the mean of their trust in these (1 in themselves), whoever performs it; null: it is that in the obligor. Default: so for all levels.',
    consents:
      'Steps that another party does not want without something on another issue: what they cost the obligor then. Default: none. At most two different conditions in a scenario.',
    concealable: 'True if the obligor can claim a step and perform it only in part. Default false.',
  },
  Consent: {
    '': 'A step that a party consents to only where a text, or what is implemented, goes far enough on another issue.',
    level: 'The step, ≥ 1, that the obligor can take against its will.',
    party: 'Whose consent it is: not the obligor.',
    unless: 'Given where this other issue, one that says what, stands at `atLeast` (≥ 1) or more.',
    cost: 'Value ≥ 0 that the obligor loses by the step without it.',
  },
  Party: {
    '': 'A negotiating side: what it wants, what it believes and how far its capital lets it go.',
    id: 'Unique among the parties; not `payers`.',
    label: 'Name as people read it.',
    short: 'Name in running text, with its article: `the IAEA`. Default: the label.',
    capital: 'Capital, by which texts call a government: `Washington`. Default: the name in running text.',
    head: 'Head of delegation.',
    declared: 'Option per issue id that the party asked for in public before the talks. Known to all.',
    preferences: 'What it wants.',
    noDeal:
      'No-deal (reservation) value on the scale of the expected gain, in [-1, 1]: at the start, or, where `dynamics.reference` is given, at that stock, need and pressure. Default 0.',
    discount: 'Discount factor a year, in (0, 1]. Default 1.',
    trust: 'Trust at the start that another party performs, per party id, in (0, 1). Default 0.5.',
    trustStrength: 'Weight of that trust in kept-or-broken promises (α + β), > 0. Default 4.',
    counterparts: 'Parties whose failure stops the exchange for this one. Default: all obligors but itself.',
    flexibility: 'Flexibility at the start, in [0, mandate]. Default 0.',
    mandate: 'Ceiling on flexibility set by the capital, in [0, 1]. Default 1.',
    position:
      'What it insists on, whoever plays it: it takes the place of the demands of any agent on its seat. Known to itself only. Default: what the agent demands.',
    influence: "How others move this party's flexibility. Default: not at all.",
    drift: 'What moves the no-deal value away from its start. Default: nothing.',
  },
  Influence: {
    '': 'Row of the influence matrix into one party (Friedkin & Johnsen 1990).',
    susceptibility: 's_i in [0, 1]: share of the stance that others can move in one round.',
    weights: "W_ij ≥ 0 per party id, sum ≤ 1; the rest is the party's own stance.",
    onlyWithDiplomacy:
      'Parties whose weight is 0 while this one has abandoned diplomacy (C28). Default none.',
  },
  NoDealDrift: {
    '': "Change of the no-deal value per unit of what drifts while nothing is agreed: above the start's, or above `dynamics.reference`.",
    deterrent:
      'Per unit of the deterrent, stock / (stock + half): 0 without weapons, 1 for an unlimited stock. Default 0.',
    need: 'Per unit of economic need (0 = none, 1 = collapse). Default 0.',
    pressure: 'Per unit of outside pressure (0 = none, 1 = full blockade). Default 0.',
  },
  Ladder: {
    '': 'What a party insists on of one issue and gives up rung by rung, the hardest first.',
    issue: 'Id of the issue that it is about.',
    bound: 'Whether levels are asked for at least, or granted at most.',
    rungs:
      "At least one. The first whose firmness exceeds the party's flexibility is held; past the last nothing is. Levels fall along the list for `atLeast`, rise for `atMost`; firmness rises.",
  },
  Rung: {
    '': 'One step of what is insisted on.',
    level: 'Option of the issue that is asked for at least, or granted at most.',
    firmness:
      'In [0, 1]: the flexibility from which on it is given up; 1 is never given up by a party whose mandate is below 1. `never`: a red line, the last rung; neither flexibility nor a text that binds less gives it up.',
  },
  Preferences: { '': 'What a party wants: cardinal numbers, or rankings that are turned into numbers.' },
  CardinalPreferences: {
    '': 'Weights (sum 1) and a value in [0, 1] for every option.',
    kind: 'Tells the kinds apart.',
    weights: 'Weight per issue id, ≥ 0; the values sum to 1 within 1e-9.',
    values: 'Value per option, in [0, 1], per issue id.',
  },
  OrdinalPreferences: {
    '': 'Rankings with ties and an importance rank per issue. Rankings become equal steps from 1 (best) to 0 (worst); ranks become rank-order-centroid weights (Barron & Barrett 1996).',
    kind: 'Tells the kinds apart.',
    importance: 'Importance rank per issue id, 1 = most important; equal ranks share their weights.',
    rankings:
      'Ranking of the options per issue id, best first: `4 > 3 = 2 > 1 > 0`. Of an issue with one option it may be the number 0.',
    values: 'Values in [0, 1] per option that replace the equal steps of an issue.',
    weights: 'Weights, ≥ 0, of issues that stand outside the importance ranking; added on top of it.',
  },
  Quantity: {
    '': 'A number of a scenario: exact, or an interval from which a seed draws uniformly. Units and range are those of the place where it stands.',
  },
  QuantityInterval: {
    '': 'An uncertain number: `low ≤ value ≤ high`; `value` is what is used where nothing is drawn.',
    value: 'What is used where nothing is drawn.',
    low: 'Least value that may be drawn.',
    high: 'Greatest value that may be drawn.',
  },
  Schedule: {
    '': 'How structural issues place steps in time, watch them and make them binding.',
    sequencing: 'When each step is due.',
    verification: 'Default: nobody is watched.',
    commitment: 'Default: every deal is a binding plan.',
    floor:
      'True: on an issue whose steps somebody owes, a text names at least what is implemented or, if that is more, the highest level up to which every step is underway or performed under a standing plan. Default false: a text may say less than what stands.',
  },
  SequencingRule: {
    '': 'The stage table: which step is due at which stage.',
    issue: 'Structural issue whose option chooses the row.',
    monthsPerStage: 'Months from the signature to stage 1 and from stage to stage, > 0.',
    stages:
      'Per option of that issue, per issue id: the stage (≥ 1, never before that of the level below) of each level from 1.',
    discountBy: 'What time parties discount a step by (docs/model.md, Expected gain). Default `stage`.',
  },
  DiscountBy: {
    '': '`stage`: the months of the stages until it is due. `promised`: the months that its level is promised in, by the steps of its own issue. `seen`: these, times the delay that performed steps have had so far.',
  },
  VerificationRule: {
    '': 'What watching does to the party that is watched.',
    issue: 'Structural issue whose option says how closely one watches.',
    monitored: 'The watched party.',
    deterrence: 'Per option: chance in [0, 1] that a breach is deterred.',
  },
  CommitmentRule: {
    '': 'How binding a text is.',
    issue: 'Structural issue whose option says how binding a text is.',
    kappa: 'κ per option, in [0, 1]: share of the promised steps that the text makes happen.',
    plan: 'First option under which steps fall due.',
    reading:
      'Order (option of the sequencing issue) that a party would have, per party id: it reads a text short of a plan one option nearer to it than it stands there. Default: as it stands.',
    term: "Per option: months within which a text with deadlines can promise, > 0; null: no limit. A level counts with its promised time: the sum, over the stages that the issue's new levels pass, of the longest promised months in that stage. An interval is drawn once a run. Default: no limit.",
    nextLevel:
      'True: a text with a term may promise the next level of each issue, however long it takes. Default false.',
    demandsWithinTerm:
      'True: a demand on a text with a term counts up to what such a text can promise. Default false.',
    onward:
      'True: once a text of option 1 or more stands that was not broken, only plans are drafted, and nobody asks for less commitment. Default false.',
  },
  TextConstraint: {
    '': 'What a text of some kind must say beside: "an action plan is written".',
    when: 'Structural issue, and its option from which on the rule holds.',
    then: 'What such a text says of another issue.',
  },
  TextInForce: {
    '': 'A text short of a plan that stands when the talks begin. With `commitment.onward` and an option of 1 or more of the commitment issue it leaves plans only to be drafted; what else it says is told, and moves nobody. It may be older than what is implemented, and say less.',
    label: 'What people call it: `Joint Statement of 19 September 2005`.',
    levels: 'Option per issue id. Default 0.',
  },
  CostShares: {
    '': 'Who pays for the issues whose obligor is `payers`.',
    shares: 'Share per party id, > 0, sum 1.',
    costs: 'Cost in million US$ of each level from 1 (of that step alone), per issue id.',
    payers:
      'Per issue id, per level from 1: who pays for that step in place of `shares`, as shares > 0 with the sum 1; null: as `shares` says. Default: so for all levels.',
    burden: 'Value lost by a payer per thousand million US$ it pays, per party id. Default 0.',
    doubtedBy:
      'Per party id that doubts delivery: the parties whose mean trust it puts in the payers, but in those of a step that has its own the mean trust in them. Others hold it certain.',
    optOut: "Per party id: it may sign without paying while the deal's level of `issue` is under `below`.",
  },
  Protocol: {
    '': 'Rules of the plenary.',
    saop: 'Stacked alternating offers (Aydoğan, Festen, Hindriks & Jonker 2017): parties speak in a fixed circle, `rounds` times each; an offer that all others accept in turn is the agreement. Under another rule than unanimity each offer gets a ballot: the others answer it in turn until the rule is decided, then the next party offers; a round is an offer of each.',
    singleText:
      'Single negotiating text (Raiffa 1982): the chair drafts, each party accepts or objects by issue and direction, the chair redrafts; after `drafts` drafts the last reading is yes or no. With `statement` a session that nobody walked out of and that fails ends with a statement of the chair: what nobody objected to in the last draft. It binds nobody.',
  },
  Horizon: {
    '': 'When talks end of themselves.',
    rounds: 'Greatest number of rounds, ≥ 1.',
    months:
      'Months since the start after which the talks are over, also in the middle of a gap. Default: no limit but the rounds.',
  },
  AgreementRule: {
    '': 'Who must say yes.',
    unanimity: 'Every party.',
    quorum: 'At least `yes` parties, all `vetoes` among them.',
    weighted: 'Votes of at least `quota` in weight, all `vetoes` among them.',
    every: 'Those whom each of several rules asks for: so many states with so many of the people.',
  },
};
