import type { Role } from '../../src/platform/access/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startTestServer, type Answer, type TestServer, type TestServerOptions } from './server.js';
import { testPasswordHash } from './passwords.js';

/** Who is asking: the token of an account, or nobody. */
export interface Person {
  readonly token: string;
  readonly accountId: number;
  readonly institutionId: number;
}

export interface TestCustomer {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface TestLoan {
  readonly key: number;
  readonly id: string;
  readonly loanNumber: string;
}

export interface CustomerRow {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly birthDate?: string | null;
}

/** Columns of a loan of 10,000,000 won at 3.65 % over a year, whose money went out on `interestPaidTo`, today if not given. */
export interface LoanValues {
  readonly status?: string;
  readonly loanType?: string;
  readonly principalWon?: number;
  readonly balanceWon?: number;
  readonly annualRatePercent?: string;
  readonly interestPaidTo?: string | null;
  readonly overdueWon?: number;
  readonly overdueDays?: number;
}

/** A server with two institutions, and makers of people, customers and loans: each the least valid one. */
export interface Bank extends TestServer {
  readonly institutionId: number;
  readonly otherInstitutionId: number;
  readonly staff: Person;
  readonly admin: Person;
  /** The institution's payment system. */
  readonly service: Person;
  /** Staff of the other institution. */
  readonly stranger: Person;
  aCustomer(row?: CustomerRow, institutionId?: number): Promise<TestCustomer>;
  /** Another account of the institution, made by its operator or by one of its accounts. */
  anotherPerson(role: 'STAFF' | 'ADMIN', madeBy?: Person): Promise<Person>;
  /** The token of a customer's account, which is made the first time. */
  loginAs(customer: TestCustomer): Promise<string>;
  aLoan(customer: TestCustomer, values?: LoanValues): Promise<TestLoan>;
  /** The data of an answer without errors. */
  ask<Data = never>(document: string, variables: object, as: Person | string): Promise<Data>;
  /** The first error's code of an answer that has one. */
  codeOf(document: string, variables: object, as: Person | string | null): Promise<string | undefined>;
}

export async function startBank(options: TestServerOptions = {}): Promise<Bank> {
  const server = await startTestServer(options);
  const passwordHash = await testPasswordHash();
  const tokens = new Map<number, Promise<string>>();
  let made = 0;
  const insert = async (text: string, values: readonly unknown[]): Promise<number> => {
    const [row] = await server.sql<{ id: number }>(`${text} RETURNING id`, values);
    return Number(row?.id);
  };
  const anInstitution = (code: string): Promise<number> =>
    insert(`INSERT INTO institution (code, name, kind) VALUES ($1, $1, 'BANK')`, [code]);
  const anAccount = async (role: Role, institutionId: number, customerId: number | null): Promise<Person> => {
    const email = `${role.toLowerCase()}${++made}@moa.test`;
    const accountId = await insert(
      `INSERT INTO account (institution_id, customer_id, role, email, name, password_hash) VALUES ($1, $2, $3, $4, $3, $5)`,
      [institutionId, customerId, role, email, passwordHash],
    );
    return { token: await server.login(email), accountId, institutionId };
  };
  const institutionId = await anInstitution('OURS');
  const otherInstitutionId = await anInstitution('THEIRS');
  const tokenOf = (as: Person | string | null): string | null => (typeof as === 'object' ? (as?.token ?? null) : as);

  return {
    ...server,
    institutionId,
    otherInstitutionId,
    staff: await anAccount('STAFF', institutionId, null),
    admin: await anAccount('ADMIN', institutionId, null),
    service: await anAccount('SERVICE', institutionId, null),
    stranger: await anAccount('STAFF', otherInstitutionId, null),
    async anotherPerson(role, madeBy) {
      const person = await anAccount(role, institutionId, null);
      await server.sql('UPDATE account SET made_by = $2 WHERE id = $1', [person.accountId, madeBy?.accountId ?? null]);
      return person;
    },
    async aCustomer(row = {}, institution = institutionId) {
      const { name = '홍길동', email = `person${++made}@example.com`, phone = null, address = null } = row;
      const key = await insert(
        `INSERT INTO customer (institution_id, name, email, phone, address, birth_date) VALUES ($1, $2, $3, $4, $5, $6)`,
        [institution, name, email, phone, address, row.birthDate ?? null],
      );
      return { key, id: encodeId('Customer', key), name, email };
    },
    async loginAs({ key }) {
      const [row] = await server.sql<{ institution_id: number }>('SELECT institution_id FROM customer WHERE id = $1', [
        key,
      ]);
      const token =
        tokens.get(key) ?? anAccount('CUSTOMER', Number(row?.institution_id), key).then(({ token }) => token);
      tokens.set(key, token);
      return token;
    },
    async aLoan(customer, values = {}) {
      const { status = 'ACTIVE', loanType = 'CREDIT', principalWon = 10_000_000, annualRatePercent = '3.65' } = values;
      const interestPaidTo = values.interestPaidTo === undefined ? today() : values.interestPaidTo;
      const outOn = interestPaidTo ?? today();
      const loanNumber = `LN-${String(++made).padStart(6, '0')}`;
      const key = await insert(
        `INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
           principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, approved_on,
           disbursed_on, matures_on, interest_paid_to, overdue_won, overdue_days)
         SELECT institution_id, id, $2, $3, 'EQUAL_PAYMENT', 'FIXED', $4, $5, $6, $7, 12, 900000, $11, $11, $11, $12,
           $8, $9, $10 FROM customer WHERE id = $1`,
        [
          customer.key,
          loanNumber,
          loanType,
          status,
          principalWon,
          values.balanceWon ?? principalWon,
          annualRatePercent,
          interestPaidTo,
          values.overdueWon ?? 0,
          values.overdueDays ?? 0,
          outOn,
          dueDate(outOn, 12),
        ],
      );
      return { key, id: encodeId('Loan', key), loanNumber };
    },
    async ask<Data>(document: string, variables: object, as: Person | string) {
      const answer: Answer<Data> = await server.query<Data>(document, { ...variables }, tokenOf(as));
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async codeOf(document, variables, as) {
      const { errors } = await server.query(document, { ...variables }, tokenOf(as));
      return errors?.[0]?.extensions.code;
    },
  };
}

/** Today in Korea, or so many days before it, as `YYYY-MM-DD`. */
export function today(daysBefore = 0): string {
  return new Date(Date.now() + (9 * 3_600 - daysBefore * 86_400) * 1_000).toISOString().slice(0, 10);
}

/**
 * A day at least so many days ago that every month has, so that of a loan whose money went out on it, or months before it,
 * an instalment falls due on it.
 */
export function dueDayBefore(daysBefore: number): string {
  let days = daysBefore;
  while (Number(today(days).slice(8)) > 28) days += 1;
  return today(days);
}
