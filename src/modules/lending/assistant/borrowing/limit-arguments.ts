import { z } from 'zod';

const INCOME_MAX = 100_000_000_000;
const WON_MAX = 1_000_000_000_000;

/** What a question about a limit may say about the loan wanted and the customer. */
export const SUBJECT_ARGUMENTS = {
  kind: z.enum(['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT']).default('CREDIT'),
  yearlyIncomeWon: z
    .int()
    .min(0)
    .max(INCOME_MAX)
    .optional()
    .describe('Only if the customer said it; else what is on record.'),
  monthlyIncomeWon: z
    .int()
    .min(0)
    .max(INCOME_MAX / 10)
    .optional()
    .describe('Instead of the yearly income, only if the customer said what a month brings.'),
  annualRatePercent: z.number().min(0).max(30).optional().describe('Only if the customer said it.'),
  termMonths: z.int().min(1).max(600).optional(),
  homePriceWon: z.int().min(0).max(WON_MAX).optional().describe('Of the home to buy, if the customer said it.'),
  region: z
    .enum(['CAPITAL_REGULATED', 'CAPITAL', 'REGIONAL_REGULATED', 'REGIONAL'])
    .optional()
    .describe('Of the home to buy, only if the customer said where it is.'),
  homeCount: z.int().min(0).max(9).optional().describe('Homes owned already, only if the customer said it.'),
};

/** What may change, as the customer says it. */
const CHANGE_ARGUMENTS = {
  incomeChangePercent: z.number().min(-100).max(1_000).optional().describe('By how many percent income changes.'),
  incomeChangeWon: z
    .int()
    .min(-INCOME_MAX)
    .max(INCOME_MAX)
    .optional()
    .describe('By how many won a year income changes.'),
  rateChangePoints: z
    .number()
    .min(-30)
    .max(30)
    .optional()
    .describe('By how many percentage points the rate changes; below zero where it falls.'),
  debtChangeWon: z
    .int()
    .min(-WON_MAX)
    .max(WON_MAX)
    .optional()
    .describe('By how many won debt changes; below zero where it is paid down.'),
  repaid: z
    .array(z.enum(['CARD', 'CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT', 'ALL']))
    .max(6)
    .optional()
    .describe('Debts that are repaid in full, by kind.'),
  monthsAhead: z.int().min(0).max(600).optional().describe('Within how many months it changes.'),
};

/** Arguments that are the customer's own numbers. */
export const SAID_ONLY = [
  ...['yearlyIncomeWon', 'monthlyIncomeWon', 'annualRatePercent', 'termMonths', 'homePriceWon'],
  ...['incomeChangePercent', 'incomeChangeWon', 'rateChangePoints', 'debtChangeWon', 'monthsAhead'],
];

const subjectParameters = z.object(SUBJECT_ARGUMENTS);
export const limitParameters = z.object({
  ...SUBJECT_ARGUMENTS,
  ...CHANGE_ARGUMENTS,
  amountWon: z.int().min(1).max(WON_MAX).optional().describe('What the customer wants to borrow, if they said it.'),
});
export type Subject = z.infer<typeof subjectParameters>;
export type LimitGiven = z.infer<typeof limitParameters>;
