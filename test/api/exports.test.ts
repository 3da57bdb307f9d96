import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  ExportByIdDocument,
  ExportCancelDocument,
  ExportProgressDocument,
  ExportsDocument,
  ExportStartDocument,
  type ExportByIdQuery,
  type ExportProgressSubscription,
  type ExportStartInput,
} from '../../schema/generated/test/graphql.js';
import { exportLinks } from '../../src/modules/exports/export-links.js';
import { sweepExports } from '../../src/modules/exports/export-sweep.js';
import { ExportTaskRepository } from '../../src/modules/exports/export-task.repository.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { createObjectStores, type ObjectStore } from '../../src/platform/storage/index.js';
import { startFileBank, type FileBank } from '../support/files.js';
import type { Person } from '../support/lending.js';
import { rowsOfParquet } from '../support/tables.js';
import { whileHeld } from '../support/while-held.js';

type Found = NonNullable<ExportByIdQuery['export']>;
type ExportProgress = ExportProgressSubscription['exportProgress'];

let bank: FileBank;
let stranger: Person;
let objects: ObjectStore;
/** Rows that are exported beside three that people typed: more than are fetched at a time. */
const MANY = 2_500;
const HOSTILE = '=HYPERLINK("http://example.com","x")';

beforeAll(async () => {
  bank = await startFileBank();
  objects = createObjectStores(bank.config.storage).raw;
  stranger = { ...bank.stranger };
  await bank.sql(`UPDATE account SET role = 'ADMIN' WHERE id = $1`, [stranger.accountId]);
  stranger = { ...stranger, token: await bank.login(await emailOf(stranger.accountId)) };
  await bank.aCustomer({
    name: '홍길동',
    email: 'hong@example.com',
    phone: '+82 10 1234 5678',
    birthDate: '1990-02-03',
  });
  await bank.aCustomer({ name: HOSTILE, email: 'evil@example.com', address: '\t서울특별시, "강남구"\n1' });
  await bank.aCustomer({ name: '남의고객', email: 'theirs@example.com' }, bank.otherInstitutionId);
  await bank.sql(
    `INSERT INTO customer (institution_id, name, email, annual_income_won)
     SELECT $1, '고객' || n, 'c' || n || '@example.com', n FROM generate_series(1, $2::integer) AS n`,
    [bank.institutionId, MANY],
  );
});
afterAll(() => bank.close());

const emailOf = async (id: number): Promise<string> =>
  (await bank.sql<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]))[0]?.email ?? '';
const keyOf = (id: string): number => parseId(id)?.id ?? 0;
async function start(input: Partial<ExportStartInput> = {}, as: Person = bank.admin) {
  const usual = { kind: 'CUSTOMERS', format: 'CSV', personalData: 'MASKED', idempotencyKey: randomUUID() } as const;
  return (await bank.run(ExportStartDocument, { input: { ...usual, ...input } }, as.token)).exportStart;
}
const find = async (id: string, as: Person = bank.admin): Promise<Found | null> =>
  (await bank.run(ExportByIdDocument, { id }, as.token)).export ?? null;
async function follow(exportId: string, afterSequence = 0): Promise<readonly ExportProgress[]> {
  const events: ExportProgress[] = [];
  const variables = { exportId, afterSequence };
  for await (const event of bank.subscribe(ExportProgressDocument, variables, bank.admin.token))
    events.push(event.exportProgress);
  return events;
}
async function done(input: Partial<ExportStartInput> = {}, as: Person = bank.admin): Promise<Found> {
  const { export: started, userErrors } = await start(input, as);
  if (!started) throw new Error(JSON.stringify(userErrors));
  for (;;) {
    const found = await find(started.id, as);
    if (found && !['QUEUED', 'RUNNING'].includes(found.state)) return found;
    await delay(50);
  }
}
const fetched = (url: string | null | undefined) => fetch(new URL(url ?? '/', bank.origin));
const textOf = async ({ downloadUrl }: Found): Promise<string> =>
  Buffer.from(await (await fetched(downloadUrl)).arrayBuffer()).toString('utf8');
