import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import { loanNotFound, loanNotOpen, loanScope, type RateKind } from '../../loans/index.js';
import type { ApplicationChanges } from './application-changes.js';
import type { Work } from '../change-once.js';
import { loanProblems, termsProblems } from './application-problems.js';
import type { ApplicationWritingRepository, RequestedTerms } from './application-writing.repository.js';
import type { Acknowledgement } from '../explanation/explanation.js';
import type { ExplanationService } from '../explanation/explanation.service.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { ApplicationRow } from '../refinance.columns.js';
import {
  applicationChanged,
  applicationExists,
  illegalMove,
  notADraft,
  productInactive,
  productNotFound,
} from '../refinance.refusals.js';
import type { RefinanceProductRepository } from '../products/refinance-product.repository.js';
import { seesEveryProduct, FILE_APPLICATIONS } from '../refinance.policy.js';

/** The loan to replace, the product, and the terms asked for. */
export interface ApplicationRequest extends Omit<RequestedTerms, 'rateType'> {
  readonly loanId: number;
  readonly productId: number;
  /** That of the product when null. */
  readonly rateType: RateKind | null;
}

/** Changes of a draft; undefined changes nothing. */
type DraftChanges = { readonly [Field in keyof RequestedTerms]?: RequestedTerms[Field] | undefined };

