import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { actionArguments, actionDocument } from '../../../src/modules/chat/replies/parts/action-document.js';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const part = (mutation: string, variables: object = { input: {} }) =>
  ({ mutation, given: JSON.stringify(variables), replyKey: 7, sequence: 5 }) as Parameters<typeof actionDocument>[1];

describe('the document of an action', () => {
  it.each(['paymentStart', 'rateCutRequestCreate', 'refinanceApplicationCreate', 'refinanceWithdraw', 'messageSend'])(
    'of %s fits the schema, with a key by which it is done once',
    (mutation) => {
      const document = actionDocument(schema, part(mutation)) ?? '';
      expect(validate(schema, parse(document))).toEqual([]);
      const once = JSON.parse(actionArguments(schema, part(mutation))) as { input: { idempotencyKey?: string } };
      expect([undefined, 'reply-7-5']).toContain(once.input.idempotencyKey);
      expect(actionArguments(schema, part(mutation))).toBe(actionArguments(schema, part(mutation)));
    },
  );

  it('keeps a key that the answer gave, and gives one where the mutation takes one', () => {
    expect(JSON.parse(actionArguments(schema, part('paymentStart')))).toEqual({
      input: { idempotencyKey: 'reply-7-5' },
    });
    const given = { input: { idempotencyKey: 'mine' } };
    expect(JSON.parse(actionArguments(schema, part('paymentStart', given)))).toEqual(given);
  });

  it('is none where the schema has no such mutation, or it takes other arguments', () => {
    expect(actionDocument(schema, part('everythingRepay'))).toBeNull();
    expect(actionDocument(schema, part('paymentStart', { input: {}, more: 1 }))).toBeNull();
    expect(actionDocument(schema, part('paymentStart', {}))).toBeNull();
    expect(actionDocument(schema, part('constructor'))).toBeNull();
  });
});
