import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { exportLines, VERIFIER_SCRIPT, verifyRecords } from '../../src/modules/chat/index.js';
import { OwnAnswer } from '../../src/modules/chat/answer/index.js';
import { commitmentsTo } from '../../src/modules/chat/record/record-body.js';
import { ComplianceRecorder, ComplianceRepository } from '../../src/modules/chat/record/index.js';
import {
  allOf,
  createSweep,
  LeaseRepository,
  noticeFor,
  ReplyFactRepository,
  ReplyState,
  ReplyWorker,
  type Answer,
  type PlacedSaid,
} from '../../src/modules/chat/replies/index.js';
import type { ReplyStreamEvent } from '../../src/modules/chat/replies/reply-stream.service.js';
import { Publisher } from '../../src/modules/chat/replies/writing/publisher.js';
import { both, factMaker, won } from '../../src/platform/assistant/index.js';
import { canonicalJson, linkAfter, newSalt } from '../../src/platform/chain/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { listen, statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  shown,
  startChatBench,
  type ChatBench,
  type ChatNode,
} from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';
import { whenTampered } from '../support/tampering.js';

const SOURCE = { ko: '대출 원장', en: 'loan ledger' };
const fact = factMaker('LOAN', SOURCE, '2026-11-22', { ko: '신용대출', en: 'credit loan' });
const facts = [
  fact('loan.1.balance', { ko: '잔액', en: 'balance' }, won(8_450_000)),
  fact('loan.1.rate', { ko: '금리', en: 'rate' }, both('4.2%')),
];
const LEAD = '신용대출 잔액은 8,450,000원입니다.';
const READING = '- 신용대출: 잔액 8,450,000원, 금리 4.2%\n(대출 원장, 2026-11-22 기준)';
const TEXT = `${LEAD}\n\n${READING}\n\n더 궁금한 점을 물어보세요.`;
const start = LEAD.length + 2;
const scenario = { code: 'DEBT_STRESS', label: both('부채 부담'), probability: '0.7100', keyMetrics: ['loan.1.rate'] };
const action = {
  label: { ko: '물어보기', en: 'Ask' },
  mutation: 'messageSend',
  preview: both('질문을 보냅니다.'),
  arguments: { input: { conversationId: 'x', text: '더 알려 주세요' } },
};
const chart = {
  ...({ title: both('잔액'), kind: 'LINE', unit: 'WON', points: [both('9월'), both('10월')] } as const),
  series: [{ name: both('잔액'), values: [9_000_000, null] }],
};
const PARTS: readonly PlacedSaid[] = [
  { at: 0, part: { type: 'scenario', scenario } },
  { at: start, reads: READING.length, part: { type: 'facts', facts } },
  { at: start + READING.length, part: { type: 'chart', chart } },
  { at: TEXT.length, part: { type: 'action', action } },
  { at: TEXT.length, part: { type: 'followUps', questions: [{ ko: '언제 다 갚나요?', en: 'When is it paid off?' }] } },
];

let bench: ChatBench;
let node: ChatNode;
let api: ChatApi;
const workers: ReplyWorker[] = [];
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node();
  api = chatApi(node);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await bench.close();
});

const own = (): Answer => new OwnAnswer({ text: TEXT, facts, parts: PARTS }, createNarrator({ tokenMs: 0 }));

