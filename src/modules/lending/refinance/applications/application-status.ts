/** Where an application stands. */
export const APPLICATION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'DOCUMENTS_REQUIRED',
  'UNDER_REVIEW',
  'EXCEPTION_REQUESTED',
  'TERMS_OFFERED',
  'APPROVED',
  'REJECTED',
  'EXECUTED',
  'WITHDRAWAL_REQUESTED',
  'WITHDRAWN',
  'CANCELLED',
  'TERMS_DECLINED',
  'TERMS_EXPIRED',
  'SUPERSEDED',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Applications that may still become a contract; a loan has at most one of these for each product. */
export const OPEN_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'DOCUMENTS_REQUIRED',
  'UNDER_REVIEW',
  'EXCEPTION_REQUESTED',
  'TERMS_OFFERED',
  'APPROVED',
] as const;

/** The same as SQL, for conditions that must match that of the unique index. */
export const OPEN_STATUSES_SQL = OPEN_STATUSES.map((status) => `'${status}'`).join(', ');
