import type { SequentialTest } from '../../analysis/index.js';
import { probabilityInWords as said, shareInWords } from './share.js';
import type { ProbabilityTest, Verdict } from './testProbability.js';

/** What a sequential test came to. */
export type TestVerdict = Verdict['verdict'];

/** Each verdict as the word for it. */
export const verdictWord: Readonly<Record<TestVerdict, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  inconclusive: 'inconclusive',
};

/** Why what was not told passes. */
const WAIVED = ", passed because inconclusive: 'pass' says so";

/**
 * Tells the verdict on one scenario: what was seen, what follows, and how often that is wrong.
 *
 * @param passes - whether an inconclusive scenario passes
 */
export function verdictInWords(found: ProbabilityTest, test: SequentialTest, passes: boolean): string {
  const { verdict } = found;
  const seen = shareInWords(found);
  if (verdict !== 'inconclusive')
    return `${verdictWord[verdict]}: ${seen}, so ${findingInWords(test, verdict)}`;
  return `inconclusive${passes ? WAIVED : ''}: ${seen} do not tell ${questionInWords(test)}`;
}

/** Says what a verdict says of the probability, and how often it is wrong: of each method what is true of it. */
export function findingInWords(test: SequentialTest, verdict: 'accept' | 'reject'): string {
  const { theta, alpha } = test;
  if (test.kind === 'confidence-sequence') {
    const where = verdict === 'reject' ? `below ${said(theta)}` : `of ${said(theta)} or more`;
    return `runs keep the claim with a probability ${where} (wrong with probability ${said(alpha)} at most)`;
  }
  const { indifference: d, beta } = test;
  const [where, sign, end, error] =
    verdict === 'reject' ? ['below', '+', theta + d, alpha] : ['above', '−', theta - d, beta];
  return (
    `runs keep the claim with a probability ${where} ${said(end)}, which is θ ${sign} d = ${said(theta)} ${sign} ${said(d)} ` +
    `(wrong with probability ${said(error)}, nearly; ${indifferenceInWords(theta, d)})`
  );
}

/** Says what a test was to tell, and with which errors it may tell it. */
export function questionInWords(test: SequentialTest): string {
  const { theta, alpha } = test;
  if (test.kind === 'confidence-sequence')
    return `whether runs keep the claim with a probability of ${said(theta)} or more, at an error probability of ${said(alpha)}`;
  const { indifference: d, beta } = test;
  return (
    `whether runs keep the claim with a probability of ${said(theta + d)} (θ + d) or more, or ${said(theta - d)} (θ − d) or less, ` +
    `at error probabilities of ${said(alpha)} and ${said(beta)}`
  );
}

/**
 * Tells the verdicts on several scenarios, and how often they are wrong.
 *
 * @param how - the error of all of them together, and whether an inconclusive one passes
 */
export function verdictsInWords(
  { accept, reject, inconclusive }: Readonly<Record<TestVerdict, number>>,
  test: SequentialTest,
  { alpha, passes }: { readonly alpha: number; readonly passes: boolean },
): string {
  const counts = [
    ...(accept > 0 ? [`${accept} ${verdictWord.accept}`] : []),
    ...(reject > 0 ? [`${reject} ${verdictWord.reject}`] : []),
    ...(inconclusive > 0 ? [`${inconclusive} inconclusive${passes ? WAIVED : ''}`] : []),
  ];
  return `${counts.join(', ')} (${errorsInWords(test, alpha)})`;
}

function errorsInWords(test: SequentialTest, alpha: number): string {
  if (test.kind === 'confidence-sequence')
    return `with probability ${said(alpha)} at most any scenario is accepted or rejected wrongly`;
  const { theta, indifference: d, beta } = test;
  return (
    `at ${said(theta + d)} or more any scenario is rejected with probability ${said(alpha)}, nearly; ` +
    `at ${said(theta - d)} or less each is accepted with ${said(beta)}, nearly; between, either verdict may come`
  );
}

function indifferenceInWords(theta: number, d: number): string {
  return `from ${said(theta - d)} to ${said(theta + d)} the sequential ratio test may say either`;
}
