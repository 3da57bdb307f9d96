import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { CursorArgs, type Connection } from '../../../platform/graphql/index.js';
import { instalmentPage, type ListedInstalment } from './instalment-page.js';
import { InstalmentConnection } from './instalment.types.js';
import type { PrepaymentPreview } from './loan-outlook.service.js';
import { LoanPrepaymentType } from './loan-prepayment.types.js';

/** Resolves the schedule that follows an early payment. */
@Resolver(() => LoanPrepaymentType)
export class LoanPrepaymentResolver {
  @FieldResolver(() => InstalmentConnection, { description: 'The instalments that would follow, earliest first.' })
  schedule(
    @Root() { after }: PrepaymentPreview,
    @Args(() => CursorArgs) args: CursorArgs,
  ): Connection<ListedInstalment> {
    return instalmentPage(after, args);
  }
}
