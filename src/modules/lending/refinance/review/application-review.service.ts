import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import type { Limits } from '../../limit/index.js';
import type { ApplicantReader } from '../applications/applicant-reader.js';
import type { ApplicationChanges, ReadApplication } from '../applications/application-changes.js';
import { type Change } from '../change-once.js';
import type { ApplicationStatus } from '../applications/application-status.js';
import { rejectionsFor, type RejectionReason } from '../eligibility/eligibility.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import type { ApplicationRow } from '../refinance.columns.js';
import { invalid } from '../refinance.refusals.js';
import { REVIEW_APPLICATIONS } from '../refinance.policy.js';
import { OTHER_REASON_MISSING } from './review.texts.js';

/** Reviews applications, and ends them without a contract. Staff and administrators of the institution. */
export class ApplicationReviewService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly applicants: ApplicantReader;
      readonly fourEyes: FourEyes;
      readonly rules: Limits['rules'];
    },
  ) {}

  /** Asks the applicant for papers; the note says which. @throws Refusal as `review`. */
  requestDocuments(caller: Caller, key: string, read: ReadApplication, note: string): Promise<ApplicationRow> {
    const change = this.changeOf(caller, key, 'refinanceApplicationRequestDocuments', { ...read, note });
    return this.take(change, read, ['SUBMITTED', 'UNDER_REVIEW'], 'DOCUMENTS_REQUIRED', note);
  }

  /**
   * Takes an application into review, also when the papers awaited have come.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  review(caller: Caller, key: string, read: ReadApplication, note: string | null): Promise<ApplicationRow> {
    const change = this.changeOf(caller, key, 'refinanceApplicationReview', { ...read, note });
    return this.take(change, read, ['SUBMITTED', 'DOCUMENTS_REQUIRED'], 'UNDER_REVIEW', note);
  }

  /** Ends an application without a decision, such as one whose papers never came. @throws Refusal as `review`. */
  cancel(caller: Caller, key: string, read: ReadApplication, note: string): Promise<ApplicationRow> {
    const { id, version } = read;
    const change = this.changeOf(caller, key, 'refinanceApplicationCancel', { id, version, note });
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, id);
      return this.parts.changes.move(work, application, { to: 'CANCELLED', version, note });
    });
  }

  /**
   * Refuses an application. Each reason is stored with what would change it, computed now.
   * @throws Refusal as `review`.
   */
  async reject(
    caller: Caller,
    key: string,
    read: ReadApplication,
    reasons: readonly RejectionReason[],
    note: string | null,
  ): Promise<ApplicationRow> {
    const change = this.changeOf(caller, key, 'refinanceApplicationReject', { ...read, reasons, note });
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const rules = await this.parts.rules.get();
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, read.id);
      if (reasons.includes('OTHER') && !note?.trim()) refuseAll([invalid('note', OTHER_REASON_MISSING)]);
      const setting = { institutionId: work.actor.institutionId, rules, on: koreanDate(work.at) };
      const [checks = []] = await this.parts.applicants.checksOfEach(work.transaction, setting, [application]);
      const values = { decidedAt: work.at, rejections: JSON.stringify(rejectionsFor(reasons, checks)) };
      const { version } = read;
      return this.parts.changes.move(work, application, { to: 'REJECTED', version, values, reasons, note });
    });
  }

  /** Moves an application within the review, and records who did. */
  private take(
    change: Change,
    read: ReadApplication,
    from: readonly ApplicationStatus[],
    to: ApplicationStatus,
    note: string | null,
  ): Promise<ApplicationRow> {
    const { changes, fourEyes } = this.parts;
    return changes.once(change, async (work) => {
      const application = await changes.lockAt(work, read, from, to);
      await fourEyes.record(work, application.key, 'REVIEWED');
      return changes.move(work, application, { to, version: read.version, note });
    });
  }

  private changeOf(caller: Caller, key: string, operation: string, input: object): Change {
    return { caller, key, operation, input, permission: REVIEW_APPLICATIONS };
  }
}
