import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyRecords } from '../../src/modules/chat/index.js';
import { statement } from '../../src/platform/database/index.js';
import { startRecordedBench, type RecordedBench } from '../support/recorded.js';
import { whenTampered } from '../support/tampering.js';

let recorded: RecordedBench;
beforeAll(async () => {
  recorded = await startRecordedBench(110);
}, 180_000);
afterAll(() => recorded.bench.close());

/** In a way that its hash does not fit. */
const ALTER_BODY = `SET body = replace(body, 'COMPLETED', 'STOPPED')`;
const RENUMBER = 'ALTER TABLE compliance_record DROP CONSTRAINT compliance_record_place;';

const faultAfter = async (change: string): Promise<string | null> => {
  const institutionId = await recorded.bankId();
  return whenTampered(recorded.bench.database, change, async (tampered) => {
    const { fault = null } = (await verifyRecords(tampered, institutionId)) ?? {};
    return fault && `${fault.kind} ${fault.sequence}`;
  });
};

describe('verifying', () => {
  it.each([
    [`UPDATE compliance_record ${ALTER_BODY} WHERE sequence = 40`, 'ALTERED 40'],
    [
      `UPDATE compliance_record ${ALTER_BODY} WHERE sequence = 40;
       UPDATE compliance_record SET hash = encode(sha256(convert_to(body, 'UTF8')), 'hex') WHERE sequence = 40`,
      'ALTERED 40',
    ],
    [
      `DELETE FROM compliance_text WHERE record_id = (
        SELECT id FROM compliance_record WHERE sequence = 24)`,
      'MISSING 24',
    ],
    [
      `UPDATE reply SET text = '' WHERE id IN (SELECT reply_id FROM compliance_record WHERE sequence > 90)`,
      'ALTERED 91',
    ],
    [`DELETE FROM compliance_record WHERE sequence = 1`, 'MISSING 1'],
    [`DELETE FROM compliance_record WHERE sequence = 77`, 'MISSING 77'],
    [`DELETE FROM compliance_record WHERE sequence > 100`, 'CUT_TAIL 101'],
    [`${RENUMBER} UPDATE compliance_record SET sequence = 61 - sequence WHERE sequence IN (30, 31)`, 'REORDERED 30'],
    [
      `${RENUMBER} UPDATE compliance_record SET sequence = sequence + 1 WHERE sequence >= 50;
       INSERT INTO compliance_record (institution_id, sequence, hash, kind, recorded_at, body)
       SELECT institution_id, 50, encode(sha256(convert_to(made, 'UTF8')), 'hex'), 'ERASURE', recorded_at, made FROM (
         SELECT *, '{"kind":"ERASURE","previousHash":"' || hash || '","recordedAt":"' || (body::json->>'recordedAt') ||
           '","sequence":50}' AS made FROM compliance_record WHERE sequence = 49) AS before`,
      'INSERTED 50',
    ],
  ])('names the row at fault after: %s', async (change, expected) => {
    expect(await faultAfter(change)).toBe(expected);
  });
});

/** Columns that a record does not bind, and why nobody is misled by a change of them. */
const UNBOUND: Readonly<Record<string, readonly string[]>> = {
  // How a reply was written and handed out.
  reply: [
    'attempt',
    'frame_ends',
    'lease_token',
    'lease_until',
    'ready_at',
    'request_id',
    'restarted_at_sequence',
    'stop_requested_at',
  ],
  // A question's time is that of its reply.
  message: ['created_at', 'idempotency_key'],
  // A name, a place in the archive and a mark can be changed by the owner of the conversation.
  conversation: ['archived_at', 'created_at', 'is_named', 'last_read_reply_id', 'title', 'updated_at'],
  // Where in the text a figure stands, which its value shows.
  reply_fact: ['account_id', 'places', 'position'],
};

/** SQL for another value of a column than it has. */
const OTHER: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  bigint: (column) => `coalesce(${column}, 0) + 1000000`,
  integer: (column) => `coalesce(${column}, 0) + 1000000`,
  jsonb: (column) => `coalesce(${column}, '[]') || '[1]'`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 millisecond'`,
};

/** Drops what the database itself holds of the rows of a table. */
const withoutChecks = (table: string): string => `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype = 'c'
    LOOP EXECUTE format('ALTER TABLE ${table} DROP CONSTRAINT %I', name); END LOOP;
  END $$;`;