/** A lease repository that keeps what the program keeps of replies that end. */
function leasesOf(one: ChatNode): LeaseRepository {
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

/** Asks, and has the reply answered so; what a reader of the live stream got. */
async function answered(answer: Answer, { stepFirst = true } = {}) {
  const worker = new ReplyWorker({
    leases: leasesOf(node),
    eventLog: node.eventLog,
    observer: {},
    clock: systemClock,
    log: pino({ level: 'silent' }),
    leaseMs: 5_000,
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
}

const kinds = (events: readonly ReplyStreamEvent[]): string[] =>
  events
    .map((event) => (event.__typename === 'ChatReplyPart' ? event.part.__typename : event.__typename))
    .filter((name, at, all) => name !== 'ChatReplyDelta' || all[at - 1] !== name);

const PART = `__typename start end ... on ReplyTextPart { text } ... on ReplyStepsPart { steps }
  ... on ReplyFactsPart { groups { origin { source asOf } facts { id about label value } } }
  ... on ReplyChartPart { kind unit points series { name values } origin { source } }
  ... on ReplyActionPart { label mutation preview document arguments } ... on ReplyFollowUpsPart { questions }
  ... on ReplyScenarioPart { scenario { code label probability keyMetrics { value } } }`;
const REPLY = `query ($id: ID!) { node(id: $id) { ... on Reply { text parts { ${PART} }
  scenario { code label probability keyMetrics { id label value } } } } }`;
const FOLLOW = `subscription ($replyId: ID!, $afterSequence: Int) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) { __typename ...Started
    ... on ChatReplyDelta { sequence text } ... on ChatReplyEnded { sequence } ...Beside } }
  fragment Started on ChatReplyStarted { sequence }
  fragment Beside on ChatReplyEvent { ... on ChatReplyPart { sequence part { ${PART} } } }`;
const OLD = `subscription ($replyId: ID!, $afterSequence: Int) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) { __typename
    ... on ChatReplyStarted { sequence } ... on ChatReplyDelta { sequence text }
    ... on ChatReplyRestarted { sequence } ... on ChatReplyEnded { sequence reply { text } } } }`;

describe('parts of a reply', () => {
  it('come in order among the text, whose deltas alone are complete, and what is looked up comes first', async () => {
    const { events } = await answered(own());
    expect(kinds(events)).toEqual([
      ...['ChatReplyStarted', 'ReplyStepsPart', 'ReplyScenarioPart', 'ChatReplyDelta', 'ReplyFactsPart'],
      ...[
        'ChatReplyDelta',
        'ReplyChartPart',
        'ChatReplyDelta',
        'ReplyActionPart',
        'ReplyFollowUpsPart',
        'ChatReplyEnded',
      ],
    ]);
    expect(shown(events)).toBe(TEXT);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
    const place = events.findIndex((event) => event.__typename === 'ChatReplyPart' && 'groups' in event.part);
    expect(shown(events.slice(0, place))).toBe(TEXT.slice(0, start));
    expect(events[place]).toMatchObject({ part: { start, end: start + READING.length } });
  });

  it('are sent again from any event, the same from the row, once the log is gone, as they were live', async () => {
    const { caller, replyId, events } = await answered(own());
    const elsewhere = await bench.node();
    for (let after = 0; after <= events.length; after += 1) {
      expect((await follow(elsewhere, caller, replyId, after)).slice(after === 0 ? 1 : 0)).toEqual(
        events.slice(Math.max(after, 1)),
      );
    }
  });

  it('are voided by a restart like the text, and sent again', async () => {
    const restarting: Answer = {
      async *stream() {
        await Promise.resolve();
        yield { type: 'start', provider: 'p', model: 'one' };
        yield { type: 'part', part: { type: 'advice', steps: [both('틀린 말')] } };
        yield { type: 'delta', text: '틀린 글' };
        yield { type: 'restart', provider: 'p', model: 'two' };
        yield { type: 'part', part: { type: 'advice', steps: [both('바른 말')] }, reads: 2 };
        yield { type: 'delta', text: '바른 글' };
        yield { type: 'finish', reason: 'stop', usage: null };
      },
      evidence: () => ({ promptSha256: null, facts: [], versions: {}, verdicts: [] }),
    };
    const { caller, replyId, events } = await answered(restarting);
    expect(kinds(events).slice(-4)).toEqual([
      ...['ChatReplyRestarted', 'ReplyAdvicePart', 'ChatReplyDelta', 'ChatReplyEnded'],
    ]);
    const again = await follow(await bench.node(), caller, replyId);
    expect(JSON.stringify(again)).not.toContain('틀린');
    expect(again.slice(1)).toEqual(events.slice(-4));
    const { data } = await api.run(REPLY, { id: encodeId('Reply', replyId) }, caller);
    expect(data?.['node']).toMatchObject({ parts: [{ start: 0, end: 2 }, { text: ' 글' }] });
  });

  it('are worded for their reader, in both languages, with the situation and how an action is sent', async () => {
    const { caller, replyId } = await answered(own());
    const id = encodeId('Reply', replyId);
    const { data, errors } = await api.run(REPLY, { id }, { ...caller, locale: 'en' });
    expect(errors).toBeUndefined();
    const reply = data?.['node'] as { text: string; parts: Data[]; scenario: Data };
    expect(reply.parts.map((part) => part['__typename'])).toEqual([
      ...['ReplyStepsPart', 'ReplyScenarioPart', 'ReplyTextPart', 'ReplyFactsPart', 'ReplyChartPart', 'ReplyTextPart'],
      ...['ReplyActionPart', 'ReplyFollowUpsPart'],
    ]);
    expect(reply.parts[3]).toMatchObject({
      groups: [
        {
          origin: { source: 'loan ledger', asOf: '2026-11-22' },
          facts: [{ about: 'credit loan', label: 'balance', value: 'KRW 8,450,000' }, { value: '4.2%' }],
        },
      ],
    });
    expect(reply.parts[4]).toMatchObject({ series: [{ values: ['9000000', null] }], origin: null });
    expect(reply.scenario).toEqual({
      code: 'DEBT_STRESS',
      label: '부채 부담',
      probability: '0.7100',
      keyMetrics: [{ id: 'loan.1.rate', label: 'rate', value: '4.2%' }],
    });
    expect(reply.parts[6]).toMatchObject({
      document:
        'mutation Action($input: MessageSendInput!) { messageSend(input: $input) { userErrors { field message } } }',
    });
    expect(JSON.parse(String(reply.parts[6]?.['arguments']))).toEqual({
      input: { ...action.arguments.input, idempotencyKey: expect.stringMatching(`^reply-${replyId}-\\d+$`) },
    });
    expect(reply.parts.at(-1)).toMatchObject({ questions: ['When is it paid off?'] });
  });

  it('go to documents that name their type, and older ones get just what they got before', async () => {
    const { caller, replyId, events } = await answered(own());
    const ask = async (source: string, afterSequence: number) => {
      const told = await api.subscribe(source, { replyId: encodeId('Reply', replyId), afterSequence }, caller);
      return told.map(({ data }) => data?.['chatReply'] as Data);
    };
    const [old, fresh] = [await ask(OLD, 0), await ask(FOLLOW, 0)];
    expect(fresh.map(({ sequence }) => sequence)).toEqual(events.map(({ sequence }) => sequence));
    expect(fresh.filter((event) => event['__typename'] === 'ChatReplyPart')).toHaveLength(PARTS.length + 1);
    const known = events.filter((event) => event.__typename !== 'ChatReplyPart');
    expect(old.map(({ sequence }) => sequence)).toEqual(known.map(({ sequence }) => sequence));
    expect(old.map(({ text }) => (typeof text === 'string' ? text : '')).join('')).toBe(TEXT);
    expect(old.at(-1)).toMatchObject({ reply: { text: TEXT } });
    for (const { sequence } of known) {
      expect(await ask(OLD, sequence)).toEqual(old.filter((event) => Number(event['sequence']) > sequence));
    }
  });

  it('are nobody else’s to read', async () => {
    const { replyId } = await answered(own());
    const id = encodeId('Reply', replyId);
    for (const stranger of [await bench.customer(), await bench.staff()]) {
      expect((await api.run(REPLY, { id }, stranger)).data).toEqual({ node: null });
      expect(await api.subscribe(FOLLOW, { replyId: id }, stranger)).toMatchObject([
        { errors: [{ extensions: { code: 'REPLY_NOT_FOUND' } }] },
      ]);
    }
  });

  it('outlive their writer: what the log has beyond the row is kept when the reply is given up', async () => {
    const caller = await bench.customer();
    const { replyId } = await ask(node, caller);
    const leases = leasesOf(node);
    const [reply] = await leases.claim(1, 200);
    if (!reply) throw new Error('nothing to claim');
    const part = { type: 'advice', steps: [both('천천히 갚아 보세요.')] } as const;
    const transcript = {
      text: '가',
      frameEnds: [0, 0, 1],
      restartedAt: 0,
      parts: [{ sequence: 2, start: 0, end: 1, part }],
    };
    const parts = { eventLog: node.eventLog, observer: {}, leaseMs: 200, queueTimeoutMs: 60_000 };
    await new Publisher({ eventLog: node.eventLog, ...reply, transcript, onLost: () => undefined }).publish();
    await eventually(async () => {
      await createSweep({ leases, ...parts })();
      return (await node.chat.replies.find(caller, replyId))?.state === ReplyState.INTERRUPTED;
    });
    const events = await follow(await bench.node(), caller, replyId);
    expect(endOf(events)).toBe('INTERRUPTED WRITER_LOST');
    expect(kinds(events)).toEqual(['ChatReplyStarted', 'ReplyAdvicePart', 'ChatReplyDelta', 'ChatReplyFailed']);
  });
});

describe('the record of a reply', () => {
  const sql = (text: string, values: readonly unknown[] = []) =>
    bench.database.rows<Record<string, unknown>>(statement(text), values);
  const bankId = async (): Promise<number> => Number((await sql(`SELECT id FROM institution`))[0]?.['id']);
  const faultAfter = async (change: string): Promise<string | undefined> => {
    const institutionId = await bankId();
    return whenTampered(bench.database, change, async (tampered) => {
      const fault = (await verifyRecords(tampered, institutionId))?.fault;
      return fault ? `${fault.kind} ${fault.sequence} ${fault.detail}` : 'sound';
    });
  };

  it('binds its parts: a figure that is exchanged in one shows, in the row and in the words', async () => {
    const { replyId } = await answered(own());
    const [record] = await sql(`SELECT id, sequence, body FROM compliance_record WHERE reply_id = $1`, [replyId]);
    const place = String(record?.['sequence']);
    expect(JSON.parse(String(record?.['body']))).toMatchObject({
      format: 'moa-compliance/3',
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
    const { replyId } = await answered(own(), { stepFirst: false });
    const [last] = await sql(`SELECT * FROM compliance_record WHERE reply_id = $1`, [replyId]);
    const [head] = await sql(`SELECT * FROM chain_head WHERE chain LIKE 'compliance/%'`);
    const [text] = await sql(`SELECT * FROM compliance_text WHERE record_id = $1`, [last?.['id']]);
    const { previousHash, ...body } = JSON.parse(String(last?.['body'])) as Record<string, never>;
    const content = Object.fromEntries(
      Object.entries(body).filter(([name]) => name !== 'sequence' && name !== 'commitments'),
    );
    const salt = newSalt();
    const words = {
      salt,
      question: String(text?.['question']),
      shownText: String(text?.['shown_text']),
      facts: String(text?.['facts']),
    };
    const before = { sequence: Number(last?.['sequence']) - 1, hash: String(previousHash) };
    const older = { ...content, format: 'moa-compliance/2', commitments: commitmentsTo(words) };
    const link = linkAfter(before, older);
    const free = ['compliance_record', 'compliance_text', 'chain_head'].map(
      (name) => `ALTER TABLE ${name} DISABLE TRIGGER USER;`,
    );
    const quote = (value: string) => `'${value.replaceAll("'", "''")}'`;
    const asOlder = (parts: string) => `${free.join('')}
      UPDATE compliance_record SET body = ${quote(link.body)}, hash = ${quote(link.hash)} WHERE id = ${String(last?.['id'])};
      UPDATE compliance_text SET salt = ${quote(salt)}, parts = ${parts} WHERE record_id = ${String(last?.['id'])};
      UPDATE chain_head SET hash = ${quote(link.hash)} WHERE chain = ${quote(String(head?.['chain']))}`;
    const emptied = `UPDATE reply SET parts = '[]' WHERE id = ${replyId}`;
    expect(await faultAfter(`${asOlder('NULL')}; ${emptied}`)).toBe('sound');
    expect(await faultAfter(asOlder('NULL'))).toMatch('shows other parts');
    expect(await faultAfter(`${asOlder(quote(canonicalJson([])))}; ${emptied}`)).toMatch('list of parts');
  });

  it('can be checked by a stranger: the program beside an export finds parts that were changed, dropped or added', async () => {
    const { replyId } = await answered(own());
    const [record] = await sql(`SELECT sequence FROM compliance_record WHERE reply_id = $1`, [replyId]);
    const lines: string[] = [];
    const bank = { id: await bankId(), code: 'bank' };
    for await (const line of exportLines(bench.database, bank, new Date())) lines.push(line);
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
