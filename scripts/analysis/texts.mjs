// The parts of docs/analysis.md that are about texts: what could be signed, and who keeps it from being signed.
// No figure is typed in: each is read from a block of the page.
import { commands, files } from './plays.mjs';
import { block, cells, only, section, sure } from './read.mjs';

export function deals({ deals: out }) {
  const [all] = cells(out, 'deals');
  const [suit, share] = cells(out, 'suit everybody');
  const alone = section(out, 'What one party alone makes impossible').map((line) => cells(line, ''));
  sure(
    alone.length === 2 && alone[0][0] === 'Washington' && alone[1][0] === 'Pyongyang',
    'only the two block alone',
  );
  const fair = ['Nash', 'egalitarian', 'Kalai–Smorodinsky'];
  for (const name of fair) {
    const [us, dprk, ...others] = cells(out, name).map(Number);
    sure(Math.max(us, dprk) < Math.min(...others), `Washington and Pyongyang gain least by ${name}`);
    sure(cells(out, name, 2).at(-2) === '1', `${name} is a statement`);
  }
  const [us, dprk] = cells(out, 'Nash');
  const says = cells(out, 'Shapley–Shubik');
  sure(new Set(says).size === 1, 'everybody has the same say');
  return {
    title: 'Is there anything to sign?',
    question: 'Is there anything to sign?',
    asked: '`analyze`',
    answer: `By preferences yes: ${share} of the texts suit all six. Washington and Pyongyang gain least by the fair ones`,
    text: [
      block('sh', commands.deals),
      block(
        'text',
        only(out, [
          [/^deals/, /^Pareto/],
          [/^What one/, /^Pyongyang/],
          [/^Gains/, /^utility of/],
          [/^Deals, by/, /^Kalai/],
          [/^ +commitment +\d/],
          [/^Power/, /^Shapley/],
        ]),
      ),
      `**Answer.** ${suit} of ${all} texts suit everybody (${share}), as preferences stand at the start. Washington alone makes ${alone[0][1]} more impossible, Pyongyang ${alone[1][1]}, nobody else any. By each of the three fair solutions these two gain less than any other party: by that of Nash ${us} and ${dprk}. All three are statements of principles (commitment 1), no plans. Everybody has the same say under the rule of agreement (${says[0]}).`,
      '**How to read it.** Gains are utilities above no deal. “Alone makes impossible” counts texts from which one party loses and nobody else does. Options go by number. [cli.md](cli.md#six-party-analyze-scenario) has every row.',
      '**What it does not say.** Nothing of what delegations may sign, nor of what will be kept. An equal say does not tell who blocks.',
    ],
  };
}

export function zone({ zone: out, first, last }) {
  const [suits] = cells(out, 'suit everybody');
  const [agreed] = cells(out, "are within everybody's");
  sure(agreed === '0', 'no text is within all positions before the first session');
  const [, opened, , flexibility] = cells(out, 'Washington');
  const demands = section(out, 'Demands in force');
  sure(
    demands.length > 10 && demands.every((line) => line.endsWith('none: 0')),
    'no demand alone opens a text',
  );
  const open = ['Pyongyang', 'Beijing', 'Seoul', 'Tokyo', 'Moscow'].filter((id) => cells(out, id)[1] !== '0');
  sure(open.length === 0, 'before the first session only Washington opens anything');
  const [none, noneAtLast] = [first, last].map((text) => cells(text, "none within everybody's"));
  const alone = (text, id) => cells(text, `none, and some without that of ${id}`);
  const runs = /of (\d+) runs/.exec(first)[1];
  for (const text of [first, last]) {
    sure(
      parseFloat(alone(text, 'Washington')[0]) > 2 * parseFloat(alone(text, 'Pyongyang')[0]),
      'Washington blocks most',
    );
    for (const id of ['Beijing', 'Seoul', 'Moscow'])
      sure(alone(text, id)[0] === '0 %', `${id} does not block`);
  }
  return {
    title: 'Who is in the way?',
    question: 'Who is in the way?',
    asked: '`analyze --zone`',
    answer: `At first Washington's position, in ${alone(first, 'Washington')[0]} of ${runs} runs, Pyongyang's as well in ${alone(first, 'Pyongyang')[0]}`,
    text: [
      block('sh', commands.zone),
      block(
        'text',
        only(out, [
          [/^Six-party/, /^after/],
          [/^texts that/, /^are within/],
          [/^ +its position/, /^Moscow/],
          [/^Demands/],
          [/^ +Washington +rollback/, /^ +Washington +civil/],
          [/^\d+ texts suit/, /^A text would/],
        ]),
      ),
      `**Answer.** Of ${suits} texts that suit everybody in this run, ${agreed} are within everybody's position. If Washington alone let go, ${opened} would be; if any other party alone did, none. No single demand is the obstacle: each of the ${demands.length}, given up altogether, opens nothing (“none: 0”). A flexibility of ${flexibility} in Washington opens one.`,
      '**How to read it.** The first column counts the texts within a party’s own position. The second counts those within all positions but its own. “Less ambition” lets it aim for anything better than no deal and keep its demands.',
      'One run is an anecdote. Over many, before the first session and before the last that is held:',
      block('sh', `${commands.first}\n${commands.last}`),
      block(
        'text',
        only(first, [
          [/^texts/, /^within everybody/],
          [/^share of/, /^Pyongyang would/],
        ]),
      ),
      block(
        'text',
        only(last, [[/^texts/, /^within everybody/], [/^share of/, /^Pyongyang would/], [/^none, .* Tokyo/]]),
      ),
      'A run that has signed before its last session counts, too: it is then asked what could be added to what binds, and the rules leave few texts.',
      `**Answer.** Before the first session nothing can be signed in ${none[0]} of the runs (${none[1]}). Before the last it is ${noneAtLast[0]} (${noneAtLast[1]}): Washington's position is then enough to exclude everything in ${alone(last, 'Washington')[0]}, Pyongyang's in ${alone(last, 'Pyongyang')[0]}, Tokyo's in ${alone(last, 'Tokyo')[0]}, Beijing's, Seoul's and Moscow's in none. Two may be in the way at once, so that shares need not add up.`,
      '**What it does not say.** It counts what could be signed that day. It says nothing of whether a text is found, is of substance, or is kept; and letting go of a position costs its party nothing here.',
    ],
  };
}