const cancel = async (exportId: string) => {
  const input = { exportId, idempotencyKey: randomUUID() };
  return (await bank.run(ExportCancelDocument, { input }, bank.admin.token)).exportCancel;
};
const actsOn = async (id: string) =>
  bank.sql<{ action: string; purpose: string | null; detail: Record<string, unknown> }>(
    `SELECT action, purpose, detail FROM audit_entry WHERE subject_type = 'Export' AND subject_id = $1 ORDER BY id`,
    [keyOf(id)],
  );
const sweep = async (at = new Date()): Promise<void> => {
  const database = createDatabase(bank.app.dataSource);
  await sweepExports({ database, objects, clock: { now: () => at }, tasks: new ExportTaskRepository() });
};

describe('an export', () => {
  it('has every row of the institution and none of another, masked, with nothing that a spreadsheet runs', async () => {
    const found = await done();
    expect(found).toMatchObject({ state: 'READY', rowsWritten: MANY + 2, attempts: 1, failure: null, purpose: null });
    const text = await textOf(found);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'id,sourceKey,name,email,phone,address,birthDate,birthYear,sex,jobType,annualIncomeWon,creditScore,createdAt,updatedAt',
    );
    expect(lines).toHaveLength(MANY + 4);
    expect(lines[1]).toMatch(/,홍\*동,ho\*\*\*@example.com,010-\*\*\*\*-5678,,,1990,/);
    expect(text).not.toMatch(/홍길동|남의고객|1234 5678|(?:^|,)"?[=+@\t]/m);
    expect([text.length, lines.at(-1), found.sizeBytes]).toEqual([text.length, '', String(Buffer.byteLength(text))]);
    const numbered = lines.slice(3, -1).map((line) => Number(line.split(',')[10]));
    expect(new Set(numbered).size).toBe(MANY);
  });

  it('shows personal data whole for a purpose alone, guarded, and records each step with it', async () => {
    const purpose = '연간 감사 자료 제출';
    const found = await done({ personalData: 'WHOLE', purpose: ` ${purpose} `, byteOrderMark: true });
    const text = await textOf(found);
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://example.com"",""x"")"`);
    expect(text).toContain(`"'\t서울특별시, ""강남구""\n1"`);
    expect(text).toContain(`,홍길동,hong@example.com,'+82 10 1234 5678,,1990-02-03,1990,`);
    await fetched((await find(found.id))?.downloadUrl);
    const acts = await actsOn(found.id);
    expect(acts.map(({ action }) => action)).toEqual([
      ...['EXPORT_STARTED', 'EXPORT_WRITTEN', 'EXPORT_DOWNLOADED', 'EXPORT_DOWNLOADED'],
    ]);
    for (const act of acts)
      expect(act).toMatchObject({ purpose, detail: { kind: 'CUSTOMERS', personalData: 'WHOLE', format: 'CSV' } });
    expect(acts[1]?.detail).toMatchObject({ rows: MANY + 2, sha256: found.sha256 });
  });

  it('is Parquet with numbers, days and texts as they are', async () => {
    const found = await done({ format: 'PARQUET', personalData: 'WHOLE', purpose: 'a yearly audit' });
    const bytes = Buffer.from(await (await fetched(found.downloadUrl)).arrayBuffer());
    const rows = await rowsOfParquet(bytes, 'SELECT name, phone, birthDate, sex, annualIncomeWon, typeof(createdAt)');
    expect(rows).toHaveLength(MANY + 2);
    expect(rows[0]).toEqual(['홍길동', '+82 10 1234 5678', '1990-02-03', null, null, 'TIMESTAMP WITH TIME ZONE']);
    expect(rows[1]?.[0]).toBe(HOSTILE);
    expect(rows[MANY]?.[4]).toBe(String(MANY - 1));
  });

  it('is of loans with numbers that stay numbers, and of the audit trail without what people typed', async () => {
    const customer = await bank.aCustomer({ name: '대출자' });
    await bank.aLoan(customer, { principalWon: 3_000_000, annualRatePercent: '4.5' });
    const loans = await textOf(await done({ kind: 'LOANS' }));
    expect(loans.split('\r\n')).toHaveLength(3);
    expect(loans).toMatch(/,LN-\d+,[^,]+,,대\*자,CREDIT,EQUAL_PAYMENT,FIXED,ACTIVE,3000000,3000000,4\.5000,12,/);
    await done({ personalData: 'WHOLE', purpose: 'a word of theirs' });
    const masked = await textOf(await done({ kind: 'AUDIT' }));
    expect(masked).toContain('EXPORT_STARTED');
    expect(masked).not.toMatch(/a word of theirs|127\.0\.0\.1/);
    const whole = await textOf(await done({ kind: 'AUDIT', personalData: 'WHOLE', purpose: 'what was done' }));
    expect(whole).toMatch(/a word of theirs/);
    const theirs = await textOf(await done({ kind: 'AUDIT' }, stranger));
    expect(theirs).not.toContain('CUSTOMERS');
  });
});

