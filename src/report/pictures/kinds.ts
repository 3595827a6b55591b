import { anObject, holding, isRecord, type Reader } from '../../input/index.js';
import { dealSpacePicture } from './dealSpace.js';
import { backtestPicture } from './backtest.js';
import { mechanismsPicture, policiesPicture } from './comparisons.js';
import { mainEffectsPicture, sensitivityPicture } from './factors.js';
import { outcomesPicture, survivalPicture } from './ensembles.js';
import { gainsPicture } from './gains.js';
import { levelsPicture, trustPicture } from './levels.js';
import type { Drawing } from './parts.js';
import type { PictureData, PictureKind } from './Picture.js';
import { timelinePicture } from './timeline.js';

/** What a kind of picture is made of, and how. */
interface Kind<D> {
  readonly reader: Reader;
  draw(data: D, width: number): Drawing;
}

const aStory = anObject('a run, a session, a trace, or a scenario with events');
const isList = (value: unknown): boolean => Array.isArray(value);
const anEnsemble = holding('what many runs say (runEnsemble)', { metrics: isRecord });

export const kinds: { readonly [K in PictureKind]: Kind<PictureData[K]> } = {
  timeline: { reader: aStory, draw: timelinePicture },
  levels: { reader: aStory, draw: levelsPicture },
  trust: { reader: aStory, draw: trustPicture },
  gains: { reader: aStory, draw: gainsPicture },
  dealSpace: {
    reader: holding('a scenario and the ids of two of its parties', { scenario: isRecord, parties: isList }),
    draw: dealSpacePicture,
  },
  outcomes: { reader: anEnsemble, draw: outcomesPicture },
  survival: { reader: anEnsemble, draw: survivalPicture },
  policies: {
    reader: holding('`summary`: what the runs of an experiment say (summarizeRuns)', { summary: isRecord }),
    draw: policiesPicture,
  },
  mainEffects: {
    reader: holding('rows of a sweep, its factors and a metric', {
      rows: isList,
      factors: isList,
      metric: (metric) => typeof metric === 'string',
    }),
    draw: mainEffectsPicture,
  },
  sensitivity: {
    reader: holding('what a sensitivity analysis found (sensitivityOf)', { policies: isList }),
    draw: sensitivityPicture,
  },
  mechanisms: {
    reader: holding('what was found of mechanisms (ablate)', { rows: isList }),
    draw: mechanismsPicture,
  },
  backtest: {
    reader: holding('what a back-test found (backtest)', { targets: isList }),
    draw: backtestPicture,
  },
};
