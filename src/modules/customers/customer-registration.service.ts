import type { Caller } from '../../platform/access/index.js';
import { recordAudit } from '../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../platform/clock.js';
import { isUniqueViolation, type Database, type Transaction } from '../../platform/database/index.js';
import { refuse, refuseAll } from '../../platform/errors/index.js';
import { CustomerEntity, type JobType, type Sex } from './customer.entity.js';
import { KEEP_CUSTOMERS } from './customer.policy.js';
import { BIRTH_DATE_AHEAD, fieldBlankText, EMAIL_TAKEN, CHANGED_MEANWHILE } from './customer.texts.js';
import { customerNotFound } from '../../platform/access/index.js';

/** The registered data of a customer. Undefined means not given. */
interface CustomerDetails {
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly sex?: Sex | null | undefined;
  readonly jobType?: JobType | null | undefined;
  readonly annualIncomeWon?: number | null | undefined;
  readonly creditScore?: number | null | undefined;
}

export interface NewCustomer extends CustomerDetails {
  readonly name: string;
  readonly email: string;
}

interface CustomerChanges extends CustomerDetails {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** Registers customers and changes what is known of them. Staff only. */
export class CustomerRegistrationService {
  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {}

  /**
   * Registers a customer of the caller's institution, and returns the number behind their id.
   * @throws Refusal EMAIL_TAKEN or INVALID_INPUT.
   */
  async create(caller: Caller, customer: NewCustomer): Promise<number> {
    const { institutionId } = KEEP_CUSTOMERS.require(caller);
    const values = this.tidied(customer);
    return this.refusingTakenEmail(() =>
      this.parts.database.transaction(async (transaction) => {
        const { identifiers } = await transaction.manager.insert(CustomerEntity, { ...values, institutionId });
        const id = Number(identifiers[0]?.['id']);
        await recordAudit(transaction, caller, {
          action: 'CUSTOMER_CREATED',
          subjectType: 'Customer',
          subjectId: id,
          customerId: id,
        });
        return id;
      }),
    );
  }

  /**
   * Changes the given fields, if nobody else changed the customer since `version` was read. Without given fields
   * nothing changes, not even the version.
   * @throws Refusal CUSTOMER_NOT_FOUND, CUSTOMER_CHANGED, EMAIL_TAKEN or INVALID_INPUT.
   */
  async update(caller: Caller, id: number, version: number, changes: CustomerChanges): Promise<void> {
    const { institutionId } = KEEP_CUSTOMERS.require(caller);
    const values = this.tidied(changes);
    if (Object.keys(values).length === 0) return this.requireVersion(id, institutionId, version);
    await this.refusingTakenEmail(() =>
      this.parts.database.transaction(async (transaction) => {
        const { affected } = await transaction.manager.update(
          CustomerEntity,
          { id, institutionId, version },
          { ...values, version: () => 'version + 1', updatedAt: this.parts.clock.now() },
        );
        if (affected !== 1) return this.refuseStale(transaction, id, institutionId);
        const detail = { changed: Object.keys(values), version: version + 1 };
        const fact = { action: 'CUSTOMER_UPDATED', subjectType: 'Customer', subjectId: id, customerId: id, detail };
        await recordAudit(transaction, caller, fact);
      }),
    );
  }

  /** @throws Refusal CUSTOMER_NOT_FOUND or CUSTOMER_CHANGED. */
  private async requireVersion(id: number, institutionId: number, version: number): Promise<void> {
    await this.parts.database.transaction(async (transaction) => {
      const same = await transaction.manager.existsBy(CustomerEntity, { id, institutionId, version });
      if (!same) await this.refuseStale(transaction, id, institutionId);
    });
  }

  private async refuseStale({ manager }: Transaction, id: number, institutionId: number): Promise<never> {
    const exists = await manager.existsBy(CustomerEntity, { id, institutionId });
    return exists ? customerChanged() : customerNotFound();
  }

  /** Leaves out fields that were not given, and normalises texts, so that equal ones compare equal. */
  private tidied(said: CustomerChanges): Partial<CustomerEntity> {
    const unborn = {
      field: 'birthDate',
      message: BIRTH_DATE_AHEAD,
    };
    const emptied = (['name', 'email'] as const)
      .filter((field) => said[field] === null)
      .map((field) => ({
        field,
        message: fieldBlankText(field),
      }));
    const isUnborn = said.birthDate != null && said.birthDate > koreanDate(this.parts.clock.now());
    const problems = [...emptied, ...(isUnborn ? [unborn] : [])];
    refuseAll(problems.map(({ field, message }) => ({ code: 'INVALID_INPUT', field: [field], message })));
    const tidy = (value: unknown): unknown =>
      typeof value === 'string' ? value.normalize('NFC').trim().replaceAll(/\s+/g, ' ') : value;
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([field, value]) => [field, tidy(value)]));
  }

  private async refusingTakenEmail<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error, 'customer_email_key')) throw error;
      const message = EMAIL_TAKEN;
      return refuse('EMAIL_TAKEN', message, ['email']);
    }
  }
}

function customerChanged(): never {
  return refuse('CUSTOMER_CHANGED', CHANGED_MEANWHILE, ['version']);
}
