import pg from 'pg';
import { hashPassword } from '../src/modules/identity/index.js';
import { PASSWORD } from './data.js';
import type { Served } from './servers.js';

const emailOf = (index: number): string => `stream${index}@example.com`;

/** Gives so many customers an account of their own; those that have one already keep it. */
export async function openAccounts(databaseUrl: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO account (institution_id, customer_id, role, email, name, password_hash)
       SELECT institution_id, id, 'CUSTOMER', 'stream' || row_number() OVER (ORDER BY id) || '@example.com', name, $2
       FROM (
         SELECT customer.* FROM customer
         WHERE NOT EXISTS (SELECT FROM account WHERE customer_id = customer.id AND email NOT LIKE 'stream%')
         ORDER BY id LIMIT $1
       ) chosen
       ON CONFLICT DO NOTHING`,
      [count, await hashPassword(PASSWORD)],
    );
  } finally {
    await client.end();
  }
  return Array.from({ length: count }, (_, index) => emailOf(index + 1));
}

/** Logs in as it is done over the API. */
export async function tokenOf({ url }: Pick<Served, 'url'>, email: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }',
      variables: { input: { email, password: PASSWORD } },
    }),
  });
  const { data } = (await response.json()) as { data: { login: { accessToken: string | null } } };
  if (data.login.accessToken === null) throw new Error(`${email} could not log in: ${JSON.stringify(data)}`);
  return data.login.accessToken;
}
