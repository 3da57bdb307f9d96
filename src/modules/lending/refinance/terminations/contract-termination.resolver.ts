import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CalendarDate,
  decodeId,
  pageBelow,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../../platform/graphql/index.js';
import { LoanType, type LoanRow, type WholeLoan } from '../../loans/index.js';
import type { ApplicationService } from '../applications/application.service.js';
import { TERMINATIONS, type TerminationRow } from './contract-termination.columns.js';
import type { ContractTerminationChangesService, TerminationOutcome } from './contract-termination-changes.service.js';
import type { ContractTerminationService } from './contract-termination.service.js';
import {
  ContractTerminationCancelInput,
  ContractTerminationCancelPayload,
  ContractTerminationConnection,
  ContractTerminationDecideInput,
  ContractTerminationDecidePayload,
  ContractTerminationRequestInput,
  ContractTerminationRequestPayload,
  ContractTerminationsArgs,
  ContractTerminationType,
  LoanContractTerminationConnection,
  LoanContractTerminationsArgs,
} from './contract-termination.types.js';

@Resolver(() => ContractTerminationType)
export class ContractTerminationResolver {
  constructor(
    private readonly terminations: ContractTerminationService,
    private readonly changes: ContractTerminationChangesService,
    private readonly applications: ApplicationService,
  ) {}

  @Query(() => ContractTerminationType, {
    nullable: true,
    description: 'A demand of your institution, or of your own; null when there is none you may see.',
  })
  contractTermination(
    @Arg('id', () => ID, { description: 'Id of the demand.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<TerminationRow | null> {
    return this.terminations.find(context, decodeId('ContractTermination', id, ['id']));
  }

  @Query(() => ContractTerminationConnection, {
    description: 'Demands of your institution, newest first; for customers their own. Recorded for staff.',
  })
  async contractTerminations(
    @Args(() => ContractTerminationsArgs) args: ContractTerminationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TerminationRow>> {
    const { status = null, loanId } = args.filter ?? {};
    const loan = loanId == null ? null : decodeId('Loan', loanId, ['filter', 'loanId']);
    return pageOf(TERMINATIONS, args, (request) => this.terminations.page(context, request, { status, loanId: loan }));
  }

  @FieldResolver(() => LoanType, { description: 'The loan whose contract is to end.' })
  loan(@Root() { loanKey }: TerminationRow, @Ctx() context: RequestContext): Promise<WholeLoan | null> {
    return context.loaders
      .for<number, WholeLoan | null>('ContractTermination.loan', (ids) => this.applications.loansByIds(context, ids))
      .load(loanKey);
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'The last day on which the lender answers in time: ten days after the demand, or the next business day. Null while the holidays around it are not known.',
  })
  answerDueOn(@Root() termination: TerminationRow): Promise<string | null> {
    return this.terminations.answerDueOn(termination);
  }

  @Mutation(() => ContractTerminationRequestPayload, {
    description:
      'Demands that the contract of a loan end because its sale broke the rules: within a year of learning of it and five years of the contract. For borrowers themselves, and for staff at their word.',
  })
  async contractTerminationRequest(
    @Arg('input', () => ContractTerminationRequestInput, { description: 'The demand.' })
    input: ContractTerminationRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<{ termination: TerminationRow }> {
    const { idempotencyKey, violation, knownOn, grounds } = input;
    const loanId = decodeId('Loan', input.loanId, ['loanId']);
    const demand = { loanId, violation, knownOn, grounds };
    return { termination: await this.changes.demand(context, idempotencyKey, demand) };
  }

  @Mutation(() => ContractTerminationCancelPayload, { description: 'Takes a demand back before it is decided.' })
  async contractTerminationCancel(
    @Arg('input', () => ContractTerminationCancelInput, { description: 'Which demand.' })
    input: ContractTerminationCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ termination: TerminationRow }> {
    const { idempotencyKey, version } = input;
    const id = decodeId('ContractTermination', input.terminationId, ['terminationId']);
    return { termination: await this.changes.cancel(context, idempotencyKey, id, version) };
  }

  @Mutation(() => ContractTerminationDecidePayload, {
    description:
      'Accepts a demand, after which the loan is paid back without any fee, or refuses it and says why. For staff.',
  })
  contractTerminationDecide(
    @Arg('input', () => ContractTerminationDecideInput, { description: 'The decision.' })
    input: ContractTerminationDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<TerminationOutcome> {
    const { idempotencyKey, version, decision, refusal, refusalText, preview } = input;
    const id = decodeId('ContractTermination', input.terminationId, ['terminationId']);
    const decided = { id, version, decision, refusal: refusal ?? null, refusalText: refusalText ?? null };
    return this.changes.decide(context, idempotencyKey, decided, preview ?? false);
  }
}

/** Adds to loans the demands that their contract end. */
@Resolver(() => LoanType)
export class LoanTerminationsResolver {
  constructor(private readonly terminations: ContractTerminationService) {}

  @FieldResolver(() => LoanContractTerminationConnection, {
    description: 'Demands that its contract end (위법계약 해지 요구), newest first. Recorded for staff.',
  })
  async contractTerminations(
    @Root() { key }: LoanRow,
    @Args(() => LoanContractTerminationsArgs) args: LoanContractTerminationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TerminationRow>> {
    const below = { field: 'Loan.contractTerminations', list: TERMINATIONS, key, args };
    return pageBelow(context, below, (ids, request) => this.terminations.pageOfEach(context, ids, request));
  }
}
