import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeId, encodeId } from '../../src/platform/graphql/index.js';
import { PATIENCE_MS } from '../support/patience.js';
import { holdPostgres, postmasterOf, queryOnce, type Holder } from '../support/postgres-process.js';
import {
  ask,
  figure,
  login,
  openAccounts,
  startServer,
  stopServers,
  unhandledIn,
  type ServerProcess,
} from '../support/processes.js';
import { faultsIn, readBooks, type Acknowledged } from '../support/repayment-books.js';
import { askQuestion, storedReply } from '../support/reply-reader.js';
import { times } from '../support/times.js';

const WRITERS = 16;
const LOANS = 8;
const ROUNDS = Array.from({ length: times(3, 20) }, (_, round) => (round % 2 === 0 ? 'program' : 'PostgreSQL'));
/** So many more repayments are acknowledged before each kill, and after the last. */
const BETWEEN_KILLS = 80;
const ANSWERED_WITHIN_MS = PATIENCE_MS;
const ENDED_WITHIN_MS = PATIENCE_MS;

const OPEN_LOANS = `
  WITH someone AS (
    INSERT INTO customer (institution_id, name, email) SELECT id, '홍길동', 'hong@example.com' FROM institution
    RETURNING id, institution_id
  )
  INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
    principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, approved_on,
    disbursed_on, matures_on, interest_paid_to)
  SELECT institution_id, id, 'LOAN-' || n, 'CREDIT', 'BULLET', 'FIXED', 'ACTIVE',
    10000000000, 10000000000, 5, 12, 0, current_date - 5, current_date - 5,
    current_date - 5, current_date + 360, current_date - 5
  FROM someone, generate_series(1, ${LOANS}) AS n`;

const REPAY = `mutation ($input: LoanRepayInput!) {
  loanRepay(input: $input) { repayment { id } userErrors { code } }
}`;
interface Repaid {
  readonly loanRepay: { readonly repayment: { id: string } | null; readonly userErrors: readonly { code: string }[] };
}

let dir: string;
let postgres: Holder;
let url: string;
let server: ServerProcess;
let token: string;
let questioner: string;

