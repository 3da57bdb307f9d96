import { ADMINISTRATORS, PEOPLE, STAFF, type Role } from '../../../../platform/access/index.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from './application-status.js';

const APPLICANT: readonly Role[] = ['CUSTOMER'];
/** Who grants a loan although a rule forbids it. */
const EXCEPTIONS = ADMINISTRATORS;

/**
 * Every legal move and who may make it. A customer files and takes back; staff may do so at their word. The lender
 * reviews and decides, and another person grants than prepared it (`four-eyes.policy`). Terms that were not
 * asked for are the applicant's own to accept. EXECUTED to WITHDRAWAL_REQUESTED is the right to withdraw from the
 * contract (Financial Consumer Protection Act, article 46), which takes effect when the money is back: the lender
 * confirms that. No move leads to TERMS_EXPIRED and SUPERSEDED: time and the execution of another application do.
 */
const ALLOWED_MOVES: Readonly<Record<ApplicationStatus, Partial<Record<ApplicationStatus, readonly Role[]>>>> = {
  DRAFT: { SUBMITTED: PEOPLE, WITHDRAWN: PEOPLE },
  SUBMITTED: { DOCUMENTS_REQUIRED: STAFF, UNDER_REVIEW: STAFF, WITHDRAWN: PEOPLE, CANCELLED: STAFF },
  DOCUMENTS_REQUIRED: { UNDER_REVIEW: STAFF, WITHDRAWN: PEOPLE, CANCELLED: STAFF },
  UNDER_REVIEW: {
    DOCUMENTS_REQUIRED: STAFF,
    EXCEPTION_REQUESTED: STAFF,
    TERMS_OFFERED: STAFF,
    APPROVED: STAFF,
    REJECTED: STAFF,
    WITHDRAWN: PEOPLE,
    CANCELLED: STAFF,
  },
  EXCEPTION_REQUESTED: {
    UNDER_REVIEW: EXCEPTIONS,
    TERMS_OFFERED: EXCEPTIONS,
    APPROVED: EXCEPTIONS,
    WITHDRAWN: PEOPLE,
    CANCELLED: STAFF,
  },
  TERMS_OFFERED: { APPROVED: APPLICANT, TERMS_DECLINED: APPLICANT, WITHDRAWN: PEOPLE, CANCELLED: STAFF },
  APPROVED: { EXECUTED: STAFF, WITHDRAWN: PEOPLE, CANCELLED: STAFF },
  REJECTED: {},
  EXECUTED: { WITHDRAWAL_REQUESTED: PEOPLE },
  WITHDRAWAL_REQUESTED: { EXECUTED: PEOPLE, WITHDRAWN: STAFF },
  WITHDRAWN: {},
  CANCELLED: {},
  TERMS_DECLINED: {},
  TERMS_EXPIRED: {},
  SUPERSEDED: {},
};

/** Whether somebody of a role may move an application from one state to another. */
export function mayMove(from: ApplicationStatus, to: ApplicationStatus, role: Role): boolean {
  return ALLOWED_MOVES[from][to]?.includes(role) ?? false;
}

/** The states to which somebody of a role may move an application that stands in one, in the order of all states. */
export function movesFrom(from: ApplicationStatus, role: Role): ApplicationStatus[] {
  return APPLICATION_STATUSES.filter((to) => mayMove(from, to, role));
}
