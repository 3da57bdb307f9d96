import type { Caller, Role } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import {
  MANAGE_ACCOUNTS,
  mayManage,
  deny,
  problem,
  passwordWeaknesses,
  type AccountRepository,
  type AccountRow,
  type Passwords,
} from '../accounts/index.js';
import type { RefreshTokenRepository } from '../sessions/index.js';

interface AccountCreation {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** Set for role CUSTOMER, and for it only. */
  readonly customerId: number | null;
}

/** Knows which customers there are. Customers are built on accounts, so the composition root passes this in. */
export interface CustomerDirectory {
  /** Whether an institution looks after a customer of this number. */
  hasCustomer(institutionId: number, customerId: number): Promise<boolean>;
}

interface AdministrationParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly accounts: AccountRepository;
  readonly refreshTokens: RefreshTokenRepository;
  readonly passwords: Passwords;
  readonly customers: CustomerDirectory;
  /** Called with an account that changed, so that its sessions notice at once. */
  readonly changed: (accountId: number) => void;
}

/** Lets administrators manage who of their institution may log in, and in which role. */
export class AccountAdministrationService {
  constructor(private readonly parts: AdministrationParts) {}

  /** A page of the institution's accounts, oldest first; with `email`, only the one that has it. */
  async list(caller: Caller, request: PageRequest, email: string | null): Promise<AccountRow[]> {
    const actor = MANAGE_ACCOUNTS.require(caller);
    const { accounts } = this.parts;
    if (email !== null) {
      const found = await accounts.findByEmail(email);
      return found && mayManage(actor, found) ? [found] : [];
    }
    return accounts.listByInstitution(actor.institutionId, request.after ?? 0, request.first + 1);
  }

  /**
   * Creates an account in the administrator's institution. Called twice, it creates one and refuses the second.
   * @throws Refusal PASSWORD_…, CUSTOMER_…, EMAIL_TAKEN: all that apply at once.
   */
  async create(caller: Caller, creation: AccountCreation): Promise<AccountRow> {
    const { institutionId, accountId } = MANAGE_ACCOUNTS.require(caller);
    const { accounts, database, passwords } = this.parts;
    const { password, ...described } = creation;
    const weaknesses = passwordWeaknesses(password, creation.email).map((code) => problem(code, ['password']));
    refuseAll([...weaknesses, ...(await this.conflicts(institutionId, creation))]);
    const passwordHash = await passwords.hash(password);
    const account = await database.transaction(async (transaction) => {
      const key = await accounts.insert({ ...described, institutionId, passwordHash, madeBy: accountId }, transaction);
      const created = key === null ? null : await accounts.findById(key, transaction);
      if (created) await this.record(transaction, caller, 'ACCOUNT_CREATED', created);
      return created;
    });
    if (account) return account;
    // Someone was faster; the conflict can be found now.
    refuseAll(await this.conflicts(institutionId, creation));
    throw new Error('An account was neither made nor in conflict with another.');
  }

  /**
   * Blocks an account: its sessions end at once, its access tokens within seconds, and neither comes back with a later
   * unblocking. A blocked account stays blocked.
   * @throws Refusal ACCOUNT_NOT_FOUND, OWN_ACCOUNT.
   */
  async block(caller: Caller, id: number): Promise<AccountRow> {
    const account = await this.managed(caller, id);
    if (caller.actor?.accountId === id) deny('OWN_ACCOUNT', ['accountId']);
    const { accounts, clock, database, refreshTokens } = this.parts;
    await database.transaction(async (transaction) => {
      if (!(await accounts.setState(id, 'BLOCKED', transaction))) return;
      await refreshTokens.revokeAllOf(id, clock.now(), transaction);
      await this.record(transaction, caller, 'ACCOUNT_BLOCKED', account);
    });
    this.parts.changed(id);
    return { ...account, state: 'BLOCKED' };
  }

  /**
   * Lets a blocked account log in again; what it held before stays ended. One that is not blocked stays as it is.
   * @throws Refusal ACCOUNT_NOT_FOUND.
   */
  async unblock(caller: Caller, id: number): Promise<AccountRow> {
    const account = await this.managed(caller, id);
    const { accounts, database } = this.parts;
    await database.transaction(async (transaction) => {
      if (!(await accounts.setState(id, 'ACTIVE', transaction))) return;
      await this.record(transaction, caller, 'ACCOUNT_UNBLOCKED', account);
    });
    this.parts.changed(id);
    return { ...account, state: 'ACTIVE' };
  }

  /** The account, if the caller may manage it. */
  private async managed(caller: Caller, id: number): Promise<AccountRow> {
    const actor = MANAGE_ACCOUNTS.require(caller);
    const account = await this.parts.accounts.findById(id);
    return account && mayManage(actor, account) ? account : deny('ACCOUNT_NOT_FOUND', ['accountId']);
  }

  /** The conflicts of a new account with stored data. */
  private async conflicts(institutionId: number, { email, role, customerId }: AccountCreation): Promise<Problem[]> {
    const found = (await this.parts.accounts.findByEmail(email)) ? [problem('EMAIL_TAKEN', ['email'])] : [];
    const atCustomer = (code: Parameters<typeof problem>[0]): Problem[] => [...found, problem(code, ['customerId'])];
    if (role !== 'CUSTOMER') return customerId === null ? found : atCustomer('CUSTOMER_NOT_ALLOWED');
    if (customerId === null) return atCustomer('CUSTOMER_REQUIRED');
    if (!(await this.parts.customers.hasCustomer(institutionId, customerId))) return atCustomer('CUSTOMER_NOT_FOUND');
    return (await this.parts.accounts.hasAccount(customerId)) ? atCustomer('CUSTOMER_HAS_ACCOUNT') : found;
  }

  private record(transaction: Transaction, caller: Caller, action: string, account: AccountRow): Promise<void> {
    return recordAudit(transaction, caller, {
      action,
      subjectType: 'Account',
      subjectId: account.key,
      customerId: account.customerKey,
      detail: { role: account.role },
    });
  }
}
