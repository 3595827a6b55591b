// Written by scripts/descriptions.mjs out of the comments of the types: change them there.

/** What editors show of acts and events between sessions: by name of the type or agent model, of the member, or of the kind of a union. */
export const conductDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
    label: 'Said in the account: "Pyongyang tests a missile".',
    party: 'Party that does it or to which it happens.',
    rate: 'Events a year without excitation, ≥ 0.',
    talksFactor: 'Factor ≥ 0 on the rate after a gap in which a session was held. Default 1.',
    excitation: 'Each event adds `jump` events a year, dying away by `decay` a year; `jump < decay`.',
    raisedBy: 'Events a year added per occurrence of another hazard since the last session.',
    most: 'Greatest number of occurrences in one gap, ≥ 1. Default 20.',
  },
  FixedEvent: {
    '': 'A dated event that happens for certain: before the first session at or after that day.',
    date: "ISO date, at or after the scenario's start.",
    sets: 'Conditions of `conduct` that hold from then on; nothing where parties do not act between sessions. Default none.',
  },
  Action: {
    '': 'Something that a party can do between sessions, of its own will: a test, a sanction, a gesture.',
    label: 'Said in the account: "Pyongyang tests a missile".',
    party: 'Whose action it is.',
    rate: 'How often a year the party does it, where things are as in `conduct.reference`; ≥ 0.',
    cooldownMonths: 'Months before the party can do it again, ≥ 0. Default 0.',
    requires: 'Conditions that must hold before it can be done. Default none.',
    unless: 'Conditions under which it cannot be done. Default none.',
    sets: 'Conditions that hold once it is done. Default none.',
    unsets: 'Conditions that it ends. Default none.',
    pays: 'What it pays of the price of a condition while that holds, per condition id, > 0. Default nothing.',
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
