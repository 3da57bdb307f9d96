import { pino } from 'pino';
import { FixedAnswer } from '../../src/modules/chat/answer/index.js';
import { ComplianceRecorder, ComplianceRepository } from '../../src/modules/chat/record/index.js';
import {
  allOf,
  LeaseRepository,
  noticeFor,
  ReplyFactRepository,
  ReplyWorker,
  type Answer,
  type PlacedWritten,
} from '../../src/modules/chat/replies/index.js';
import type { ReplyStreamEvent } from '../../src/modules/chat/replies/reply-stream.service.js';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { both, factMaker } from '../../src/platform/assistant/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { listen } from '../../src/platform/database/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from './chat.js';
import { chatApi, type ChatApi } from './chat-graphql.js';
import { wonText } from '../../src/platform/amount.texts.js';

const SOURCE = { ko: '대출 원장', en: 'loan ledger' };
const fact = factMaker('LOAN', SOURCE, '2026-11-22', { ko: '신용대출', en: 'credit loan' });
const facts = [
  fact('loan.1.balance', { ko: '잔액', en: 'balance' }, wonText(8_450_000)),
  fact('loan.1.rate', { ko: '금리', en: 'rate' }, both('4.2%')),
];
const LEAD = '신용대출 잔액은 8,450,000원입니다.';
export const READING = '- 신용대출: 잔액 8,450,000원, 금리 4.2%\n(대출 원장, 2026-11-22 기준)';
export const TEXT = `${LEAD}\n\n${READING}\n\n더 궁금한 점을 물어보세요.`;
export const start = LEAD.length + 2;
const scenario = { code: 'DEBT_STRESS', label: both('부채 부담'), probability: '0.7100', keyMetrics: ['loan.1.rate'] };
export const action = {
  label: { ko: '물어보기', en: 'Ask' },
  mutation: 'messageSend',
  preview: both('질문을 보냅니다.'),
  arguments: { input: { conversationId: 'x', text: '더 알려 주세요' } },
};
const chart = {
  ...({ title: both('잔액'), kind: 'LINE', unit: 'WON', points: [both('9월'), both('10월')] } as const),
  series: [{ name: both('잔액'), values: [9_000_000, null] }],
};
export const PARTS: readonly PlacedWritten[] = [
  { at: 0, part: { type: 'scenario', scenario } },
  { at: start, reads: READING.length, part: { type: 'facts', facts } },
  { at: start + READING.length, part: { type: 'chart', chart } },
  { at: TEXT.length, part: { type: 'action', action } },
  { at: TEXT.length, part: { type: 'followUps', questions: [{ ko: '언제 다 갚나요?', en: 'When is it paid off?' }] } },
];

export const own = (): Answer => new FixedAnswer({ text: TEXT, facts, parts: PARTS }, createNarrator({ tokenMs: 0 }));

/** A lease repository that keeps what the program keeps of replies that end. */
export function leasesOf(one: ChatNode): LeaseRepository {
  const recorder = new ComplianceRecorder({ records: new ComplianceRepository(), noticeFor });
  const replyFacts = new ReplyFactRepository(one.database);
  return new LeaseRepository(
    one.database,
    allOf([
      (transaction, ended) => replyFacts.keep(transaction, ended),
      (transaction, ended) => recorder.repliesEnded(transaction, ended),
    ]),
  );
}

/** A chat whose replies are what a test says. */
export interface PartsBench {
  readonly bench: ChatBench;
  readonly node: ChatNode;
  readonly api: ChatApi;
  /** Asks, and has the reply answered so; what a reader of the live stream got. */
  answered(
    answer: Answer,
    options?: { readonly stepFirst?: boolean },
  ): Promise<{
    readonly caller: Caller & { readonly actor: Actor };
    readonly replyId: number;
    readonly events: readonly ReplyStreamEvent[];
  }>;
  close(): Promise<void>;
}

export async function startPartsBench(): Promise<PartsBench> {
  const bench = await startChatBench();
  const node = await bench.node();
  const workers: ReplyWorker[] = [];
  return {
    bench,
    node,
    api: chatApi(node),
    async answered(answer, { stepFirst = true } = {}) {
      const worker = new ReplyWorker({
        leases: leasesOf(node),
        eventLog: node.eventLog,
        observer: {},
        clock: systemClock,
        log: pino({ level: 'silent' }),
        leaseMs: 45_000,
        frameMs: 1,
        graceMs: 300,
        concurrency: 5,
        composer: {
          compose: async (_reply, tell) => {
            if (stepFirst) tell({ type: 'steps', steps: [both('등록된 자료')] });
            await new Promise((resolve) => setTimeout(resolve, 30));
            return answer;
          },
        },
        listen: listen.bind(null, node.database),
        sweep: () => Promise.resolve(),
      });
      const caller = await bench.customer();
      const { replyId } = await ask(node, caller);
      const following = follow(node, caller, replyId);
      await worker.start();
      workers.push(worker);
      const events = await following;
      await worker.stop();
      return { caller, replyId, events };
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await bench.close();
    },
  };
}

export const kinds = (events: readonly ReplyStreamEvent[]): string[] =>
  events
    .map((event) => (event.__typename === 'ChatReplyPart' ? event.part.__typename : event.__typename))
    .filter((name, at, all) => name !== 'ChatReplyDelta' || all[at - 1] !== name);
