import type { MigrationInterface, QueryRunner } from 'typeorm';

const DECREE = '관공서의 공휴일에 관한 규정 제2조';
const SUBSTITUTE_RULE = '관공서의 공휴일에 관한 규정 제3조';
const ELECTION_LAW = '공직선거법 제34조';
const LABOUR_LAW = '근로자의 날 제정에 관한 법률: 금융기관 휴무';
const HOLIDAYS_ACT = '공휴일에 관한 법률, 2026년 개정';

type Row = readonly [day: string, nameKo: string, nameEn: string, kind: string, source: string];

const fixed = (day: string, nameKo: string, nameEn: string): Row => [day, nameKo, nameEn, 'PUBLIC', DECREE];
const instead = (day: string, nameKo: string, nameEn: string): Row => [
  day,
  `대체공휴일(${nameKo})`,
  `Substitute holiday (${nameEn})`,
  'SUBSTITUTE',
  SUBSTITUTE_RULE,
];
/** Three days around a day of the lunar calendar, whose date the Korea Astronomy and Space Science Institute computes. */
const around = (days: readonly [string, string, string], nameKo: string, nameEn: string): readonly Row[] => [
  fixed(days[0], `${nameKo} 전날`, `Day before ${nameEn}`),
  fixed(days[1], nameKo, nameEn),
  fixed(days[2], `${nameKo} 다음 날`, `Day after ${nameEn}`),
];

/** Holidays that fall on the same day every year. */
const everyYear = (year: number): readonly Row[] => [
  fixed(`${year}-01-01`, '1월 1일', "New Year's Day"),
  fixed(`${year}-03-01`, '3·1절', 'Independence Movement Day'),
  fixed(`${year}-05-05`, '어린이날', "Children's Day"),
  fixed(`${year}-06-06`, '현충일', 'Memorial Day'),
  fixed(`${year}-08-15`, '광복절', 'Liberation Day'),
  fixed(`${year}-10-03`, '개천절', 'National Foundation Day'),
  fixed(`${year}-10-09`, '한글날', 'Hangeul Day'),
  fixed(`${year}-12-25`, '기독탄신일', 'Christmas Day'),
];

/** Labour Day and Constitution Day are public holidays since 2026; before, lenders were closed on Labour Day alone. */
const since2026 = (year: number): readonly Row[] => [
  [`${year}-05-01`, '노동절', 'Labour Day', 'PUBLIC', HOLIDAYS_ACT],
  [`${year}-07-17`, '제헌절', 'Constitution Day', 'PUBLIC', HOLIDAYS_ACT],
];
const before2026 = (year: number): readonly Row[] => [
  [`${year}-05-01`, '근로자의 날', 'Labour Day', 'BANK', LABOUR_LAW],
];

const SEOLLAL = 'Seollal (Lunar New Year)';
const CHUSEOK = 'Chuseok';
const BUDDHA = "Buddha's Birthday";

