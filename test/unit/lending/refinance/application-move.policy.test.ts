import { describe, expect, it } from '@jest/globals';
import { mayMove, movesFrom } from '../../../../src/modules/lending/refinance/application-move.policy.js';
import {
  APPLICATION_STATUSES,
  OPEN_STATUSES,
  type ApplicationStatus,
} from '../../../../src/modules/lending/refinance/application-status.js';
import type { Role } from '../../../../src/platform/access/index.js';

/**
 * Every pair of states: C where customer, staff and administrators may move, S where staff and administrators alone may,
 * a dot where nobody may. Columns are in the order of the rows.
 */
const TABLE: Readonly<Record<ApplicationStatus, string>> = {
  //                   DRA SUB DOC REV APP REJ EXE WIT CAN
  DRAFT: /*         */ '.   C   .   .   .   .   .   C   .',
  SUBMITTED: /*     */ '.   .   S   S   .   .   .   C   S',
  DOCUMENTS_REQUIRED: '.   .   .   S   .   .   .   C   S',
  UNDER_REVIEW: /*  */ '.   .   S   .   S   S   .   C   S',
  APPROVED: /*      */ '.   .   .   .   .   .   S   C   S',
  REJECTED: /*      */ '.   .   .   .   .   .   .   .   .',
  EXECUTED: /*      */ '.   .   .   .   .   .   .   C   .',
  WITHDRAWN: /*     */ '.   .   .   .   .   .   .   .   .',
  CANCELLED: /*     */ '.   .   .   .   .   .   .   .   .',
};
const ROLES: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
const MAY: Readonly<Record<string, readonly Role[]>> = { C: ROLES, S: ['STAFF', 'ADMIN'], '.': [] };

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
    const ends = (from: ApplicationStatus, seen: readonly ApplicationStatus[] = []): ApplicationStatus[] => {
      const next = movesFrom(from, 'ADMIN').filter((to) => !seen.includes(to));
      return movesFrom(from, 'ADMIN').length === 0 ? [from] : next.flatMap((to) => ends(to, [...seen, from]));
    };
    for (const from of APPLICATION_STATUSES) {
      expect(ends(from).length).toBeGreaterThan(0);
      expect(movesFrom(from, 'ADMIN')).not.toContain('DRAFT');
      expect(movesFrom(from, 'ADMIN')).not.toContain(from);
    }
    expect(new Set(ends('DRAFT'))).toEqual(new Set(['WITHDRAWN', 'CANCELLED', 'REJECTED']));
  });

  it('leave open exactly the states from which a contract can come', () => {
    const reaches = (from: ApplicationStatus, seen: readonly ApplicationStatus[] = []): boolean =>
      movesFrom(from, 'STAFF').some((to) => to === 'EXECUTED' || (!seen.includes(to) && reaches(to, [...seen, from])));
    expect(APPLICATION_STATUSES.filter((status) => reaches(status))).toEqual([...OPEN_STATUSES]);
  });
});