/** Files applications, for customers themselves and for staff at their word. */
export class ApplicationFilingService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly explanations: ExplanationService;
      readonly products: RefinanceProductRepository;
      readonly writing: ApplicationWritingRepository;
      readonly loans: LoanStateRepository;
      readonly fourEyes: FourEyes;
    },
  ) {}

  /**
   * Begins an application.
   * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_INACTIVE, LOAN_NOT_FOUND, LOAN_NOT_OPEN, APPLICATION_EXISTS or
   * IDEMPOTENCY_CONFLICT; all at once of LOAN_NOT_ELIGIBLE, AMOUNT_OUT_OF_RANGE, TERM_OUT_OF_RANGE, TERMS_NOT_OFFERED.
   */
  create(caller: Caller, key: string, request: ApplicationRequest): Promise<ApplicationRow> {
    const change = {
      caller,
      key,
      operation: 'refinanceApplicationCreate',
      input: request,
      permission: FILE_APPLICATIONS,
    };
    return this.parts.changes.once(change, async (work) => (await this.begin(work, request)).application);
  }

  /**
   * All in one: begins an application, records the explanation as acknowledged, and submits it.
   * @throws Refusal as `create`, EXPLANATION_OUTDATED or EXPLANATION_INCOMPLETE.
   */
  apply(
    caller: Caller,
    key: string,
    request: ApplicationRequest,
    acknowledgements: readonly Acknowledgement[],
  ): Promise<ApplicationRow> {
    const input = { ...request, acknowledgements };
    return this.parts.changes.once(
      { caller, key, operation: 'refinanceApply', input, permission: FILE_APPLICATIONS },
      async (work) => {
        const { application, product } = await this.begin(work, request);
        await this.parts.explanations.record(work, application, product, acknowledgements);
        await this.parts.explanations.requireComplete(work, application, product, 'acknowledgements');
        return this.file(work, application, application.version);
      },
    );
  }

  /**
   * Changes a draft. Items of the explanation that read otherwise for the new terms have to be acknowledged again.
   * @throws Refusal APPLICATION_NOT_FOUND, APPLICATION_CHANGED, ILLEGAL_MOVE when it is no draft, IDEMPOTENCY_CONFLICT;
   * all at once of AMOUNT_OUT_OF_RANGE, TERM_OUT_OF_RANGE, TERMS_NOT_OFFERED.
   */
  update(caller: Caller, key: string, id: number, version: number, changes: DraftChanges): Promise<ApplicationRow> {
    const change = {
      caller,
      key,
      operation: 'refinanceApplicationUpdate',
      input: { id, version, changes },
      permission: FILE_APPLICATIONS,
    };
    return this.parts.changes.once(change, async (work) => {
      const before = await this.parts.changes.load(work, id);
      if (before.status !== 'DRAFT') notADraft(before.status);
      if (before.version !== version) applicationChanged();
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const terms: RequestedTerms = { ...before, ...said };
      refuseAll(
        termsProblems(await this.parts.changes.productOf(work, before), { ...terms, amountWon: terms.requestedWon }),
      );
      const { transaction, at } = work;
      await this.parts.fourEyes.record(work, id, 'FILED');
      const after = (await this.parts.writing.updateDraft(transaction, before, terms, at)) ?? applicationChanged();
      await recordAudit(transaction, caller, {
        action: 'REFINANCE_APPLICATION_UPDATED',
        subjectType: 'RefinanceApplication',
        subjectId: id,
        customerId: after.customerKey,
        detail: { changed: Object.keys(said) },
      });
      return after;
    });
  }

  /**
   * Submits a draft.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, PRODUCT_INACTIVE, LOAN_NOT_OPEN,
   * EXPLANATION_INCOMPLETE or IDEMPOTENCY_CONFLICT; all at once of AMOUNT_OUT_OF_RANGE, TERM_OUT_OF_RANGE,
   * TERMS_NOT_OFFERED where the product was changed since.
   */
  submit(caller: Caller, key: string, id: number, version: number): Promise<ApplicationRow> {
    const change = {
      caller,
      key,
      operation: 'refinanceApplicationSubmit',
      input: { id, version },
      permission: FILE_APPLICATIONS,
    };
    return this.parts.changes.once(change, async (work) => {
      const draft = await this.parts.changes.load(work, id);
      if (draft.status !== 'DRAFT') illegalMove(draft.status, 'SUBMITTED');
      const product = await this.parts.changes.productOf(work, draft);
      if (!product.active) productInactive();
      await this.openLoan(work, draft.loanKey);
      refuseAll(termsProblems(product, { ...draft, amountWon: draft.requestedWon }));
      await this.parts.explanations.requireComplete(work, draft, product, null);
      return this.file(work, draft, version);
    });
  }

  /**
   * Takes an application back before there is a contract.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  withdraw(caller: Caller, key: string, id: number, version: number, note: string | null): Promise<ApplicationRow> {
    const change = {
      caller,
      key,
      operation: 'refinanceApplicationWithdraw',
      input: { id, version, note },
      permission: FILE_APPLICATIONS,
    };
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, id);
      // Withdrawing from a contract means paying back: that is another act.
      if (application.executedOn !== null) illegalMove(application.status, 'WITHDRAWN');
      const values = { withdrawnOn: koreanDate(work.at) };
      return this.parts.changes.move(work, application, { to: 'WITHDRAWN', version, values, note });
    });
  }

  private async begin(work: Work, request: ApplicationRequest) {
    const { transaction, actor, at } = work;
    const product = await this.parts.products.find(transaction, actor.institutionId, request.productId);
    if (!product || !(product.active || seesEveryProduct(actor))) return productNotFound();
    const loan = await this.openLoan(work, request.loanId, 'lock');
    if (!product.active) productInactive();
    const terms = { ...request, rateType: request.rateType ?? product.rateType };
    refuseAll([
      ...loanProblems(product, loan.loanType),
      ...termsProblems(product, { ...terms, amountWon: terms.requestedWon }),
    ]);
    const year = Number(koreanDate(at).slice(0, 4));
    const number = await this.parts.writing.nextNumber(transaction, actor.institutionId, year);
    const owner = { institutionId: actor.institutionId, customerId: loan.customerKey };
    const made = await this.parts.writing.insert(transaction, { ...terms, ...owner, number }, at);
    const application = made ?? applicationExists();
    await this.parts.changes.record(work, application, { from: null });
    await this.parts.fourEyes.record(work, application.key, 'FILED');
    return { application, product };
  }

  private async file(work: Work, draft: ApplicationRow, version: number): Promise<ApplicationRow> {
    const values = { submittedAt: work.at };
    await this.parts.fourEyes.record(work, draft.key, 'FILED');
    return this.parts.changes.move(work, draft, { to: 'SUBMITTED', version, values });
  }

  /** Locks the loan: an execution ends the applications it finds, and would miss one begun at the same time. */
  private async openLoan({ transaction, actor }: Work, loanId: number, how: 'find' | 'lock' = 'find') {
    const loan = (await this.parts.loans[how](transaction, loanScope(actor), loanId)) ?? loanNotFound();
    return loan.status === 'ACTIVE' || loan.status === 'DELINQUENT' ? loan : loanNotOpen();
  }
}
