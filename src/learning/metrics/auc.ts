/**
 * The chance that a row of the one kind has a higher score than a row of the other, ties counting half: the area under
 * the ROC curve, by ranks (Mann and Whitney). NaN when there is only one kind.
 */
export function auc(scores: ArrayLike<number>, positives: ArrayLike<number>): number {
  const [higher, lower] = [sortedScores(scores, positives, true), sortedScores(scores, positives, false)];
  let [wins, below, upTo] = [0, 0, 0];
  for (const score of higher) {
    while (below < lower.length && (lower[below] ?? 0) < score) below += 1;
    if (upTo < below) upTo = below;
    while (upTo < lower.length && lower[upTo] === score) upTo += 1;
    wins += (below + upTo) / 2;
  }
  return wins / (higher.length * lower.length);
}

/** The scores of one kind, ascending: numbers sort in a small part of the time that rows take by their scores. */
function sortedScores(scores: ArrayLike<number>, positives: ArrayLike<number>, isPositive: boolean): Float64Array {
  const own = new Float64Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row += 1)
    if ((positives[row] === 1) === isPositive) {
      own[count] = scores[row] ?? 0;
      count += 1;
    }
  return own.subarray(0, count).sort();
}
