import {
  fitTextFeatures,
  sparseCosine,
  TextVectors,
  type QuietSteps,
  type SparseVector,
} from '../../../../learning/index.js';
import { gistOf } from '../matching/subject-words.js';
import { QUESTION_READING } from '../matching/match-index.js';

/** Questions that ask about the same are this near to each other, as the cosine of what they are about. */
const GROUP_SIMILARITY = 0.4;

/** Questions that are placed in one step. */
const STEP_QUESTIONS = 16;

/**
 * Groups questions on the same subject: each joins the group whose first question is nearest, if it is near enough,
 * else begins one. The largest groups come first, equal ones in the order of their first questions.
 */
export function* groupsOf<Question extends { readonly text: string }>(
  questions: readonly Question[],
): QuietSteps<readonly (readonly [Question, ...Question[]])[]> {
  const gists = questions.map(({ text }) => gistOf(text) || text);
  const vectors = new TextVectors(yield* fitTextFeatures(gists, QUESTION_READING));
  const groups: { readonly first: SparseVector; readonly members: [Question, ...Question[]] }[] = [];
  for (const [at, question] of questions.entries()) {
    const vector = vectors.of(gists[at] ?? '');
    const near = groups.map((group) => ({ group, similarity: sparseCosine(group.first, vector) }));
    const nearest = near.reduce<{ readonly group: (typeof groups)[number] | null; readonly similarity: number }>(
      (best, each) => (each.similarity > best.similarity ? each : best),
      {
        group: null,
        similarity: GROUP_SIMILARITY - Number.EPSILON,
      },
    );
    if (nearest.group) nearest.group.members.push(question);
    else groups.push({ first: vector, members: [question] });
    if (at % STEP_QUESTIONS === 0) yield;
  }
  return groups.map(({ members }) => members).sort((one, other) => other.length - one.length);
}
