import { type FactSource } from '../../src/platform/assistant/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from './chat.js';

export type Row = Record<string, unknown>;

/** A chat whose replies ended together, so that its chain of records has some length. */
export interface RecordedBench {
  readonly bench: ChatBench;
  readonly burst: readonly { readonly caller: Caller; readonly replyId: number }[];
  readonly node: ChatNode;
  /** Another node like the first, with a worker. */
  nextNode(): Promise<ChatNode>;
  sql(text: string, values?: readonly unknown[]): Promise<Row[]>;
  bankId(): Promise<number>;
  /** The record of a reply with its words; null when there is none. */
  recordOf(replyId: number): Promise<Row | null>;
}

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

/** @param replies how many end together, two of each customer. */
export async function startRecordedBench(replies: number): Promise<RecordedBench> {
  const bench = await startChatBench();
  const nextNode = async (): Promise<ChatNode> => {
    const node = await bench.node({ model: createNarrator({ tokenMs: 0 }), facts, poolSize: 20 });
    await node.startWorker();
    return node;
  };
  const node = await nextNode();
  const callers = await Promise.all(Array.from({ length: replies / 2 }, () => bench.customer()));
  const asked = async (caller: Caller) => ({ caller, ...(await ask(node, caller)) });
  const burst = (await Promise.all(callers.map(async (caller) => [await asked(caller), await asked(caller)]))).flat();
  await Promise.all(burst.map(({ caller, replyId }) => follow(node, caller, replyId)));
  const sql = (text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    bench.database.rows<Row>(statement(text), values);
  return {
    bench,
    burst,
    node,
    nextNode,
    sql,
    bankId: async () => Number((await sql(`SELECT id FROM institution WHERE code = 'bank'`))[0]?.['id']),
    async recordOf(replyId) {
      const [row] = await sql(
        `SELECT r.*, t.question, t.shown_text FROM compliance_record r LEFT JOIN compliance_text t ON t.record_id = r.id
         WHERE reply_id = $1 AND kind = 'REPLY'`,
        [replyId],
      );
      return row ? { ...row, body: JSON.parse(String(row['body'])) as unknown } : null;
    },
  };
}
