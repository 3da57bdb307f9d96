import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportLines, VERIFIER_SCRIPT, verifyRecords } from '../../src/modules/chat/index.js';
import { statement } from '../../src/platform/database/index.js';
import { own, startPartsBench, type PartsBench } from '../support/chat-parts.js';
import { asWrittenIn, NO_PARTS, withoutParts } from '../support/older-records.js';
import { whenTampered } from '../support/tampering.js';

let chat: PartsBench;
beforeAll(async () => {
  chat = await startPartsBench();
});
afterAll(() => chat.close());

describe('the record of a reply', () => {
  const sql = (text: string, values: readonly unknown[] = []) =>
    chat.bench.database.rows<Record<string, unknown>>(statement(text), values);
  const bankId = async (): Promise<number> => Number((await sql(`SELECT id FROM institution`))[0]?.['id']);
  const faultAfter = async (change: string): Promise<string | undefined> => {
    const institutionId = await bankId();
    return whenTampered(chat.bench.database, change, async (tampered) => {
      const fault = (await verifyRecords(tampered, institutionId))?.fault;
      return fault ? `${fault.kind} ${fault.sequence} ${fault.detail}` : 'sound';
    });
  };

  it('binds its parts: a figure that is exchanged in one shows, in the row and in the words', async () => {
    const { replyId } = await chat.answered(own());
    const [record] = await sql(`SELECT id, sequence, body FROM compliance_record WHERE reply_id = $1`, [replyId]);
    const place = String(record?.['sequence']);
    expect(JSON.parse(String(record?.['body']))).toMatchObject({
      format: 'moa-compliance/4',
      commitments: { parts: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const exchange = (column: string) => `replace(${column}::text, '8,450,000', '1,450,000')`;
    expect(await faultAfter('SELECT 1')).toBe('sound');
    expect(await faultAfter(`UPDATE reply SET parts = ${exchange('parts')}::jsonb WHERE id = ${replyId}`)).toBe(
      `ALTERED ${place} the reply's row shows other parts than were recorded`,
    );
    expect(await faultAfter(`UPDATE reply SET parts = '[]' WHERE id = ${replyId}`)).toMatch(`ALTERED ${place}`);
    const words = `UPDATE compliance_text SET parts = ${exchange('parts')} WHERE record_id = ${String(record?.['id'])}`;
    expect(await faultAfter(words)).toBe(`ALTERED ${place} its list of parts is not the one that was recorded`);
    expect(
      await faultAfter(`UPDATE compliance_text SET parts = NULL WHERE record_id = ${String(record?.['id'])}`),
    ).toBe(`ALTERED ${place} its list of parts is not the one that was recorded`);
  });

  it('verifies as before where it was written before there were parts, and may have none then', async () => {
    const { replyId } = await chat.answered(own(), { stepFirst: false });
    const asOlder = await asWrittenIn('moa-compliance/2', chat.bench.database, replyId, withoutParts);
    const emptied = `UPDATE reply SET parts = '[]' WHERE id = ${replyId}`;
    const added = `UPDATE compliance_text SET parts = '${NO_PARTS}'
      WHERE record_id = (SELECT id FROM compliance_record WHERE reply_id = ${replyId})`;
    expect(await faultAfter(`${asOlder} ${emptied}`)).toBe('sound');
    expect(await faultAfter(asOlder)).toMatch('shows other parts');
    expect(await faultAfter(`${asOlder} ${emptied}; ${added}`)).toMatch('list of parts');
  });

  it('can be checked by a stranger: the program beside an export finds parts that were changed, dropped or added', async () => {
    const { replyId } = await chat.answered(own());
    const [record] = await sql(`SELECT sequence FROM compliance_record WHERE reply_id = $1`, [replyId]);
    const lines: string[] = [];
    const bank = { id: await bankId(), code: 'bank' };
    for await (const line of exportLines(chat.bench.database, bank, new Date())) lines.push(line);
    const place = Number(record?.['sequence']);
    const folder = mkdtempSync(join(tmpdir(), 'moa-parts-'));
    writeFileSync(join(folder, 'verify.mjs'), VERIFIER_SCRIPT);
    const statusOf = (to: string): number | null => {
      const changed = lines.with(place, (lines[place] ?? '').replace(/"parts":"(?:[^"\\]|\\.)*",/, to));
      writeFileSync(join(folder, 'records.jsonl'), changed.join(''));
      return spawnSync(process.execPath, [join(folder, 'verify.mjs'), join(folder, 'records.jsonl')]).status;
    };
    const found = ['$&', '"parts":"[]",', '', '$&"notes":"never said",'].map(statusOf);
    rmSync(folder, { recursive: true });
    expect(found).toEqual([0, 2, 2, 2]);
  });
});
