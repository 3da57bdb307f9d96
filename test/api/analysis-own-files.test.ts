import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilesDocument } from '../../schema/generated/test/graphql.js';
import { AttachableFilesDocument, type AttachableFilesQuery } from '../../schema/generated/web/graphql.js';
import { startFileBank, type FileBank } from '../support/files.js';

let bank: FileBank;
beforeAll(async () => {
  bank = await startFileBank({}, { worker: false });
});
afterAll(() => bank.close());

let made = 0;
const send = (token: string): Promise<string> => bank.bring(token, `상품,수량\n사과,${++made}\n`);
const list = async (token: string, ownOnly: boolean): Promise<string[]> =>
  (await bank.run(FilesDocument, { ownOnly }, token)).files.nodes.map(({ id }) => id);
async function recorded(accountId: number): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'ANALYSIS_FILES_LISTED' AND account_id = $1`;
  return (await bank.sql<{ count: number }>(sql, [accountId]))[0]?.count ?? 0;
}

describe('files that somebody sent themselves', () => {
  it('are all that a customer sees, asked for or not', async () => {
    const hong = await bank.loginAs(await bank.aCustomer());
    const neighbour = await bank.loginAs(await bank.aCustomer());
    const own = await send(hong);
    await send(neighbour);
    expect([await list(hong, true), await list(hong, false)]).toEqual([[own], [own]]);
  });

  it.each(['staff', 'admin'] as const)(
    'are listed for %s without those of others, and without a record',
    async (who) => {
      const { token, accountId } = bank[who];
      const ofCustomer = await send(await bank.loginAs(await bank.aCustomer()));
      const before = await recorded(accountId);
      expect(await list(token, true)).toEqual([]);
      const own = await send(token);
      expect(await list(token, true)).toEqual([own]);
      expect(await recorded(accountId)).toBe(before);
      expect(await list(token, false)).toEqual(expect.arrayContaining([own, ofCustomer]));
      expect(await recorded(accountId)).toBe(before + 1);
    },
  );

  it('are what the chat page offers to attach', async () => {
    const { token } = await bank.anotherPerson('ADMIN');
    const own = await send(token);
    await send(await bank.loginAs(await bank.aCustomer()));
    const { files } = await bank.ask<AttachableFilesQuery>(AttachableFilesDocument.toString(), {}, token);
    expect(files.nodes.map(({ id }) => id)).toEqual([own]);
  });
});
