import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACT = '대부업 등의 등록 및 금융이용자 보호에 관한 법률(대부업법)';
const DECREE = '대부업법 시행령 제5조·제9조';

/** The highest rate a contract could have, in percent a year, and from which day on. */
const CEILINGS: readonly (readonly [validFrom: string, percent: string, source: string])[] = [
  ['2002-10-27', '66', `${DECREE}, 2002-10-27 시행`],
  ['2007-10-04', '49', `${DECREE}, 2007-10-04 시행`],
  ['2010-07-21', '44', `${DECREE}, 2010-07-21 시행`],
  ['2011-06-27', '39', `${DECREE}, 2011-06-27 시행`],
  ['2014-04-02', '34.9', `${ACT} 제15조와 ${DECREE}, 2014-04-02 시행`],
  ['2016-03-03', '27.9', `${ACT} 제15조, 2016-03-03 시행`],
  ['2018-02-08', '24', `${DECREE}, 2018-02-08 시행; 이자제한법 제2조제1항의 최고이자율에 관한 규정`],
  ['2021-07-07', '20', `${DECREE}, 2021-07-07 시행; 이자제한법 제2조제1항의 최고이자율에 관한 규정`],
];

/** The legal ceiling of interest as dated rules: each bound the contracts made or renewed from its day on. */
export class RateCeilings1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO lending_rule (kind, key, value, valid_from, valid_to, source, version)
       SELECT 'RATE_CEILING', 'ALL', jsonb_build_object('percent', row->>1), (row->>0)::date,
         lead((row->>0)::date) OVER (ORDER BY place) - 1, row->>2, '2026-11-ceilings'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS rules (row, place) ORDER BY place`,
      [JSON.stringify(CEILINGS)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // Rules are kept by a trigger; a step that is taken back was never in force.
    await runner.query(`ALTER TABLE lending_rule DISABLE TRIGGER lending_rule_kept`);
    await runner.query(`DELETE FROM lending_rule WHERE kind = 'RATE_CEILING'`);
    await runner.query(`ALTER TABLE lending_rule ENABLE TRIGGER lending_rule_kept`);
  }
}
