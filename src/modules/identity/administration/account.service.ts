import { requireActor, type Actor, type Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/text.js';
import {
  mayRead,
  deny,
  type AccountRepository,
  type AccountRow,
  type InstitutionRow,
  OWN_ACCOUNT,
} from '../accounts/index.js';

/** Reads accounts, and stores the settings of their owners. */
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    /** Called with an account that changed, so that its sessions notice at once. */
    private readonly changed: (accountId: number) => void,
  ) {}

  /** The caller's own account; null before login. */
  async viewer({ actor }: Caller): Promise<AccountRow | null> {
    return actor && this.accounts.findById(actor.accountId);
  }

  /** An account the caller may see: their own, or for administrators one of their institution. */
  async find(caller: Caller, id: number): Promise<AccountRow | null> {
    const actor = requireActor(caller);
    const account = await this.accounts.findById(id);
    return account && mayRead(actor, account) ? account : null;
  }

  /** The caller's own institution; null for any other. */
  async findInstitution(caller: Caller, id: number): Promise<InstitutionRow | null> {
    const actor = requireActor(caller);
    return actor.institutionId === id ? this.accounts.findInstitution(id) : null;
  }

  /** Changes the caller's own settings. What is undefined stays as it is. */
  async updateSettings(caller: Caller, { locale }: { locale?: Locale | undefined }): Promise<AccountRow> {
    const { accountId, customerId } = OWN_ACCOUNT.require(caller);
    const account = await this.database.transaction(async (transaction) => {
      if (locale !== undefined) await this.accounts.setLocale(accountId, locale, transaction);
      const fact = { action: 'ACCOUNT_SETTINGS_UPDATED', subjectType: 'Account', subjectId: accountId, customerId };
      await recordAudit(transaction, caller, { ...fact, detail: locale === undefined ? {} : { locale } });
      return this.accounts.findById(accountId, transaction);
    });
    this.changed(accountId);
    return account ?? deny('ACCOUNT_NOT_FOUND');
  }

  /** In whose name background work for an account is done; null when the account is blocked or not there. */
  async actorFor(accountId: number): Promise<Actor | null> {
    const access = await this.accounts.findStanding(accountId);
    if (!access?.active) return null;
    const { institutionId, role, customerId } = access;
    return { accountId, institutionId, role, customerId };
  }
}
