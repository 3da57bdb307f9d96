import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { maskEmail, maskName } from '../src/modules/customers/index.js';

/**
 * The least a server can do: node:http, pg, one statement a request, and the JSON that Moa answers. No GraphQL, no
 * login, no limits, no audit. It masks names as Moa does, so that the bodies are equal.
 */
const { values } = parseArgs({ options: { url: { type: 'string' }, institution: { type: 'string' } } });
const institution = Number(values.institution);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
/** Keys are kept with the account of a person: here the first member of staff. */
let account = 0;
const pool = new pg.Pool({ connectionString: values.url, max: 10 });

const id = (type: string, key: unknown): string => Buffer.from(`${type}:${String(key)}`).toString('base64url');
type Parameters = Readonly<Record<string, unknown>>;
type Tuple = readonly unknown[];

async function tuples(name: string, text: string, parameters: readonly unknown[]): Promise<Tuple[]> {
  const result = await pool.query({ name, text, values: parameters as unknown[], rowMode: 'array' });
  return result.rows as Tuple[];
}

const LOAN = `l.id, l.loan_number, l.loan_type, l.status, l.principal_won, l.balance_won, l.annual_rate_percent,
  l.term_months, l.matures_on, c.id, c.name, c.email, r.ids, r.amounts, r.dates`;
const JOINS = `JOIN customer c ON c.id = l.customer_id
  LEFT JOIN LATERAL (
    SELECT array_agg(x.id) ids, array_agg(x.amount_won) amounts, array_agg(x.paid_on::text) dates
    FROM (SELECT id, amount_won, paid_on FROM repayment WHERE loan_id = l.id ORDER BY paid_on DESC, id DESC LIMIT 5) x
  ) r ON true`;

function loanOf(row: Tuple): object {
  const [key, loanNumber, loanType, status, principalWon, balanceWon, annualRatePercent, termMonths, maturesOn] = row;
  const [customerKey, name, email, ids, amounts, dates] = row.slice(9) as [
    number,
    string,
    string,
    string[] | null,
    string[],
    string[],
  ];
  return {
    id: id('Loan', key),
    loanNumber,
    loanType,
    status,
    principalWon,
    balanceWon,
    annualRatePercent,
    termMonths,
    maturesOn,
    customer: { id: id('Customer', customerKey), name: maskName(name), email: maskEmail(email) },
    repayments: {
      nodes: (ids ?? []).map((repayment, index) => ({
        id: id('Repayment', repayment),
        amountWon: Number(amounts[index]),
        paidOn: dates[index],
      })),
    },
  };
}

/** Totals are remembered for five seconds, which is Moa's policy too. */
const totals = new Map<string, { until: number; value: Promise<unknown> }>();
function remembered<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  const known = totals.get(key);
  if (known && known.until > Date.now()) return known.value as Promise<Value>;
  const value = load();
  totals.set(key, { until: Date.now() + 5_000, value });
  return value;
}

async function pageByKey({ after }: Parameters): Promise<object> {
  const rows = await tuples(
    'k',
    `SELECT ${LOAN} FROM (SELECT * FROM loan WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT 51) l ${JOINS} ORDER BY l.id`,
    [institution, after],
  );
  return { loans: { nodes: rows.slice(0, 50).map(loanOf), pageInfo: { hasNextPage: rows.length > 50 } } };
}

async function pageByNumber({ page }: Parameters): Promise<object> {
  const [rows, totalCount] = await Promise.all([
    tuples(
      'a1',
      `SELECT ${LOAN} FROM (
         SELECT l.* FROM (SELECT id FROM loan WHERE institution_id = $1 ORDER BY id LIMIT 50 OFFSET $2) i JOIN loan l USING (id)
       ) l ${JOINS} ORDER BY l.id`,
      [institution, (Number(page) - 1) * 50],
    ),
    remembered(
      '',
      async () => (await tuples('a1n', 'SELECT count(*) FROM loan WHERE institution_id = $1', [institution]))[0]?.[0],
    ),
  ]);
  return { loans: { nodes: rows.map(loanOf), totalCount } };
}

async function pageBySearch({ search, page }: Parameters): Promise<object> {
  const pattern = `%${String(search)}%`;
  const found = `FROM loan l JOIN customer c ON c.id = l.customer_id
    WHERE l.institution_id = $1 AND c.institution_id = $1 AND c.name ILIKE $2`;
  const [rows, totalCount] = await Promise.all([
    tuples(
      'a2',
      `SELECT ${LOAN} FROM (SELECT l.* ${found} ORDER BY l.id LIMIT 50 OFFSET $3) l ${JOINS} ORDER BY l.id`,
      [institution, pattern, (Number(page) - 1) * 50],
    ),
    remembered(pattern, async () => (await tuples('a2n', `SELECT count(*) ${found}`, [institution, pattern]))[0]?.[0]),
  ]);
  return { loans: { nodes: rows.map(loanOf), totalCount } };
}

