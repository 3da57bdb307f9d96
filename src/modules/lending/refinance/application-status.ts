/** Where an application stands. */
export const APPLICATION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'DOCUMENTS_REQUIRED',
  'UNDER_REVIEW',
  'APPROVED',
  'REJECTED',
  'EXECUTED',
  'WITHDRAWN',
  'CANCELLED',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Applications that may still become a contract; of these a loan has at most one for each product. */
export const OPEN_STATUSES = ['DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED'] as const;
