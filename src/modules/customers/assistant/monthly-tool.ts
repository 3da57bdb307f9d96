import { z } from 'zod';
import { tool, type Finding, type Tool } from '../../../platform/assistant/index.js';
import { firstRows } from '../../../platform/graphql/index.js';
import { NO_MONTHS } from './customers.texts.js';
import { balanceFinding, cardFinding, incomeFinding, monthFinding } from './monthly-findings.js';
import type { CustomerToolParts } from './tool-parts.js';

/** Two years, which is what a question about a month reaches back to. */
const MONTHS_READ = 24;

/** A customer's money by month: income, money at hand, cards, debts and arrears over all institutions. */
export const monthlyTool = (parts: Pick<CustomerToolParts, 'customers' | 'months' | 'positionOf'>): Tool =>
  tool({
    name: 'monthly_figures',
    description:
      'The customer’s money by the month over all institutions: income, spending, money at hand, debts and payments on them, use of the card limit, arrears. Also the registered yearly income.',
    parameters: z.object({
      month: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
        .optional()
        .describe('Such as 2026-10; the latest when absent.'),
    }),
    answers: ['MONTHLY_FIGURES', 'INCOME', 'CARD_USE', 'ACCOUNT_BALANCE'],
    topic: 'FINDING',
    title: { ko: '월별 재무 기록', en: 'Monthly figures' },
    async run(context, { month }): Promise<Finding> {
      const { caller, customerId, today, intent } = context;
      const [[read = []], position] = await Promise.all([
        parts.months.pageOfEach(caller, [customerId], firstRows(MONTHS_READ)),
        parts.positionOf(caller, customerId, today),
      ]);
      const rows = read.filter((row) => month === undefined || row.month.startsWith(month));
      const isInstead = month !== undefined && rows.length === 0;
      const about = { months: isInstead ? read : rows, asked: isInstead ? month : undefined, today };
      if (intent === 'INCOME') return incomeFinding(position, about, context);
      if (about.months.length === 0) return { facts: [], lead: NO_MONTHS };
      if (intent === 'CARD_USE') return cardFinding(about, context);
      return intent === 'ACCOUNT_BALANCE' ? balanceFinding(about) : monthFinding(about);
    },
  });
