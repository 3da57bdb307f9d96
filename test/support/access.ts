import { ACCESS as GUARDED, type Access } from '../../src/wiring/access.js';
import type { Role } from '../../src/platform/access/index.js';

/** Who may call each field of the three roots, as the policies say. A new one is opened by a policy, or the tests of isolation fail. */
export const ACCESS: ReadonlyMap<string, Access> = new Map(
  GUARDED.filter(({ field }) => /^(Query|Mutation|Subscription)\./.test(field)).map((each) => [each.field, each]),
);

/** With what a caller is refused at once; null when they may call the field. */
export function refusalOf(field: string, role: Role | null): 'UNAUTHENTICATED' | 'FORBIDDEN' | null {
  const access = ACCESS.get(field);
  if (access === undefined) throw new Error(`Who may call ${field}?`);
  if (access.roles === 'ANYONE') return null;
  if (role === null) return 'UNAUTHENTICATED';
  return access.roles.includes(role) ? null : 'FORBIDDEN';
}

/** With what a caller who may call a field is sent to another one, whatever they ask for; null when they are not. */
export const referralOf = (field: string, role: Role | undefined): string | null =>
  field === 'Mutation.loanRepay' && role === 'CUSTOMER' ? 'USE_PAYMENT_START' : null;
