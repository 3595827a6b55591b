// What one run of the talks shows of the things that the record of 2003 to 2008 tells too.

const MONTH = 30.4375;
/** Days after a test in which nobody should deliver. */
const EMBARGO = 183;
const YEAR = 365;
/** Level of verification. */
const FULL_ACCESS = 4;
/** What is seen of acts, and of events that are the same in the record. */
const acts = {
  provoke: ['provoke', 'missiles', 'rocket'],
  test: ['test', 'nuclearDeclaration', 'firstTest', 'secondTest'],
  suspend: ['suspend', 'cheneyVeto'],
};
const isA = (act, id) => acts[act].includes(id);

/**
 * @param last day until which the run is looked at; a collapse counts for a year more
 */
export function observed({ issues }, { outcome, trace }, last) {
  const issueAt = (id) => issues.findIndex((issue) => issue.id === id);
  const [form, verification] = [issueAt('form'), issueAt('verification')];
  const rewards = ['sanctions', 'energy', 'normalization', 'civil_nuclear']
    .map(issueAt)
    .filter((k) => k >= 0);
  const seen = {
    days: Math.min(outcome.day, last),
    sessions: [],
    missedSingly: 0,
    repeated: 0,
    firstText: null,
    plans: [],
    provocations: { inPlan: 0, outside: 0 },
    daysInPlan: 0,
    tests: [],
    deliveries: 0,
    deliveriesAfterTest: 0,
    suspensions: 0,
    stock: null,
    aid: Object.values(outcome.aid).reduce((sum, value) => sum + value, 0),
    oral: 0,
    fullForNothing: 0,
    collapse: outcome.kind === 'collapse' && outcome.day <= last + YEAR,
  };
  /** Plans that are carried out now, and what all agreements owe. */
  const inForce = new Set();
  const duties = new Map();
  const held = [];
  const talked = new Map();
  let [day, moves] = [0, []];

  const passTo = (next) => {
    const to = Math.min(next, last);
    if (inForce.size > 0 && to > day) seen.daysInPlan += to - day;
    day = Math.max(day, next);
  };
  const happened = (id) => {
    if (day > last) return;
    if (isA('provoke', id)) seen.provocations[inForce.size > 0 ? 'inPlan' : 'outside'] += 1;
    if (isA('test', id)) seen.tests.push(day);
    if (isA('suspend', id)) seen.suspensions += 1;
  };
  const closeSession = () => {
    if (moves.length === 0) return;
    const key = moves.join('\n');
    if (talked.has(key)) seen.repeated += 1;
    talked.set(key, true);
    moves = [];
  };

  for (const event of trace.events) {
    if (event.day !== undefined && event.type !== 'timePassed') passTo(event.day);
    if (day > last) break;
    switch (event.type) {
      case 'occurred':
        happened(event.id);
        break;
      case 'actTaken':
        happened(event.action);
        break;
      case 'convened':
        closeSession();
        held.push(event.held);
        if (event.held) seen.sessions.push(day);
        break;
      case 'moved':
        if (['propose', 'accept', 'object', 'walkOut', 'close'].includes(event.move.kind)) {
          const { text: _, ...move } = event.move;
          moves.push(JSON.stringify([event.party, move]));
        }
        break;
      case 'agreed': {
        const { deal } = event;
        seen.firstText ??= day;
        duties.set(event.id, event.duties);
        if (deal[verification] === FULL_ACCESS && rewards.every((k) => deal[k] === 0))
          seen.fullForNothing += 1;
        if (event.duties.length === 0) break;
        for (const id of event.supersedes) inForce.delete(id);
        inForce.add(event.id);
        seen.plans.push({ day, rollback: deal[issueAt('rollback')] });
        if (deal[form] === 0) seen.oral += 1;
        break;
      }
      case 'agreementEnded':
      case 'agreementSuspended':
        inForce.delete(event.agreement);
        break;
      case 'agreementResumed':
        inForce.add(event.agreement);
        break;
      case 'performed': {
        const duty = duties.get(event.agreement)?.[event.duty];
        if (!duty || duty.party === 'DPRK') break;
        seen.deliveries += 1;
        const test = seen.tests.at(-1);
        if (test !== undefined && event.day > test && event.day - test < EMBARGO)
          seen.deliveriesAfterTest += 1;
        break;
      }
      case 'drifted':
        seen.stock = event.stocks.plutonium ?? null;
        break;
    }
  }
  closeSession();
  passTo(Math.min(outcome.day, last));
  seen.missedSingly = held.filter((was, n) => !was && held[n - 1] === true && held[n + 1] === true).length;
  seen.monthsToSecond = seen.plans.length > 1 ? (seen.plans[1].day - seen.plans[0].day) / MONTH : null;
  return seen;
}
