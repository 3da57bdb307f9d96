import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startBank, type Bank } from '../support/lending.js';
import {
  answer,
  body,
  DONE,
  end,
  event,
  finish,
  hangUp,
  head,
  page,
  pause,
  reset,
  startLlmServer,
  text,
  usage,
  type LlmServer,
  type Step,
} from '../support/llm-server.js';
import { openSocket, type ReplyEvent } from '../support/reply-reader.js';
import { callsFor } from '../support/tool-chunks.js';

const CREATE = `mutation { conversationCreate(input: {}) { conversation { id } } }`;
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } userErrors { code } } }`;
const STOP = `mutation ($input: ReplyStopInput!) { replyStop(input: $input) { userErrors { code } } }`;
const ENDED = `query ($id: ID!) { node(id: $id) { ... on Reply {
  state text finishReason failureCode provider model
  facts(first: 100) { isTold }
  complianceRecord { verdicts { guard verdict detail } }
} } }`;
const VERIFY = `query { complianceVerify { checked isComplete fault { sequence } } }`;

interface Verdict {
  readonly guard: string;
  readonly verdict: string;
  readonly detail: string | null;
}
interface Ended {
  readonly state: string;
  readonly text: string;
  readonly finishReason: string | null;
  readonly failureCode: string | null;
  readonly provider: string;
  readonly model: string;
  readonly facts: readonly { isTold: boolean }[];
  readonly complianceRecord: { readonly verdicts: readonly Verdict[] };
}

let questions = 0;
/** The same question in other words, as far as the cache of answers is concerned. */
const question = (): string => `대출 잔액이 얼마예요${'?'.repeat((questions += 1))}`;
const BALANCE = '12,300,000원';
/** Models get this long for an answer, and say nothing for ten seconds at most: a machine may be slow, and they may not. */
const LIMITS = { MOA_CHAT_ANSWER_TIMEOUT_MS: '100000', MOA_LLM_IDLE_TIMEOUT_MS: '10000' };

let first: LlmServer;
let second: LlmServer;
/** A bank that asks both models, and the token of its customer. */
interface Asked {
  readonly bank: Bank;
  readonly token: string;
}
let patient: Asked;
async function openBank(limits: typeof LIMITS): Promise<Asked> {
  const backup = { name: 'backup', baseUrl: second.url, apiKey: 'k', model: 'scripted-2' };
  const env = { ...limits, OPENAI_BASE_URL: first.url, OPENAI_MODEL: 'scripted-1' };
  const bank = await startBank({ worker: true, env: { ...env, MOA_LLM_PROVIDERS: JSON.stringify([backup]) } });
  const customer = await bank.aCustomer();
  await bank.aLoan(customer, { principalWon: 20_000_000, balanceWon: 12_300_000, annualRatePercent: '4.5' });
  return { bank, token: await bank.loginAs(customer) };
}
beforeAll(async () => {
  [first, second] = await Promise.all([startLlmServer(), startLlmServer()]);
  patient = await openBank(LIMITS);
}, 180_000);
afterAll(async () => {
  await patient.bank.close();
  await Promise.all([first.stop(), second.stop()]);
});
/** Lets both answer once, so that no breaker opens for what earlier tests let them do. */
beforeEach(async () => {
  first.play(page(400, 'no'), answer('네, 안내해 드리겠습니다.'));
  second.play(answer('네, 안내해 드리겠습니다.'));
  for (const model of ['scripted-2', 'scripted-1']) expect((await asked()).reply).toMatchObject({ model });
});

async function begin({ bank, token } = patient) {
  const { conversationCreate } = await bank.ask<{ conversationCreate: { conversation: { id: string } } }>(
    CREATE,
    {},
    token,
  );
  const input = { conversationId: conversationCreate.conversation.id, text: question() };
  const { data } = await bank.query<{ messageSend: { reply: { id: string } } }>(SEND, { input }, token, {
    'accept-language': 'ko',
  });
  const { id } = data.messageSend.reply;
  const socket = await openSocket({ url: bank.url.replace('/graphql', '') }, token);
  return { id, socket, reading: socket.read(id), bank, token };
}

async function ended({ id, socket, reading, bank, token }: Awaited<ReturnType<typeof begin>>) {
  await reading.over;
  await socket.close();
  const { node } = await bank.ask<{ node: Ended }>(ENDED, { id }, token);
  const kinds = reading.events.map(({ __typename }) => __typename.slice('ChatReply'.length));
  const shown = reading.events.reduce(
    (whole, { __typename, delta }: ReplyEvent) => (__typename === 'ChatReplyRestarted' ? '' : whole + (delta ?? '')),
    '',
  );
  return { reply: node, kinds, shown };
}

const asked = async (of = patient) => ended(await begin(of));

/** The same question to a bank whose limits are a test's own. */
async function askedWithin(limits: Partial<typeof LIMITS>) {
  const hurried = await openBank({ ...LIMITS, ...limits });
  try {
    return await asked(hurried);
  } finally {
    await hurried.bank.close();
  }
}

/** The answer of the narrator, which no model wrote, and how it says why. */
function expectNarrated({ reply, kinds, shown }: Awaited<ReturnType<typeof asked>>, detail: unknown): void {
  expect(kinds).toContain('Restarted');
  expect(kinds.at(-1)).toBe('Ended');
  expect(reply).toMatchObject({
    state: 'COMPLETED',
    finishReason: 'STOP',
    failureCode: null,
    text: shown,
    provider: 'built-in',
    model: 'narrator',
  });
  expect(shown).toContain(BALANCE);
  expect(reply.facts.some(({ isTold }) => isTold)).toBe(true);
  expect(reply.complianceRecord.verdicts).toContainEqual({ guard: 'MODEL', verdict: 'REPLACED', detail });
}

/** Goes on and on, never silent for long: some minutes of it. */
const drops = Array.from({ length: 3_000 }, () => [body(text('음 ')), pause(100)]).flat();

const begun = (...then: readonly Step[]): readonly Step[] => [
  head(),
  body(text('잔액을 찢어진 자료에서 찾아볼게요. 그런데 ')),
  pause(30),
  ...then,
];

describe('a model that fails after its first words', () => {
  const failures: readonly (readonly [string, readonly Step[]])[] = [
    ['is cut', begun(reset)],
    ['hangs up', begun(hangUp)],
    ['ends without a reason', begun(body(DONE), end)],
    ['ends for a reason that nobody knows', begun(body(finish('tired')), end)],
    ['reports an error', begun(body(event({ error: { message: 'sk-secret', code: 500 } })), end)],
    ['writes no JSON', begun(body('data: {"choices": [\n\n'), end)],
    ['stalls', begun(pause(3_600_000))],
  ];

  it.each(failures)('and %s is replaced by the next one, which starts again', async (_, steps) => {
    first.play(steps);
    second.play(answer('잔액은 {{loan.balance}}입니다.'));
    const { reply, kinds, shown } = await asked();
    expect(kinds).toContain('Restarted');
    expect(shown).toBe(`잔액은 ${BALANCE}입니다.`);
    expect(reply).toMatchObject({ state: 'COMPLETED', text: shown, provider: 'backup', model: 'scripted-2' });
  });

  it.each(failures)('and %s, like all others, is replaced by the narrator', async (kind, steps) => {
    first.play(steps);
    second.play(steps);
    // No model is to answer here, so that a short silence may do for one that stalls.
    const told = await (kind === 'stalls' ? askedWithin({ MOA_LLM_IDLE_TIMEOUT_MS: '500' }) : asked());
    expectNarrated(told, 'broken off');
    expect(JSON.stringify(told)).not.toMatch(/찢어진.*찢어진.*Ended|sk-secret/);
    expect(told.reply.text).not.toContain('찢어진');
  });

  it('is replaced by the narrator when no other answers at all', async () => {
    first.play(begun(reset), page(503, 'no'));
    second.play(page(500, 'no'));
    expectNarrated(await asked(), 'broken off');
  });

  it('is replaced by the narrator also in a later step, with what was looked up by then', async () => {
    const looked = callsFor([['loan_payoff', '{}']], '확인해 보겠습니다.');
    first.play(looked, begun(reset));
    second.play(begun(reset));
    const told = await asked();
    expectNarrated(told, 'broken off');
    expect(told.shown).not.toContain('확인해 보겠습니다');
  });

  it('leaves no connection behind', async () => {
    // The servers close none: these would never end.
    await first.closed();
    await second.closed();
  });
});

describe('a model that never comes to an end', () => {
  it('is closed when the time of an answer is over, and the narrator answers', async () => {
    first.play([head(), ...drops]);
    expectNarrated(await askedWithin({ MOA_CHAT_ANSWER_TIMEOUT_MS: '5000' }), 'out of time');
    await first.closed();
  });

  it('is closed where the longest answer ends, however large its pieces are', async () => {
    const honest = '대출 내용은 대출 내역에서 다시 보실 수 있습니다. ';
    first.play([head(), body(text(honest.repeat(30_000))), pause(3_600_000)]);
    const { reply, shown } = await asked();
    expect(reply).toMatchObject({ state: 'COMPLETED', finishReason: 'LENGTH', text: shown, model: 'scripted-1' });
    expect(shown.length).toBe(1_024 * 16);
    await first.closed();
  });
});

describe('a reader who has stopped the reply', () => {
  it('keeps the text so far, and no narrator goes on', async () => {
    // Neither falls silent, so that however late the stop comes it is what ends the reply.
    first.play(begun(...drops));
    second.play(begun(...drops));
    const running = await begin();
    const told = () => running.reading.events.map(({ delta }) => delta ?? '').join('');
    // What comes before the first words differs; without words there is nothing to keep.
    for (let count = 1; !told().includes('찢어진'); count += 1) await running.reading.reached(count);
    await patient.bank.ask(STOP, { input: { replyId: running.id } }, patient.token);
    const { reply, kinds, shown } = await ended(running);
    expect(kinds).not.toContain('Restarted');
    expect(reply).toMatchObject({ state: 'STOPPED', text: shown, model: 'scripted-1' });
    expect(shown).toContain('찢어진');
  });
});

describe('a reply with too little text left', () => {
  const honest = '내역은 화면에서 다시 보실 수 있습니다. ';
  const invented = '잔액은 98,765,432원이고 금리는 9.87%입니다. ';
  const whole = (said: string): readonly Step[] => answer(...(said.match(/[^]{1,5}/g) ?? []));

  it('is replaced by the narrator after its end', async () => {
    first.play(whole(`${invented}${honest}${invented}`));
    const told = await asked();
    expectNarrated(told, expect.stringMatching(/^withheld: \d+ of \d+ letters, in 2 of 3 sentences$/));
    const { verdicts } = told.reply.complianceRecord;
    expect(verdicts).toContainEqual(
      expect.objectContaining({ guard: 'LEDGER', verdict: 'WITHHELD', detail: expect.stringContaining('2 refused') }),
    );
  });

  it('is replaced by the narrator where claims and addresses were withheld as well', async () => {
    for (const said of [
      '고객님의 대출은 승인되었습니다. 금리 인하도 보장됩니다.',
      '금리는 9.9%입니다. 연체는 3건입니다. 한도는 5억원입니다.',
      '자세한 내용은 help@example.com으로 보내 주세요. https://example.com/a를 눌러 주세요.',
      '{{nothing.here}}이고 {{nor.here}}입니다.',
    ]) {
      first.play(whole(said));
      expectNarrated(await asked(), expect.stringMatching(/^withheld: /));
    }
  });

  it('stands where a third or less is missing', async () => {
    first.play(whole(`${honest.repeat(6)}${invented}`));
    const { reply, kinds, shown } = await asked();
    expect(kinds).not.toContain('Restarted');
    expect(shown).toBe(honest.repeat(6).trim());
    expect(reply).toMatchObject({ state: 'COMPLETED', text: shown, model: 'scripted-1' });
  });

  it('stands with the sentences in other words that its model was asked for', async () => {
    first.play(whole('중도상환수수료는 3년까지 있습니다.'), whole('1 중도상환수수료는 계약마다 다를 수 있어요.'));
    const { reply, shown } = await asked();
    expect([shown, reply.model]).toEqual(['중도상환수수료는 계약마다 다를 수 있어요.', 'scripted-1']);
  });

  it('counts the text of earlier steps, too', async () => {
    first.play(callsFor([['loan_payoff', '{}']], honest.repeat(6)), [
      head(),
      body(text(invented) + finish() + usage(7, 5) + DONE),
      end,
    ]);
    expect((await asked()).reply).toMatchObject({ model: 'scripted-1' });
  });
});

describe('the record of what was taken over', () => {
  it('holds, all of it', async () => {
    const { complianceVerify } = await patient.bank.ask<{ complianceVerify: object }>(
      VERIFY,
      {},
      patient.bank.admin.token,
    );
    expect(complianceVerify).toMatchObject({ isComplete: true, fault: null });
  });
});
