import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { startChatBench, type ChatBench, type ChatNode, type ChatNodeOptions } from './chat.js';

/** A bench for the tests of a file, whose nodes close after each test. */
export interface ChatNodes {
  readonly bench: ChatBench;
  node(options?: ChatNodeOptions, more?: { readonly worker?: boolean }): Promise<ChatNode>;
  /** The row of a reply. */
  stored(replyId: number): Promise<Record<string, unknown>>;
}

export function useChatNodes(): ChatNodes {
  let bench: ChatBench;
  let open: ChatNode[] = [];
  beforeAll(async () => {
    bench = await startChatBench();
  });
  afterEach(async () => {
    await Promise.all(open.map((node) => node.close()));
    open = [];
  });
  afterAll(() => bench.close());
  return {
    get bench() {
      return bench;
    },
    async node(options = {}, { worker = true } = {}) {
      const made = await bench.node(options);
      open.push(made);
      if (worker) await made.startWorker();
      return made;
    },
    async stored(replyId) {
      const row = statement('SELECT * FROM reply WHERE id = $1');
      return (await bench.database.rows<Record<string, unknown>>(row, [replyId]))[0] ?? {};
    },
  };
}
