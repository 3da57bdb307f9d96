import type { Actor, Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { refuse } from '../../../../platform/errors/index.js';
import { isBlank } from '../../../../platform/text.js';
import { ChatErrorCode, mayUse, refuseBlank, refuseReply, OWN_CONVERSATIONS } from '../../access/index.js';
import { hasEnded } from '../reply-state.js';
import type { ReplyRepository } from '../reply.repository.js';
import type { ReplyRow } from '../reply-row.js';
import { REASONS_OF, type FeedbackReason, type FeedbackVerdict } from './feedback.enums.js';
import type {
  FeedbackFigures,
  FeedbackRepository,
  FeedbackRow,
  IntentFeedback,
  ModelFeedback,
} from './feedback.repository.js';
import { READ_FEEDBACK } from './feedback.policy.js';
import { reasonsAllowedText, RATE_AFTER_END, PERIOD_BOUNDS } from './feedback.texts.js';

export type { FeedbackFigures };

export interface FeedbackParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly replies: ReplyRepository;
  readonly feedback: FeedbackRepository;
}

/** Somebody's feedback on a reply. */
export interface Feedback {
  readonly verdict: FeedbackVerdict;
  readonly reason: FeedbackReason | null;
  readonly text: string | null;
}

/** How the replies of a model were received; figures from few people are withheld. */
export interface ShownModelFeedback extends Pick<ModelFeedback, 'provider' | 'model'> {
  readonly figures: FeedbackFigures | null;
}
/** How the replies to questions of an intent were received. */
interface ShownIntentFeedback extends Pick<IntentFeedback, 'intent'> {
  readonly figures: FeedbackFigures | null;
}

/** With fewer people than this, a figure could be traced to one of them. */
const FEEDBACK_PEOPLE_MIN = 5;
/** The longest period of a summary. */
const SUMMARY_DAYS_MAX = 366;
const DAY_MS = 24 * 3_600_000;

/** Stores people's feedback on replies, and summarises it for staff. */
export class FeedbackService {
  constructor(private readonly parts: FeedbackParts) {}

  /**
   * Stores the caller's feedback on an ended reply of theirs, replacing any earlier feedback.
   * @throws Refusal REPLY_NOT_FOUND, REPLY_UNFINISHED or INVALID_INPUT.
   */
  async give(caller: Caller, replyId: number, { verdict, reason, text }: Feedback): Promise<ReplyRow> {
    const actor = OWN_CONVERSATIONS.require(caller);
    if (text !== null && isBlank(text)) refuseBlank('text');
    if (reason !== null && !REASONS_OF[verdict].includes(reason)) refuseReason(verdict);
    const { clock, feedback } = this.parts;
    const { accountId, institutionId } = actor;
    return this.#change(caller, actor, replyId, async (transaction, reply) => {
      if (!hasEnded(reply.state)) refuseEarly();
      const given = { replyId, institutionId, accountId, verdict, reason, text, givenAt: clock.now() };
      await feedback.give(transaction, given);
      return { action: 'REPLY_FEEDBACK_GIVEN', detail: { verdict, reason } };
    });
  }

  /** Withdraws feedback; succeeds when there is none. @throws Refusal REPLY_NOT_FOUND. */
  async withdraw(caller: Caller, replyId: number): Promise<ReplyRow> {
    return this.#change(caller, OWN_CONVERSATIONS.require(caller), replyId, async (transaction) => {
      const was = await this.parts.feedback.withdraw(transaction, replyId);
      return was ? { action: 'REPLY_FEEDBACK_WITHDRAWN', detail: {} } : null;
    });
  }

  /** Feedback on replies that the caller may already see. */
  listByReplies(replyIds: readonly number[]): Promise<FeedbackRow[]> {
    return this.parts.feedback.listByReplies(replyIds);
  }

  /**
   * How the institution's replies were received, by model, from `since` to before `until`.
   * @throws Refusal FORBIDDEN for customers, BAD_USER_INPUT for more than 366 days.
   */
  async summary(caller: Caller, since: Date, until: Date): Promise<ShownModelFeedback[]> {
    const models = await this.parts.feedback.summary(institutionIn(caller, since, until), since, until);
    return models.map(({ provider, model, ...figures }) => ({ provider, model, figures: unlessFew(figures) }));
  }

  /** The same, by the intent of the question. @throws Refusal as `summary`. */
  async byIntent(caller: Caller, since: Date, until: Date): Promise<ShownIntentFeedback[]> {
    const intents = await this.parts.feedback.byIntent(institutionIn(caller, since, until), since, until);
    return intents.map(({ intent, ...figures }) => ({ intent, figures: unlessFew(figures) }));
  }

  async #change(
    caller: Caller,
    actor: Actor,
    replyId: number,
    work: (
      transaction: Parameters<Parameters<Database['transaction']>[0]>[0],
      reply: ReplyRow,
    ) => Promise<{ readonly action: string; readonly detail: Readonly<Record<string, unknown>> } | null>,
  ): Promise<ReplyRow> {
    const { database, replies } = this.parts;
    return database.transaction(async (transaction) => {
      const reply = await replies.findById(replyId, transaction);
      if (!mayUse(actor, reply)) return refuseReply(['replyId']);
      const done = await work(transaction, reply);
      const subject = { subjectType: 'Reply', subjectId: replyId, customerId: actor.customerId };
      if (done) await recordAudit(transaction, caller, { ...done, ...subject });
      return reply;
    });
  }
}

/** The institution of the staff member who asks; refuses customers and periods that are too long. */
function institutionIn(caller: Caller, since: Date, until: Date): number {
  const { institutionId } = READ_FEEDBACK.require(caller);
  if (until <= since || until.getTime() - since.getTime() > SUMMARY_DAYS_MAX * DAY_MS) refusePeriod();
  return institutionId;
}

const unlessFew = (figures: FeedbackFigures): FeedbackFigures | null =>
  figures.people < FEEDBACK_PEOPLE_MIN ? null : figures;

function refuseReason(verdict: FeedbackVerdict): never {
  const allowed = REASONS_OF[verdict].join(', ');
  const message = reasonsAllowedText(verdict, allowed);
  return refuse(ChatErrorCode.INVALID_INPUT, message, ['reason']);
}

function refuseEarly(): never {
  const message = RATE_AFTER_END;
  return refuse(ChatErrorCode.REPLY_UNFINISHED, message, ['replyId']);
}

function refusePeriod(): never {
  const message = PERIOD_BOUNDS;
  return refuse('BAD_USER_INPUT', message, ['until']);
}