export function why({ why: out }) {
  const lines = only(out, [
    [/^WHY/, /altogether\.|open a text\./],
    [/^OUTCOME/, /^$/],
    [/^Blockers/, /^$/],
  ]).trim();
  const said = section(out, 'WHY').join(' ').replaceAll(/\s+/g, ' ');
  const ways = /A text would be open if (.*)\.$/.exec(said)?.[1];
  sure(ways?.startsWith('Washington'), 'a change in Washington alone would have opened a text');
  const day = /^WHY the last session without a text of (.*) brought none/m.exec(out)[1];
  const outcome = /^OUTCOME: (.*)$/m.exec(out)[1];
  return {
    title: 'Why did the last session fail?',
    question: 'What would have opened a text?',
    asked: '`run --why`',
    answer: `In the run of seed 1, on ${day}: ${ways}`,
    text: [
      block('sh', commands.why),
      block('text', lines),
      `**Answer.** This run ends in ${outcome}. Before the session of ${day} the least that would have opened a text: ${ways}. Before its first session no step on a single issue did as much.`,
      '**How to read it.** “Blockers” counts what was objected to in words. The paragraph above it is counted from positions. The two need not name the same issue: parties object to drafts that are put, and what excludes every text need not be what is talked about.',
      '**What it does not say.** An open text is not a signed one, and a signed one is not a plan of substance: what comes of the talks is the next question.',
    ],
  };
}

export function forecast({ forecast: out }) {
  const heads = cells(
    out.split('\n').find((line) => /^ +rollback/.test(line)),
    '',
  );
  const of = (label, issue) => cells(out, label)[heads.indexOf(issue)];
  const [winner] = [of('Condorcet, winner', 'rollback')];
  return {
    title: 'What do simple forecasts say?',
    question: 'What would a mean have said?',
    asked: '`analyze --forecast`',
    answer: `Rollback ${of('simple mean', 'rollback')} of ${of('last option', 'rollback')}, by vote ${winner}; none of them knows of a breakdown`,
    text: [
      block('sh', commands.forecast),
      block('text', only(out, [[/^What is agreed/, /^spatial, all/]])),
      `**Answer.** The mean of what the six want is ${of('simple mean', 'rollback')} of ${of('last option', 'rollback')} on rollback, weighted by how much each cares ${of('weighted mean', 'rollback')}; a vote takes ${winner}. Bargaining over rollback alone comes to ${of('spatial, alone', 'rollback')}, over all issues at once to ${of('spatial, all at once', 'rollback')}.`,
      '**How to read it.** Level by level from 0. It is the bar for any forecast of terms: one that does not beat the mean is not worth its runs. [stability.md](stability.md#the-forecast-card) has the models.',
      '**What it does not say.** None of these knows of no deal, or of a text that one party can refuse. Beside the answers above: what four or five want is not what six sign.',
    ],
  };
}

export function stability({ stability: out }) {
  const nash = /Nash \(.*\): (\[.*\])$/m.exec(out)[1];
  const together = /would leave it together for (\[[^\]]*\])/.exec(out.replaceAll(/\n +/g, ' '))?.[1];
  sure(nash === '[nothing]' && together === '[an assurance and a freeze]', 'a prisoner’s dilemma');
  const [none, both] = ['nothing', 'an assurance and a freeze'].map((state) => cells(out, state, 2));
  sure(
    Number(both[0]) < 0 && Number(both[1]) > 0,
    'the exchange is worth less than no deal to Washington alone',
  );
  sure(
    /sequential .*\[nothing\] \[an assurance and a freeze\]/.test(out.replaceAll(/\n +/g, ' ')),
    'the exchange holds by foresight',
  );
  return {
    title: 'Would a first exchange hold?',
    question: 'Would a first exchange hold?',
    asked: '`analyze --stability`',
    answer: `Freeze for assurance holds once each reckons with the other's answer; but it is worth ${both[0]} to Washington, less than no deal`,
    text: [
      'The smallest exchange, as a file that says who can do what:',
      block('yaml', `# conflict.yaml\n${files['conflict.yaml'].trim()}`),
      block('sh', commands.stability),
      block(
        'text',
        only(out, [
          [/^Expected gains/, /^an assurance and/],
          [/^Equilibria: /, /^$/],
          [/^State by state/, /answer|pay them|together/, 99],
        ]),
      ),
      `**Answer.** Left to short sight both do nothing: ${nash}, a text that obliges nobody, is the only Nash equilibrium. It is worth ${none.join(' to Washington and ')} to Pyongyang. Freeze for assurance is worth ${both[0]} and ${both[1]}, better for both than the empty text. It holds as soon as each reckons with the other's answer, and both would go there together. It is a prisoner's dilemma. But its price is high for Washington: at the start the exchange is worth less to it than no deal, so that it would not sign it by itself.`,
      '**How to read it.** A state is an equilibrium if nobody has a move to something better that is not held back; the concepts differ in what holds back. [stability.md](stability.md#which-states-hold) has them, and what would have to change for the exchange to hold without fear.',
      '**What it does not say.** Only two parties, two options each taken or left, gains at the start. No chance, no time, no domestic review: nobody is said to move.',
    ],
  };
}
