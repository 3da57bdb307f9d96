import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importQuarterly, refreshPeers } from '../../src/modules/spending/index.js';
import { PeerRefreshRepository } from '../../src/modules/spending/peers/peer-refresh.repository.js';
import { systemClock } from '../../src/platform/clock.js';
import { bulkTransaction, sqlState } from '../../src/platform/database/index.js';
import { quarterlyFile, type Line } from '../support/quarterly-file.js';
import { startRooms, type RoomsUnderTest } from '../support/rooms.js';

const CALLER = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
const lines = (quarter: string): Line[] =>
  Array.from({ length: 40 }, (_, index) => ({ BAS_YH: quarter, SEQ: `P${index}`, TOT_USE_AM: 10 * (index + 1) }));

let rooms: RoomsUnderTest;
let bank: { readonly id: number; readonly code: string };
const refresh = () => refreshPeers(rooms.database, systemClock);
const sql = (text: string): Promise<unknown> => rooms.database.dataSource.query(text);

async function load(quarter: string): Promise<void> {
  const options = { path: await quarterlyFile(lines(quarter)), institutionCode: bank.code, dryRun: false };
  await importQuarterly(options, { database: rooms.database, clock: systemClock, caller: CALLER });
}

beforeAll(async () => {
  rooms = await startRooms();
  bank = await rooms.institution();
});
afterAll(() => rooms.close());

describe('refreshPeers', () => {
  it('leaves a quarter to the process that counted it between our snapshot and our lock', async () => {
    await load('2024Q3');
    const late = bulkTransaction(rooms.database, async (transaction) => {
      const repository = new PeerRefreshRepository(transaction);
      const quarter = { institutionId: bank.id, quarter: '2024Q3' };
      await repository.holdStill();
      const batches = (await repository.staleBatches(quarter)) ?? [];
      await refresh();
      expect(await repository.tryLock(quarter)).toBe(true);
      await repository.keep(quarter, { batches, members: 1, at: systemClock.now() }, []);
    });
    expect(sqlState(await late.catch((error: unknown) => error))).toBe('40001');
    expect(await sql('SELECT members FROM peer_quarter')).toEqual([{ members: 40 }]);
  });

  it('reports a unique violation that is no such race', async () => {
    await load('2024Q4');
    await sql(`
      CREATE FUNCTION fail_as_duplicate() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the same group twice' USING ERRCODE = 'unique_violation'; END $$;
      CREATE TRIGGER fail_as_duplicate BEFORE INSERT ON peer_group EXECUTE FUNCTION fail_as_duplicate()`);
    await expect(refresh()).rejects.toThrow('the same group twice');
    await sql('DROP FUNCTION fail_as_duplicate CASCADE');
    expect(await refresh()).toMatchObject([{ quarter: '2024Q4', members: 40 }]);
  });
});
