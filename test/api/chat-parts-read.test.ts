import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { action, own, PARTS, startPartsBench, TEXT, type PartsBench } from '../support/chat-parts.js';
import type { Data } from '../support/chat-graphql.js';

let chat: PartsBench;
beforeAll(async () => {
  chat = await startPartsBench();
});
afterAll(() => chat.close());

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

describe('the parts of a reply, as programs read them,', () => {
  it('are worded for their reader, in both languages, with the situation and how an action is sent', async () => {
    const { caller, replyId } = await chat.answered(own());
    const id = encodeId('Reply', replyId);
    const { data, errors } = await chat.api.run(REPLY, { id }, { ...caller, locale: 'en' });
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
    const { caller, replyId, events } = await chat.answered(own());
    const ask = async (source: string, afterSequence: number) => {
      const told = await chat.api.subscribe(source, { replyId: encodeId('Reply', replyId), afterSequence }, caller);
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
    const { replyId } = await chat.answered(own());
    const id = encodeId('Reply', replyId);
    for (const stranger of [await chat.bench.customer(), await chat.bench.staff()]) {
      expect((await chat.api.run(REPLY, { id }, stranger)).data).toEqual({ node: null });
      expect(await chat.api.subscribe(FOLLOW, { replyId: id }, stranger)).toMatchObject([
        { errors: [{ extensions: { code: 'REPLY_NOT_FOUND' } }] },
      ]);
    }
  });
});
