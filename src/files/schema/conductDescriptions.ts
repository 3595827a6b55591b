// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** What editors show of what happens between sessions: by name of the type or agent model, of the member, or of the kind of a union. */
export const conductDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Dynamics: {
    '': 'Everything around the plenary: what happens between sessions. A plain scored game has none.',
    gapDays: 'Days between session starts, drawn with equal chance.',
    firstGapDays: 'Days from the start to the first session, drawn with equal chance. Default: none.',
    delay: 'Actual over promised duration: log-normal.',
    graceMonths: 'Months past the due day after which a withheld step breaks the agreement, ≥ 0.',
    trust: 'How conduct moves trust.',
    meetings: 'Bilateral meetings that one party may ask for in a round, ≥ 0.',
    caucus: 'Parties that agree a common line before the plenary. Default none.',
    statements: 'What public statements do.',
    firmness:
      'Half width in [0, 1] of what a run draws around every firmness, uniformly, once for each party, issue and bound, and known to that party only; what comes out is cut at 0 and 1. Default: firmness is what the scenario says.',
    essential: 'Parties without which no session is held and whose leaving for good is a collapse.',
    conduct: 'What parties do of their own will between sessions. Default: nothing.',
    hazards: 'What comes at random.',
    events: 'What happens for certain.',
    governments: "Dated changes of who speaks for a party, each party's in order. Default: none.",
    paths: 'Ways to fissile material.',
    deterrentHalf: "Weapons' worth at which half of the deterrent's value is reached, > 0.",
    reference:
      "Where the parties' `noDeal` is stated: with it no-deal values follow the level of stock, need and pressure from the start on, and need and pressure may rise to 2. Default: only their change since the start counts.",
    shockKept:
      'Share of a shock to a no-deal value that is left after a year, in [0, 1]. Default: shocks last.',
    grievanceKept: 'Share of a grievance that is left after a year, in [0, 1].',
    need: 'Economic need of the party under pressure.',
    pressure: 'Outside pressure on it.',
    settlement: 'All steps done and this level reached: the conflict is settled.',
    substance:
      'A binding deal at or above this level, and above what is implemented at the start, is an agreement of substance.',
  },
  NoDealReference: {
    '': "Stock, need and pressure at which the parties' `noDeal` is what they have without a deal.",
    stock:
      "Weapons' worth of all paths together, ≥ 0: its owner compares the true stock with it, the others their estimate.",
    need: 'Economic need, in [0, 2].',
    pressure: 'Outside pressure, in [0, 2].',
  },
  DriftRule: {
    '': 'A quantity in [0, 1], or [0, 2] under a `reference`, that moves by itself and is relieved by implemented levels.',
    initial: 'At the start, in [0, 1], or [0, 2] under a `reference`.',
    perYear: 'Change a year.',
    relief: 'Per issue id: change a year per implemented level.',
  },
  CaucusRule: {
    '': 'Parties that meet first and defend one line.',
    members: 'Two or more party ids.',
    cohesion: 'Share in [0, 1] of its gain from the line that a member defends while it is not flexible.',
    within:
      'True: the line keeps to what its members insist on; where they exclude each other, it lies between their bounds. Default false: it is the best of all deals for the worst-off member.',
  },
  StatementRule: {
    '': 'What public statements do.',
    warmth:
      'Flexibility that a conciliatory (−: accusatory) statement gives the party it is aimed at, in [0, 1].',
    rancour:
      "Broken-promise weight that an accusation puts on the accused, seen by the accuser's public, ≥ 0.",
    audienceCost: 'Value lost by a party that signs after an accusatory statement (backs down), in [0, 1].',
  },
  TrustRates: {
    '': 'How conduct moves trust: weights added to kept (α) or broken (β) promises.',
    kept: 'α for a step kept in time, ≥ 0.',
    late: 'Share of `kept` that a late step still earns, in [0, 1].',
    overdue: 'β for a step that is overdue at a session, ≥ 0.',
    withheld: 'β for a step that is withheld, ≥ 0.',
    breach: 'β for a breach that is found, ≥ 0.',
    costly: 'Steps that cannot be taken back count 1 + `costly` × (1 − reversibility), ≥ 0.',
    memory: 'Greatest α + β; older conduct fades beyond it, > 0.',
  },
  Effect: {
    '': 'What an exogenous event does. Sizes are facts, added or set when it occurs.',
    trust:
      '`of` lose (or, with `kept`, gain) trust in `party`: weights ≥ 0 added to kept or broken promises.',
    mandate: 'The capital sets a new ceiling, in [0, 1], drawn uniformly where it is an interval.',
    veto: 'The mandate counts as 0, and the party has abandoned diplomacy, for so many months.',
    flexibility: 'Flexibility moves by this much, in [-1, 1].',
    noDeal:
      'The no-deal value moves by this much, in [-1, 1]; it fades by `dynamics.shockKept`, if that is given, unless it is `lasting`.',
    need: 'Economic need moves by this much, in [-1, 1].',
    pressure: 'Outside pressure moves by this much, in [-1, 1].',
    grievance:
      '`party` holds it against `against`: its grievance, which weighs on its decision to attend, grows by this, or, < 0, falls, but not below 0.',
  },
  Government: {
    '': 'A dated change of government: from that day on, or from the first session after it, somebody else speaks for a party, perhaps with another mandate and other parameters of its agent.',
    party: 'Party that it speaks for.',
    date: "ISO date, at or after the scenario's start, and after that of the party's government before.",
    head: 'Head of delegation from then on. Known to all.',
    mandate:
      'Ceiling on flexibility that the new capital sets, in [0, 1]; an interval is drawn on that day. Known to the party only. Default: the mandate stays as it is.',
    parameters:
      "Parameters of the party's agent, each given whole, that differ from those of its seat as long as this government is in office. They go to an agent of the library of the model that the scenario names for the party; any other one, and one that an intervention has seated, keeps its own. Default: those of the seat.",
  },
  NuclearPath: {
    '': 'One way to fissile material: how it grows, what stops it and how it is seen.',
    id: 'Unique among the paths.',
    label: 'Said in the account: "plutonium".',
    party: 'Party that owns it.',
    initial: "Weapons' worth of material at the start, from 0 to `most`.",
    perYear: "Weapons' worth a year while it runs, ≥ 0.",
    most: 'Greatest stock, > 0.',
    stopsAt: 'Production stops once this level is really performed.',
    endsAt: 'The stock is given up once this level is really performed.',
    detection:
      'Per option of the verification issue: chance a year in [0, 1] that hidden work is found. One number if there is no such issue.',
    hidden: 'True if nobody else sees it run. Default false.',
  },
  Conduct: {
    '': 'What parties do of their own will between sessions: when, what, and how a party of the library chooses.',
    dates: 'When a party may act.',
    noise:
      'η > 0: how much expected value makes an action e times as likely. Agents may have one of their own.',
    reference: 'How things stand where actions come at their rates.',
    breach: 'What a breach does to agreements. Default: nothing, whatever actions say.',
    cooperation: 'Whose going along decides what pressure weighs. Default: pressure of acts weighs in full.',
    channel: 'Two parties that can find a text between them. Default: no two can.',
    conditions: 'What actions bring about and end, and what it means.',
    actions: 'What parties can do between sessions.',
  },
  ConductDates: {
    '': 'Dates at which a party may do one thing: so many days after its last one, each anew.',
    least: 'Days between two dates at least, ≥ 1.',
    spread: 'Days that may be added, drawn with equal chance from 0 to this, ≥ 0.',
  },
  ConductReference: {
    '': 'How things stand for a party where it does each thing as often as its `rate` says. No plan is in force there.',
    stall: 'Share in [0, 1] of the last three rounds without a text.',
    shock: 'No-deal value in [0, 0.1] that shocks have cost it.',
    provoked: 'What others have provoked lately, in [0, 1].',
    urged: 'What others urge on it, in [0, 1].',
    grievance: 'Its grievance against all others, ≥ 0.',
    need: 'Economic need, in [0, 2].',
    hope: 'Its best gain in a text, in [0, 2]: it counts for what brings back who stays away.',
    delivered: 'Deliveries outside any agreement in the last year, in [0, 2].',
    refused: 'Share in [0, 1] of the harm to all others that falls on those that refuse its demands.',
  },
  BreachRule: {
    '': 'A breach suspends the plans in force: nothing is delivered, and no grace runs out. When its time is over each party but the one that breached is asked about all that it owes, and one that withholds keeps the plan suspended.',
    endMonths: 'Months after a breach at which a plan that is still suspended breaks, > 0.',
    exposureMonths: 'Months for which it suspends plans if a hidden path is found, > 0. Default: not at all.',
  },
  CooperationRule: {
    '': 'Pressure that acts bring, or take away, counts in full only if some parties go along.',
    parties: 'Parties whose going along matters, each alike.',
    share: 'Share in [0, 1] of the pressure that is lost if none of them goes along.',
    harm: 'Harm in [0, 1] by acts of others, as far as it has not faded, above which a party goes along.',
    conditions: 'Condition per party id under which it goes along whatever was done to it. Default none.',
  },
  ChannelRule: {
    '': 'Two parties that find a text between them: once both have offered to talk alone (actions with `channel`), the text that is best for the worse-off of them, within what they insist on, is public until the next session is over.',
    parties: 'Two party ids.',
    days: 'Days within which both must have offered it, ≥ 1.',
  },
  Condition: {
    '': 'Something that everybody sees and that lasts: a party is suspended, accounts are frozen.',
    id: 'Unique among the conditions.',
    label: 'Said in the account: "Pyongyang stays away".',
    months: 'Months after which it ends by itself, > 0. Default: it lasts until an action ends it.',
    keepsAway: 'Party that comes to no session while it holds. Default: nobody.',
    because:
      'Conditions of which one must hold for it to begin. The one that began last is its cause: an act that ends the cause ends it too. Default: it needs no cause.',
    price: 'What acts have to pay for it to end, however else it may end. Default: it cannot be bought off.',
  },
  ConditionPrice: {
    '': 'Price of something that lasts, from its beginning on: `base` + `perGrievance` × grievance. Actions say what they pay.',
    base: 'Without any grievance, > 0.',
    perGrievance:
      'Per unit of the grievance, against all others, of the party whose act began it; ≥ 0. Default 0.',
  },
  Hazard: {
    '': 'An exogenous event that comes at random: a Poisson process, or a Hawkes process if it excites itself.',
    id: 'Unique among hazards and events.',
    label: 'Said in the account: "Pyongyang tests a missile".',
    party: 'Party that does it or to which it happens.',
    rate: 'Events a year without excitation, ≥ 0.',
    talksFactor: 'Factor ≥ 0 on the rate after a gap in which a session was held. Default 1.',
    excitation: 'Each event adds `jump` events a year, dying away by `decay` a year; `jump < decay`.',
    raisedBy: 'Events a year added per occurrence of another hazard since the last session.',
    most: 'Greatest number of occurrences in one gap, ≥ 1. Default 20.',
    effects: 'What each occurrence does.',
  },
  FixedEvent: {
    '': 'A dated event that happens for certain: before the first session at or after that day.',
    id: 'Unique among hazards and events.',
    label: 'Said in the account.',
    party: 'Party that does it or to which it happens.',
    date: "ISO date, at or after the scenario's start.",
    effects: 'What it does.',
    sets: 'Conditions of `conduct` that hold from then on; nothing where parties do not act between sessions. Default none.',
  },
  Action: {
    '': 'Something that a party can do between sessions, of its own will: a test, a sanction, a gesture.',
    id: 'Unique among the actions.',
    label: 'Said in the account: "Pyongyang tests a missile".',
    party: 'Whose action it is.',
    rate: 'How often a year the party does it, where things are as in `conduct.reference`; ≥ 0.',
    cooldownMonths: 'Months before the party can do it again, ≥ 0. Default 0.',
    requires: 'Conditions that must hold before it can be done. Default none.',
    unless: 'Conditions under which it cannot be done. Default none.',
    sets: 'Conditions that hold once it is done. Default none.',
    unsets: 'Conditions that it ends. Default none.',
    pays: 'What it pays of the price of a condition while that holds, per condition id, > 0. Default nothing.',
    effects: 'What it does, each time.',
    wear: 'Factor in [0, 1] on what it moves no-deal values by, for each time that it was done before. Default 1.',
    harm: "What everybody expects it to cost a party's no-deal value, per party id; negative: to add. It is weighed by those who act, and changes nothing by itself. Default: what the effects on no-deal values add up to.",
    leverage: 'How much the party makes of the harm to those that refuse its demands, ≥ 0. Default 0.',
    ends: 'Share in [0, 1] of what the party would lose with the plans in force that it expects to lose by the act. Default 0.',
    opens:
      'Share of its best gain in a text that the party hopes for if the act brings back who stays away, ≥ 0. Default 0.',
    hostile: 'How hostile it is, in [0, 1]: others remember it as a provocation. Default 0.',
    rent: 'What each delivery of the last year (at most two) makes it cost the party, times `hostile`, ≥ 0. Default 0.',
    delivers: 'Whether it delivers something outside any agreement. Default false.',
    channel: 'Whether it offers to talk alone to the other party of `conduct.channel`. Default false.',
    leaves: 'Whether the party leaves the talks for good by it. Default false.',
    breachMonths:
      'Months > 0 for which it suspends the plans in force, and in which no other party delivers anything, also under a plan signed later; needs `conduct.breach`. Default: it touches no agreement.',
    motives: 'What else speaks for the act, or against it. Default nothing.',
  },
  ActionMotives: {
    '': 'Value that the party sees in an act, per unit of how things stand for it above the reference; negative: against it.',
    shock: 'Per unit of the no-deal value that shocks have cost it, at most 0.1. Default 0.',
    provoked:
      'Per unit of what others have provoked lately: Σ `hostile` × exp(−days / 120), at most 1. Default 0.',
    urged:
      'Per unit of what others urge on it, 0 firmness to 1 flexibility, weighted as its influence is. Default 0.',
    grievance: 'Per unit of its grievance against all others. Default 0.',
    need: 'Per unit of economic need. Default 0.',
    stall: 'Per unit of stall: the share of the last three rounds without a text. Default 0.',
  },
};
