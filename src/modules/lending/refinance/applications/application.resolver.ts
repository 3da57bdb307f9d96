import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  countedPageOf,
  CursorArgs,
  decodeId,
  encodeId,
  mapPage,
  pageBelow,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../../customers/index.js';
import { LoanType, type WholeLoan } from '../../loans/index.js';
import type { ApplicationService, LogRow } from './application.service.js';
import {
  RefinanceApplicationConnection,
  RefinanceApplicationsArgs,
  RefinanceApplicationType,
  RefinanceLogConnection,
  type RefinanceLogEntryType,
} from './application.types.js';
import { wordsOfMove } from './application.texts.js';
import type { RejectionReason } from '../eligibility/eligibility.js';
import { movesFrom } from './application-move.policy.js';
import type { ApplicationStatus } from './application-status.js';
import type { ProductService } from '../products/product.service.js';
import { APPLICATIONS, type ApplicationRow, type ProductRow } from '../refinance.columns.js';
import { ApplicationStatusEnum } from '../refinance.enums.js';
import { RefinanceProductType } from '../products/refinance-product.types.js';
import { looksAtOthers } from '../refinance.policy.js';

const LOG = 'refinanceLog';
const PARTIES = {
  CUSTOMER: 'APPLICANT',
  STAFF: 'LENDER',
  ADMIN: 'LENDER',
  SERVICE: 'LENDER',
  SYSTEM: 'SYSTEM',
} as const;

@Resolver(() => RefinanceApplicationType)
export class ApplicationResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly products: ProductService,
    private readonly customers: CustomerService,
  ) {}

  @Query(() => RefinanceApplicationType, {
    nullable: true,
    description: 'An application of your institution, or of your own; null when there is none you may see.',
  })
  refinanceApplication(
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationRow | null> {
    return this.applications.find(context, decodeId('RefinanceApplication', id, ['id']));
  }

  @Query(() => RefinanceApplicationConnection, {
    description: 'Applications of your institution; for customers their own. Recorded for staff.',
  })
  async refinanceApplications(
    @Args(() => RefinanceApplicationsArgs) args: RefinanceApplicationsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApplicationRow>> {
    const { status = null, customerId, loanId, productId } = args.filter ?? {};
    const question = {
      status,
      customerId: customerId == null ? null : decodeId('Customer', customerId, ['filter', 'customerId']),
      loanId: loanId == null ? null : decodeId('Loan', loanId, ['filter', 'loanId']),
      productId: productId == null ? null : decodeId('RefinanceProduct', productId, ['filter', 'productId']),
    };
    return countedPageOf(APPLICATIONS, args, selectionOf(info), {
      read: (request) => this.applications.page(context, request, question, args.order),
      count: () => this.applications.count(context, question),
    });
  }

  @FieldResolver(() => RefinanceProductType, { description: 'The product, even when it is no longer offered.' })
  async product(@Root() { productKey }: ApplicationRow, @Ctx() context: RequestContext): Promise<ProductRow | null> {
    return context.loaders
      .for<number, ProductRow | null>('RefinanceApplication.product', (ids) => this.products.listByIds(context, ids))
      .load(productKey);
  }

  @FieldResolver(() => LoanType, { description: 'The loan to replace.' })
  loan(@Root() { loanKey }: ApplicationRow, @Ctx() context: RequestContext): Promise<WholeLoan | null> {
    return this.loanOf(context, loanKey);
  }

  @FieldResolver(() => LoanType, { nullable: true, description: 'The loan that replaced it; null before.' })
  async newLoan(@Root() { newLoanKey }: ApplicationRow, @Ctx() context: RequestContext): Promise<WholeLoan | null> {
    return newLoanKey === null ? null : this.loanOf(context, newLoanKey);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Who applies; masked for everyone else.' })
  customer(
    @Root() { customerKey }: ApplicationRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (ids) => this.customers.listByIds(context, ids, fields))
      .load(customerKey);
  }

  @FieldResolver(() => RefinanceLogConnection, { description: 'Every move, the first one first.' })
  async log(
    @Root() { key }: ApplicationRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RefinanceLogEntryType>> {
    const staff = context.actor !== null && looksAtOthers(context.actor);
    const below = { field: 'RefinanceApplication.log', list: LOG, key, args };
    const page = await pageBelow(context, below, (ids, request) => this.applications.logOfEach(context, ids, request));
    return mapPage(page, (row) => toLogEntry(row, staff, context.locale));
  }

  @FieldResolver(() => [ApplicationStatusEnum], {
    description:
      'Statuses that your role may move it to from here, by some mutation; at most eight. An account that granted or prepared it may be kept from one of them.',
  })
  possibleMoves(@Root() { status }: ApplicationRow, @Ctx() { actor }: RequestContext): ApplicationStatus[] {
    return actor ? movesFrom(status, actor.role) : [];
  }

  @FieldResolver(() => RefinanceApplicationType, {
    nullable: true,
    description: 'The application that replaced the loan instead; null unless this one is SUPERSEDED.',
  })
  supersededBy(
    @Root() { supersededByKey }: ApplicationRow,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationRow | null> | null {
    if (supersededByKey === null) return null;
    return context.loaders
      .for<number, ApplicationRow | null>('RefinanceApplication.supersededBy', (ids) =>
        this.applications.listByIds(context, ids),
      )
      .load(supersededByKey);
  }

  private loanOf(context: RequestContext, key: number): Promise<WholeLoan | null> {
    return context.loaders
      .for<number, WholeLoan | null>('RefinanceApplication.loan', (ids) => this.applications.loansByIds(context, ids))
      .load(key);
  }
}

function toLogEntry({ key, from, to, role, accountKey, at, reasons, note }: LogRow, forStaff: boolean, locale: Locale) {
  return {
    key,
    from,
    to,
    at,
    note: note ?? wordsOfMove(to)?.[locale] ?? null,
    by: PARTIES[role],
    accountId: forStaff && accountKey !== null ? encodeId('Account', accountKey) : null,
    reasons: reasons as readonly RejectionReason[],
  };
}
