import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Data } from '../support/chat-graphql.js';
import {
  CONVERSATION,
  CREATE,
  DELETE,
  FOLLOW,
  REGENERATE,
  RENAME,
  SEND,
  STOP,
  codes,
  idOf,
  mutate,
  useChatOperations,
} from '../support/chat-operations.js';

const chat = useChatOperations();

describe('conversations', () => {
  it('open with or without a name, and are named after the first question', async () => {
    const caller = await chat.bench.customer();
    expect((await mutate(chat.api, CREATE, { title: '주택 대출' }, caller))['conversation']).toMatchObject({
      title: '주택 대출',
      customerId: encodeId('Customer', caller.actor.customerId ?? 0),
    });
    const id = await chat.converse(caller);
    await chat.send(caller, { conversationId: id, text: `${'길고 '.repeat(30)}긴 질문` });
    const { data } = await chat.api.run(CONVERSATION, { id }, caller);
    expect((data?.['conversation'] as { title: string }).title).toMatch(/^길고 .{36}…$/);
  });

  it('of staff are about a customer they may see, or about nobody', async () => {
    const staff = await chat.bench.staff();
    const customerId = encodeId('Customer', chat.stranger.actor.customerId ?? 0);
    expect((await mutate(chat.api, CREATE, { customerId }, staff))['conversation']).toMatchObject({ customerId });
    expect(codes(await mutate(chat.api, CREATE, { customerId: encodeId('Customer', 1_000_001) }, staff))).toEqual([
      'CUSTOMER_NOT_FOUND',
    ]);
    expect((await mutate(chat.api, CREATE, {}, staff))['conversation']).toMatchObject({ customerId: null });
  });

  it('of a customer are about nobody else', async () => {
    const caller = await chat.bench.customer();
    const other = encodeId('Customer', chat.stranger.actor.customerId ?? 0);
    expect(codes(await mutate(chat.api, CREATE, { customerId: other }, caller))).toEqual(['CUSTOMER_NOT_FOUND']);
  });

  it('are listed newest first, page by page', async () => {
    const caller = await chat.bench.customer();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.unshift(await chat.converse(caller));
    const LIST = `query ($after: String) {
      conversations(first: 2, after: $after) { nodes { id } edges { cursor node { id updatedAt } } pageInfo { hasNextPage endCursor } }
    }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await chat.api.run(LIST, { after }, caller);
      const page = data?.['conversations'] as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(idOf));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(made);
  });

  it('are renamed and deleted by whom they belong to, with a record of it', async () => {
    const caller = await chat.bench.customer();
    const conversationId = await chat.converse(caller);
    expect(
      (await mutate(chat.api, RENAME, { conversationId, title: '새 이름' }, caller))['conversation'],
    ).toMatchObject({
      title: '새 이름',
    });
    expect(codes(await mutate(chat.api, RENAME, { conversationId, title: '  ' }, caller))).toEqual(['INVALID_INPUT']);
    expect(codes(await mutate(chat.api, RENAME, { conversationId, title: '가'.repeat(101) }, caller))).toEqual([
      'INVALID_INPUT',
    ]);
    await chat.send(caller, { conversationId });
    const both = await Promise.all([1, 2].map(() => mutate(chat.api, DELETE, { conversationId }, caller)));
    expect(both.map(codes).flat()).toEqual(['CONVERSATION_NOT_FOUND']);
    expect((await chat.api.run(CONVERSATION, { id: conversationId }, caller)).data).toEqual({ conversation: null });
    const audit = statement('SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id');
    expect((await chat.bench.database.tuples(audit, [caller.actor.accountId])).flat()).toEqual([
      'CONVERSATION_CREATED',
      'CONVERSATION_RENAMED',
      'MESSAGE_SENT',
      'CONVERSATION_DELETED',
    ]);
  });
});

describe('a stranger', () => {
  it('finds nothing that is not the caller’s, and answers as if it did not exist', async () => {
    const owner = await chat.bench.customer();
    const conversationId = await chat.converse(owner);
    const sent = await chat.send(owner, { conversationId });
    const [messageId, replyId] = [idOf(sent['message']), idOf(sent['reply'])];
    const nothing = { conversationId: encodeId('Conversation', 999_999), replyId: encodeId('Reply', 999_999) };
    const others = [chat.stranger, await chat.bench.staff()];
    for (const other of others) {
      expect((await chat.api.run(CONVERSATION, { id: conversationId }, other)).data).toEqual({ conversation: null });
      for (const id of [conversationId, messageId, replyId]) {
        expect((await chat.api.run('query ($id: ID!) { node(id: $id) { id } }', { id }, other)).data).toEqual({
          node: null,
        });
        expect((await chat.api.run('query ($id: ID!) { node(id: $id) { id } }', { id }, owner)).data).toEqual({
          node: { id },
        });
      }
      for (const [source, input] of [
        [SEND, { conversationId, text: '?' }],
        [RENAME, { conversationId, title: '?' }],
        [DELETE, { conversationId }],
        [STOP, { replyId }],
        [REGENERATE, { replyId }],
      ] as const) {
        const refused = await mutate(chat.api, source, input, other);
        expect(codes(refused)[0]).toMatch(/_NOT_FOUND$/);
        expect(refused).toEqual(await mutate(chat.api, source, { ...input, ...pick(nothing, input) }, other));
      }
      const following = await chat.api.subscribe(FOLLOW, { replyId }, other);
      expect(following).toMatchObject([{ errors: [{ extensions: { code: 'REPLY_NOT_FOUND' } }] }]);
      expect(following).toEqual(await chat.api.subscribe(FOLLOW, { replyId: nothing.replyId }, other));
    }
  });

  it('asks anyone who is not logged in to log in', async () => {
    const nobody = { ...chat.stranger, actor: null };
    const results = [
      await chat.api.run('{ conversations { nodes { id } } }', {}, nobody),
      await chat.api.run(SEND, { input: { conversationId: encodeId('Conversation', 1), text: '?' } }, nobody),
      (await chat.api.subscribe(FOLLOW, { replyId: encodeId('Reply', 1) }, nobody))[0],
    ];
    expect(results.map((result) => result?.errors?.[0]?.extensions['code'])).toEqual(Array(3).fill('UNAUTHENTICATED'));
  });
});

describe('the schema', () => {
  it('describes every type, field, argument and value of the chat', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(chat.api.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const own = isObjectType(type) || isInputObjectType(type) || isEnumType(type) || isUnionType(type);
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (own && !root && !type.description) undescribed.push(type.name);
      if (isEnumType(type))
        undescribed.push(
          ...type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => name),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
      for (const field of fields) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
        if (!('args' in field)) continue;
        undescribed.push(
          ...field.args.filter(({ description }) => !description).map(({ name }) => `${field.name}(${name})`),
        );
        expect(getNamedType(field.type).name).not.toBe('Float');
      }
    }
    expect(undescribed).toEqual([]);
  });
});

/** The members of `from` that `like` has, too. */
function pick(from: Data, like: Data): Data {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in like));
}
