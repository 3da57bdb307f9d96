import { z } from 'zod';
import { tool, type Tool } from '../platform/assistant/index.js';
import type { Lending, LoanService } from '../modules/lending/index.js';
import { loanFacts } from './customer-facts.js';
import { chosenLoan, loanSlots } from './loan-slots.js';
import { standingFor, type StandingParts } from './standing-of.js';

/** What facts of loans are read and worked out with. */
export interface LoanFactParts extends Pick<Lending, 'servicing'> {
  readonly loans: Pick<LoanService, 'loanFacts'>;
}

/** The customer's loans as they stand: for those with so many that the prompt does not hold them all. */
export function loansTool({ loans, servicing, ...parts }: LoanFactParts & StandingParts): Tool {
  return tool({
    name: 'loan_details',
    description:
      'The customer’s open loans as they stand: balance, rate, maturity, next payment, arrears. Ask for one by its place, such as 2 for loan.2.balance, or by how its number ends.',
    parameters: z.object({ loanNumber: z.string().max(40).optional() }),
    topic: 'LOAN',
    title: { ko: '대출 현황', en: 'Loans' },
    async run({ caller, customerId, today }, { loanNumber }) {
      const owed = await loans.loanFacts(caller, customerId);
      const standing = await standingFor(parts, caller, customerId, owed, today);
      const facts = loanFacts(await servicing(), owed, standing?.arrears ?? null, today);
      if (loanNumber === undefined) return facts;
      const chosen = chosenLoan(owed.loans, loanNumber);
      const start = loanSlots('loan', owed.loans.indexOf(chosen))('');
      return facts.filter(({ id }) => id.startsWith(start));
    },
  });
}
