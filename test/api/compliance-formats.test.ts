import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportLines, readExport, VERIFIER_SCRIPT, verifyLinks, verifyRecords } from '../../src/modules/chat/index.js';
import { START } from '../../src/platform/chain/index.js';
import { statement, type Queryable } from '../../src/platform/database/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { asWrittenIn, ofTextAlone } from '../support/older-records.js';
import { whenTampered } from '../support/tampering.js';

const QUESTION = '이 파일에서 잔액이 얼마예요?';
const CARRIED = `[{"fileId": 7, "fileName": "잔액.csv"}]`;

let bench: ChatBench;
let node: ChatNode;
let folder: string;
let replyId: number;
let bank: { readonly id: number; readonly code: string };
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node();
  folder = mkdtempSync(join(tmpdir(), 'moa-formats-'));
  writeFileSync(join(folder, 'verify.mjs'), VERIFIER_SCRIPT);
  const caller = await bench.customer();
  ({ replyId } = await ask(node, caller, QUESTION));
  await bench.database.rows(statement(`UPDATE message SET attachments = $1::jsonb`), [CARRIED]);
  await node.startWorker();
  await follow(node, caller, replyId);
  bank = { id: caller.actor.institutionId, code: 'bank' };
}, 180_000);
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

/** What the database, our program and the program of a stranger find, each in the same records. */
const foundAfter = (change: string) =>
  whenTampered(bench.database, change, async (tampered) => {
    const { fault } = (await verifyRecords(tampered, bank.id)) ?? {};
    return [fault?.detail ?? fault, ...(await foundInFile(tampered))];
  });

async function foundInFile(tampered: Queryable) {
  const lines: string[] = [];
  for await (const line of exportLines(tampered, bank, new Date())) lines.push(line);
  const path = join(folder, 'records.jsonl');
  writeFileSync(path, lines.join(''));
  const { header, records } = await readExport(path);
  const { head, institution } = header;
  const { fault } = await verifyLinks({ records, institution, start: START, head, isHeadGone: false });
  return [fault?.detail ?? fault, spawnSync(process.execPath, [join(folder, 'verify.mjs'), path]).status];
}

const SOUND = [null, null, 0];
const OTHER_QUESTION = "the message's row asks something else than was recorded";
const otherFile = `UPDATE message SET attachments = '[{"fileId": 8, "fileName": "다른.csv"}]';`;
const otherText = `UPDATE message SET text = '다른 질문';`;
const written = (format: number, ...worded: readonly Parameters<typeof asWrittenIn>[3][]) =>
  asWrittenIn(`moa-compliance/${format}`, bench.database, replyId, worded[0]);

describe('the record of a question about a file', () => {
  it('is of format 4, and binds the question with the file', async () => {
    expect(await foundAfter('SELECT 1')).toEqual(SOUND);
    expect(await foundAfter(otherFile)).toEqual([OTHER_QUESTION, null, 0]);
    expect(await foundAfter(await written(4))).toEqual(SOUND);
    const [row] = await bench.database.rows<{ format: string }>(
      statement(`SELECT body::jsonb ->> 'format' AS format FROM compliance_record`),
    );
    expect(row?.format).toBe('moa-compliance/4');
  });

  it.each([1, 2, 3])(
    'of format %i verifies as it was written: with its text, and without what it carried',
    async (of) => {
      const older = await written(of, ofTextAlone(QUESTION));
      expect(await foundAfter(older)).toEqual(SOUND);
      expect(await foundAfter(older + otherText)).toEqual([OTHER_QUESTION, null, 0]);
    },
  );

  it('of format 3 verifies, too, where it bound what its message carried already', async () => {
    const later = await written(3);
    expect(await foundAfter(later)).toEqual(SOUND);
    expect(await foundAfter(later + otherFile)).toEqual([OTHER_QUESTION, null, 0]);
  });

  it('of format 4 may not leave out what its message carries', async () => {
    expect(await foundAfter(await written(4, ofTextAlone(QUESTION)))).toEqual([OTHER_QUESTION, null, 0]);
  });
});
