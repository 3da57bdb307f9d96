import { encodeId } from '../../../platform/graphql/index.js';
import type { Actor, Role } from '../../../platform/access/index.js';
import { statement, type Queryable, type Transaction } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/text.js';
import { AccountEntity, type AccountState } from './account.entity.js';
import type { AccountRow, InstitutionRow } from './account-row.js';
import type { InstitutionKind } from './institution.entity.js';

/** What a login is checked against. */
export interface Credentials extends Actor {
  readonly passwordHash: string;
  readonly state: AccountState;
}

interface NewAccount {
  readonly institutionId: number;
  readonly customerId: number | null;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** The administrator who makes it; null for the operator of the machine. */
  readonly madeBy: number | null;
}

/** What an account is now, as far as its access tokens must agree with it. */
export interface AccountAccess extends Actor {
  readonly active: boolean;
  /** Grows with each block, which ends the tokens made before it. */
  readonly sessionEpoch: number;
  readonly locale: Locale;
}

const ACCOUNT = `
  SELECT a.id, a.customer_id, a.email, a.name, a.role, a.locale, a.state, a.session_epoch, i.id, i.code, i.name, i.kind
  FROM account a JOIN institution i ON i.id = a.institution_id`;
const FIND_ACCOUNT = statement(`${ACCOUNT} WHERE a.id = $1`);
const BY_EMAIL = statement(`${ACCOUNT} WHERE lower(a.email) = lower($1)`);
const BY_INSTITUTION = statement(`${ACCOUNT} WHERE a.institution_id = $1 AND a.id > $2 ORDER BY a.id LIMIT $3`);
const FIND_INSTITUTION = statement(`SELECT id, code, name, kind FROM institution WHERE id = $1`);
const STANDING_COLUMNS = `
  id AS "accountId", institution_id AS "institutionId", role, customer_id AS "customerId"`;
const FIND_STANDING = statement(`SELECT ${STANDING_COLUMNS}, state = 'ACTIVE' AS active, locale,
  session_epoch AS "sessionEpoch" FROM account WHERE id = $1`);
const CREDENTIALS = statement(`
  SELECT ${STANDING_COLUMNS}, state, password_hash AS "passwordHash" FROM account WHERE lower(email) = lower($1)`);
/** A shared lock, so that sessions of one account do not wait for each other, while a block waits for open ones. */
const HOLD_ACTIVE = statement(`${ACCOUNT} WHERE a.id = $1 AND a.state = 'ACTIVE' FOR SHARE OF a`);
const INSERT_ACCOUNT = statement(`
  INSERT INTO account (institution_id, customer_id, role, email, name, password_hash, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`);
const ADMINISTRATORS = statement(
  `SELECT id FROM account WHERE institution_id = $1 AND role = 'ADMIN' AND state = 'ACTIVE' ORDER BY id`,
);
const SERVICE_ACCOUNT = statement(
  `SELECT ${STANDING_COLUMNS} FROM account WHERE institution_id = $1 AND role = 'SERVICE' AND state = 'ACTIVE' ORDER BY id LIMIT 1`,
);
const HAS_ACCOUNT = statement(`SELECT 1 FROM account WHERE customer_id = $1`);
const SET_STATE = statement(`
  UPDATE account SET state = $2, session_epoch = session_epoch + ($2 = 'BLOCKED')::int
  WHERE id = $1 AND state <> $2 RETURNING id`);

function toInstitution(tuple: readonly unknown[]): InstitutionRow {
  const [key, code, name, kind] = tuple as [number, string, string, InstitutionKind];
  return { __typename: 'Institution', id: encodeId('Institution', key), key, code, name, kind };
}

function toAccount(tuple: readonly unknown[]): AccountRow {
  const [key, customerKey, email, name, role, locale, state, sessionEpoch, ...institution] = tuple as [
    number,
    number | null,
    string,
    string,
    Role,
    Locale,
    AccountState,
    number,
    ...unknown[],
  ];
  const id = encodeId('Account', key);
  return {
    __typename: 'Account',
    id,
    key,
    customerKey,
    email,
    name,
    role,
    locale,
    state,
    sessionEpoch,
    institution: toInstitution(institution),
  };
}

/** Accounts and institutions. Reads take the pool or a transaction; writes happen in a transaction. */
export class AccountRepository {
  constructor(private readonly database: Queryable) {}

  async findById(id: number, from: Queryable = this.database): Promise<AccountRow | null> {
    const [tuple] = await from.tuples(FIND_ACCOUNT, [id]);
    return tuple ? toAccount(tuple) : null;
  }

  async findByEmail(email: string): Promise<AccountRow | null> {
    const [tuple] = await this.database.tuples(BY_EMAIL, [email]);
    return tuple ? toAccount(tuple) : null;
  }

  /** Accounts of an institution in the order of their making, after the one with key `after`. */
  async listByInstitution(institutionId: number, after: number, limit: number): Promise<AccountRow[]> {
    return (await this.database.tuples(BY_INSTITUTION, [institutionId, after, limit])).map(toAccount);
  }

  async findInstitution(id: number): Promise<InstitutionRow | null> {
    const [tuple] = await this.database.tuples(FIND_INSTITUTION, [id]);
    return tuple ? toInstitution(tuple) : null;
  }

  async findStanding(id: number): Promise<AccountAccess | null> {
    const [row] = await this.database.rows<AccountAccess>(FIND_STANDING, [id]);
    return row ?? null;
  }

  async findCredentials(email: string): Promise<Credentials | null> {
    const [row] = await this.database.rows<Credentials>(CREDENTIALS, [email]);
    return row ?? null;
  }

  /** Keeps an account from being blocked until the transaction ends; null when it already is, or is not there. */
  async holdActive(id: number, transaction: Transaction): Promise<AccountRow | null> {
    const [tuple] = await transaction.tuples(HOLD_ACTIVE, [id]);
    return tuple ? toAccount(tuple) : null;
  }

  /** The new account's number; null when its e-mail address or customer already has one. */
  async insert(account: NewAccount, transaction: Transaction): Promise<number | null> {
    const { institutionId, customerId, role, email, name, passwordHash, madeBy } = account;
    const values = [institutionId, customerId, role, email, name, passwordHash, madeBy];
    const [row] = await transaction.rows<{ id: number }>(INSERT_ACCOUNT, values);
    return row?.id ?? null;
  }

  /** Numbers of an institution's administrators who are not blocked. */
  async listAdministrators(institutionId: number, from: Queryable = this.database): Promise<number[]> {
    return (await from.rows<{ id: number }>(ADMINISTRATORS, [institutionId])).map(({ id }) => id);
  }

  /** The oldest service account of an institution that is not blocked; null when there is none. */
  async findServiceAccount(institutionId: number): Promise<Actor | null> {
    const [row] = await this.database.rows<Actor>(SERVICE_ACCOUNT, [institutionId]);
    return row ?? null;
  }

  async hasAccount(customerId: number): Promise<boolean> {
    return (await this.database.tuples(HAS_ACCOUNT, [customerId])).length > 0;
  }

  /** Whether this changed anything. Blocking ends the tokens made before. */
  async setState(id: number, state: AccountState, transaction: Transaction): Promise<boolean> {
    return (await transaction.tuples(SET_STATE, [id, state])).length > 0;
  }

  async setLocale(id: number, locale: Locale, transaction: Transaction): Promise<void> {
    await transaction.manager.update(AccountEntity, { id }, { locale });
  }

  async setPasswordHash(id: number, passwordHash: string, transaction: Transaction): Promise<void> {
    await transaction.manager.update(AccountEntity, { id }, { passwordHash });
  }
}