const YEARS: Readonly<Record<number, readonly Row[]>> = {
  2024: [
    ...everyYear(2024),
    ...before2026(2024),
    ...around(['2024-02-09', '2024-02-10', '2024-02-11'], '설날', SEOLLAL),
    instead('2024-02-12', '설날', SEOLLAL),
    ['2024-04-10', '제22대 국회의원선거', 'National Assembly election', 'ELECTION', ELECTION_LAW],
    instead('2024-05-06', '어린이날', "Children's Day"),
    fixed('2024-05-15', '부처님 오신 날', BUDDHA),
    ...around(['2024-09-16', '2024-09-17', '2024-09-18'], '추석', CHUSEOK),
    ['2024-10-01', '임시공휴일(국군의 날)', 'Temporary holiday (Armed Forces Day)', 'TEMPORARY', '국무회의 2024-09-03'],
  ],
  2025: [
    ...everyYear(2025),
    ...before2026(2025),
    ['2025-01-27', '임시공휴일', 'Temporary holiday', 'TEMPORARY', '국무회의 2025-01-14'],
    ...around(['2025-01-28', '2025-01-29', '2025-01-30'], '설날', SEOLLAL),
    instead('2025-03-03', '3·1절', 'Independence Movement Day'),
    fixed('2025-05-05', '부처님 오신 날', BUDDHA),
    instead('2025-05-06', '부처님 오신 날', BUDDHA),
    ['2025-06-03', '제21대 대통령선거', 'Presidential election', 'ELECTION', '국무회의 2025-04-08: 임시공휴일'],
    ...around(['2025-10-05', '2025-10-06', '2025-10-07'], '추석', CHUSEOK),
    instead('2025-10-08', '추석', CHUSEOK),
  ],
  2026: [
    ...everyYear(2026),
    ...since2026(2026),
    ...around(['2026-02-16', '2026-02-17', '2026-02-18'], '설날', SEOLLAL),
    instead('2026-03-02', '3·1절', 'Independence Movement Day'),
    fixed('2026-05-24', '부처님 오신 날', BUDDHA),
    instead('2026-05-25', '부처님 오신 날', BUDDHA),
    ['2026-06-03', '제9회 전국동시지방선거', 'Local elections', 'ELECTION', ELECTION_LAW],
    instead('2026-08-17', '광복절', 'Liberation Day'),
    ...around(['2026-09-24', '2026-09-25', '2026-09-26'], '추석', CHUSEOK),
    instead('2026-10-05', '개천절', 'National Foundation Day'),
  ],
  2027: [
    ...everyYear(2027),
    ...since2026(2027),
    ...around(['2027-02-06', '2027-02-07', '2027-02-08'], '설날', SEOLLAL),
    instead('2027-02-09', '설날', SEOLLAL),
    instead('2027-05-03', '노동절', 'Labour Day'),
    fixed('2027-05-13', '부처님 오신 날', BUDDHA),
    instead('2027-07-19', '제헌절', 'Constitution Day'),
    instead('2027-08-16', '광복절', 'Liberation Day'),
    ...around(['2027-09-14', '2027-09-15', '2027-09-16'], '추석', CHUSEOK),
    instead('2027-10-04', '개천절', 'National Foundation Day'),
    instead('2027-10-11', '한글날', 'Hangeul Day'),
    instead('2027-12-27', '기독탄신일', 'Christmas Day'),
  ],
};

/** The days on which Korean lenders are closed, from 2024 to 2027 as the official almanacs (월력요항) list them. */
export class Holidays1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holiday_year (
        year integer PRIMARY KEY CONSTRAINT holiday_year_year_check CHECK (year BETWEEN 1900 AND 2999),
        loaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE holiday (
        day date NOT NULL,
        name_ko text NOT NULL,
        year integer NOT NULL CONSTRAINT holiday_year_fkey REFERENCES holiday_year ON DELETE CASCADE,
        name_en text NOT NULL,
        kind text NOT NULL
          CONSTRAINT holiday_kind_check CHECK (kind IN ('PUBLIC', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION', 'BANK')),
        source text NOT NULL,
        CONSTRAINT holiday_pkey PRIMARY KEY (day, name_ko),
        CONSTRAINT holiday_year_check CHECK (extract(year FROM day) = year)
      )`);
    for (const [year, rows] of Object.entries(YEARS)) {
      await runner.query(`INSERT INTO holiday_year (year) VALUES ($1)`, [Number(year)]);
      const list = rows.map(([day, nameKo, nameEn, kind, source]) => ({ day, nameKo, nameEn, kind, source }));
      await runner.query(
        `INSERT INTO holiday (year, day, name_ko, name_en, kind, source)
         SELECT $1, h.day, h."nameKo", h."nameEn", h.kind, h.source
         FROM json_to_recordset($2::json) AS h (day date, "nameKo" text, "nameEn" text, kind text, source text)`,
        [Number(year), JSON.stringify(list)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE holiday, holiday_year`);
  }
}
