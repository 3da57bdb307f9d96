import type { Actor, Caller, Role } from './actor.js';
import { requireRole } from './require.js';

/** Who may do something with the API. The access page is generated from these, and the isolation tests check them. */
export interface Rule {
  /** Which accounts; `ANYONE` includes people who are not logged in. */
  readonly roles: readonly Role[] | 'ANYONE';
  /** Which data they may see or change, and under which condition, as a sentence. */
  readonly when: string;
  /** The schema fields that it opens, as `Type.field`. */
  readonly opens: readonly string[];
}

/** A rule for accounts of some roles. */
interface RoleRule extends Rule {
  readonly roles: readonly Role[];
}

/** A rule that a policy names, and that services check by that name. */
export class Permission {
  constructor(readonly rule: RoleRule) {}

  /** Returns the caller's account if it is allowed. @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
  require(caller: Caller): Actor {
    return requireRole(caller, ...this.rule.roles);
  }

  /** Whether an account is allowed, for callers that answer others as if there were nothing. */
  allows(actor: Actor | null): actor is Actor {
    return actor !== null && this.rule.roles.includes(actor.role);
  }
}

/** A rule for everybody: no login needed. */
export class OpenToAll {
  readonly rule: Rule;
  constructor(rule: Omit<Rule, 'roles'>) {
    this.rule = { roles: 'ANYONE', ...rule };
  }
}
