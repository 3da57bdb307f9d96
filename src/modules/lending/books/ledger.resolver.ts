import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { decodeId, pageOrNull, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import type { LedgerPostingRow } from './ledger-row.js';
import type { LedgerService } from './ledger.service.js';
import { LedgerPostingConnection, LedgerPostingType, LoanLedgerArgs } from './ledger.types.js';

@Resolver(() => LedgerPostingType)
export class LedgerResolver {
  constructor(private readonly service: LedgerService) {}

  @Query(() => LedgerPostingConnection, {
    nullable: true,
    description:
      'Postings of a loan, oldest first; null when your institution has no such loan. For staff; access is recorded.',
  })
  async loanLedger(
    @Args(() => LoanLedgerArgs) args: LoanLedgerArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<LedgerPostingRow> | null> {
    const id = decodeId('Loan', args.loanId, ['loanId']);
    return pageOrNull(
      'loanLedger',
      args,
      ({ after, first }) => this.service.page(context, id, { after, limit: first + 1 }),
      ({ number }) => number,
    );
  }
}
