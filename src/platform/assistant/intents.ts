/**
 * What people ask the assistant for, by code: the vocabulary that understanding learns, plans are made of, and tools say
 * they answer. `FINANCE` codes rest on data or rules; `GENERAL` ones are answered in words alone.
 *
 * Append only: the place of a code in this list becomes a letter that models learn
 * (`chat/understanding/turns/after.ts`), so that a code before others must not move. CONTRIBUTING.md lists the sets that
 * a new code goes into.
 */
export const INTENTS = {
  // Current loans.
  LOAN_LIST: 'FINANCE',
  LOAN_BALANCE: 'FINANCE',
  LOAN_RATE: 'FINANCE',
  LOAN_RATE_KIND: 'FINANCE',
  LOAN_MATURITY: 'FINANCE',
  LOAN_TERMS: 'FINANCE',
  NEXT_INSTALMENT: 'FINANCE',
  LOAN_SCHEDULE: 'FINANCE',
  REPAYMENT_HISTORY: 'FINANCE',
  INTEREST_PAID: 'FINANCE',
  ARREARS: 'FINANCE',
  IF_OVERDUE: 'FINANCE',
  // Possible loans.
  PAYOFF_AMOUNT: 'FINANCE',
  PREPAYMENT: 'FINANCE',
  REPAYMENT_ORDER: 'FINANCE',
  DEBT_SERVICE_RATIO: 'FINANCE',
  LIMIT_SIMULATION: 'FINANCE',
  NEW_LOAN_INSTALMENT: 'FINANCE',
  LIMIT_GOAL: 'FINANCE',
  LIMIT_PATH: 'FINANCE',
  RATE_CHANGE: 'FINANCE',
  REFINANCE_COMPARISON: 'FINANCE',
  RATE_CUT_REQUEST: 'FINANCE',
  WITHDRAWAL_RIGHT: 'FINANCE',
  MATURITY_EXTENSION: 'FINANCE',
  LOAN_PRODUCTS: 'FINANCE',
  APPLICATION_STATE: 'FINANCE',
  APPLICATION_HOW: 'FINANCE',
  LOAN_PAPERS: 'FINANCE',
  // Spending.
  CARD_SPENDING: 'FINANCE',
  SPENDING_CATEGORY: 'FINANCE',
  SPENDING_CHANGE: 'FINANCE',
  SPENDING_TREND: 'FINANCE',
  SPENDING_REAL_TERMS: 'FINANCE',
  SPENDING_UNUSUAL: 'FINANCE',
  PEER_COMPARISON: 'FINANCE',
  // The customer.
  LIFE_STAGE: 'FINANCE',
  HEALTH_SCORE: 'FINANCE',
  RECOMMENDATION: 'FINANCE',
  SAVING_ADVICE: 'FINANCE',
  EXTRA_MONEY: 'FINANCE',
  SITUATION: 'FINANCE',
  SITUATION_CHANGE: 'FINANCE',
  MONTHLY_FIGURES: 'FINANCE',
  INCOME: 'FINANCE',
  CARD_USE: 'FINANCE',
  ACCOUNT_BALANCE: 'FINANCE',
  CREDIT_SCORE: 'FINANCE',
  CREDIT_SCORE_UP: 'FINANCE',
  NOTIFICATIONS: 'FINANCE',
  PROFILE: 'FINANCE',
  FORECAST: 'FINANCE',
  NEWS_DIGEST: 'FINANCE',
  // Uploaded files.
  UPLOAD_TOTAL_REVENUE: 'FINANCE',
  UPLOAD_CUSTOMER_COUNT: 'FINANCE',
  UPLOAD_INVOICE_COUNT: 'FINANCE',
  UPLOAD_TOTAL_QUANTITY: 'FINANCE',
  UPLOAD_IMAGE_STATE: 'FINANCE',
  UPLOAD_CONFIDENCE: 'FINANCE',
  // Staff.
  STAFF_STATISTICS: 'FINANCE',
  STAFF_OVERDUE: 'FINANCE',
  STAFF_CANDIDATES: 'FINANCE',
  STAFF_QUEUES: 'FINANCE',
  STAFF_FIND_CUSTOMER: 'FINANCE',
  // Words before figures.
  GLOSSARY: 'FINANCE',
  HARDSHIP: 'FINANCE',
  ACTION_REQUEST: 'FINANCE',
  SOMEBODY_ELSE: 'FINANCE',
  OTHER_FAQ: 'FINANCE',
  UNKNOWABLE: 'GENERAL',
  COMPLAINT: 'GENERAL',
  HUMAN_AGENT: 'GENERAL',
  CAPABILITIES: 'GENERAL',
  SMALL_TALK: 'GENERAL',
  GREETING: 'GENERAL',
  THANKS: 'GENERAL',
} as const satisfies Readonly<Record<string, 'FINANCE' | 'GENERAL'>>;
export type Intent = keyof typeof INTENTS;

/** Whether a label is the code of an intent. */
export const isIntent = (label: string): label is Intent => Object.hasOwn(INTENTS, label);

/** Whether an intent is asked by an institution's staff alone. */
export const isOfStaff = (intent: Intent): boolean => intent.startsWith('STAFF_');
