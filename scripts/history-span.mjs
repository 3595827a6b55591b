// History over the same span as a run: only so are the two alike.

/**
 * What history had come to since a day, up to another: a result in the words of the runs, the texts signed and the
 * sessions held.
 *
 * @param record `signed`: texts by date, `{ id, session, isPlan, isFull }`; `sessions`: days; `collapse`: a day. All
 *   ISO. A text counts from the first day of its session, on which a run has its texts
 */
export function historyBetween({ signed, sessions, collapse }, start, until) {
  const within = (date) => date >= start && date <= until;
  const texts = signed.filter(({ session }) => within(session));
  const plans = texts.filter(({ isPlan }) => isPlan);
  return {
    result: resultOf(texts, plans, within(collapse)),
    texts,
    sessions: sessions.filter(within).length,
  };
}

function resultOf(texts, plans, hasCollapsed) {
  if (plans.some(({ isFull }) => !isFull)) return 'partial plan';
  if (plans.length > 0) return 'full plan';
  if (hasCollapsed) return 'collapse';
  return texts.length > 0 ? 'text short of a plan' : 'nothing signed';
}

/**
 * The last day of every run's span. A run that used its horizon up has its own; one that came to an end before
 * (settlement, collapse) has nothing more to come, and is held against history up to the usual last day, or its own
 * if that is later.
 */
export function lastDays(runs) {
  const isEarly = ({ kind }) => kind === 'settlement' || kind === 'collapse';
  const whole = runs.filter((run) => !isEarly(run)).map(({ day }) => day);
  const usual = quantile(whole.length > 0 ? whole : runs.map(({ day }) => day), 0.5);
  return runs.map((run) => (isEarly(run) ? Math.max(run.day, usual) : run.day));
}

/** A value of the list: half of the values are not above that of 0.5. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)];
}
