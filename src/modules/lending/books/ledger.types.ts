import { ArgsType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType, CalendarDate, connectionType, CursorArgs, DateTime, Won } from '../../../platform/graphql/index.js';
import type { PostingKind } from '../repayments/index.js';

/** The accounts of a loan. */
const LEDGER_ACCOUNTS = ['PRINCIPAL', 'INTEREST', 'DEFAULT_INTEREST', 'FEE', 'CASH', 'HELD', 'OPENING'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

const LedgerAccountEnum = enumType<LedgerAccount>('LedgerAccount', 'An account of a loan in the books.', {
  PRINCIPAL: 'Principal owed; its debits less its credits are `Loan.balanceWon`.',
  INTEREST: 'Interest that was paid.',
  DEFAULT_INTEREST: 'Default interest that was paid.',
  FEE: 'Fees that were paid.',
  CASH: 'Money that went out and came in.',
  HELD: 'Money that came in and is not applied yet.',
  OPENING: 'The other side of a balance that was taken over from other books.',
});

const PostingKindEnum = enumType<PostingKind>('LedgerPostingKind', 'What a posting records.', {
  DISBURSEMENT: 'The loan was paid out.',
  TAKEN_OVER: 'The loan was taken over from other books with a balance.',
  REPAYMENT: 'Money came in.',
  HELD_APPLIED: 'An instalment was paid on its day from what was held for it.',
  FEE: 'A fee was paid.',
  REFUND: 'Money that was not for the loan went back.',
  REVERSAL: 'A posting was reversed.',
});

@ObjectType('LedgerEntry', { description: 'What a posting moves on one account: either side is 0.' })
class LedgerEntryType {
  @Field(() => LedgerAccountEnum, { description: 'The account.' })
  account!: LedgerAccount;

  @Field(() => Won, { description: 'Its debit, in won.' })
  debitWon!: number;

  @Field(() => Won, { description: 'Its credit, in won.' })
  creditWon!: number;
}

@ObjectType('LedgerPosting', {
  description: 'A posting in the books of a loan; its debits and credits are equal. It is never changed.',
})
export class LedgerPostingType {
  @Field(() => Int, { description: 'Its number; later postings have higher ones.' })
  number!: number;

  @Field(() => PostingKindEnum, { description: 'What it records.' })
  kind!: PostingKind;

  @Field(() => CalendarDate, { description: 'The day the money moved.' })
  valueOn!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the repayment it belongs to; null when it belongs to none.' })
  repaymentId!: string | null;

  @Extensions({ listSize: LEDGER_ACCOUNTS.length })
  @Field(() => [LedgerEntryType], { description: 'What it moves on each account.' })
  entries!: LedgerEntryType[];

  @Field(() => DateTime, { description: 'When it was posted.' })
  postedAt!: Date;
}

export const LedgerPostingConnection = connectionType(LedgerPostingType, 'LedgerPosting');

@ArgsType()
export class LoanLedgerArgs extends CursorArgs {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;
}
