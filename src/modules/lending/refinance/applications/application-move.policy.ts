import { rolesWith, type Role } from '../../../../platform/access/index.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from './application-status.js';

const ANYONE: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
const LENDER: readonly Role[] = ['STAFF', 'ADMIN'];
const APPLICANT: readonly Role[] = ['CUSTOMER'];
const EXCEPTIONS = rolesWith('MAKE_EXCEPTIONS');

/**
 * Every legal move and who may make it. A customer files and takes back; staff may do so at their word. The lender
 * reviews and decides, and another person grants than prepared it (`four-eyes.policy`). Terms that were not
 * asked for are the applicant's own to accept. EXECUTED to WITHDRAWAL_REQUESTED is the right to withdraw from the
 * contract (Financial Consumer Protection Act, article 46), which takes effect when the money is back: the lender
 * confirms that. No move leads to TERMS_EXPIRED and SUPERSEDED: time and the execution of another application do.
 */
const MOVES: Readonly<Record<ApplicationStatus, Partial<Record<ApplicationStatus, readonly Role[]>>>> = {
  DRAFT: { SUBMITTED: ANYONE, WITHDRAWN: ANYONE },
  SUBMITTED: { DOCUMENTS_REQUIRED: LENDER, UNDER_REVIEW: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  DOCUMENTS_REQUIRED: { UNDER_REVIEW: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  UNDER_REVIEW: {
    DOCUMENTS_REQUIRED: LENDER,
    EXCEPTION_REQUESTED: LENDER,
    TERMS_OFFERED: LENDER,
    APPROVED: LENDER,
    REJECTED: LENDER,
    WITHDRAWN: ANYONE,
    CANCELLED: LENDER,
  },
  EXCEPTION_REQUESTED: {
    UNDER_REVIEW: EXCEPTIONS,
    TERMS_OFFERED: EXCEPTIONS,
    APPROVED: EXCEPTIONS,
    WITHDRAWN: ANYONE,
    CANCELLED: LENDER,
  },
  TERMS_OFFERED: { APPROVED: APPLICANT, TERMS_DECLINED: APPLICANT, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  APPROVED: { EXECUTED: LENDER, WITHDRAWN: ANYONE, CANCELLED: LENDER },
  REJECTED: {},
  EXECUTED: { WITHDRAWAL_REQUESTED: ANYONE },
  WITHDRAWAL_REQUESTED: { EXECUTED: ANYONE, WITHDRAWN: LENDER },
  WITHDRAWN: {},
  CANCELLED: {},
  TERMS_DECLINED: {},
  TERMS_EXPIRED: {},
  SUPERSEDED: {},
};

/** Whether somebody of a role may move an application from one state to another. */
export function mayMove(from: ApplicationStatus, to: ApplicationStatus, role: Role): boolean {
  return MOVES[from][to]?.includes(role) ?? false;
}

/** The states to which somebody of a role may move an application that stands in one, in the order of all states. */
export function movesFrom(from: ApplicationStatus, role: Role): ApplicationStatus[] {
  return APPLICATION_STATUSES.filter((to) => mayMove(from, to, role));
}
