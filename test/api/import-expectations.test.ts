import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ImportCorrectedDocument,
  ImportExpectationsNowDocument,
  ImportExpectationsProposeDocument,
  ImportExpectationsPutInForceDocument,
  ImportExpectationsWithdrawDocument,
  QualityExpectationsDocument,
  type ImportExpectationInput,
} from '../../schema/generated/test/graphql.js';
import { fileOf, idempotencyKey, line, startImportApi, type ImportApi } from '../support/import-api.js';

let api: ImportApi;
let second: string;
beforeAll(async () => {
  api = await startImportApi();
  second = (await api.bank.anotherPerson('ADMIN')).token;
});
afterAll(() => api.close());

const seen = async (id: string) => (await api.bank.run(ImportCorrectedDocument, { id }, api.admin)).importBatch;
const now = async () => api.bank.run(ImportExpectationsNowDocument, {}, api.admin);
const propose = async (expectations: ImportExpectationInput[], token = api.admin) => {
  const input = { expectations, reason: '카드사 양식이 바뀌었습니다', idempotencyKey: idempotencyKey() };
  return (await api.bank.run(ImportExpectationsProposeDocument, { input }, token)).importExpectationsPropose;
};
const putInForce = async (expectationSetId: string, token: string) => {
  const input = { expectationSetId, idempotencyKey: idempotencyKey() };
  return (await api.bank.run(ImportExpectationsPutInForceDocument, { input }, token)).importExpectationsPutInForce;
};
const withdraw = async (expectationSetId: string) => {
  const input = { expectationSetId, idempotencyKey: idempotencyKey() };
  return (await api.bank.run(ImportExpectationsWithdrawDocument, { input }, api.admin)).importExpectationsWithdraw;
};
const lines = (key: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => line(`${key}${at}`, 10));

describe('a file that is not as expected', () => {
  it('stops at an amount beyond the plausible bound, unless that is named with a reason', async () => {
    const file = fileOf(line('A1', 1_000_000), line('A2', 1_000_001), line('A3', 10, { RESTRNT_AM: '1500000' }));
    const batch = await api.run(file, { dryRun: true });
    const broken = {
      name: 'PLAUSIBLE_AMOUNT',
      severity: 'BLOCK',
      state: 'NOT_MET',
      quarter: '2023Q1',
      rows: 2,
      firstLine: 3,
    };
    expect((await seen(batch.id))?.expectations).toContainEqual(expect.objectContaining(broken));
    const refused = await api.commit(batch.id, null);
    expect(refused.userErrors).toMatchObject([{ code: 'EXPECTATION_NOT_MET', field: ['override'] }]);
    const other = await api.commit(batch.id, { names: ['REFUSED_SHARE'], reason: 'not the one' });
    expect(other.userErrors).toMatchObject([{ code: 'EXPECTATION_NOT_MET' }]);
    const unknown = await api.commit(batch.id, { names: ['PLAUSIBLE'], reason: 'a slip' });
    expect(unknown.userErrors).toMatchObject([{ code: 'UNKNOWN_EXPECTATION', field: ['override', 'names'] }]);
    expect(await api.spendingOf('A1')).toEqual([]);
    const names = ['PLAUSIBLE_AMOUNT', 'REFUSED_SHARE'];
    expect((await api.commit(batch.id, { names, reason: '법인 대표 두 명' })).userErrors).toEqual([]);
    await api.follow(batch.id);
    // Only what had to be overridden is on record.
    expect(await seen(batch.id)).toMatchObject({
      state: 'COMMITTED',
      override: { names: ['PLAUSIBLE_AMOUNT'], reason: '법인 대표 두 명', byName: 'ADMIN' },
    });
  });

  it('stops at more than one refused line in ten, and not at one in ten', async () => {
    const tenth = await api.run(fileOf(...lines('B', 9), line('BX', 10, { AGE: '1' })), { override: null });
    expect(tenth.state).toBe('COMMITTED');
    const more = await api.run(fileOf(...lines('C', 8), line('CX', 10, { AGE: '1' })), { override: null });
    expect(await api.inFull(more.id)).toMatchObject({
      state: 'FAILED',
      failure: { problems: [{ code: 'EXPECTATION_NOT_MET', message: expect.stringContaining('11.11') }] },
    });
    expect(await api.spendingOf('C0')).toEqual([]);
  });

  it('is loaded with a warning about the number of its lines', async () => {
    await api.run(fileOf(...lines('D', 10)));
    const batch = await api.run(fileOf(...lines('E', 4)), { override: null });
    expect(batch.state).toBe('COMMITTED');
    const told = { name: 'ROW_COUNT', severity: 'WARN', state: 'NOT_MET', foundPercent: '40.00' };
    expect((await seen(batch.id))?.expectations).toContainEqual(expect.objectContaining(told));
    const { dataQuality } = await api.bank.run(QualityExpectationsDocument, { quarter: '2023Q1' }, api.admin);
    // The rows in force are measured by a job; what was expected of their files is there at once with them.
    if (dataQuality)
      expect(dataQuality.expectations.some(({ importBatchId }) => importBatchId === batch.id)).toBe(true);
  });
});

