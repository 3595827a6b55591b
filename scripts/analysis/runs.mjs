// The parts of docs/analysis.md that are about what comes of talks, over many runs. No figure is typed in: each is read
// from a block of the page.
import { december2003 } from '../../dist/index.js';
import { commands, files, programs } from './plays.mjs';
import { block, cells, only, section, sure } from './read.mjs';

export function explain({ explain: out }) {
  const told = (line) => {
    const [without, on, points, interval, p, fact] = cells(line, '');
    return { without, on, points, interval, p, fact };
  };
  const causes = section(out, 'Causes')
    .filter((line) => / to /.test(line) && / % /.test(line))
    .map(told);
  const undecided = section(out, 'Undecided').slice(1).map(told);
  const [cause] = causes;
  sure(
    causes.length === 1 && cause.fact.startsWith('Pyongyang trusts Washington'),
    'one cause: Pyongyang’s trust',
  );
  const mandate = undecided.find(({ fact }) => fact.startsWith('Washington has a mandate'));
  sure(mandate !== undefined, 'the mandate of Washington is undecided');
  const [, least] = /least trust that does it, of eight: ([\d.]+)/.exec(out);
  const [, seeds] = /in (\d+) pairs of futures/.exec(out);
  const circumstances = section(out, 'Circumstances').join(' ');
  const [, chose] = /^Circumstances.* in the (\d+) futures/m.exec(out);
  for (const fact of ['Pyongyang provokes', 'Tokyo imposes sanctions', 'Washington reviews its policy']) {
    sure(circumstances.includes(fact), `${fact}: a circumstance`);
  }
  sure(/substance no/.test(out), 'the run signed no plan of substance');
  return {
    title: 'What did this run hang on?',
    question: 'What did the run hang on?',
    asked: '`explain`',
    answer: `${cause.fact}: without that mistrust ${cause.points} points (${cause.interval}) of plans. Washington's mandate: undecided`,
    text: [
      block('sh', commands.explain),
      block(
        'text',
        only(out, [
          [/^Six-party/, /^Undecided/],
          [/^ +without it/, /insists on sequencing/, 2],
          [/^An interval around 0/, /\.$/],
          [/^Circumstances/],
        ]),
      ),
      `**Answer.** The run signed no plan of substance. Played again from each fact, with nothing changed, it signs one in ${cause.on} of ${seeds} futures: the failure was not certain. With Pyongyang's mistrust taken out where it came in it is ${cause.without}, ${cause.points} points (${cause.interval}, p ${cause.p} after Holm). A trust of ${least} is the least of eight doses that does it. Washington's mandate seems to bring ${mandate.points} points (${mandate.interval}), but that is undecided.`,
      `It turned no more often without Pyongyang's provocations, Tokyo's sanctions or Washington's review: circumstances of this story, as far as ${chose} futures tell.`,
      '**How to read it.** A fact is a cause if, without it, the rest comes to something else more often than with it, on the same seeds. Eight facts are tested, those that turned most on other seeds. [cli.md](cli.md#six-party-explain-run) has the method.',
      '**What it does not say.** It is about this run: another one may hang on something else. Few futures choose what is tested: a circumstance may turn it by less than they show.',
    ],
  };
}

export function responses({ responses: out }) {
  const change = (id) => {
    const [gain, interval, p] = cells(out, `${id}: phasedConcessions`);
    return { gain, interval, p };
  };
  const [us, dprk] = [change('US'), change('DPRK')];
  const paths = out.split(/^best responses, /m).slice(1);
  const steps = paths.map((path) => [
    ...path.matchAll(/^ {2}(\w+) changes from \w+ to (\w+): (\S+) \((.*)\)$/gm),
  ]);
  sure(
    paths.length === 2 && steps.every(([step]) => step?.[1] === 'US' && step[2] === 'phasedConcessions'),
    'Washington moves first',
  );
  const then = steps[0][1];
  sure(then?.[1] === 'DPRK' && then[2] === 'phasedConcessions', 'then Pyongyang moves');
  sure(!dprk.interval.startsWith('+'), 'Pyongyang would not move first');
  sure(/nobody has a change that is known to pay/.test(paths[0]), 'the path ends');
  const [, runs] = /(\d+) runs a profile/.exec(out);
  return {
    title: 'Who should move first?',
    question: 'Who should move first?',
    asked: '`best-responses --path`',
    answer: `Washington: phased proposals bring it ${us.gain} (${us.interval}); then the same pays Pyongyang, ${then[3]}`,
    text: [
      block('sh', commands.responses),
      block('text', out),
      `**Answer.** Phased proposals pay Washington at once: ${us.gain} of what is implemented (${us.interval}, p ${us.p}). The same step of Pyongyang alone is not known to pay it: ${dprk.gain} (${dprk.interval}). After Washington has changed it does: ${then[3]} (${then[4]}). Whoever may begin, the first step is Washington's, and where both phase nobody has a change that is known to pay.`,
      `**How to read it.** ${runs} runs of each of the four profiles, on the same seeds. A _regret_ is the most that a seat could gain by a change of its own. [games.md](games.md#best-responses) has the verdicts.`,
      '**What it does not say.** Two models a seat are few: _equilibrium_ is among these. It is about what is implemented (`realisedGain`), not about what the party expects when it signs. It does not say that Washington would do it.',
    ],
  };
}

