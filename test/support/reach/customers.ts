import { by, not, type Reach } from './reach.js';

const STAFF = not('for staff or administrators alone, and no question of a customer');
const HANDLE = not('an id, a version or a moment that programs need and nobody asks for');
const PROFILE = by('profile');

/** What the room of customers shows. */
export const CUSTOMERS_REACH: Reach = {
  fields: {
    'Query.export': STAFF,
    'Query.exports': STAFF,
    'Query.customer': PROFILE,
    'Query.customers': by('staff_find_customer'),
    'Customer.id': HANDLE,
    'Customer.version': HANDLE,
    'Customer.createdAt': HANDLE,
    'Customer.updatedAt': HANDLE,
    'Customer.masked': HANDLE,
    'Customer.name': PROFILE,
    'Customer.email': PROFILE,
    'Customer.phone': PROFILE,
    'Customer.address': PROFILE,
    'Customer.birthYear': PROFILE,
    'Customer.birthDate': not('the year is told; a whole date of birth is a secret that callers are asked for'),
    'Customer.sex': not('nobody asks what is recorded of them there, and no answer hangs on it'),
    'Customer.jobType': PROFILE,
    'Customer.annualIncomeWon': by('monthly_figures'),
    'Customer.creditScore': by('credit_score'),
    'Customer.financialSnapshots': by('monthly_figures'),
    'Query.viewer': PROFILE,
    'Query.accounts': STAFF,
  },
  types: {
    FinancialSnapshot: {
      ...by('monthly_figures'),
      but: {
        creditScore: by('credit_score'),
        employment: not('what the bank believes of somebody’s work is no figure to confront them with'),
        overdueDays: not('the oldest missed payment is told with arrears, over all that is owed'),
      },
    },
    Account: { ...not('the login itself: shown on the page of the account'), but: { customer: PROFILE } },
    Institution: not('the name of the institution stands on every page'),
  },
};
