import type { QuietSteps } from '../../../../learning/index.js';
import type { PublishedRow } from '../knowledge-row.js';
import type { MatchIndex } from './match-index.js';
import { answeredBy } from './matching.js';
import type { KnownSentence } from './shadowed-intents.js';

/** A question that is answered differently after a change; null where nothing answers it. */
export interface ChangedAnswer<Question> {
  readonly question: Question;
  readonly before: PublishedRow | null;
  readonly after: PublishedRow | null;
}

interface Replay<Question> {
  readonly replayed: number;
  readonly answeredBefore: number;
  readonly answeredAfter: number;
  readonly changed: readonly ChangedAnswer<Question>[];
}

/** What answers. */
interface Answering {
  readonly rows: readonly PublishedRow[];
  readonly index: MatchIndex<PublishedRow>;
}

/** Questions that are asked again in one step. */
const STEP_QUESTIONS = 64;

/**
 * Asks past questions again of what answers now and of what would. An answer counts as another when its words change.
 */
export function* replayOf<Question extends KnownSentence>(
  questions: readonly Question[],
  now: Answering,
  then: Answering,
): QuietSteps<Replay<Question>> {
  const changed: ChangedAnswer<Question>[] = [];
  let [answeredBefore, answeredAfter] = [0, 0];
  for (const [at, question] of questions.entries()) {
    const [before, after] = [
      answeredBy(now, question.text, question.intent),
      answeredBy(then, question.text, question.intent),
    ];
    if (before) answeredBefore += 1;
    if (after) answeredAfter += 1;
    if (answerOf(before) !== answerOf(after)) changed.push({ question, before, after });
    if (at % STEP_QUESTIONS === 0) yield;
  }
  return { replayed: questions.length, answeredBefore, answeredAfter, changed };
}

function answerOf(row: PublishedRow | null): string | null {
  if (row === null) return null;
  const { answerKo, answerEn, field } = row.content;
  return JSON.stringify([row.kind, row.key, answerKo, answerEn, field]);
}
