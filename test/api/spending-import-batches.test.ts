import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/access/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { type Answer, type RoomsUnderTest } from '../support/rooms.js';
import { quarterOf, startSpendingRooms, type SpendingRooms } from '../support/spending-rooms.js';

let spending: SpendingRooms;
let rooms: RoomsUnderTest;
let staff: Actor;
let admin: Actor;
let stranger: Actor;
let himself: Actor;
let customerIds: readonly string[];
beforeAll(async () => {
  spending = await startSpendingRooms();
  ({ rooms, staff, admin, stranger, himself, customerIds } = spending);
});
afterAll(() => rooms.close());
const load: SpendingRooms['load'] = (...args) => spending.load(...args);

describe('import batches', () => {
  let id: string;
  const batchFields = 'id kind fileName sha256 encoding state rowsRead rowsAccepted rowsRejected quarters finishedAt';
  beforeAll(async () => {
    const bad = [quarterOf('KEY3', '2024Q9'), quarterOf('KEY3', '2024Q1', { AGE: 33 }), quarterOf('KEY0', '2025Q1')];
    const { batchId } = await load('card-1', [quarterOf('KEY3', '2024Q1'), ...bad]);
    id = encodeId('ImportBatch', batchId);
  });

  it('are listed for staff and administrators of the institution, newest first, page by page', async () => {
    const list =
      'query ($after: String) { importBatches(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const first = await rooms.run(list, admin);
    expect(first.data?.['importBatches']).toMatchObject({ nodes: [{ id }], pageInfo: { hasNextPage: true } });
    const { endCursor } = (first.data?.['importBatches'] as { pageInfo: { endCursor: string } }).pageInfo;
    const second = await rooms.run(list, staff, { after: endCursor });
    expect(second.data?.['importBatches']).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: false } });
    const theirs = await rooms.run(`{ importBatches { nodes { id rowsRead } } }`, stranger);
    expect(theirs.data).toEqual({ importBatches: { nodes: [{ id: expect.not.stringMatching(id), rowsRead: 1 }] } });
  });

  it('report what was in the file, and every refused line with its reason', async () => {
    const { data } = await rooms.run(
      `query ($id: ID!) {
        importBatch(id: $id) { ${batchFields} rejectedRows(first: 2) {
          nodes { lineNumber column code message raw } pageInfo { hasNextPage endCursor } } }
        node(id: $id) { ... on ImportBatch { rowsRead } }
      }`,
      staff,
      { id },
      'ko',
    );
    expect(data).toEqual({
      importBatch: {
        id,
        kind: 'QUARTERLY_SPENDING',
        fileName: 'quarterly.csv',
        encoding: 'UTF_8',
        state: 'COMMITTED',
        rowsRead: 4,
        rowsAccepted: 1,
        rowsRejected: 3,
        quarters: ['2024Q1', '2025Q1'],
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        finishedAt: expect.stringMatching(/Z$/),
        rejectedRows: {
          nodes: [
            {
              lineNumber: 3,
              column: 'BAS_YH',
              code: 'MALFORMED_QUARTER',
              message: '분기는 2023Q1과 같은 형식이어야 합니다.',
              raw: expect.stringContaining('2024Q9'),
            },
            expect.objectContaining({ lineNumber: 4, column: 'AGE', code: 'UNKNOWN_CODE' }),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
      },
      node: { rowsRead: 4 },
    });
  });

  it('page through refused lines', async () => {
    const page = async (after: string | null) => {
      const { data } = await rooms.run(
        `query ($id: ID!, $after: String) { importBatch(id: $id) { rejectedRows(first: 2, after: $after) {
          nodes { lineNumber code } pageInfo { endCursor hasNextPage hasPreviousPage } } } }`,
        staff,
        { id, after },
      );
      return (data?.['importBatch'] as { rejectedRows: { nodes: Answer[]; pageInfo: Answer } }).rejectedRows;
    };
    const rest = await page((await page(null)).pageInfo['endCursor'] as string);
    expect(rest.nodes).toEqual([{ lineNumber: 5, code: 'DUPLICATE_KEY' }]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('read the refused lines of all batches of a page at once', async () => {
    const document = (first: number) =>
      `{ importBatches(first: ${first}) { nodes { rejectedRows { nodes { code } } } } }`;
    const few = await rooms.watch(document(1), staff);
    const many = await rooms.watch(document(2), staff);
    expect((many.result.data?.['importBatches'] as { nodes: unknown[] }).nodes).toHaveLength(2);
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('are not there for customers, strangers and nobody', async () => {
    const batch = 'query ($id: ID!) { importBatch(id: $id) { id } node(id: $id) { id } }';
    for (const actor of [himself, stranger]) {
      expect(await rooms.run(batch, actor, { id })).toEqual({ data: { importBatch: null, node: null } });
    }
    const codesOf = async (document: string, actor: Actor | null) =>
      (await rooms.run(document, actor, { id })).errors?.map(({ extensions }) => extensions['code']);
    expect(await codesOf('{ importBatches { nodes { id } } }', himself)).toEqual(['FORBIDDEN']);
    expect(await codesOf('{ importBatches { nodes { id } } }', null)).toEqual(['UNAUTHENTICATED']);
    expect(await codesOf('query ($id: ID!) { importBatch(id: $id) { id } }', null)).toEqual(['UNAUTHENTICATED']);
  });

  it('refuse ids and cursors of something else', async () => {
    const codes = async (document: string) =>
      (await rooms.run(document, staff)).errors?.map(({ extensions }) => extensions['code']);
    expect(await codes(`{ importBatch(id: "${customerIds[0] ?? ''}") { id } }`)).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ importBatches(first: 0) { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ importBatches(after: "bm8") { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codes(`{ importBatch(id: "${id}") { rejectedRows(first: 101) { nodes { code } } } }`)).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});
