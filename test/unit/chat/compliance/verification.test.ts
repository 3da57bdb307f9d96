import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { START, linkAfter, type Head } from '../../../../src/platform/chain/index.js';
import { encodeId } from '../../../../src/platform/graphql/index.js';
import { columnsOf, type StoredRecord } from '../../../../src/modules/chat/record/stored-record.js';
import { verifyLinks } from '../../../../src/modules/chat/record/verification.js';

/** Records without words or rows, which nothing but their own text is held against. */
function recordsOf(institution: string): StoredRecord[] {
  let head: Head = START;
  return Array.from({ length: 3 }, (_, place) => {
    const acknowledgement = { replyId: encodeId('Reply', 5 + place), conversationId: encodeId('Conversation', 7) };
    const recordedAt = `2026-11-20T01:02:0${place}.000Z`;
    const content = { format: 'moa-compliance/4', kind: 'ACKNOWLEDGEMENT', institution, recordedAt, acknowledgement };
    const link = linkAfter(head, content);
    head = link;
    return { ...link, ...columnsOf(JSON.parse(link.body) as Record<string, unknown>), words: null };
  });
}

async function faultOf(records: StoredRecord[], institution = 'bank'): Promise<string | null> {
  const { sequence, hash } = records.at(-1) ?? START;
  const each = Readable.from(records) as AsyncIterable<StoredRecord>;
  const chain = { records: each, institution, start: START, head: { sequence, hash }, isHeadGone: false };
  const { fault } = await verifyLinks(chain);
  return fault && `${fault.kind} ${fault.sequence} ${fault.detail}`;
}

describe('a chain of records', () => {
  it('is sound for its institution alone', async () => {
    expect(await faultOf(recordsOf('bank'))).toBeNull();
    expect(await faultOf(recordsOf('card'))).toBe('ALTERED 1 it is of another institution');
  });

  it.each([
    ['kind', 'ERASURE'],
    ['recordedAt', '2026-11-20T01:02:01.001Z'],
    ['conversationId', 8],
    ['replyId', 9],
  ] as const)('is at fault where the column %s says something else than the text', async (name, other) => {
    const records = recordsOf('bank').map((record) => (record.sequence === 2 ? { ...record, [name]: other } : record));
    expect(await faultOf(records)).toBe(`ALTERED 2 its column ${name} is not what its text says`);
  });
});
