import { isEmail, length, matches, maxLength } from 'class-validator';
import type { Caller, Role } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { statement, type Database } from '../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import {
  AccountRepository,
  EMAIL_MAX_LENGTH,
  problem,
  PASSWORD_MAX_LENGTH,
  passwordWeaknesses,
  hashPassword,
  institutionNumber,
  type InstitutionKind,
} from '../accounts/index.js';
import { SETUP_TEXTS } from './setup.texts.js';

/** Who sets up: an operator at the command line, who has no account yet. */
interface SetupParts {
  readonly database: Database;
  readonly caller: Caller;
}

export interface NewInstitution {
  /** Names it to programs and in files, for ever: 2 to 30 capital letters, digits and underscores. */
  readonly code: string;
  readonly name: string;
  readonly kind: InstitutionKind;
}

export interface NewOperator {
  readonly institutionCode: string;
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'CUSTOMER'>;
  readonly password: string;
}

const CODE = /^[A-Z][A-Z0-9_]{1,29}$/;
const NAME_MAX = 100;

const INSERT_INSTITUTION = statement(
  `INSERT INTO institution (code, name, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`,
);

const setupProblem = (code: keyof typeof SETUP_TEXTS, field: string): Problem => ({
  code,
  field: [field],
  message: SETUP_TEXTS[code],
});

/**
 * Makes an institution, which has no customers and no accounts yet; its number.
 * @throws Refusal INSTITUTION_CODE_INVALID, NAME_INVALID, INSTITUTION_CODE_TAKEN.
 */
export async function createInstitution(
  { code, name, kind }: NewInstitution,
  { database, caller }: SetupParts,
): Promise<number> {
  refuseAll([
    ...(matches(code, CODE) ? [] : [setupProblem('INSTITUTION_CODE_INVALID', 'code')]),
    ...(length(name.trim(), 1, NAME_MAX) ? [] : [setupProblem('NAME_INVALID', 'name')]),
  ]);
  const key = await database.transaction(async (transaction) => {
    const [row] = await transaction.rows<{ id: number }>(INSERT_INSTITUTION, [code, name.trim(), kind]);
    if (!row) return null;
    const subject = { subjectType: 'Institution', subjectId: row.id, customerId: null };
    await recordAudit(transaction, caller, { action: 'INSTITUTION_CREATED', ...subject, detail: { code, kind } });
    return row.id;
  });
  if (key === null) refuseAll([setupProblem('INSTITUTION_CODE_TAKEN', 'code')]);
  return key ?? 0;
}

/**
 * Makes an account of an institution's own people: the first one, which then makes the others. Its number.
 * @throws Refusal with all that stands in the way: INSTITUTION_NOT_FOUND, EMAIL_INVALID, NAME_INVALID, EMAIL_TAKEN,
 *   PASSWORD_….
 */
export async function createOperator(
  { institutionCode, email, name, role, password }: NewOperator,
  { database, caller }: SetupParts,
): Promise<number> {
  const accounts = new AccountRepository(database);
  const institution = await institutionNumber(database, institutionCode);
  refuseAll([
    ...(institution !== null ? [] : [setupProblem('INSTITUTION_NOT_FOUND', 'institution')]),
    ...(isEmail(email) && maxLength(email, EMAIL_MAX_LENGTH) ? [] : [setupProblem('EMAIL_INVALID', 'email')]),
    ...(length(name.trim(), 1, NAME_MAX) ? [] : [setupProblem('NAME_INVALID', 'name')]),
    ...((await accounts.findByEmail(email)) ? [problem('EMAIL_TAKEN', ['email'])] : []),
    ...passwordWeaknesses(password, email).map((code) => problem(code, ['password'])),
    ...(maxLength(password, PASSWORD_MAX_LENGTH) ? [] : [setupProblem('PASSWORD_TOO_LONG', 'password')]),
  ]);
  const passwordHash = await hashPassword(password);
  const institutionId = institution ?? 0;
  const key = await database.transaction(async (transaction) => {
    const account = { institutionId, customerId: null, role, email, name: name.trim(), passwordHash, madeBy: null };
    const made = await accounts.insert(account, transaction);
    if (made === null) return null;
    const subject = { subjectType: 'Account', subjectId: made, customerId: null };
    const detail = { role, institution: institutionCode };
    await recordAudit(transaction, caller, { action: 'ACCOUNT_CREATED', ...subject, detail });
    return made;
  });
  // Someone was faster.
  if (key === null) refuseAll([problem('EMAIL_TAKEN', ['email'])]);
  return key ?? 0;
}
