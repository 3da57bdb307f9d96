/**
 * The chance that a row of the one kind has a higher score than a row of the other, ties counting half: the area under
 * the ROC curve, by ranks (Mann and Whitney). NaN when there is only one kind.
 */
export function auc(scores: ArrayLike<number>, positives: ArrayLike<number>): number {
  const order = Int32Array.from({ length: scores.length }, (_, row) => row);
  order.sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0));
  let rankSum = 0;
  let positive = 0;
  for (let first = 0; first < order.length;) {
    let after = first + 1;
    while (after < order.length && scores[order[after] ?? 0] === scores[order[first] ?? 0]) after += 1;
    // Ranks from 1; equals share the mean of theirs.
    const rank = (first + 1 + after) / 2;
    for (let place = first; place < after; place += 1) {
      if (positives[order[place] ?? 0] !== 1) continue;
      rankSum += rank;
      positive += 1;
    }
    first = after;
  }
  const negative = order.length - positive;
  return (rankSum - (positive * (positive + 1)) / 2) / (positive * negative);
}