describe('verifying, after a change of any one column', () => {
  const PLACE = 25;
  const RECORD = `(SELECT id FROM compliance_record WHERE sequence = ${PLACE})`;
  const REPLY = `(SELECT reply_id FROM compliance_record WHERE sequence = ${PLACE})`;
  const WHERE: Readonly<Record<string, string>> = {
    compliance_record: `sequence = ${PLACE}`,
    compliance_text: `record_id = ${RECORD}`,
    reply: `id = ${REPLY}`,
    message: `id = (SELECT message_id FROM reply WHERE id = ${REPLY})`,
    conversation: `id = (SELECT conversation_id FROM reply WHERE id = ${REPLY})`,
    reply_fact: `reply_id = ${REPLY}`,
  };

  const columnsOf = (table: string) =>
    recorded.bench.database.rows<{ column: string; type: string; isMade: boolean }>(
      statement(`SELECT column_name AS column, data_type AS type, is_identity = 'YES' AS "isMade"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`),
      [table],
    );

  it.each(Object.keys(WHERE))('of %s names its record', async (table) => {
    for (const { column, type, isMade } of await columnsOf(table)) {
      if (UNBOUND[table]?.includes(column)) continue;
      const other = OTHER[type]?.(column) ?? `no other value of ${type} is known`;
      const free = `${withoutChecks(table)} ${isMade ? `ALTER TABLE ${table} ALTER ${column} DROP IDENTITY;` : ''}`;
      const found = await faultAfter(`${free} UPDATE ${table} SET ${column} = ${other} WHERE ${WHERE[table] ?? ''}`);
      expect({ column, found }).toEqual({ column, found: expect.stringMatching(`^(ALTERED|MISSING) ${PLACE}$`) });
    }
  });

  it('of the head of the chain names its end', async () => {
    const [last] = await recorded.sql(`SELECT sequence FROM chain_head WHERE chain = $1`, [
      `compliance/${await recorded.bankId()}`,
    ]);
    const end = Number(last?.['sequence']);
    const where = `WHERE chain LIKE 'compliance/%'`;
    const free = withoutChecks('chain_head');
    expect(await faultAfter(`DELETE FROM chain_head`)).toBe(`HEAD_MISSING ${end + 1}`);
    expect(await faultAfter(`UPDATE chain_head SET chain = chain || 'x' ${where}`)).toBe(`HEAD_MISSING ${end + 1}`);
    expect(await faultAfter(`UPDATE chain_head SET sequence = sequence + 1 ${where}`)).toBe(`CUT_TAIL ${end + 1}`);
    expect(await faultAfter(`UPDATE chain_head SET sequence = sequence - 1 ${where}`)).toBe(`INSERTED ${end}`);
    expect(await faultAfter(`${free} UPDATE chain_head SET hash = upper(hash) || 'x' ${where}`)).toBe(`ALTERED ${end}`);
    expect(
      await faultAfter(`UPDATE chain_head SET advanced_at = advanced_at + interval '1 microsecond' ${where}`),
    ).toBe(`ALTERED ${end}`);
  });

  it('finds a reply, a question or a conversation that is gone, and one that was moved to another', async () => {
    for (const table of ['reply', 'message', 'conversation'] as const) {
      expect(await faultAfter(`DELETE FROM ${table} WHERE ${WHERE[table] ?? ''}`)).toBe(`MISSING ${PLACE}`);
    }
    const another = `(SELECT message_id FROM reply WHERE id = (SELECT reply_id FROM compliance_record WHERE sequence = 90))`;
    expect(await faultAfter(`UPDATE reply SET message_id = ${another} WHERE ${WHERE['reply'] ?? ''}`)).toBe(
      `ALTERED ${PLACE}`,
    );
  });

  it('finds a whole chain that was given to another institution', async () => {
    const institutionId = await recorded.bankId();
    const found = await whenTampered(
      recorded.bench.database,
      `UPDATE institution SET code = 'other-' || code`,
      async (tampered) => (await verifyRecords(tampered, institutionId))?.fault,
    );
    expect(found).toMatchObject({ kind: 'ALTERED', sequence: 1 });
  });
});
