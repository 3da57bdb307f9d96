import { ArgsType, Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate, connectionType, CursorArgs, DateTime, Won } from '../../../platform/graphql/index.js';
import type { PostingKind } from '../booking.js';

/** The accounts of a loan. */
export const LEDGER_ACCOUNTS = ['PRINCIPAL', 'INTEREST', 'DEFAULT_INTEREST', 'FEE', 'CASH', 'HELD', 'OPENING'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

const LedgerAccountEnum = Object.fromEntries(LEDGER_ACCOUNTS.map((name) => [name, name])) as {
  readonly [Name in LedgerAccount]: Name;
};
registerEnumType(LedgerAccountEnum, {
  name: 'LedgerAccount',
  description: 'An account of a loan in the books.',
  valuesConfig: {
    PRINCIPAL: { description: 'What is owed of the principal; its debits less its credits are `Loan.balanceWon`.' },
    INTEREST: { description: 'Interest that was paid.' },
    DEFAULT_INTEREST: { description: 'Interest at the rate on arrears that was paid.' },
    FEE: { description: 'Fees that were paid.' },
    CASH: { description: 'Money that went out and came in.' },
    HELD: { description: 'What came in and is not applied yet.' },
    OPENING: { description: 'The other side of a balance that was taken over from other books.' },
  },
});

const PostingKindEnum: { readonly [Name in PostingKind]: Name } = {
  DISBURSEMENT: 'DISBURSEMENT',
  TAKEN_OVER: 'TAKEN_OVER',
  REPAYMENT: 'REPAYMENT',
  HELD_APPLIED: 'HELD_APPLIED',
  FEE: 'FEE',
  REFUND: 'REFUND',
  REVERSAL: 'REVERSAL',
};
registerEnumType(PostingKindEnum, {
  name: 'LedgerPostingKind',
  description: 'What a posting is of.',
  valuesConfig: {
    DISBURSEMENT: { description: 'The money of the loan went out.' },
    TAKEN_OVER: { description: 'The loan came from other books with a balance.' },
    REPAYMENT: { description: 'Money came in.' },
    HELD_APPLIED: { description: 'An instalment was paid on its day from what was held for it.' },
    FEE: { description: 'A fee was paid.' },
    REFUND: { description: 'Money that was not for the loan went back.' },
    REVERSAL: { description: 'A posting was taken back.' },
  },
});

@ObjectType('LedgerEntry', { description: 'What a posting moves on one account: either side is 0.' })
export class LedgerEntryType {
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

  @Field(() => PostingKindEnum, { description: 'What it is of.' })
  kind!: PostingKind;

  @Field(() => CalendarDate, { description: 'The day the money moved.' })
  valueOn!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the repayment it is of; null for others.' })
  repaymentId!: string | null;

  @Extensions({ listSize: LEDGER_ACCOUNTS.length })
  @Field(() => [LedgerEntryType], { description: 'What it moves, account by account.' })
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
