import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType, CalendarDate, connectionType, encodeId, Won, payloadType } from '../../../platform/graphql/index.js';
import { CustomersError } from '../customers.errors.js';
import type { Employment, FinancialSnapshot } from './snapshot.js';
import { SNAPSHOT_FIGURES, type SnapshotChange } from './snapshot-patch.js';

const EmploymentEnum = enumType<Employment>('Employment', 'Whether somebody has work.', {
  WORKING: 'Employed or self-employed.',
  UNEMPLOYED: 'Without work, and looking for some.',
  NOT_SEEKING: 'Studying, retired, or at home by choice.',
});

@ObjectType('FinancialSnapshot', {
  description: "What is known of a customer's money in one month, over all institutions. Null is not known, never 0.",
})
export class FinancialSnapshotType implements FinancialSnapshot {
  @Field(() => CalendarDate, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => Won, {
    nullable: true,
    description: 'Money at hand at the end of the month: cash and what can be drawn within days, in won.',
  })
  liquidWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'All debts at the end of the month, in won.' })
  totalDebtWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Principal and interest that fell due in the month, in won.' })
  debtPaymentWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What should have been paid on debts other than cards by the end of the month and was not, in won.',
  })
  overdueWon!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days since the oldest such payment was missed, and where `overdueWon` is 0 or unknown, since that of the oldest overdue card bill; 0 when none was.',
  })
  overdueDays!: number | null;

  @Field(() => Won, { nullable: true, description: 'Income of the month after tax, in won.' })
  incomeWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'All spending of the month, in won.' })
  spendingWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The part of the spending that cannot be done without, in won, housing and medical care included.',
  })
  necessaryWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Housing, a part of the necessary spending, in won.' })
  housingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Medical care, a part of the necessary spending, in won.' })
  medicalWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Limit of all credit cards together, in won.' })
  cardLimitWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'What is owed on credit cards at the end of the month, in won.' })
  cardUsedWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The part of the card balance carried over from earlier months, in won.',
  })
  revolvingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The least that the card bills of the month asked for, in won.' })
  cardMinimumWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'What is overdue on cards at the end of the month, in won.' })
  cardOverdueWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Investments at market value at the end of the month, in won.' })
  investmentWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What the market made of investments in the month, in won; below 0 for a loss.',
  })
  investmentGainWon!: number | null;

  @Field(() => EmploymentEnum, { nullable: true, description: 'Whether the customer has work.' })
  employment!: Employment | null;

  @Field(() => Int, { nullable: true, description: 'Credit score at the end of the month, 1 to 1,000.' })
  creditScore!: number | null;
}

export const FinancialSnapshotConnection = connectionType(FinancialSnapshotType, 'FinancialSnapshot');

@InputType('FinancialSnapshotInput', {
  description:
    'Figures of one month of a customer. A figure left out stays as it is, unknown if it was never recorded; null makes it unknown. A month with no known figure is deleted.',
})
export class FinancialSnapshotInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => CalendarDate, {
    description:
      'The first day of the month, from 2000-01-01 to that of this month. Situations are judged by it from its last day on: before that, most of the pay may still be to come.',
  })
  month!: string;

  @Field(() => Won, {
    nullable: true,
    description: 'Money at hand at the end of the month: cash and what can be drawn within days, in won.',
  })
  liquidWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'All debts at the end of the month, in won.' })
  totalDebtWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Principal and interest that fell due in the month, in won.' })
  debtPaymentWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What should have been paid on debts other than cards by the end of the month and was not, in won.',
  })
  overdueWon?: number | null;

  @IsOptional()
  @Min(0)
  @Max(36_500)
  @Field(() => Int, {
    nullable: true,
    description:
      'Days since the oldest such payment was missed, and where `overdueWon` is 0 or unknown, since that of the oldest overdue card bill; 0 when none was.',
  })
  overdueDays?: number | null;

  @Field(() => Won, { nullable: true, description: 'Income of the month after tax, in won.' })
  incomeWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'All spending of the month, in won.' })
  spendingWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The part of the spending that cannot be done without, in won, housing and medical care included.',
  })
  necessaryWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Housing, a part of the necessary spending, in won.' })
  housingWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Medical care, a part of the necessary spending, in won.' })
  medicalWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Limit of all credit cards together, in won.' })
  cardLimitWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'What is owed on credit cards at the end of the month, in won.' })
  cardUsedWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The part of the card balance carried over from earlier months, in won.',
  })
  revolvingWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'The least that the card bills of the month asked for, in won.' })
  cardMinimumWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'What is overdue on cards at the end of the month, in won.' })
  cardOverdueWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Investments at market value at the end of the month, in won.' })
  investmentWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What the market made of investments in the month, in won; below 0 for a loss.',
  })
  investmentGainWon?: number | null;

  @Field(() => EmploymentEnum, { nullable: true, description: 'Whether the customer has work.' })
  employment?: Employment | null;

  @IsOptional()
  @Min(1)
  @Max(1_000)
  @Field(() => Int, { nullable: true, description: 'Credit score at the end of the month, 1 to 1,000.' })
  creditScore?: number | null;
}

@InputType('FinancialSnapshotRecordInput', { description: 'Months of customers to keep.' })
export class FinancialSnapshotRecordInput {
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [FinancialSnapshotInput], { description: 'Snapshots, 1 to 100.' })
  snapshots!: FinancialSnapshotInput[];
}

@ObjectType('FinancialSnapshotChange', { description: 'What changed in a month.' })
export class FinancialSnapshotChangeType {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => CalendarDate, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => [String], { description: 'Names of the figures of `FinancialSnapshot` that have another value now.' })
  @Extensions({ listSize: SNAPSHOT_FIGURES.length })
  set!: readonly string[];

  @Field(() => [String], { description: 'Names of the figures that were known and no longer are.' })
  @Extensions({ listSize: SNAPSHOT_FIGURES.length })
  erased!: readonly string[];
}

/** A change as clients see it. */
export const toSnapshotChange = ({ customerId, ...change }: SnapshotChange): FinancialSnapshotChangeType => ({
  ...change,
  customerId: encodeId('Customer', customerId),
});

export const FinancialSnapshotRecordPayload = payloadType(
  'FinancialSnapshotRecordPayload',
  'What `financialSnapshotRecord` answers.',
  {
    snapshots: [[FinancialSnapshotType], 'The months as they are now, in the order they were sent; null when refused.'],
    changes: [
      [FinancialSnapshotChangeType],
      'What changed in them, in that order, without unchanged months. Null when refused.',
    ],
    userErrors: [CustomersError, 'Why nothing was kept; empty when something was.'],
  },
);
