import { describe, expect, it } from '@jest/globals';
import {
  mayMove,
  movesFrom,
} from '../../../../../src/modules/lending/refinance/applications/application-move.policy.js';
import {
  APPLICATION_STATUSES,
  OPEN_STATUSES,
  type ApplicationStatus,
} from '../../../../../src/modules/lending/refinance/applications/application-status.js';
import type { Role } from '../../../../../src/platform/access/index.js';

/**
 * Every pair of states: C where customer, staff and administrators may move, S where staff and administrators alone may,
 * A where administrators may, O where the applicant alone may, a dot where nobody may. Columns are in the order of the rows.
 */
const TABLE: Readonly<Record<ApplicationStatus, string>> = {
  //                          DRA SUB DOC REV EXC OFF APP REJ EXE WRQ WIT CAN DEC EXP SUP
  DRAFT: /*               */ '.   C   .   .   .   .   .   .   .   .   C   .   .   .   .',
  SUBMITTED: /*           */ '.   .   S   S   .   .   .   .   .   .   C   S   .   .   .',
  DOCUMENTS_REQUIRED: /*  */ '.   .   .   S   .   .   .   .   .   .   C   S   .   .   .',
  UNDER_REVIEW: /*        */ '.   .   S   .   S   S   S   S   .   .   C   S   .   .   .',
  EXCEPTION_REQUESTED: /* */ '.   .   .   A   .   A   A   .   .   .   C   S   .   .   .',
  TERMS_OFFERED: /*       */ '.   .   .   .   .   .   O   .   .   .   C   S   O   .   .',
  APPROVED: /*            */ '.   .   .   .   .   .   .   .   S   .   C   S   .   .   .',
  REJECTED: /*            */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  EXECUTED: /*            */ '.   .   .   .   .   .   .   .   .   C   .   .   .   .   .',
  WITHDRAWAL_REQUESTED: /**/ '.   .   .   .   .   .   .   .   C   .   S   .   .   .   .',
  WITHDRAWN: /*           */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  CANCELLED: /*           */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  TERMS_DECLINED: /*      */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  TERMS_EXPIRED: /*       */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  SUPERSEDED: /*          */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
};
const ROLES: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
const MAY: Readonly<Record<string, readonly Role[]>> = {
  C: ROLES,
  S: ['STAFF', 'ADMIN'],
  A: ['ADMIN'],
  O: ['CUSTOMER'],
  '.': [],
};

const cases = APPLICATION_STATUSES.flatMap((from) =>
  TABLE[from].split(/\s+/).map((cell, index) => {
    const to = APPLICATION_STATUSES[index];
    if (!to) throw new Error(`${from} has a column too many`);
    return { from, to, roles: MAY[cell] ?? [] };
  }),
);

describe('the moves of an application', () => {
  it('are said of every pair of states', () => {
    expect(cases).toHaveLength(APPLICATION_STATUSES.length ** 2);
    expect(Object.keys(TABLE)).toEqual([...APPLICATION_STATUSES]);
  });

  it.each(cases)('from $from to $to are for $roles', ({ from, to, roles }) => {
    expect(ROLES.filter((role) => mayMove(from, to, role))).toEqual(roles);
  });

  it('are listed in the order of the states', () => {
    expect(movesFrom('SUBMITTED', 'STAFF')).toEqual(['DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'WITHDRAWN', 'CANCELLED']);
    expect(movesFrom('SUBMITTED', 'CUSTOMER')).toEqual(['WITHDRAWN']);
    expect(movesFrom('CANCELLED', 'ADMIN')).toEqual([]);
  });

  it('lead from every state to an end, and never back to a draft', () => {
    const next = (from: ApplicationStatus) =>
      APPLICATION_STATUSES.filter((to) => ROLES.some((role) => mayMove(from, to, role)));
    const reached = (from: ApplicationStatus, seen = new Set<ApplicationStatus>([from])) => {
      for (const to of next(from)) if (!seen.has(to)) reached(to, seen.add(to));
      return seen;
    };
    const endsOf = (from: ApplicationStatus) => [...reached(from)].filter((to) => next(to).length === 0);
    for (const from of APPLICATION_STATUSES) {
      expect(endsOf(from).length).toBeGreaterThan(0);
      expect(next(from)).not.toContain('DRAFT');
      expect(next(from)).not.toContain(from);
    }
    expect(new Set(endsOf('DRAFT'))).toEqual(new Set(['WITHDRAWN', 'CANCELLED', 'REJECTED', 'TERMS_DECLINED']));
  });

  it('leave open exactly the states from which a contract can come for the first time', () => {
    const reaches = (from: ApplicationStatus, seen: readonly ApplicationStatus[] = []): boolean =>
      APPLICATION_STATUSES.filter((to) => ROLES.some((role) => mayMove(from, to, role))).some(
        (to) => (to === 'EXECUTED' && from === 'APPROVED') || (!seen.includes(to) && reaches(to, [...seen, from])),
      );
    expect(APPLICATION_STATUSES.filter((status) => reaches(status))).toEqual([...OPEN_STATUSES]);
  });
});