export function power({ power: out }) {
  const of = (id) => {
    const [share, low, high, alone, rule] = cells(out, id);
    return { share, low, high, alone, rule };
  };
  const [us, dprk] = [of('US'), of('DPRK')];
  sure(december2003.agents.China.name === 'mediator' && of('China').low === '–', 'Beijing plays it already');
  sure(Number(us.low) > 0, 'Washington softening matters');
  const others = ['DPRK', 'China', 'ROK', 'Japan', 'Russia'].map(of);
  sure(
    others.every(({ low }) => !(Number(low) > 0)),
    'nobody else is known to matter',
  );
  sure(
    others.every(({ rule }) => rule === us.rule),
    'the rule gives everybody the same',
  );
  const [, nobody, all] = /nobody softens +(\S+) ; all do +(\S+)/.exec(out);
  return {
    title: 'Whose softening matters?',
    question: 'Whose softening matters?',
    asked: '`outcomePower`',
    answer: `Washington's: ${us.share} points of plans (${us.low} to ${us.high}); nobody else's is known to`,
    text: [
      'There is no command for this one. In a program:',
      block('ts', programs.power),
      block('text', out),
      `**Answer.** If nobody softens, ${nobody} % of the runs sign a plan of substance; if all play the mediator, ${all} %. Of the difference ${us.share} points are due to Washington (${us.low} to ${us.high}). Pyongyang's share is ${dprk.share} (${dprk.low} to ${dprk.high}), and no other's interval lies above zero either. The rule of agreement gives each ${us.rule} % of the say.`,
      '**How to read it.** Points of a share of runs; shares add up to what all bring about together. _Alone_ is what a party brings if only it softens. “–” where every resampling says the same, as where softening changes nothing. [games.md](games.md#whose-softening-matters) has the method.',
      '**What it does not say.** 20 seeds a coalition leave intervals wide. It is about this softer agent. Beijing plays the mediator already: its share of 0 does not say that its being so is worth nothing.',
    ],
  };
}

export function advice({ advice: out }) {
  const [us, dprk] = out.split(/^(?=\w)/m).map((text) => ({
    tried: /; (\d+) doses/.exec(text)[1],
    rows: [...text.matchAll(/^ {2}(.+), ([^,]+): {2}(\S+) {2}(.+)$/gm)].map(
      ([, lever, dose, gain, interval]) => ({
        lever,
        dose,
        gain,
        interval,
      }),
    ),
    ...Object.fromEntries(
      ['own', 'others'].map((whose) => [whose, new RegExp(`${whose}: (.*?)(;|$)`, 'm').exec(text)[1]]),
    ),
  }));
  const told = (rows) =>
    rows.map(({ lever, dose, gain, interval }) => `${lever}, ${dose}: ${gain} (${interval})`).join('; ');
  const least = ({ rows }, lever) => {
    const row = rows.find((each) => each.lever === lever);
    return `${lever}, ${row.dose}, ${row.gain}`;
  };
  sure(us.own === 'US may be more flexible', 'the mandate is what Washington can do');
  sure(
    dprk.own === 'none' && dprk.rows.every(({ lever }) => lever.startsWith('US ')),
    'Pyongyang can do nothing of its own',
  );
  return {
    title: 'What could each do, and whom could it work on?',
    question: 'What could the two do?',
    asked: '`advise`',
    answer: `Washington: ${least(us, us.own)}. Pyongyang: of its own nothing that is known to pay; of Washington's: ${least(dprk, dprk.others)}`,
    text: [
      'In a program, too. Levers are what the two could change of their own, short of another delegation.',
      block('ts', programs.advice),
      block('text', out),
      `**Answer.** What is known to pay Washington: ${told(us.rows)}. What is known to pay Pyongyang: ${told(dprk.rows)}, all of it Washington's; nothing of its own.`,
      `**How to read it.** Half of the seeds choose among ${us.tried} doses five levers of the party's own and five of the others', the other half says what their doses bring. So the figures are not those of the best of many. That one pays holds after Holm over all doses that were estimated. The best lever is the one that seemed best where it was chosen. [games.md](games.md#advice) has the reasons.`,
      '**What it does not say.** That nothing is known to pay is no proof that nothing does. A smaller dose may pay, too. What a lever costs its government at home is in no figure.',
    ],
  };
}

