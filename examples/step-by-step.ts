// Talks as a session: look, move by hand, look back, branch.
// npm run example step-by-step
import { december2003, fingerprint, openTalks } from 'six-party-talks';

const session = openTalks(december2003, { seed: '1' });

// Washington must move first. It sees what everybody sees, and its own private part.
const { own, public: seen } = session.observe();
console.log(`Round ${seen.round}, ${seen.phase}: ${session.toAct} must move.`);
console.log(
  `Its flexibility is ${own.flexibility.toFixed(2)}; it may make ${session.legalMoves().length} moves.`,
);

// What would its agent do? A branch tells, and we speak ourselves.
const [moved] = await session.fork(-1).step();
console.log(`Its agent would say: ${JSON.stringify(moved?.type === 'moved' && moved.move)}`);
const refused = session.play({ kind: 'signal', tone: 'conciliatory', toward: 'US', attend: true });
if (!refused.ok) console.log(`Refused: ${refused.rejection.message} Expected ${refused.rejection.expected}.`);
const played = session.play({ kind: 'signal', tone: 'conciliatory', toward: 'DPRK', attend: true });
console.log(`By hand: ${played.ok ? 'accepted' : 'refused'}; now ${session.toAct} must move.`);

// The agents play on. Every state on the way is kept.
await session.run();
console.log(
  `After 10 events it was round ${session.at(10).public.round}; now ${session.state.public.outcome?.kind}.`,
);

// The same past, another future: from the opening of round 3 chance comes from another seed.
const { events } = session.trace;
const third = events.findIndex((event) => event.type === 'roundOpened' && event.round === 3);
const branch = session.fork(third, { seed: 'another future' });
await branch.run();

for (const [name, talks] of Object.entries({ session, branch })) {
  const { outcome } = talks.state.public;
  console.log(
    `${name}: ${fingerprint(talks.trace)}, ${talks.trace.events.length} events, ` +
      `${outcome?.sessions} sessions, ${outcome?.kind}, day ${outcome?.day}`,
  );
}
const shared = branch.trace.events.findIndex(
  (event, k) => JSON.stringify(event) !== JSON.stringify(events[k]),
);
console.log(`They share the first ${shared} events.`);
