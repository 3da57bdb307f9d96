import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/platform/access/index.js';
import { sha256 } from '../../src/platform/chain/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';

let bench: ChatBench;
let node: ChatNode;
let api: ChatApi;
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({ model: createNarrator({ tokenMs: 0 }) });
  await node.startWorker();
  api = chatApi(node);
});
afterAll(() => bench.close());

const RECORD = `sequence hash previousHash kind replyId isErased promptSha256 body
  versions { name version } verdicts { guard verdict detail }`;
const OF_REPLY = `query ($id: ID!) { node(id: $id) { ... on Reply { complianceRecord { ${RECORD} } } } }`;
const LIST = `query ($filter: ComplianceRecordFilter, $first: Int = 100, $after: String) {
  complianceRecords(filter: $filter, first: $first, after: $after) {
    nodes { ${RECORD} } pageInfo { hasNextPage endCursor }
  }
}`;
const VERIFY = `query ($after: Int = 0, $most: Int = 2000) {
  complianceVerify(afterSequence: $after, most: $most) {
    checked erased isComplete fault { kind sequence detail } last { sequence hash } head { sequence hash }
  }
}`;

async function answered(caller: Caller & Awaited<ReturnType<ChatBench['customer']>>): Promise<number> {
  const { replyId } = await ask(node, caller);
  await follow(node, caller, replyId);
  return replyId;
}
const codeOf = async (source: string, variables: Data, caller: Caller): Promise<unknown> =>
  (await api.run(source, variables, caller)).errors?.[0]?.extensions['code'];

describe('Reply.complianceRecord', () => {
  it('shows the asker what is kept of the reply, and nobody else', async () => {
    const caller = await bench.customer();
    const replyId = await answered(caller);
    const id = encodeId('Reply', replyId);
    const { data } = await api.run(OF_REPLY, { id }, caller);
    const record = (data?.['node'] as { complianceRecord: Data }).complianceRecord;
    expect(record).toMatchObject({ kind: 'REPLY', replyId: id, isErased: false });
    expect(record['hash']).toBe(sha256(String(record['body'])));
    expect((await api.run(OF_REPLY, { id }, await bench.customer())).data).toEqual({ node: null });
  });
});

describe('complianceRecords', () => {
  it('lists the records of the institution for administrators, page by page, by what is asked for', async () => {
    const [caller, admin] = [await bench.customer(), await bench.staff('ADMIN')];
    for (let count = 0; count < 3; count += 1) await answered(caller);
    const { replyId, conversationId } = await ask(node, caller);
    await follow(node, caller, replyId);
    await node.chat.conversations.delete(caller, conversationId);
    const list = async (variables: Data) =>
      (await api.run(LIST, variables, admin)).data?.['complianceRecords'] as {
        nodes: { sequence: number; hash: string; previousHash: string; kind: string; isErased: boolean | null }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    const [newest, second] = (await list({ first: 2 })).nodes;
    expect(newest).toMatchObject({ kind: 'ERASURE', isErased: null, previousHash: second?.hash });
    expect(second).toMatchObject({ kind: 'REPLY', isErased: true });
    const page = await list({ first: 1 });
    expect((await list({ first: 1, after: page.pageInfo.endCursor })).nodes).toEqual([second]);
    const filter = { conversationId: encodeId('Conversation', conversationId) };
    expect((await list({ filter })).nodes.map(({ kind }) => kind)).toEqual(['ERASURE', 'REPLY']);
    expect((await list({ filter: { replyId: encodeId('Reply', replyId) } })).nodes).toEqual([second]);
    expect((await list({ filter: { kind: 'ACKNOWLEDGEMENT' } })).nodes).toEqual([]);
    expect((await list({ filter: { until: '2020-01-01T00:00:00Z' } })).nodes).toEqual([]);
  });

  it('and complianceVerify are for administrators', async () => {
    for (const caller of [await bench.customer(), await bench.staff()]) {
      expect(await codeOf(LIST, {}, caller)).toBe('FORBIDDEN');
      expect(await codeOf(VERIFY, {}, caller)).toBe('FORBIDDEN');
    }
  });
});

describe('complianceVerify', () => {
  it('walks a limited number of records, and goes on where it stopped', async () => {
    const admin = await bench.staff('ADMIN');
    const verify = async (variables: Data) =>
      (await api.run(VERIFY, variables, admin)).data?.['complianceVerify'] as Data;
    const all = await verify({});
    expect(all).toMatchObject({ fault: null, isComplete: true, erased: 1 });
    const part = await verify({ most: 2 });
    expect(part).toMatchObject({ checked: 2, fault: null, isComplete: false, last: { sequence: 2 } });
    const rest = await verify({ after: 2 });
    expect(rest).toMatchObject({ checked: Number(all['checked']) - 2, isComplete: true, head: all['head'] });
    expect(await codeOf(VERIFY, { after: 1_000 }, admin)).toBe('BAD_USER_INPUT');
    expect(await codeOf(VERIFY, { after: -1 }, admin)).toBe('BAD_USER_INPUT');
    expect(await codeOf(VERIFY, { most: 2_001 }, admin)).toBe('BAD_USER_INPUT');
  });
});
