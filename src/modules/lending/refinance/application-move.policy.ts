import type { Role } from '../../../platform/access/index.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from './application-status.js';

const ANYONE: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
const LENDER: readonly Role[] = ['STAFF', 'ADMIN'];

/**
 * Every legal move and who may make it. A customer files, and takes back; staff may do so for him, at his word. The
 * lender reviews and decides. EXECUTED to WITHDRAWN is the right to withdraw from the contract (Financial Consumer
 * Protection Act, article 46); all other moves to WITHDRAWN come before there is a contract.
 */
const MOVES: Readonly<Record<ApplicationStatus, Partial<Record<ApplicationStatus, readonly Role[]>>>> = {
  DRAFT: { SUBMITTED: ANYONE, WITHDRAWN: ANYONE },
  SUBMITTED: { DOCUMENTS_REQUIRED: LENDER, UNDER_REVIEW: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  DOCUMENTS_REQUIRED: { UNDER_REVIEW: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  UNDER_REVIEW: {
    ...{ DOCUMENTS_REQUIRED: LENDER, APPROVED: LENDER, REJECTED: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  },
  APPROVED: { EXECUTED: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  REJECTED: {},
  EXECUTED: { WITHDRAWN: ANYONE },
  WITHDRAWN: {},
  CANCELLED: {},
};

/** Whether somebody of a role may move an application from one state to another. */
export function mayMove(from: ApplicationStatus, to: ApplicationStatus, role: Role): boolean {
  return MOVES[from][to]?.includes(role) ?? false;
}

/** The states to which somebody of a role may move an application that stands in one, in the order of all states. */
export function movesFrom(from: ApplicationStatus, role: Role): ApplicationStatus[] {
  return APPLICATION_STATUSES.filter((to) => mayMove(from, to, role));
}