export function discovery({ asIs, phased, tree, robust }) {
  const box = (text) => {
    const at = text.indexOf('Box: where it happens');
    const [bound, p, again] = /^ {2}(parties\S+ \S+ \S+) +(.+?) {2,}(.+)$/m.exec(text.slice(at)).slice(1);
    const [, density] = /density ([\d.]+ %)\), ([\d.]+ %)/.exec(text.slice(at));
    const coverage = /density [\d.]+ %\), ([\d.]+ %)/.exec(text.slice(at))[1];
    return { bound, p, again, density, coverage, happens: /^It happens in .*\(([\d.]+ %)\)/m.exec(text)[1] };
  };
  const [one, two] = [box(asIs), box(phased)];
  sure(
    one.bound.startsWith('parties.US.mandate ≥') && two.bound.startsWith('parties.DPRK.trust.US ≥'),
    'a mandate as it is, trust where it is phased',
  );
  const [mean] = cells(robust, 'verificationFirst');
  const row = cells(robust, 'phased');
  const worth = section(tree, 'What factors are worth')
    .slice(1)
    .map((line) => cells(line, ''));
  const idle = worth.filter(([, , range]) => range.startsWith('-')).map(([factor]) => `\`${factor}\``);
  const points = /at each of (\d+) points/.exec(robust)[1];
  const found = (each) =>
    `\`${each.bound}\`, where ${each.density} of the runs sign one, of all ${each.happens}; ${each.coverage} of these are there`;
  return {
    title: 'Where does it hold?',
    question: 'Where does it hold?',
    asked: '`sweep`, `discover`',
    answer: `Verification first does better in \`${one.bound}\`, phased proposals in \`${two.bound}\`; phased is best at ${row.at(-1)} of ${points} points`,
    text: [
      'Mandate and trust are judgements. So they are varied, over their whole range:',
      block('yaml', `# opens.yaml\n${files['opens.yaml'].trim()}`),
      block('sh', ['sweep', 'asIs', 'phased', 'tree', 'robust'].map((name) => commands[name]).join('\n')),
      'Of the second and the third, with nothing changed in Washington and with phased proposals:',
      block('text', only(asIs, [[/^It happens/], [/^Box: where/, /^Advice/]])),
      block('text', only(phased, [[/^It happens/], [/^Box: where/, /^Advice/]])),
      'Of the fourth and the fifth:',
      block('text', only(tree, [[/^What factors/, /^Advice/]])),
      block('text', only(robust, [[/^opens/, /^ +phased/], [/^Good enough/, /^ +phased/], [/^Advice/]])),
      `**Answer.** As things are in Washington, a plan of substance is likelier in ${found(one)}. With phased proposals: ${found(two)}. So verification first hangs on the room of Washington's delegation. Phased proposals hang less on it, and on some trust of Pyongyang in Washington. As a mean over the points the share of phased is ${row[0]}, of verification first ${mean}; the greatest regret of phased is ${row[5]}.`,
      `**How to read it.** A box is a range of few factors; _found again_ is how many halves of the points show it. Where that is below one half take it as a hint, as the advice says. A factor whose worth reaches below 0 may be left out: here ${idle.length === 0 ? 'none' : idle.join(' and ')}. [discovery.md](discovery.md) explains all of it.`,
      '**What it does not say.** How likely a point is. Means of two runs hold much chance. Factors that were not varied stay as they were judged.',
    ],
  };
}