describe('who asks for one', () => {
  it('is refused with what is wrong, and nothing is queued', async () => {
    const refused = async (input: Partial<ExportStartInput>) =>
      (await start(input)).userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(' '));
    const before = (await bank.run(ExportsDocument, {}, bank.admin.token)).exports.nodes[0]?.id;
    expect(await refused({ personalData: 'WHOLE' })).toEqual(['PURPOSE_NEEDED purpose']);
    expect(await refused({ personalData: 'WHOLE', purpose: ' 왜 ' })).toEqual(['PURPOSE_NEEDED purpose']);
    expect(await refused({ personalData: 'WHOLE', purpose: 'x'.repeat(501) })).toEqual(['PURPOSE_NEEDED purpose']);
    expect(await refused({ purpose: 'a yearly audit' })).toEqual(['PURPOSE_NOT_NEEDED purpose']);
    expect(await refused({ format: 'PARQUET', byteOrderMark: true })).toEqual([
      'BYTE_ORDER_MARK_REFUSED byteOrderMark',
    ]);
    expect((await bank.run(ExportsDocument, {}, bank.admin.token)).exports.nodes[0]?.id).toBe(before);
  });

  it('is an administrator of the institution', async () => {
    const found = await done();
    const input = { kind: 'CUSTOMERS', format: 'CSV', personalData: 'MASKED', idempotencyKey: randomUUID() };
    const printed = 'mutation($input: ExportStartInput!) { exportStart(input: $input) { userErrors { code } } }';
    expect(await bank.codeOf(printed, { input }, bank.staff)).toBe('FORBIDDEN');
    expect(await bank.codeOf('query($id: ID!) { export(id: $id) { id } }', { id: found.id }, bank.staff)).toBe(
      'FORBIDDEN',
    );
    expect(await find(found.id, stranger)).toBeNull();
    expect((await bank.run(ExportsDocument, {}, stranger.token)).exports.nodes.map(({ id }) => id)).not.toContain(
      found.id,
    );
    const theirs = { exportId: found.id, idempotencyKey: randomUUID() };
    const refused = await bank.run(ExportCancelDocument, { input: theirs }, stranger.token);
    expect(refused.exportCancel.userErrors).toMatchObject([{ code: 'EXPORT_NOT_FOUND', field: ['exportId'] }]);
  });

  it('gets one for a key, also when they ask twice at once, and three at a time', async () => {
    const input = { idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([start(input), start(input)]);
    expect(second.export?.id).toBe(first.export?.id);
    const other = await start({ ...input, kind: 'LOANS' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    await follow(first.export?.id ?? '');
    const held = await bank.sql<{ id: number }>(
      `INSERT INTO export (institution_id, account_id, kind, format, personal_data, byte_order_mark, state, ready_at, created_at)
       SELECT $1, $2, 'LOANS', 'CSV', 'MASKED', false, 'QUEUED', now() + interval '1 hour', now()
       FROM generate_series(1, 3) RETURNING id`,
      [bank.institutionId, bank.admin.accountId],
    );
    expect((await start()).userErrors).toMatchObject([{ code: 'TOO_MANY_EXPORTS', most: 3 }]);
    await bank.sql('DELETE FROM export WHERE id = ANY($1)', [held.map(({ id }) => id)]);
  });
});

describe('an export under way', () => {
  it('is followed to its end, and again from the middle', async () => {
    const { export: started } = await start();
    const events = await follow(started?.id ?? '');
    expect(events.at(-1)).toMatchObject({ phase: 'ENDED', export: { state: 'READY', rowsWritten: MANY + 3 } });
    const last = events.at(-1)?.sequence ?? 0;
    expect(await follow(started?.id ?? '', last - 1)).toEqual(events.slice(-1));
  });

  it('is cancelled while it waits, and while it is written', async () => {
    const [waiting] = await bank.sql<{ id: number }>(
      `INSERT INTO export (institution_id, account_id, kind, format, personal_data, byte_order_mark, state, ready_at, created_at)
       VALUES ($1, $2, 'LOANS', 'CSV', 'MASKED', false, 'QUEUED', now() + interval '1 hour', now()) RETURNING id`,
      [bank.institutionId, bank.admin.accountId],
    );
    const id = encodeId('Export', Number(waiting?.id));
    expect((await cancel(id)).export).toMatchObject({ state: 'CANCELLED' });
    expect((await cancel(id)).userErrors).toMatchObject([{ code: 'EXPORT_ENDED' }]);
    // The reader of the rows waits here.
    const running = await whileHeld(bank.database.url, ['LOCK TABLE customer IN ACCESS EXCLUSIVE MODE'], async () => {
      const { export: started } = await start();
      while ((await find(started?.id ?? ''))?.state !== 'RUNNING') await delay(20);
      expect((await cancel(started?.id ?? '')).userErrors).toEqual([]);
      return started?.id ?? '';
    });
    expect((await follow(running)).at(-1)?.export).toMatchObject({ state: 'CANCELLED', downloadUrl: null });
    expect((await actsOn(running)).map(({ action }) => action)).toEqual(['EXPORT_STARTED', 'EXPORT_CANCELLED']);
    const before = (await bank.kept()).length;
    await sweep();
    expect((await bank.kept()).length).toBeLessThanOrEqual(before);
  }, 180_000);

  it('is taken over from a worker that died, and what that one left is removed', async () => {
    const [dead] = await bank.sql<{ id: number }>(
      `INSERT INTO export (institution_id, account_id, kind, format, personal_data, byte_order_mark, state, attempts, ready_at,
         lease_until, object_ids, created_at)
       VALUES ($1, $2, 'LOANS', 'CSV', 'MASKED', false, 'RUNNING', 1, now(), now() - interval '1 second', $3, now()) RETURNING id`,
      [bank.institutionId, bank.admin.accountId, ['a'.repeat(32)]],
    );
    await objects.put('a'.repeat(32), [Buffer.from('half')] as unknown as AsyncIterable<Uint8Array>, 100);
    const id = encodeId('Export', Number(dead?.id));
    while ((await find(id))?.state !== 'READY') await delay(50);
    expect(await find(id)).toMatchObject({ attempts: 2, rowsWritten: 1 });
    await sweep();
    expect(await objects.exists('a'.repeat(32))).toBe(false);
    const answer = await fetched((await find(id))?.downloadUrl);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('LN-')]);
  }, 180_000);
});

