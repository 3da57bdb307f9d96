import { expect } from '@jest/globals';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, endOf, follow, shown, startChatBench } from './chat.js';
import { type Data, chatApi } from './chat-graphql.js';

export type Person = Caller & { readonly actor: Actor };

const KNOWLEDGE = `id questions answerKo answerEn state version publishedVersion hasUnpublishedChanges source proposedById`;

const INTENT = `intent { ${KNOWLEDGE} code name field } userErrors { code field message }`;

const FAQ = `faq { ${KNOWLEDGE} } userErrors { code field message }`;

export type Known = { readonly id: string; readonly version: number } & Data;

export interface Payload {
  readonly intent?: Known | null;
  readonly faq?: Known | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

export const codes = ({ userErrors }: Payload): readonly string[] => userErrors.map(({ code }) => code);

export const known = ({ intent, faq, userErrors }: Payload): Known => {
  expect(userErrors).toEqual([]);
  const row = intent ?? faq;
  if (!row) throw new Error('nothing was answered');
  return row;
};

export const PARKING = {
  questions: ['주차장이 있나요?', '주차 가능한가요?'],
  answerKo: '영업점마다 다르니 방문 전에 영업점으로 문의해 주세요.',
  answerEn: 'It depends on the branch: please ask there before you come.',
};

/** A chat with people who write, publish and ask what an institution knows. */
export async function startKnowledgeSuite() {
  let keys = 0;
  /** An administrator and a customer of another institution. */
  async function otherInstitution() {
    const insert = async (sql: string, values: readonly unknown[]): Promise<number> =>
      (await bench.database.rows<{ id: number }>(statement(`${sql} RETURNING id`), values))[0]?.id ?? 0;
    const institutionId = await insert(
      `INSERT INTO institution (code, name, kind) VALUES ('other', 'other', 'BANK')`,
      [],
    );
    const account = `INSERT INTO account (institution_id, role, customer_id, email, name, password_hash)
    VALUES ($1, $2, $3, $4, '이방인', 'x')`;
    const customerId = await insert(
      `INSERT INTO customer (institution_id, name, email) VALUES ($1, '이방인', 'stranger@example.com')`,
      [institutionId],
    );
    const adminId = await insert(account, [institutionId, 'ADMIN', null, 'other-admin@example.com']);
    const accountId = await insert(account, [institutionId, 'CUSTOMER', customerId, 'stranger@example.com']);
    return {
      admin: { ...admin, actor: { ...admin.actor, accountId: adminId, institutionId } },
      customer: { ...customer, actor: { ...customer.actor, accountId, institutionId, customerId } },
    };
  }
  async function mutate(field: string, input: object, as: Person = admin): Promise<Payload> {
    const [type] = /^(intent|faq)/.exec(field) ?? [];
    const kind = type === 'faq' ? 'Faq' : 'Intent';
    const inputType = `${kind}${field.endsWith('Create') ? 'Create' : field.endsWith('Update') ? 'Update' : 'Change'}Input`;
    const source = `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${type === 'faq' ? FAQ : INTENT} } }`;
    const { data, errors } = await api.run(source, { input: { idempotencyKey: `key-${(keys += 1)}`, ...input } }, as);
    if (errors) throw new Error(String(errors[0]?.extensions['code']));
    return data?.[field] as Payload;
  }
  /** Proposed by staff, and published by an administrator. */
  async function published(kind: 'faq' | 'intent', id: string, version: number): Promise<Known> {
    const which = { [`${kind}Id`]: id };
    const proposed = known(await mutate(`${kind}Propose`, { ...which, version }, staff));
    return known(await mutate(`${kind}Publish`, { ...which, version: proposed.version }));
  }
  async function query(source: string, as: Person, variables: Data = {}): Promise<Data> {
    const { data, errors } = await api.run(source, variables, as);
    if (errors) throw new Error(String(errors[0]?.extensions['code']));
    return data ?? {};
  }
  const codesOfIntents = async (as: Person): Promise<readonly string[]> => {
    const { intents } = await query(`{ intents(first: 100) { nodes { code } } }`, as);
    return (intents as { nodes: { code: string }[] }).nodes.map(({ code }) => code);
  };
  /** What somebody is answered. */
  async function answer(question: string, as: Person = customer): Promise<string> {
    const { replyId } = await ask(node, as, question);
    const events = await follow(node, as, replyId);
    expect(endOf(events)).toBe('COMPLETED');
    return shown(events);
  }
  const bench = await startChatBench();
  const node = await bench.node({ model: createNarrator({ tokenMs: 0 }) });
  const api = chatApi(node);
  await node.startWorker();
  const [admin, colleague] = [await bench.staff('ADMIN'), await bench.staff('ADMIN')];
  const [staff, customer] = [await bench.staff(), await bench.customer()];
  const strangers = await otherInstitution();

  return {
    answer,
    customer,
    codesOfIntents,
    staff,
    strangers,
    query,
    mutate,
    published,
    colleague,
    bench,
    admin,
    get keys() {
      return keys;
    },
    set keys(value) {
      keys = value;
    },
    close: () => bench.close(),
  };
}

export type KnowledgeSuite = Awaited<ReturnType<typeof startKnowledgeSuite>>;