async function customerWithLoans({ id: key }: Parameters): Promise<object> {
  const rows = await tuples(
    'b',
    `SELECT c.id, c.name, c.email, l.id, l.loan_number, l.balance_won, l.status
     FROM customer c LEFT JOIN LATERAL (SELECT * FROM loan WHERE customer_id = c.id ORDER BY id LIMIT 20) l ON true
     WHERE c.id = $1 ORDER BY l.id`,
    [key],
  );
  const [first] = rows as unknown as [number, string, string, number | null][];
  const loans = rows.filter((row) => row[3] !== null);
  return {
    customer: first && {
      id: id('Customer', first[0]),
      name: maskName(first[1]),
      email: maskEmail(first[2]),
      loans: {
        nodes: loans.map(([, , , loan, loanNumber, balanceWon, status]) => ({
          id: id('Loan', loan),
          loanNumber,
          balanceWon,
          status,
        })),
      },
    },
  };
}

function statistics(): Promise<object> {
  return remembered('statistics', async () => {
    const [rows, customers] = await Promise.all([
      tuples(
        'c',
        'SELECT status, count(*), sum(balance_won)::bigint FROM loan WHERE institution_id = $1 GROUP BY status ORDER BY status',
        [institution],
      ),
      tuples('cn', 'SELECT count(*) FROM customer WHERE institution_id = $1', [institution]),
    ]);
    const counted = rows as unknown as [string, number, number][];
    return {
      loanStatistics: {
        loanCount: counted.reduce((sum, [, count]) => sum + count, 0),
        customerCount: customers[0]?.[0],
        totalBalanceWon: counted.reduce((sum, [, , balance]) => sum + balance, 0),
        byStatus: counted.map(([status, count]) => ({ status, count })),
      },
    };
  });
}

async function repay({ id: key, amount, method }: Parameters): Promise<object> {
  const [row] = await tuples(
    'd',
    `WITH paid AS (
       UPDATE loan SET balance_won = balance_won - $2, version = version + 1
       WHERE id = $1 AND balance_won >= $2 RETURNING id, customer_id, balance_won
     )
     INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
     SELECT id, customer_id, $2, $2, 0, balance_won, current_date, $3 FROM paid RETURNING amount_won, method`,
    [key, amount, method],
  );
  return { loanRepay: { repayment: row ? { amountWon: row[0], method: row[1] } : null, userErrors: [] } };
}

/** The same, with what makes it run once and provable: the caller's key with the answer, and an audit entry. */
async function repayOnRecord({ id: key, amount, method, key: once }: Parameters): Promise<object> {
  const [row] = await tuples(
    'd2',
    `WITH paid AS (
       UPDATE loan SET balance_won = balance_won - $2, version = version + 1
       WHERE id = $1 AND balance_won >= $2 RETURNING id, customer_id, balance_won
     ), kept AS (
       INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
       SELECT id, customer_id, $2, $2, 0, balance_won, current_date, $3 FROM paid RETURNING *
     ), remembered AS (
       INSERT INTO idempotency_key (account_id, key, operation, request_hash, result)
       SELECT $4, $5::text, 'loanRepay', decode(md5($5::text), 'hex'), to_jsonb(kept) FROM kept
     ), audited AS (
       INSERT INTO audit_entry (institution_id, account_id, action, subject_type, subject_id, customer_id, request_id)
       SELECT $6, $4, 'LOAN_REPAID', 'Loan', loan_id, customer_id, $5::text FROM kept
     )
     SELECT amount_won, method FROM kept`,
    [key, amount, method, account, once, institution],
  );
  return { loanRepay: { repayment: row ? { amountWon: row[0], method: row[1] } : null, userErrors: [] } };
}

const WORKS: Readonly<Record<string, (parameters: Parameters) => Promise<object>>> = {
  K: pageByKey,
  A1: pageByNumber,
  A2: pageBySearch,
  B: customerWithLoans,
  C: statistics,
  D: repay,
  D2: repayOnRecord,
};

async function bodyOf(request: IncomingMessage): Promise<Parameters> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString();
  return JSON.parse(text) as Parameters;
}

const server = createServer((request, response) => {
  const work = WORKS[(request.url ?? '').slice(1)];
  bodyOf(request)
    .then((parameters) => work?.(parameters))
    .then(
      (data) => {
        const text = JSON.stringify({ data });
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
});
account = Number(
  (await pool.query<{ id: number }>(`SELECT min(id) AS id FROM account WHERE role = 'STAFF'`)).rows[0]?.id,
);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