describe('a file', () => {
  it('goes out over a link that ends, and not over one that was altered', async () => {
    const { id, downloadUrl } = await done();
    const link = { purpose: 'download', subjectId: keyOf(id), accountId: bank.admin.accountId, expiresAt: 1 } as const;
    const old = exportLinks(bank.config.identity).tokenOf(link);
    expect((await fetched(`/export-files/${old}`)).status).toBe(410);
    expect((await fetched(`${downloadUrl}x`)).status).toBe(404);
    expect((await fetch(new URL(downloadUrl ?? '', bank.origin), { method: 'PUT', body: 'x' })).status).toBe(405);
    const response = await fetched(downloadUrl);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''customers-\d{4}-\d\d-\d\d\.csv$/,
    );
    await response.arrayBuffer();
  });

  it('is removed when its time is over, and the record of it stays', async () => {
    const { id, downloadUrl } = await done();
    const [row] = await bank.sql<{ storage_id: string }>('SELECT storage_id FROM export WHERE id = $1', [keyOf(id)]);
    await sweep(new Date(Date.now() + 71 * 3_600_000));
    expect((await find(id))?.state).toBe('READY');
    await sweep(new Date(Date.now() + 73 * 3_600_000));
    expect(await find(id)).toMatchObject({ state: 'EXPIRED', downloadUrl: null, rowsWritten: MANY + 3 });
    expect(await objects.exists(row?.storage_id ?? '')).toBe(false);
    expect((await fetched(downloadUrl)).status).toBe(404);
  });
});