describe('what is expected', () => {
  it('ships, and is changed by two administrators of different hands', async () => {
    expect((await now()).importExpectations).toMatchObject({
      version: 0,
      expectations: [{ name: 'PLAUSIBLE_AMOUNT', most: '1000000000' }, { name: 'REFUSED_SHARE', most: '10' }, {}],
    });
    const codes = { name: 'KNOWN_REGIONS', kind: 'CODES' as const, severity: 'BLOCK' as const, column: 'HOUS_SIDO_NM' };
    const filled = { name: 'REGION_FILLED', kind: 'COMPLETENESS' as const, severity: 'WARN' as const };
    const { expectationSet, userErrors } = await propose([
      { ...codes, codes: ['서울', '부산'] },
      { ...filled, column: 'HOUS_SIDO_NM', least: '70.23' },
    ]);
    expect(userErrors).toEqual([]);
    const id = expectationSet?.id ?? '';
    expect((await putInForce(id, api.admin)).userErrors).toMatchObject([{ code: 'NEEDS_ANOTHER_PERSON' }]);
    const made = await api.bank.anotherPerson('ADMIN', api.bank.admin);
    expect((await putInForce(id, made.token)).userErrors).toMatchObject([{ code: 'NOT_INDEPENDENT' }]);
    const twice = await Promise.all([putInForce(id, second), putInForce(id, second)]);
    expect(twice.flatMap(({ userErrors: errors }) => errors.map(({ code }) => code))).toEqual(['SET_NOT_PROPOSED']);
    expect((await now()).importExpectations.version).toBe(1);

    const file = fileOf(line('G1', 10), line('G2', 10, { HOUS_SIDO_NM: '' }), line('G3', 10, { HOUS_SIDO_NM: '경기' }));
    const batch = await api.run(file, { dryRun: true });
    expect((await seen(batch.id))?.expectations).toMatchObject([
      { name: 'KNOWN_REGIONS', state: 'NOT_MET', rows: 1 },
      { name: 'REGION_FILLED', state: 'NOT_MET', foundPercent: '66.67' },
    ]);
    expect((await api.commit(batch.id, null)).userErrors).toMatchObject([{ code: 'EXPECTATION_NOT_MET' }]);
  });

  it('is refused where it cannot be judged, with the place of each fault', async () => {
    const refused = await propose([
      { name: 'low', kind: 'ROW_COUNT', severity: 'WARN', least: '5', most: '4' },
      { name: 'CODES', kind: 'CODES', severity: 'WARN', column: 'AGE', codes: ['35', '99'] },
      { name: 'CODES', kind: 'AMOUNT_RANGE', severity: 'WARN', column: 'SEQ', most: '1' },
      { name: 'SHARE', kind: 'REFUSED_SHARE', severity: 'WARN', most: '100.01' },
      { name: 'NONE', kind: 'REFUSED_SHARE', severity: 'WARN' },
    ]);
    const places = refused.userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`);
    expect(places.sort()).toEqual(
      ['0.name', '0.least', '1.codes', '2.name', '2.column', '3.most', '4.most']
        .map((place) => `INVALID_EXPECTATION expectations.${place}`)
        .sort(),
    );
  });

  it('is withdrawn before it is in force, and then can be put in force no more', async () => {
    const { expectationSet } = await propose([]);
    const id = expectationSet?.id ?? '';
    expect((await withdraw(id)).userErrors).toEqual([]);
    expect((await putInForce(id, second)).userErrors).toMatchObject([{ code: 'SET_NOT_PROPOSED' }]);
    const staff = api.bank.staff.token;
    const input = { expectations: [], reason: 'x', idempotencyKey: idempotencyKey() };
    expect(await api.bank.codeOf(ImportExpectationsProposeDocument.toString(), { input }, staff)).toBe('FORBIDDEN');
  });
});
