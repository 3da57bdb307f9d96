import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { RowFate } from '../../src/platform/delimited/index.js';
import { BooksOffice, faultsOf, refusalOf } from '../support/books-files.js';

const HEADER = 'sourceKey,name,email,phone,address,birthDate,sex,jobType,annualIncomeWon,creditScore';
const HONG = 'C1,홍길동,hong@example.com,010-1234-5678,서울특별시 종로구,1980-01-05,MALE,EMPLOYEE,50000000,800';
const KIM = 'C2,김하늘,kim@example.com,,,,,,,';
const lines = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

let office: BooksOffice;
beforeEach(async () => {
  office = await BooksOffice.open('2026-11-21T03:00:00Z');
});
afterEach(() => office.close());

const customers = () =>
  office.sql(`SELECT source_key AS key, name, email, phone, address, birth_date::text AS born, sex, job_type AS job,
    annual_income_won AS income, credit_score AS score, version FROM customer ORDER BY source_key`);

describe('import of customers', () => {
  it('registers those who are new, in either encoding, with what is not said empty', async () => {
    const report = await office.take('CUSTOMERS', iconv.encode(lines(HONG, KIM).replaceAll('\n', '\r\n'), 'cp949'));
    expect(report).toMatchObject({ outcome: 'IMPORTED', figures: { encoding: 'CP949', rowsNew: 2, rowsRejected: 0 } });
    expect(await customers()).toEqual([
      {
        key: 'C1',
        name: '홍길동',
        email: 'hong@example.com',
        phone: '010-1234-5678',
        address: '서울특별시 종로구',
        born: '1980-01-05',
        sex: 'MALE',
        job: 'EMPLOYEE',
        income: 50_000_000,
        score: 800,
        version: 1,
      },
      {
        key: 'C2',
        name: '김하늘',
        email: 'kim@example.com',
        phone: null,
        address: null,
        born: null,
        sex: null,
        job: null,
        income: null,
        score: null,
        version: 1,
      },
    ]);
  });

  it('changes what a line says otherwise, says which columns, and leaves alone what the file lacks', async () => {
    await office.take('CUSTOMERS', lines(HONG, KIM));
    const rows: RowFate[] = [];
    const content = `sourceKey,email,name,creditScore\nC1,hong@example.com,홍길동,810\nC2,kim2@example.com,김하늘,700\n`;
    const report = await office.take('CUSTOMERS', content, { onRow: (row) => rows.push(row) });
    expect(report.figures).toMatchObject({ rowsNew: 0, rowsChanged: 2, rowsUnchanged: 0 });
    expect(report.changes).toEqual({ creditScore: 2, email: 1 });
    expect(rows.map((row) => 'detail' in row && row.detail)).toEqual(['creditScore', 'email, creditScore']);
    expect(await customers()).toMatchObject([
      { score: 810, phone: '010-1234-5678', version: 2 },
      { email: 'kim2@example.com', score: 700, version: 2 },
    ]);
    const again = await office.take('CUSTOMERS', `${content}\n`);
    expect(again.figures).toMatchObject({ rowsChanged: 0, rowsUnchanged: 2 });
  });

  it('refuses bad rows by line and column, and keeps none of their text', async () => {
    const report = await office.take(
      'CUSTOMERS',
      lines(
        HONG,
        'C-3,이름,a@example.com,,,,,,,',
        'C4,,b@example.com,,,,,,,',
        'C5,이름,no address,,,,,,,',
        'C6,이름,HONG@example.com,,,,,,,',
        'C7,이름,c@example.com,,,2026-11-22,,,,',
        'C8,이름,d@example.com,,,1899-12-31,,,,',
        'C9,이름,e@example.com,12,,,,,,',
        'C10,이름,f@example.com,,,,X,,,',
        'C11,이름,g@example.com,,,,,,-1,',
        'C12,이름,h@example.com,,,,,,,1001',
        'C1,다른,i@example.com,,,,,,,',
        'C13,이름,j@example.com',
      ),
    );
    expect(report.figures).toMatchObject({ rowsRead: 13, rowsNew: 1, rowsRejected: 12 });
    expect(faultsOf(report).sort()).toEqual(
      [
        [3, 'sourceKey', 'MALFORMED_TEXT', 1],
        [4, 'name', 'EMPTY', 1],
        [5, 'email', 'MALFORMED_TEXT', 1],
        [6, 'email', 'EMAIL_TAKEN', 1],
        [7, 'birthDate', 'IN_THE_FUTURE', 1],
        [8, 'birthDate', 'TOO_EARLY', 1],
        [9, 'phone', 'MALFORMED_TEXT', 1],
        [10, 'sex', 'UNKNOWN_CODE', 1],
        [11, 'annualIncomeWon', 'OUT_OF_RANGE', 1],
        [12, 'creditScore', 'OUT_OF_RANGE', 1],
        [13, 'sourceKey', 'DUPLICATE_IN_FILE', 1],
        [14, null, 'COLUMN_COUNT', 1],
      ].sort(),
    );
    expect(await office.sql(`SELECT FROM rejected_row WHERE raw <> ''`)).toEqual([]);
  });

  it('shows by a dry run what it would do, keeps nothing of it, and commits just that', async () => {
    await office.take('CUSTOMERS', lines(HONG));
    const content = lines(HONG.replace(',800', ',700'), KIM, 'C3,이름,hong@example.com,,,,,,,');
    const report = await office.take('CUSTOMERS', content, { dryRun: true });
    expect(report).toMatchObject({
      outcome: 'CHECKED',
      figures: { rowsNew: 1, rowsChanged: 1, rowsRejected: 1 },
      changes: { creditScore: 1 },
    });
    expect(faultsOf(report)).toEqual([[4, 'email', 'EMAIL_TAKEN', 1]]);
    expect(await customers()).toMatchObject([{ key: 'C1', score: 800, version: 1 }]);
    await office.commit(report.batchId);
    expect(await customers()).toMatchObject([{ key: 'C1', score: 700 }, { key: 'C2' }]);
    expect(await refusalOf(office.commit(report.batchId))).toMatchObject([{ code: 'BATCH_NOT_CHECKED' }]);
  });

  it('commits nothing when something else would come of it than the dry run showed', async () => {
    const report = await office.take('CUSTOMERS', lines(HONG, KIM), { dryRun: true });
    await office.take('CUSTOMERS', lines(HONG));
    expect(await refusalOf(office.commit(report.batchId))).toMatchObject([{ code: 'CHECK_OUTDATED' }]);
    expect(await customers()).toHaveLength(1);
  });

  it('undoes a batch: new customers go, and changed ones are as before', async () => {
    await office.take('CUSTOMERS', lines(HONG));
    const { batchId } = await office.take('CUSTOMERS', lines(HONG.replace('홍길동', '홍동'), KIM));
    await office.undo(batchId);
    expect(await customers()).toMatchObject([{ key: 'C1', name: '홍길동', version: 3 }]);
    expect(await refusalOf(office.undo(batchId))).toMatchObject([{ code: 'BATCH_NOT_LOADED' }]);
    expect((await office.take('CUSTOMERS', lines(HONG.replace('홍길동', '홍동'), KIM))).outcome).toBe('IMPORTED');
  });

  it('takes nothing back where somebody was changed since, or is somebody’s borrower, and says who', async () => {
    const { batchId } = await office.take('CUSTOMERS', lines(HONG, KIM));
    await office.sql(`UPDATE customer SET version = 2 WHERE source_key = 'C2'`);
    const [changed] = await refusalOf(office.undo(batchId));
    expect(changed).toMatchObject({ code: 'BATCH_RESTED_ON' });
    expect(changed?.en).toContain('Line 3 of this import (C2) cannot be taken back: changed since');
    await office.sql(`UPDATE customer SET version = 1`);
    await office.sql(`
      INSERT INTO account (institution_id, customer_id, role, email, name, password_hash)
      SELECT institution_id, id, 'CUSTOMER', email, name, '$argon2id$x' FROM customer WHERE source_key = 'C1'`);
    const [used] = await refusalOf(office.undo(batchId));
    expect(used?.en).toContain('Line 2 of this import (C1) cannot be taken back: there are rows of it in account');
    expect(await customers()).toHaveLength(2);
  });

  it('gives one effect to two imports of the same file at once', async () => {
    const path = await office.file(lines(HONG, KIM));
    const reports = await Promise.all([1, 2, 3].map(() => office.takeFile('CUSTOMERS', path)));
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['IMPORTED', 'UNCHANGED', 'UNCHANGED']);
    expect(new Set(reports.map(({ batchId }) => batchId)).size).toBe(1);
    expect(await customers()).toHaveLength(2);
  });

  it('refuses whole what is no such file', async () => {
    const codes = async (content: string) =>
      (await refusalOf(office.take('CUSTOMERS', content))).map(({ code }) => code);
    expect(await codes('sourceKey,name\nC1,a\n')).toEqual(['MISSING_COLUMNS']);
    expect(await codes(`${HEADER},extra\n`)).toEqual(['UNKNOWN_COLUMNS']);
    expect(await codes(`${HEADER}\n`)).toEqual(['NO_ROWS']);
    expect(await codes(`${lines(HONG)}C2,김`)).toEqual(['FILE_CUT_OFF']);
    expect(await codes(HEADER.replaceAll(',', ';'))).toContain('WRONG_DELIMITER');
    const nobody = office.take('CUSTOMERS', lines(HONG), { institutionCode: 'NONE' });
    expect(await refusalOf(nobody)).toMatchObject([{ code: 'INSTITUTION_NOT_FOUND' }]);
    expect(await office.sql('SELECT FROM import_batch')).toEqual([]);
    expect(await office.sql('SELECT FROM import_file')).toEqual([]);
  });

  it('keeps institutions apart', async () => {
    await office.take('CUSTOMERS', lines(HONG));
    const report = await office.take('CUSTOMERS', lines(HONG), { institutionCode: 'CARD' });
    expect(report).toMatchObject({ outcome: 'IMPORTED', figures: { rowsNew: 1 } });
  });
});
