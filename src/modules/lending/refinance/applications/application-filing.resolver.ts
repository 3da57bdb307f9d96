import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import type { ApplicationFilingService, ApplicationRequest } from './application-filing.service.js';
import {
  RefinanceApplicationCreateInput,
  RefinanceApplicationCreatePayload,
  RefinanceApplicationSubmitInput,
  RefinanceApplicationSubmitPayload,
  RefinanceApplicationUpdateInput,
  RefinanceApplicationUpdatePayload,
  RefinanceApplicationWithdrawInput,
  RefinanceApplicationWithdrawPayload,
  RefinanceApplyInput,
  RefinanceApplyPayload,
  RefinanceExplanationAcknowledgeInput,
  RefinanceExplanationAcknowledgePayload,
} from './application-changes.types.js';
import type { ExplanationService } from '../explanation/explanation.service.js';
import {
  RefinanceExplanationInput,
  RefinanceExplanationItemTextType,
  toItemText,
} from '../explanation/explanation.types.js';
import type { ApplicationRow } from '../refinance.columns.js';

interface Changed {
  readonly application: ApplicationRow;
}

/** Mutations of applicants. */
@Resolver()
export class ApplicationFilingResolver {
  constructor(
    private readonly filing: ApplicationFilingService,
    private readonly explanations: ExplanationService,
  ) {}

  @Query(() => [RefinanceExplanationItemTextType], {
    description:
      'What the applicant reads and acknowledges before applying for such a loan (금융소비자보호법 제19조): five items.',
  })
  async refinanceExplanation(
    @Arg('input', () => RefinanceExplanationInput, { description: 'The loan.' }) input: RefinanceExplanationInput,
    @Ctx() context: RequestContext,
  ): Promise<RefinanceExplanationItemTextType[]> {
    const { amountWon: requestedWon, termMonths, repaymentMethod } = input;
    const productId = decodeId('RefinanceProduct', input.productId, ['productId']);
    const items = await this.explanations.preview(context, productId, { requestedWon, termMonths, repaymentMethod });
    return items.map((item) => toItemText(item, context.locale));
  }

  @Mutation(() => RefinanceApplicationCreatePayload, {
    description: 'Begins an application, as a draft. For customers themselves, and for staff at their word.',
  })
  async refinanceApplicationCreate(
    @Arg('input', () => RefinanceApplicationCreateInput, { description: 'What is asked for.' })
    input: RefinanceApplicationCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { application: await this.filing.create(context, input.idempotencyKey, requestOf(input)) };
  }

  @Mutation(() => RefinanceApplyPayload, {
    description: 'Applies in one call: begins, acknowledges the explanation, submits. All of it, or nothing.',
  })
  async refinanceApply(
    @Arg('input', () => RefinanceApplyInput, { description: 'The whole application.' }) input: RefinanceApplyInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, acknowledgements } = input;
    return { application: await this.filing.apply(context, idempotencyKey, requestOf(input), acknowledgements) };
  }

  @Mutation(() => RefinanceApplicationUpdatePayload, {
    description: 'Changes a draft. Refused when it has changed since `version` was read.',
  })
  async refinanceApplicationUpdate(
    @Arg('input', () => RefinanceApplicationUpdateInput, { description: 'The changes.' })
    input: RefinanceApplicationUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, applicationId, version, amountWon, termMonths, repaymentMethod, ...home } = input;
    const id = decodeId('RefinanceApplication', applicationId, ['applicationId']);
    const terms = { requestedWon: amountWon ?? undefined, termMonths: termMonths ?? undefined };
    const changes = { ...terms, repaymentMethod: repaymentMethod ?? undefined, ...home };
    return { application: await this.filing.update(context, idempotencyKey, id, version, changes) };
  }

  @Mutation(() => RefinanceExplanationAcknowledgePayload, {
    description: 'Records that the applicant read and understood items of the explanation of a draft.',
  })
  async refinanceExplanationAcknowledge(
    @Arg('input', () => RefinanceExplanationAcknowledgeInput, { description: 'The items.' })
    input: RefinanceExplanationAcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, applicationId, acknowledgements } = input;
    const id = decodeId('RefinanceApplication', applicationId, ['applicationId']);
    return { application: await this.explanations.acknowledge(context, idempotencyKey, id, acknowledgements) };
  }

  @Mutation(() => RefinanceApplicationSubmitPayload, {
    description: 'Submits a draft whose explanation is acknowledged.',
  })
  async refinanceApplicationSubmit(
    @Arg('input', () => RefinanceApplicationSubmitInput, { description: 'The draft.' })
    input: RefinanceApplicationSubmitInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, applicationId, version } = input;
    const id = decodeId('RefinanceApplication', applicationId, ['applicationId']);
    return { application: await this.filing.submit(context, idempotencyKey, id, version) };
  }

  @Mutation(() => RefinanceApplicationWithdrawPayload, {
    description: 'Takes an application back before its money is out. After that, use `refinanceWithdraw`.',
  })
  async refinanceApplicationWithdraw(
    @Arg('input', () => RefinanceApplicationWithdrawInput, { description: 'The application.' })
    input: RefinanceApplicationWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, applicationId, version, note = null } = input;
    const id = decodeId('RefinanceApplication', applicationId, ['applicationId']);
    return { application: await this.filing.withdraw(context, idempotencyKey, id, version, note) };
  }
}

function requestOf(input: RefinanceApplicationCreateInput): ApplicationRequest {
  const { amountWon: requestedWon, termMonths, repaymentMethod } = input;
  return {
    loanId: decodeId('Loan', input.loanId, ['loanId']),
    productId: decodeId('RefinanceProduct', input.productId, ['productId']),
    requestedWon,
    termMonths,
    repaymentMethod,
    rateType: input.rateType ?? null,
    homeRegion: input.homeRegion ?? null,
    homePriceWon: input.homePriceWon ?? null,
  };
}
