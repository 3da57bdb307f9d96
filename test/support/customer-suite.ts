import { startBank } from './lending.js';

export interface Customer {
  readonly id: string;
  readonly version: number;
}

export interface Changed {
  readonly customer: Customer | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
    readonly message: string;
  }[];
}

export type Page = {
  customers: { nodes: Customer[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
};

export const PERSONAL = 'id name email phone address birthDate birthYear masked';

export const CUSTOMER = `query ($id: ID!) { customer(id: $id) { ${PERSONAL} } }`;

export const LIST = `query ($first: Int!, $after: String, $page: Int, $search: String) {
  customers(first: $first, after: $after, page: $page, search: $search) {
    nodes { id version } totalCount pageInfo { hasNextPage endCursor } } }`;

export const change = (name: string) => `mutation ($input: Customer${name}Input!) {
  customer${name}(input: $input) { customer { id version } userErrors { code field message } } }`;

export const UNMASK = `mutation ($input: CustomerUnmaskInput!) {
  customerUnmask(input: $input) { customer { ${PERSONAL} } userErrors { code field } } }`;

export const CLEAR = {
  name: '홍길동',
  email: 'gildong@example.com',
  phone: '010-9876-1234',
  address: '서울특별시 강남구 테헤란로 1',
  birthDate: '1990-05-17',
  birthYear: 1990,
  masked: false,
};

export const MASKED = {
  name: '홍*동',
  email: 'gi***@example.com',
  phone: '010-****-1234',
  address: '서울특별시 강남구 ***',
  birthDate: null,
  birthYear: 1990,
  masked: true,
};

/** A bank with a customer, and the operations on customers. */
export async function startCustomerSuite() {
  /** The latest audit entry of an action. */
  async function lastRecord(action: string): Promise<Record<string, unknown> | undefined> {
    const [row] = await bank.sql<Record<string, unknown>>(
      'SELECT * FROM audit_entry WHERE action = $1 ORDER BY id DESC LIMIT 1',
      [action],
    );
    return row;
  }
  const bank = await startBank();
  const hong = await bank.aCustomer({
    name: '홍길동',
    email: 'gildong@example.com',
    phone: '010-9876-1234',
    address: '서울특별시 강남구 테헤란로 1',
    birthDate: '1990-05-17',
  });

  return {
    bank,
    hong,
    lastRecord,
    close: () => bank.close(),
  };
}

export type CustomerSuite = Awaited<ReturnType<typeof startCustomerSuite>>;
