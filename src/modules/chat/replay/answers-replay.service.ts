import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { AnswersKept, CandidateModels, CandidateText } from '../../models/index.js';
import { moodOf } from '../answer/index.js';
import { commonWords, masked } from '../knowledge/index.js';
import type { Understanding } from '../understanding/index.js';
import type { Rehearsal } from './answer-rehearsal.js';
import {
  ANSWER_CHANGES,
  ANSWER_LOSSES,
  compareAnswers,
  guardedBy,
  type AnswerChange,
  type AnswerComparison,
  type AnswerOutcome,
} from './answer-outcome.js';
import type { AnswersReplay, ReplayRequest } from './answers-replay.js';
import { answersNoQuestions } from './answers-replay.refusals.js';
import { REPLAY_ANSWERS } from './answers-replay.policy.js';
import type { PastAnswer, PastAnswersRepository } from './past-answers.repository.js';

/** Questions that are asked again before a model is put in service. Two answers take some 20 ms each. */
const QUESTIONS_OF_GATE = 100;

interface Parts {
  readonly database: Database;
  readonly answers: PastAnswersRepository;
  readonly candidates: Pick<CandidateModels, 'find'>;
  /** Answers as the institution is answered now; with another understanding where one is given. */
  readonly rehearsal: (understanding: Understanding | null) => Rehearsal;
  readonly understandingWith: (institutionId: number, candidate: CandidateText) => Promise<Understanding | null>;
  /** What is published for everybody: its words need no mask. */
  readonly publishedQuestions: (institutionId: number) => Promise<readonly string[]>;
}

interface Compared {
  readonly asked: PastAnswer;
  readonly before: AnswerOutcome;
  readonly after: AnswerOutcome;
  readonly comparison: AnswerComparison;
}

/**
 * Asks past questions of customers again, as a candidate would understand them, or as this program answers now. Each is
 * answered for the account that asked it, in fixed words and without a language model, and nothing is kept.
 */
export class AnswersReplayService {
  constructor(private readonly parts: Parts) {}

  /** @throws Refusal VERSION_NOT_FOUND, MODEL_FILE_REFUSED, BAD_USER_INPUT for a model that answers no questions. */
  async replay(caller: Caller, { modelVersionId, questions, examples }: ReplayRequest): Promise<AnswersReplay> {
    const { institutionId } = REPLAY_ANSWERS.require(caller);
    const { candidates, publishedQuestions } = this.parts;
    const candidate = modelVersionId === null ? null : await candidates.find(institutionId, modelVersionId);
    if (modelVersionId !== null && candidate === null) return answersNoQuestions();
    const compared = await this.#compared(institutionId, candidate, questions);
    if (compared === null) return answersNoQuestions();
    await this.#record(caller, institutionId, modelVersionId, compared.length);
    const asked = compared.map(({ asked: { text, accountId } }) => ({ text, accountId }));
    const mask = masked(asked, await publishedQuestions(institutionId), await commonWords());
    return reportOf(compared, mask, examples);
  }

  /** What a candidate would take away from the latest questions; null for models that answer no questions. */
  async check(candidate: CandidateText, institutionId: number): Promise<AnswersKept | null> {
    const compared = await this.#compared(institutionId, candidate, QUESTIONS_OF_GATE);
    return compared && { replayed: compared.length, worse: worseOf(compared) };
  }

  /** Null for a candidate that answers no questions. */
  async #compared(
    institutionId: number,
    candidate: CandidateText | null,
    questions: number,
  ): Promise<Compared[] | null> {
    const { answers, rehearsal, understandingWith } = this.parts;
    const understanding = candidate && (await understandingWith(institutionId, candidate));
    if (candidate && !understanding) return null;
    const [now, then] = [rehearsal(null), understanding ? rehearsal(understanding) : null];
    const compared: Compared[] = [];
    for (const asked of await answers.list(institutionId, questions, { isNarrated: candidate === null })) {
      // One after another: an operator's look must not crowd out the replies of customers.
      const [before, after] = then ? [await now(asked), await then(asked)] : [storedOf(asked), await now(asked)];
      compared.push({ asked, before, after, comparison: compareAnswers(before, after, asked) });
    }
    return compared;
  }

  async #record(caller: Caller, institutionId: number, modelVersionId: number | null, questions: number) {
    await this.parts.database.transaction((transaction) =>
      recordAudit(transaction, caller, {
        action: 'ANSWERS_REPLAYED',
        subjectType: modelVersionId === null ? 'Institution' : 'ModelVersion',
        subjectId: modelVersionId ?? institutionId,
        customerId: null,
        detail: { questions },
      }),
    );
  }
}

/** The answer as it was given. */
const storedOf = ({ intent, statedFacts: told, verdicts, emotion, emotionProbability }: PastAnswer): AnswerOutcome => ({
  intent,
  statedFacts: told,
  ...guardedBy(verdicts),
  mood: moodOf(emotion && { emotion: { label: emotion, probability: emotionProbability ?? 0 } }),
});

const worseOf = (compared: readonly Compared[]): number =>
  compared.filter(({ comparison }) => comparison.losses.length > 0).length;

function reportOf(compared: readonly Compared[], mask: (text: string) => string, examples: number): AnswersReplay {
  const changed = compared.filter(({ comparison: { changes, losses } }) => changes.length + losses.length > 0);
  const count = (change: AnswerChange): number =>
    changed.filter(({ comparison: { changes } }) => changes.includes(change)).length;
  return {
    replayed: compared.length,
    worse: worseOf(compared),
    changed: changed.length,
    byChange: Object.fromEntries(ANSWER_CHANGES.map((change) => [change, count(change)])) as AnswersReplay['byChange'],
    examples: changed
      .toSorted((one, other) => gravityOf(other) - gravityOf(one))
      .slice(0, examples)
      .map(({ asked: { text, askedAt }, before, after, comparison }) => ({
        question: mask(text),
        askedAt,
        before,
        after,
        ...comparison,
      })),
  };
}

/** Graver losses count more; without any, 0. */
const gravityOf = ({ comparison: { losses } }: Compared): number =>
  losses.reduce((sum, loss) => sum + 2 ** (ANSWER_LOSSES.length - ANSWER_LOSSES.indexOf(loss)), 0);
