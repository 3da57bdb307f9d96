import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import {
  RateCutRequestCancelInput,
  RateCutRequestCancelPayload,
  RateCutRequestCreateInput,
  RateCutRequestCreatePayload,
  RateCutRequestDecideInput,
  RateCutRequestDecidePayload,
  RateCutRequestRequireDocumentsInput,
  RateCutRequestRequireDocumentsPayload,
  RateCutRequestSupplementInput,
  RateCutRequestSupplementPayload,
} from './rate-cut-changes.types.js';
import type { RateCutRow } from './rate-cut.columns.js';
import type { RateCutDecisionService, RateCutOutcome } from './rate-cut-decision.service.js';
import type { RateCutFilingService } from './rate-cut-filing.service.js';

interface Changed {
  readonly request: RateCutRow;
}

/** Mutations of borrowers and their lender on a lower rate. */
@Resolver()
export class RateCutChangesResolver {
  constructor(
    private readonly filing: RateCutFilingService,
    private readonly decisions: RateCutDecisionService,
  ) {}

  @Mutation(() => RateCutRequestCreatePayload, {
    description:
      'Demands that the rate of a loan be lowered; a loan has one demand at a time. For borrowers themselves, and for staff at their word.',
  })
  async rateCutRequestCreate(
    @Arg('input', () => RateCutRequestCreateInput, { description: 'The demand.' }) input: RateCutRequestCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, reason, detail = null } = input;
    const loanId = decodeId('Loan', input.loanId, ['loanId']);
    const demand = { loanId, reason, detail, documentIds: documentsOf(input.documentIds) };
    return { request: await this.filing.create(context, idempotencyKey, demand) };
  }

  @Mutation(() => RateCutRequestRequireDocumentsPayload, {
    description: 'Asks the borrower for papers; the clock stops until they come. For staff.',
  })
  async rateCutRequestRequireDocuments(
    @Arg('input', () => RateCutRequestRequireDocumentsInput, { description: 'Which papers.' })
    input: RateCutRequestRequireDocumentsInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, version, note } = input;
    const id = decodeId('RateCutRequest', input.requestId, ['requestId']);
    return { request: await this.decisions.requireDocuments(context, idempotencyKey, id, version, note) };
  }

  @Mutation(() => RateCutRequestSupplementPayload, {
    description: 'Hands in the papers that were awaited; the clock runs again from tomorrow.',
  })
  async rateCutRequestSupplement(
    @Arg('input', () => RateCutRequestSupplementInput, { description: 'The papers.' })
    input: RateCutRequestSupplementInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, version } = input;
    const id = decodeId('RateCutRequest', input.requestId, ['requestId']);
    const documentIds = documentsOf(input.documentIds);
    return { request: await this.filing.supplement(context, idempotencyKey, id, version, documentIds) };
  }

  @Mutation(() => RateCutRequestCancelPayload, { description: 'Takes a demand back before it is decided.' })
  async rateCutRequestCancel(
    @Arg('input', () => RateCutRequestCancelInput, { description: 'Which demand.' }) input: RateCutRequestCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, version } = input;
    const id = decodeId('RateCutRequest', input.requestId, ['requestId']);
    return { request: await this.filing.cancel(context, idempotencyKey, id, version) };
  }

  @Mutation(() => RateCutRequestDecidePayload, {
    description:
      'Lowers the rate of the loan from today, with interest charged at the old rate until then, or refuses and says why. For staff.',
  })
  rateCutRequestDecide(
    @Arg('input', () => RateCutRequestDecideInput, { description: 'The decision.' }) input: RateCutRequestDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<RateCutOutcome> {
    const { idempotencyKey, version, decision, newRatePercent, refusal, refusalText, preview } = input;
    const id = decodeId('RateCutRequest', input.requestId, ['requestId']);
    const decided = {
      newRatePercent: newRatePercent ?? null,
      refusal: refusal ?? null,
      refusalText: refusalText ?? null,
    };
    return this.decisions.decide(context, idempotencyKey, { id, version, decision, ...decided }, preview ?? false);
  }
}

const documentsOf = (ids: readonly string[] | null | undefined): number[] =>
  [...new Set(ids ?? [])].map((id) => decodeId('Document', id, ['documentIds']));