const start = () =>
  startServer('all', {
    NODE_ENV: 'production',
    MOA_DEMO_PASSWORD: '',
    DATABASE_URL: url,
    MOA_CHAT_LEASE_MS: '10000',
    MOA_NARRATOR_TOKEN_MS: '40',
  });

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'moa-kill-'));
  chmodSync(dir, 0o711);
  // Durable as in production: fsync is on.
  postgres = holdPostgres(join(dir, 'postgres'));
  url = await postgres.url;
  server = await start();
  await openAccounts(url, 2);
  await queryOnce(url, OPEN_LOANS);
  token = await login(server);
  questioner = await login(server, 'staff2@bank.example');
}, 180_000);
afterEach(async () => {
  await stopServers();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Repays with one key, again and again until the answer is there. */
async function repay(key: string): Promise<Acknowledged> {
  const loanKey = randomInt(1, LOANS + 1);
  const amountWon = randomInt(1_000, 1_000_000);
  // Paid early, so that each payment takes principal.
  const effect = 'LOWER_PAYMENT';
  const input = { loanId: encodeId('Loan', loanKey), amountWon, method: 'BANK_TRANSFER', effect, idempotencyKey: key };
  const until = performance.now() + ANSWERED_WITHIN_MS;
  while (performance.now() < until) {
    const answer = await ask<Repaid | null>(server, REPAY, { input }, token, AbortSignal.timeout(20_000)).catch(
      () => null,
    );
    const { repayment, userErrors = [] } = answer?.data?.loanRepay ?? {};
    if (repayment) return { key, loanKey, amountWon, repaymentKey: decodeId('Repayment', repayment.id) };
    const codes = [...(answer?.codes ?? []), ...userErrors.map(({ code }) => code)];
    const mayPass = codes.every((code) => ['UPSTREAM_UNAVAILABLE', 'LOAN_BUSY'].includes(code));
    if (!mayPass) throw new Error(`repayment ${key} was refused: ${answer?.text ?? ''}`);
    await delay(20);
  }
  throw new Error(`repayment ${key} was never answered`);
}

/** The states of replies, once none is under way any more; otherwise those they are found in when patience ends. */
async function endedStates(replyIds: readonly string[]): Promise<readonly string[]> {
  const until = performance.now() + ENDED_WITHIN_MS;
  for (;;) {
    const states = await Promise.all(replyIds.map(async (id) => (await storedReply(server, questioner, id)).state));
    const areUnderWay = states.some((at) => at === 'QUEUED' || at === 'STREAMING');
    if (!areUnderWay || performance.now() > until) return states;
    await delay(250);
  }
}

it('loses no acknowledged repayment and does none twice, whatever is killed', async () => {
  const acknowledged: Acknowledged[] = [];
  const replies: string[] = [];
  const state = { isOver: false };
  const isOver = () => state.isOver;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let turn = 0; !isOver(); turn += 1) acknowledged.push(await repay(`${writer}:${turn}`));
  });
  const questions = (async () => {
    while (!isOver()) {
      // Refused while three replies are under way, and while something is away.
      await askQuestion(server, questioner).then(
        (id) => replies.push(id),
        () => undefined,
      );
      await delay(200);
    }
  })();
  const moreAcknowledged = async () => {
    const goal = acknowledged.length + BETWEEN_KILLS;
    while (acknowledged.length < goal) await Promise.race([delay(20), ...writers]);
  };

  try {
    for (const killed of ROUNDS) {
      await moreAcknowledged();
      // It outlives its database.
      expect(server.process.exitCode).toBeNull();
      if (killed === 'program') {
        await server.kill();
        server = await start();
      } else {
        process.kill(postmasterOf(join(dir, 'postgres')), 'SIGKILL');
      }
    }
    await moreAcknowledged();
    expect(server.process.exitCode).toBeNull();
  } finally {
    state.isOver = true;
  }
  await Promise.all([...writers, questions]);

  const books = await readBooks(url);
  figure(
    `${acknowledged.length} repayments acknowledged over ${ROUNDS.length} kills, ${books.repayments.length} stored`,
  );
  expect(faultsIn(books, acknowledged)).toEqual([]);
  expect(unhandledIn(server)).toEqual([]);

  // No reply is written for ever, and the storm may have cut off every one of them: the next is answered in full.
  const ended = await endedStates(replies);
  figure(
    `replies: ${JSON.stringify(
      Object.fromEntries(
        Map.groupBy(ended, (at) => at)
          .entries()
          .map(([at, all]) => [at, all.length]),
      ),
    )}`,
  );
  expect(ended.filter((at) => !['COMPLETED', 'INTERRUPTED', 'FAILED'].includes(at))).toEqual([]);
  expect(await endedStates([await askQuestion(server, questioner)])).toEqual(['COMPLETED']);

  // The check itself sees a lost repayment and one that was done twice.
  const [first] = acknowledged;
  if (!first) throw new Error('nothing was acknowledged');
  await queryOnce(url, 'ALTER TABLE repayment DISABLE TRIGGER USER');
  await queryOnce(
    url,
    `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won,
      held_won, balance_after_won, paid_on, method)
    SELECT loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won,
      held_won, balance_after_won, paid_on, method
    FROM repayment ORDER BY id LIMIT 1`,
  );
  expect(faultsIn(await readBooks(url), acknowledged)).not.toEqual([]);
  await queryOnce(url, `DELETE FROM repayment WHERE id = (SELECT max(id) FROM repayment)`);
  expect(faultsIn(await readBooks(url), acknowledged)).toEqual([]);
  await queryOnce(url, 'ALTER TABLE ledger_posting DISABLE TRIGGER USER');
  await queryOnce(url, `DELETE FROM ledger_posting WHERE repayment_id = ${first.repaymentKey}`);
  expect(faultsIn(await readBooks(url), acknowledged)).toContain(`${first.repaymentKey}: not posted as it was paid`);
  await queryOnce(url, `DELETE FROM repayment WHERE id = ${first.repaymentKey}`);
  expect(faultsIn(await readBooks(url), acknowledged)).toContain(`${first.key}: lost`);
}, 600_000);
