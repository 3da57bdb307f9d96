import type { Actor, Caller, Role } from './actor.js';
import { requireRole } from './require.js';

/** Who may do something with the API. The page of access is written from these, and the tests of isolation hold them. */
export interface Rule {
  /** Which accounts; `ANYONE` is also who is not logged in. */
  readonly roles: readonly Role[] | 'ANYONE';
  /** What is theirs to see or change, and under which condition, as a sentence. */
  readonly when: string;
  /** The fields of the schema that it opens, as `Type.field`. */
  readonly opens: readonly string[];
}

/** A rule for accounts of some roles. */
interface RoleRule extends Rule {
  readonly roles: readonly Role[];
}

/** A rule that a policy names and services ask by that name. */
export class Permission {
  constructor(readonly rule: RoleRule) {}

  /** Who calls, as somebody who may. @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
  require(caller: Caller): Actor {
    return requireRole(caller, ...this.rule.roles);
  }

  /** Whether somebody may, for whoever answers others as if there were nothing. */
  allows(actor: Actor | null): actor is Actor {
    return actor !== null && this.rule.roles.includes(actor.role);
  }
}

/** A rule for everybody: nobody is asked who they are. */
export class OpenToAll {
  readonly rule: Rule;
  constructor(rule: Omit<Rule, 'roles'>) {
    this.rule = { roles: 'ANYONE', ...rule };
  }
}

/** Everybody who is logged in as a person. */
export const PEOPLE: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
/** Who works for the institution. */
export const STAFF: readonly Role[] = ['STAFF', 'ADMIN'];
export const ADMINISTRATORS: readonly Role[] = ['ADMIN'];
