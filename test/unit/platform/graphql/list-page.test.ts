import { describe, expect, it } from '@jest/globals';
import { mapPage, pageBelow, pageOf, type PageRequest } from '../../../../src/platform/graphql/index.js';
import { requestContext } from '../../../../src/platform/graphql/context.js';
import { Refusal } from '../../../../src/platform/errors/index.js';

const rows = [1, 2, 3, 4].map((key) => ({ key, place: 10 * key }));
const after = (request: PageRequest) =>
  rows.filter(({ key }) => key > (request.after ?? 0)).slice(0, request.first + 1);
const read = (request: PageRequest) => Promise.resolve(after(request));

describe('pageOf', () => {
  it('reads one row more than requested and pages on by the key of the last', async () => {
    const first = await pageOf('rows', { first: 3 }, read);
    expect(first.nodes.map(({ key }) => key)).toEqual([1, 2, 3]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await pageOf('rows', { first: 3, after: first.pageInfo.endCursor }, read);
    expect(rest.nodes.map(({ key }) => key)).toEqual([4]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('refuses arguments before it reads anything', async () => {
    const untouched = () => Promise.reject(new Error('it was read'));
    await expect(pageOf('rows', { first: 101 }, untouched)).rejects.toThrow(Refusal);
    const { pageInfo } = await pageOf('others', { first: 1 }, read);
    await expect(pageOf('rows', { first: 1, after: pageInfo.endCursor }, untouched)).rejects.toThrow(Refusal);
  });
});

describe('pageBelow', () => {
  const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
  const below = { field: 'Owner.rows', list: 'rows' };

  it('reads a page for all objects of an answer at once, and other pages by themselves', async () => {
    const context = requestContext(caller, new Map(), new AbortController().signal);
    const batches: (readonly number[])[] = [];
    const readEach = (keys: readonly number[], request: PageRequest) => {
      batches.push(keys);
      return Promise.resolve(keys.map((owner) => after(request).map((row) => ({ ...row, owner }))));
    };
    const ask = (key: number, first: number) => pageBelow(context, { ...below, key, args: { first } }, readEach);
    const pages = await Promise.all([ask(7, 2), ask(8, 2), ask(9, 1)]);
    expect(batches).toEqual([[7, 8], [9]]);
    expect(pages.map(({ nodes }) => nodes.map(({ owner, key }) => [owner, key]))).toEqual([
      [
        [7, 1],
        [7, 2],
      ],
      [
        [8, 1],
        [8, 2],
      ],
      [[9, 1]],
    ]);
  });
});

describe('mapPage', () => {
  it('shows rows as clients see them, in the places that they have in the list', async () => {
    const page = await pageOf('rows', { first: 2 }, read, ({ place }) => place);
    const shown = mapPage(page, ({ place }) => `place ${place}`);
    expect(shown.nodes).toEqual(['place 10', 'place 20']);
    expect(shown.pageInfo).toEqual(page.pageInfo);
    expect(shown.edges).toEqual(page.edges.map(({ cursor }, index) => ({ cursor, node: shown.nodes[index] })));
    expect('totalCount' in shown).toBe(false);
    expect(mapPage({ ...page, totalCount: 4, edges: page.edges, pageInfo: page.pageInfo }, String).totalCount).toBe(4);
  });
});
