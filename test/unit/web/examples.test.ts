import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, validate, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleGroups, groupsFor, loginExample, type Example } from '../../../src/web/explorer/examples/examples.js';
import { fill, loginOf, operationName } from '../../../src/web/explorer/examples/fill.js';
import { knownFrom, learn, type Known } from '../../../src/web/explorer/examples/known.js';

const root = join(import.meta.dirname, '../../..');
const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
const all = exampleGroups.flatMap(({ examples }) => examples);
const documentOf = ({ file }: Example): string =>
  readFileSync(join(root, 'src/web/examples', `${file}.graphql`), 'utf8');

const known: Known = {
  role: 'ADMIN',
  customerId: 'customer',
  loan: { id: 'loan', balanceWon: 40_000 },
  applicationId: 'application',
  conversationId: 'conversation',
  replyId: 'reply',
  key: 'key',
};
const nothing = { customerId: null, loan: null, applicationId: null, conversationId: null, replyId: null };
const login = { email: 'customer@example.com', password: 'secret' };

function faultsOf(document: DocumentNode, variables: string): readonly string[] {
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map(({ message }) => message);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return ['the first definition is no operation'];
  const values = JSON.parse(variables || '{}') as Record<string, unknown>;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], values);
  return (errors ?? []).map(({ message }) => message);
}

describe('an example', () => {
  it.each(all.map((example) => [example.file, example] as const))('%s fits the schema, filled or not', (_, example) => {
    for (const reader of [known, { ...known, role: 'CUSTOMER' as const }, { ...known, ...nothing }, null]) {
      const { query, variables } = fill(example, documentOf(example), { known: reader, login });
      expect(faultsOf(parse(query), variables)).toEqual([]);
      expect(operationName(query)).toBe(operationName(documentOf(example)));
    }
  });

  it('holds one operation, and comments in Korean and English', () => {
    for (const document of all.map(documentOf)) {
      expect(parse(document).definitions).toHaveLength(1);
      expect(document).toMatch(/^# .*[가-힣]/);
      expect(document).toMatch(/^# [A-Z][a-zA-Z :]+/m);
    }
  });

  it('is offered to whom it works for', () => {
    const filesFor = (role: Known['role']) =>
      groupsFor(role).flatMap(({ examples }) => examples.map(({ file }) => file));
    expect(filesFor('CUSTOMER')).toContain('scenario');
    expect(filesFor('STAFF')).not.toContain('scenario');
    const forStaff = ['customer-search', 'loan-statistics', 'work-queues'];
    expect(filesFor('STAFF')).toEqual(expect.arrayContaining(forStaff));
    expect(filesFor('CUSTOMER').filter((file) => forStaff.includes(file))).toEqual([]);
    expect(filesFor('ADMIN')).toEqual(expect.arrayContaining([...filesFor('STAFF'), 'accounts']));
  });

  it('never repays or asks about more than is owed', () => {
    const amounts = all.map((example) => fill(example, documentOf(example), { known, login }).variables).join();
    expect(amounts).toContain('"amountWon": 40000');
    expect(amounts).toContain('"earlyWon": 40000');
  });

  it("of the login has the reader's own account, and a password only for a demonstration account", () => {
    const demoAccounts = [
      { label: 'CUSTOMER', email: login.email },
      { label: 'STAFF', email: 'staff@example.com' },
    ];
    const demo = { demoAccounts, demoPassword: 'secret', explorer: true };
    const variablesFor = (email: string | null, offered: Parameters<typeof loginOf>[1]) =>
      JSON.parse(
        fill(loginExample, documentOf(loginExample), { known: null, login: loginOf(email, offered) }).variables,
      ) as unknown;
    expect(variablesFor(null, demo)).toEqual({ input: login });
    expect(variablesFor('staff@example.com', demo)).toEqual({
      input: { email: 'staff@example.com', password: 'secret' },
    });
    expect(variablesFor('teller@example.com', demo)).toEqual({ input: { email: 'teller@example.com', password: '' } });
    const none = { demoAccounts: [], demoPassword: null, explorer: true };
    expect(variablesFor(null, none)).toEqual({ input: { email: '', password: '' } });
  });
});

describe('what is known for an account', () => {
  const loan = (
    id: string,
    loanType: 'MORTGAGE' | 'OVERDRAFT',
    status: 'ACTIVE' | 'CLOSED' | 'DELINQUENT',
    won: number,
  ) => ({
    id,
    loanType,
    status,
    balanceWon: won,
    customer: { id: 'owner' },
  });
  const answer = (loans: readonly ReturnType<typeof loan>[], customerId: string | null = null) => ({
    viewer: { role: 'STAFF' as const, customer: customerId === null ? null : { id: customerId } },
    loans: { nodes: loans },
    customers: { nodes: [{ id: 'any' }] },
    refinanceApplications: { nodes: [] },
    conversations: { nodes: [] },
  });

  it('is a loan with instalments on which something is owed, else any such loan', () => {
    const [closed, overdraft] = [loan('closed', 'MORTGAGE', 'CLOSED', 0), loan('overdraft', 'OVERDRAFT', 'ACTIVE', 5)];
    expect(knownFrom(answer([closed, overdraft, loan('late', 'MORTGAGE', 'DELINQUENT', 9)]), 'key')?.loan?.id).toBe(
      'late',
    );
    expect(knownFrom(answer([closed, overdraft]), 'key')?.loan).toEqual({ id: 'overdraft', balanceWon: 5 });
    expect(knownFrom(answer([closed]), 'key')?.loan).toBeNull();
  });

  it('is the customer themself, else one with a loan, else any', () => {
    const active = loan('loan', 'MORTGAGE', 'ACTIVE', 5);
    expect(knownFrom(answer([active], 'self'), 'key')?.customerId).toBe('self');
    expect(knownFrom(answer([active]), 'key')?.customerId).toBe('owner');
    expect(knownFrom(answer([]), 'key')?.customerId).toBe('any');
  });

  it('is nothing for nobody', () => {
    expect(knownFrom({ ...answer([]), viewer: null }, 'key')).toBeNull();
  });

  it('grows with what answers contain, and with nothing else', () => {
    expect(learn(known, { conversationCreate: { conversation: { id: 'new' } } }).conversationId).toBe('new');
    expect(learn(known, { messageSend: { reply: { id: 'new' } } }).replyId).toBe('new');
    for (const other of [null, undefined, {}, { messageSend: { reply: null } }, { conversationCreate: {} }, 'text'])
      expect(learn(known, other)).toBe(known);
  });
});
