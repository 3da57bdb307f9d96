import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExport, verifyLinks, verifyRecords } from '../../src/modules/chat/index.js';
import { type FactSource } from '../../src/platform/assistant/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { START } from '../../src/platform/chain/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, endOf, follow, shown, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { runCommand } from '../support/command.js';
import { delta, scriptedModel, start } from '../support/scripted-model.js';
import { whenTampered } from '../support/tampering.js';

type Row = Record<string, unknown>;

let bench: ChatBench;
let node: ChatNode;
let folder: string;
const both = (text: string) => ({ ko: text, en: text });
const facts: FactSource = {
  factsFor: () =>
    Promise.resolve([
      {
        id: 'grade',
        topic: 'PROFILE',
        label: both('신용등급'),
        value: both('2등급'),
        source: both('고객 정보'),
        asOf: '2026-11-20',
      },
    ]),
};
/** Replies that ended together, so that every test finds a chain of some length. */
let burst: readonly { readonly caller: Caller; readonly replyId: number }[];
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({ model: createNarrator({ tokenMs: 0 }), facts, poolSize: 20 });
  await node.startWorker();
  folder = mkdtempSync(join(tmpdir(), 'moa-records-'));
  const callers = await Promise.all(Array.from({ length: 100 }, () => bench.customer()));
  const asked = async (caller: Caller) => ({ caller, ...(await ask(node, caller)) });
  burst = (await Promise.all(callers.map(async (caller) => [await asked(caller), await asked(caller)]))).flat();
  await Promise.all(burst.map(({ caller, replyId }) => follow(node, caller, replyId)));
}, 180_000);
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const sql = (text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  bench.database.rows<Row>(statement(text), values);
const bankId = async (): Promise<number> =>
  Number((await sql(`SELECT id FROM institution WHERE code = 'bank'`))[0]?.['id']);

async function recordOf(replyId: number): Promise<Row | null> {
  const [row] = await sql(
    `SELECT r.*, t.question, t.shown_text FROM compliance_record r LEFT JOIN compliance_text t ON t.record_id = r.id
     WHERE reply_id = $1 AND kind = 'REPLY'`,
    [replyId],
  );
  return row ? { ...row, body: JSON.parse(String(row['body'])) as unknown } : null;
}

const stateOf = (record: Row | null): unknown => (record?.['body'] as { reply: Row } | undefined)?.reply['state'];

describe('a record', () => {
  it('is kept of a reply that was completed, with its words apart', async () => {
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller, '금리가 얼마예요?');
    const events = await follow(node, caller, replyId);
    expect(endOf(events)).toBe('COMPLETED');
    const record = await recordOf(replyId);
    expect(record).toMatchObject({
      ...{ question: '금리가 얼마예요?', shown_text: shown(events), conversation_id: conversationId },
      body: {
        ...{ format: 'moa-compliance/3', kind: 'REPLY', institution: 'bank' },
        reply: {
          ...{ id: encodeId('Reply', replyId), accountId: encodeId('Account', caller.actor.accountId) },
          ...{ askedAs: 'CUSTOMER', state: 'COMPLETED', locale: 'ko' },
        },
        aiNoticeSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(JSON.stringify(record?.['body'])).not.toContain('금리가');
  });

  it('is kept of a reply that was stopped, failed, was left by its writer, or never had one', async () => {
    const [failing, idle] = [
      await bench.node({ model: scriptedModel(start, delta('여기까지'), { fail: new Error('gone') }) }),
      await bench.node({ chat: { leaseMs: 600 } }),
    ];
    const caller = await bench.customer();
    // The worker of this file's node would take them: it has to wait.
    await node.close();
    const stopped = await ask(idle, caller);
    await idle.chat.replies.stop(caller, stopped.replyId);
    const left = await ask(idle, caller);
    await sql(
      `UPDATE reply SET state = 'STREAMING', text = '반쯤', frame_ends = '{0,2}', attempt = 1, started_at = now(),
         lease_token = gen_random_uuid(), lease_until = now() - interval '1 second' WHERE id = $1`,
      [left.replyId],
    );
    expect(endOf(await follow(idle, caller, left.replyId))).toBe('INTERRUPTED WRITER_LOST');
    const unheard = await ask(idle, caller);
    await sql(`UPDATE reply SET ready_at = now() - interval '2 minutes' WHERE id = $1`, [unheard.replyId]);
    expect(endOf(await follow(idle, caller, unheard.replyId))).toBe('FAILED NO_WORKER');
    const failed = await ask(failing, caller);
    await failing.startWorker();
    await follow(failing, caller, failed.replyId);
    const records = await Promise.all([stopped, left, unheard, failed].map(({ replyId }) => recordOf(replyId)));
    expect(records.map(stateOf)).toEqual(['STOPPED', 'INTERRUPTED', 'FAILED', 'FAILED']);
    expect(records[1]).toMatchObject({ shown_text: '반쯤' });
    await failing.close();
    node = await bench.node({ model: createNarrator({ tokenMs: 0 }), poolSize: 20 });
    await node.startWorker();
  });

  it('is kept of each of two hundred replies that end together, in one chain without a gap', async () => {
    expect((await Promise.all(burst.map(({ replyId }) => recordOf(replyId)))).map(stateOf)).toEqual(
      Array<string>(200).fill('COMPLETED'),
    );
    const kept = Number((await sql(`SELECT count(*)::int AS n FROM compliance_record`))[0]?.['n']);
    expect(await verifyRecords(bench.database, await bankId())).toMatchObject({
      fault: null,
      head: { sequence: kept },
    });
  });

  it('can neither be changed nor removed', async () => {
    for (const change of [
      `UPDATE compliance_record SET reply_id = 1`,
      `DELETE FROM compliance_record`,
      `TRUNCATE compliance_record CASCADE`,
      `UPDATE compliance_text SET question = ''`,
    ]) {
      await expect(sql(change)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('a conversation that is deleted', () => {
  it('leaves its records without words, and a record of that', async () => {
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await follow(node, caller, replyId);
    await node.chat.conversations.delete(caller, conversationId);
    expect(await recordOf(replyId)).toMatchObject({ question: null, shown_text: null });
    expect(await verifyRecords(bench.database, await bankId())).toMatchObject({ fault: null, erased: 1 });
  });

  it('leaves a record of what was being written, which somebody may have read', async () => {
    const slow = await bench.node({ model: createNarrator({ tokenMs: 1_000 }) });
    await node.close();
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(slow, caller);
    await slow.startWorker();
    await follow(slow, caller, replyId, 0, (events) => events.length > 1);
    await slow.chat.conversations.delete(caller, conversationId);
    expect(stateOf(await recordOf(replyId))).toBe('STREAMING');
    expect(await verifyRecords(bench.database, await bankId())).toMatchObject({ fault: null });
    await slow.close();
    node = await bench.node({ model: createNarrator({ tokenMs: 0 }), poolSize: 20 });
    await node.startWorker();
  });
});

/** In a way that its hash does not fit. */
const ALTER_BODY = `SET body = replace(body, 'COMPLETED', 'STOPPED')`;
const RENUMBER = 'ALTER TABLE compliance_record DROP CONSTRAINT compliance_record_place;';

const faultAfter = async (change: string): Promise<string | null> => {
  const institutionId = await bankId();
  return whenTampered(bench.database, change, async (tampered) => {
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
    bench.database.rows<{ column: string; type: string; isMade: boolean }>(
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
    const [last] = await sql(`SELECT sequence FROM chain_head WHERE chain = $1`, [`compliance/${await bankId()}`]);
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
    const institutionId = await bankId();
    const found = await whenTampered(
      bench.database,
      `UPDATE institution SET code = 'other-' || code`,
      async (tampered) => (await verifyRecords(tampered, institutionId))?.fault,
    );
    expect(found).toMatchObject({ kind: 'ALTERED', sequence: 1 });
  });
});

describe('moa audit', () => {
  const environment = () => ({ DATABASE_URL: bench.url, MOA_DATA_DIR: folder, MOA_JWT_SECRET: 'x'.repeat(32) });
  async function run(...words: string[]): Promise<{ status: number; output: string }> {
    const { code, output } = await runCommand(['audit', ...words], environment());
    return { status: code, output };
  }
  const script = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'out/verify.mjs'), ...words], {
      encoding: 'utf8',
    });
    return { status, output: stdout };
  };
  /** What our program and the stranger's say of a file. */
  async function bothSay(lines: readonly string[]): Promise<readonly [string | null, string | undefined]> {
    const path = join(folder, 'tampered.jsonl');
    writeFileSync(path, lines.join('\n'));
    const { header, records } = await readExport(path);
    const { head, institution } = header;
    const chain = { records, institution, start: START, head, isHeadGone: head === null };
    const { fault } = await verifyLinks(chain);
    return [
      fault && `${fault.kind} ${fault.sequence}`,
      /FAULT (\w+ at record \d+)/.exec(script(path).output)?.[1]?.replace('at record ', ''),
    ];
  }

  it('verifies, exports and anchors, and says what it found by its status', async () => {
    const exported = await run('export', '--institution', 'bank', join(folder, 'out'));
    expect(exported).toMatchObject({ status: 0 });
    expect(await run('verify')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/SOUND records of bank[^]*SOUND audit/),
    });
    const anchors = await run('anchor');
    writeFileSync(join(folder, 'anchors.jsonl'), anchors.output);
    const records = join(folder, 'out/records.jsonl');
    const words = ['--from', records, '--anchors', join(folder, 'anchors.jsonl')];
    expect(await run('verify', ...words)).toMatchObject({ status: 0, output: expect.stringContaining('SOUND') });
    expect(script(records, join(folder, 'anchors.jsonl'))).toMatchObject({
      status: 0,
      output: expect.stringContaining('1 anchors agree'),
    });
    const cut = readFileSync(records, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n');
    writeFileSync(join(folder, 'cut.jsonl'), cut);
    expect(await run('verify', '--from', join(folder, 'cut.jsonl'))).toMatchObject({
      status: 2,
      output: expect.stringContaining('CUT_TAIL'),
    });
    expect(await run('verify', '--institution', 'nobody')).toMatchObject({ status: 1 });
  }, 180_000);

  it('agrees with the program of a stranger about every kind of tampering with a file', async () => {
    const lines = readFileSync(join(folder, 'out/records.jsonl'), 'utf8').trimEnd().split('\n');
    const at = (place: number): string => lines[place] ?? '';
    const changed = (place: number, from: string | RegExp, to: string | ((found: string) => string)) =>
      lines.with(
        place,
        at(place).replace(from, (found) => (typeof to === 'string' ? to.replace('$&', found) : to(found))),
      );
    const cases: readonly (readonly [readonly string[], string | null])[] = [
      [lines, null],
      [changed(30, 'COMPLETED', 'STOPPED'), 'ALTERED 30'],
      [changed(30, /"shownText":"[^"]*"/, '"shownText":"아니오"'), 'ALTERED 30'],
      [changed(30, /"words":.*$/, '"words":null}'), 'MISSING 30'],
      [changed(30, /"salt":"[^"]*/, '$&00'), 'ALTERED 30'],
      [changed(30, /"salt":"[^"]*/, (salt) => salt.slice(0, 8) + salt.slice(8).toUpperCase()), 'ALTERED 30'],
      [changed(0, '"institution":"bank"', '"institution":"card"'), 'ALTERED 1'],
      [changed(0, /"head":\{[^}]*\}/, '"head":null'), `HEAD_MISSING ${lines.length}`],
      [changed(30, /"hash":"./, '"hash":"x'), 'ALTERED 30'],
      [lines.toSpliced(12, 1), 'MISSING 12'],
      [lines.slice(0, 60), 'CUT_TAIL 60'],
      [lines.toSpliced(8, 2, at(9), at(8)), 'REORDERED 8'],
      [lines.toSpliced(9, 0, at(8)), 'INSERTED 8'],
      [lines.toSpliced(40, 0, at(8)), 'REORDERED 8'],
    ];
    for (const [file, expected] of cases) {
      expect(await bothSay(file)).toEqual([expected, expected ?? undefined]);
    }
  });
});
