// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** What editors show of agents: by name of the type or agent model, of the member, or of the kind of a union. */
export const agentDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Position: {
    '': 'What a party insists on, and how ambitious it is.',
    demands: 'Demands of one rung, or ladders of several.',
    ambition: 'Share in [0, 1] of its best possible gain that a wholly inflexible party holds out for.',
    decision: 'When it must decide: take what can be had, or stay away (C19).',
  },
  Demand: {
    '': "A demand of one rung: it is held while the party's flexibility is below its firmness.",
    issue: 'Issue id.',
    bound: 'Whether the level is asked for at least, or granted at most.',
  },
  MeasuredSignalsOptions: {
    toward: 'Party that statements are about; if the rules do not have it, the first other party.',
    angerAt: 'Grievance against that party from which on the tone is accusatory, > 0.',
    warmAt: 'Flexibility from which on the tone is conciliatory, in [0, 1].',
    endurance: 'Total grievance at which coming is as likely as staying away, > 0.',
    leaveAt:
      'Total grievance at which the party leaves for good; Infinity is written as a number above any grievance.',
  },
  SteadyUrgingOptions: {
    urges:
      'What to urge on whom, 0 = firmness, 1 = flexibility; the partner that matters most first. `carries`: true where it passes on, too, what those whom it meets before have disclosed to it; default false.',
    disclose: 'How many of its most important issues it tells a partner whom it trusts at least at 0.5.',
  },
  CalculatedConductOptions: {
    loyalty: 'Expected loss in [0, 1] that it bears before it withholds what it promised.',
    candour: 'Expected profit in [0, 1] from a hidden breach that it leaves on the table.',
    weighs:
      "What it weighs before it withholds. `rest`: what is left of the agreement against having none. `loss`: what breaking it would lose, that is the steps that are left, its own and the others', and those that the others have performed and would take back. Default `rest`.",
  },
  DrawnConductOptions: {
    noise:
      'η > 0: how much expected value makes an action e times as likely. Default: what the scenario says.',
    rates: 'Factor ≥ 0 on the rate of an action, per its id. Default 1.',
  },
  StatedPositionsOptions: {
    objection: 'Weight of one objection against a stated position, > 0. Default 1.',
    memory:
      'How earlier sessions are remembered. A number: by which way a party has leaned over all sessions, with this weight in [0, 1] against one objection in this. Bounds: by what it last said, fading. Default 0.5.',
  },
  FadingBounds: {
    '': 'A memory of what was said in earlier sessions, as bounds that fade.',
    kind: 'Tells the kinds apart.',
    halfLifeYears: 'Years after which a remark weighs half as much, > 0. Default 1.',
  },
  TimeDependentOptions: {
    e: 'Shape, ≥ 0: below 1 boulware, 1 linear, above 1 conceder, 0 hardliner.',
    k: 'Share in [0, 1] of the way that is conceded at time 0. Default 0.',
    floor: 'Utility ≥ 0 above the reservation value that it holds out for to the end. Default 0.',
    epsilon: 'Utility ≥ 0 above the target within which the opponent model chooses. Default 0.',
    discounted:
      "Whether it concedes with what the protocol's discount has cost so far, not with time. Default false.",
  },
  ConcessionOver: { '': 'How the concessions of several opponents make one.' },
  TitForTatOptions: {
    over: "Which concession it answers: the smallest, the mean or the greatest of the opponents'. Default mean.",
    kindness: 'Utility ≥ 0 that it concedes at each bid of its own accord. Default 0.',
    epsilon: 'Utility ≥ 0 above the target within which the opponent model chooses. Default 0.',
  },
  ConsensusOptions: {
    steps: 'Steps of the walk that finds out what another party can live with, 100 to 100,000.',
    premium: 'Share in [0, 1] of what it could gain that it asks for at first; it falls to 0 at the end.',
    gain: 'How much gain counts beside the chance to pass, from 0 (not at all) to 4: it puts the deal of the greatest chance × (the product of what all parties gain by it)^(this / parties).',
    tells: 'Whether it tells, of each thing that it would change, what that would bring it.',
  },
  AgentParameters: {
    '': 'Parameters of the agent models of the six delegations; each model has its own defaults.',
    acts: 'How it acts between sessions, where the scenario lets it. Default: as the scenario says of all.',
  },
  TacticChoices: {
    '': 'What agents that bargain by a tactic have in common.',
    opponent: 'The opponent model that chooses within ε of the target, and in spaces too large to sort.',
    acceptance: 'When it says yes, beside its reservation value.',
  },
  TimeDependentParameters: { '': 'Parameters of the agents whose concessions depend on time.' },
  TitForTatParameters: { '': 'Parameters of the agent that answers concessions.' },
  TacticParameters: { '': 'All parameters that one or the other of the agents with a tactic has.' },
  AcceptanceParameters: {
    '': 'An acceptance condition of Baarslag, Hindriks & Jonker (2013) as JSON, with their symbols.',
  },
  agentModels: {
    verificationFirst:
      'Washington as reported in December 2003: end the programme first and accept verification, then multilateral guarantees (C8); no sign of concessions (C11).',
    bilateralGuarantee:
      'Pyongyang as reported: a bilateral guarantee, normal relations with ambassadors, and aid, for giving the programme up (C9); its only chip is not given up cheaply (C14, C15).',
    phasedConcessions:
      'Washington as the analyst Joel Wit would have it: more flexibility, proposals in phases, significant parts first and the rest in reserve (C12, C13, C18).',
    mediator:
      "Beijing: talks are the only correct choice (C21). Chairs, drafts what may be acceptable to all, urges both sides to move; its word carries more weight than Seoul's (C27).",
    engagement:
      'Seoul: at war on paper, in a thaw in fact; urges restraint (C24) and wants something positive from Washington (C26); its public is unhappy with the handling (C25).',
    alliedSolidarity:
      'Tokyo: stands by the common line of the caucus (C2), wants the abductions on paper and does not pay before; urges Washington to stay firm. From the dated record, not from the report.',
    shuttleDiplomacy:
      'Moscow: Losyukov sees Pak, Chung and Kelly in a flurry of diplomacy (C20); a package for everybody. Its position is from the dated record.',
    boulware:
      'Concedes little until the end is near: time-dependent with e = 0.2 (Faratin, Sierra & Jennings 1998).',
    linear: 'Concedes in step with time: time-dependent with e = 1 (Faratin, Sierra & Jennings 1998).',
    conceder: 'Concedes most at the beginning: time-dependent with e = 2 (Faratin, Sierra & Jennings 1998).',
    hardliner: 'Asks for its best deal to the end: time-dependent with e = 0.',
    titForTat:
      'Answers the concessions of the others with as much of its own (after Faratin, Sierra & Jennings 1998).',
    micro:
      'The minimal concession strategy (de Jonge, IJCAI 2022), among n parties: a new offer for a new offer.',
    randomBidder:
      'Puts any deal not below its reservation value, and accepts what is as good as what it would put: a baseline that every tactic should beat.',
    consensusSeeker:
      'Looks for a deal that all can live with, and sees only its own scores and what is said at the table. Best as the chair of a single text among its like; it can take any seat under any protocol.',
  },
};
