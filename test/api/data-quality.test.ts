import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { measureQuality } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { DataQualityDocument } from '../../schema/generated/test/graphql.js';
import { fileOf, line, startImportApi, type ImportApi } from '../support/import-api.js';
import { aLine } from '../support/spending-file.js';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

describe('data quality', () => {
  const many = (quarter: string, factor: number, key: string): string[] =>
    Array.from({ length: 600 }, (_, index) =>
      line(`${key}${index}`, 10 * (index % 100) * factor, {
        BAS_YH: quarter,
        LIFE_STAGE: index % 4 === 0 ? '' : 'UNI',
      }),
    );

  it('reports for each file how it is filled, what is wrong and how far it drifted', async () => {
    const { id } = await api.run(
      fileOf(
        ...many('2021Q1', 1, 'Q'),
        ...many('2021Q2', 3, 'Q'),
        line('Q0', 5, { BAS_YH: '2021Q2' }),
        line('BAD', -1, { BAS_YH: '2021Q2' }),
        aLine({ BAS_YH: '2021Q2', SEQ: 'BAD', HOUS_SIDO_NM: '평양' }),
        line('ODD', 7, { BAS_YH: '2021Q2', ATT_YM: '202107' }),
      ),
    );
    expect(await api.qualityOf(id, '2021Q1')).toMatchObject({
      quarter: '2021Q1',
      rows: 600,
      baseQuarter: null,
      drift: null,
    });
    const second = await api.qualityOf(id, '2021Q2');
    expect(second).toMatchObject({
      quarter: '2021Q2',
      rows: 601,
      rowsRejected: 4,
      duplicatesInFile: 1,
      duplicatesAcrossFiles: 0,
      baseQuarter: '2021Q1',
      baseRows: 600,
      baseSource: 'FILE',
      drift: 'STOP',
    });
    const column = (name: string) => second?.columns.find((each) => each.column === name);
    expect(second?.columns).toHaveLength(55);
    expect(column('LIFE_STAGE')).toMatchObject({
      filled: 451,
      empty: 150,
      completenessPercent: '75.04',
      drift: 'STABLE',
    });
    expect(column('TOT_USE_AM')).toMatchObject({ outOfRange: 1, offStep: 1, drift: 'STOP', noDrift: null });
    expect(column('HOUS_SIDO_NM')).toMatchObject({ unknownCodes: 1, drift: 'STABLE' });
    expect(column('ATT_YM')).toMatchObject({ outOfRange: 1, psi: null, noDrift: 'NOT_COMPARABLE' });
  });

  it('of a quarter follows what is in force', async () => {
    await api.run(fileOf(...many('2022Q1', 1, 'R')));
    const { id } = await api.run(fileOf(...many('2022Q2', 1, 'R')));
    expect(await api.qualityOf(id, '2022Q2')).toMatchObject({ baseSource: 'LOADED', baseRows: 600, drift: 'STABLE' });
    const ofQuarter = async (token: string) =>
      (await api.bank.run(DataQualityDocument, { quarter: '2022Q2' }, token)).dataQuality;
    await measured();
    const found = await ofQuarter(api.bank.staff.token);
    expect(found).toMatchObject({ rows: 600, drift: 'STABLE', baseSource: 'LOADED' });
    expect(found?.columns.map(({ psi, filled }) => [psi, filled])).toEqual(
      (await api.qualityOf(id, '2022Q2'))?.columns.map(({ psi, filled }) => [psi, filled]),
    );
    expect(await ofQuarter(api.bank.stranger.token)).toBeNull();
    await api.undo(id);
    await api.follow(id);
    await measured();
    expect(await ofQuarter(api.bank.staff.token)).toBeNull();
  });

  async function measured(): Promise<void> {
    await measureQuality(createDatabase(api.bank.app.dataSource), systemClock);
  }
});
