import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a rule says from a day on, and who says so. */
type Step = readonly [validFrom: string, value: object, source: string];
type Row = readonly [
  kind: string,
  key: string,
  value: object,
  validFrom: string,
  validTo: string | null,
  source: string,
];

/** Rules that follow each other without a gap: each ends on the day before the next; the last on `lastDay`, or never. */
function following(
  kind: string,
  keys: readonly string[],
  steps: readonly Step[],
  lastDay: string | null = null,
): Row[] {
  return keys.flatMap((key) =>
    steps.map(([from, value, source], index): Row => {
      const next = steps[index + 1]?.[0];
      return [kind, key, value, from, next === undefined ? lastDay : dayBefore(next), source];
    }),
  );
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const each = (prefix: string, regions: readonly string[]) => regions.map((region) => `${prefix}/${region}`);

const CAPITAL = ['CAPITAL_REGULATED', 'CAPITAL'];
const REGULATED = ['CAPITAL_REGULATED', 'REGIONAL_REGULATED'];
const CAPITAL_OR_REGULATED = ['CAPITAL_REGULATED', 'CAPITAL', 'REGIONAL_REGULATED'];

/** The first day for which these rules have DSR: its second step, for each borrower over all lenders. */
const FIRST = '2022-01-01';

const STEPS_OF_DSR = '금융위 가계부채 관리 강화방안 2021-10-26 (newspim 20211026001307)';
const STRESS_PLAN = 'FSC 2023-12-27, fsc.go.kr/eng/pr010101/81345';
const STRESS_1 = 'asiae 2024-06-24; FSC 2023-12-27, fsc.go.kr/eng/pr010101/81345';
const STRESS_2 = 'FSC 2024-06-25, fsc.go.kr/eng/pr010101/82528; chosun 2024-12-31';
const STRESS_3 = 'FSC 2025-05-20, korea.net articleId=84620; chosun 2025-05-20';
const JUNE_27 = '금융위 가계부채 관리 강화방안 2025-06-27 (newsway; kibarunews 3697996)';
const SEPTEMBER_7 = '주택공급 확대방안 2025-09-07 (info-answer.com/44; itreview.kr 5582)';
const OCTOBER_15 = '주택시장 안정화 대책 2025-10-15 (ohmynews A0003173997)';
const SERVICE_TABLE = '은행업감독업무시행세칙, 차주 단위 DSR의 대출 종류별 원리금 산정 방식';

const add = (percent: string, weights: string | null) => ({
  addOn: { publishedPercent: percent },
  weights,
  aboveBalanceWon: null,
  countedKinds: [],
});
const addToCredit = (percent: string, stage: string) => ({
  addOn: { publishedPercent: percent },
  weights: stage,
  aboveBalanceWon: 100_000_000,
  countedKinds: ['CREDIT', 'OVERDRAFT'],
});
const NO_STRESS = add('0', null);
const NONE_YET: Step = [FIRST, NO_STRESS, STRESS_PLAN];
const FIRST_STAGE: Step = ['2024-02-26', add('0.38', 'STAGE_2'), STRESS_1];
const HALF: Step = ['2024-09-01', add('0.75', 'STAGE_2'), STRESS_2];
const CAPITAL_STEPS: readonly Step[] = [
  ['2025-07-01', add('1.50', 'STAGE_3'), STRESS_3],
  ['2025-10-16', add('3.00', 'STAGE_3'), OCTOBER_15],
];
/** Outside the capital area the third stage was put off, three times so far, and each time to a stated day. */
const PUT_OFF: readonly Step[] = [
  ['2025-07-01', add('0.75', 'STAGE_2'), `${STRESS_3}; chosun 2025-07-01`],
  ['2026-01-01', add('0.75', 'STAGE_2'), '은행연합회 공시, 2026-06-30까지 (ajupress 20260630153270093)'],
  ['2026-07-01', add('0.75', 'STAGE_2'), '은행연합회 2026-06-30 공시, 6개월 연장 (ajupress 20260630153270093)'],
];
const PUT_OFF_UNTIL = '2026-12-31';
const REGULATED_LATE: readonly Step[] = [
  ['2025-07-01', add('0.75', 'STAGE_2'), `${STRESS_3}; chosun 2025-07-01`],
  ['2025-10-16', add('3.00', 'STAGE_3'), OCTOBER_15],
];

/** The first stage was for banks alone; in the second banks added 1.20 points in the capital area, others 0.75. */
const STRESS: readonly Row[] = [
  ...following('STRESS_RATE', each('MORTGAGE/BANK', CAPITAL), [
    NONE_YET,
    FIRST_STAGE,
    ['2024-09-01', add('1.20', 'STAGE_2'), STRESS_2],
    ...CAPITAL_STEPS,
  ]),
  ...following('STRESS_RATE', each('MORTGAGE/NON_BANK', CAPITAL), [NONE_YET, HALF, ...CAPITAL_STEPS]),
  ...following('STRESS_RATE', ['MORTGAGE/BANK/REGIONAL_REGULATED'], [NONE_YET, FIRST_STAGE, HALF, ...REGULATED_LATE]),
  ...following('STRESS_RATE', ['MORTGAGE/NON_BANK/REGIONAL_REGULATED'], [NONE_YET, HALF, ...REGULATED_LATE]),
  ...following('STRESS_RATE', ['MORTGAGE/BANK/REGIONAL'], [NONE_YET, FIRST_STAGE, HALF, ...PUT_OFF], PUT_OFF_UNTIL),
  ...following('STRESS_RATE', ['MORTGAGE/NON_BANK/REGIONAL'], [NONE_YET, HALF, ...PUT_OFF], PUT_OFF_UNTIL),
  ...following(
    'STRESS_RATE',
    ['CREDIT/BANK'],
    [
      NONE_YET,
      ['2024-09-01', addToCredit('0.75', 'STAGE_2'), STRESS_2],
      ['2025-07-01', addToCredit('1.50', 'STAGE_3'), STRESS_3],
    ],
  ),
  ...following(
    'STRESS_RATE',
    ['CREDIT/NON_BANK'],
    [NONE_YET, ['2025-07-01', addToCredit('1.50', 'STAGE_3'), STRESS_3]],
  ),
  ...following('STRESS_BOUNDS', ['GENERAL'], [['2024-02-26', { floorPercent: '1.5', capPercent: '3.0' }, STRESS_PLAN]]),
  ...following(
    'STRESS_BOUNDS',
    ['CAPITAL_OR_REGULATED_MORTGAGE'],
    [
      ['2024-02-26', { floorPercent: '1.5', capPercent: '3.0' }, STRESS_PLAN],
      ['2025-10-16', { floorPercent: '3.0', capPercent: '3.0' }, OCTOBER_15],
    ],
  ),
];

/** By the share of the term for which the rate is fixed: less than 30 %, 50 % and 70 % of it, and more. */
const weights = (...percents: readonly (readonly [mixed: string, periodic: string])[]) => ({
  minFixedMonths: 60,
  variablePercent: '100',
  fixedPercent: '0',
  bands: percents.map(([mixedPercent, periodicPercent], index) => ({
    fromSharePercent: ['0', '30', '50', '70'][index],
    mixedPercent,
    periodicPercent,
  })),
});
const STAGE_2_WEIGHTS = weights(['60', '30'], ['40', '20'], ['20', '10'], ['0', '0']);
const STAGE_3_WEIGHTS = weights(['80', '40'], ['60', '30'], ['40', '20'], ['0', '0']);
const WEIGHTS_NOTICE = '은행연합회 스트레스 금리 공시 2026-06-30 (portal.kfb.or.kr)';
const WEIGHTS: readonly Row[] = [
  ...following('RATE_WEIGHT', ['STAGE_2'], [['2024-02-26', STAGE_2_WEIGHTS, STRESS_PLAN]]),
  ...following('RATE_WEIGHT', ['STAGE_3'], [['2025-07-01', STAGE_3_WEIGHTS, `${STRESS_3}; ${WEIGHTS_NOTICE}`]]),
];

const SPREAD = { formula: 'SPREAD_OVER_YEARS', years: 5 };
const serve = (keys: readonly string[], value: object, source = SERVICE_TABLE) =>
  following('SERVICE', keys, [[FIRST, value, source]]);
const DSR: readonly Row[] = [
  ...following('DSR_RATIO', ['BANK'], [[FIRST, { percent: '40' }, STEPS_OF_DSR]]),
  ...following('DSR_RATIO', ['NON_BANK'], [[FIRST, { percent: '50' }, STEPS_OF_DSR]]),
  ...following(
    'DSR_THRESHOLD',
    ['ALL'],
    [
      [FIRST, { amountWon: 200_000_000 }, `${STEPS_OF_DSR}; newsway 2021-12-30`],
      ['2022-07-01', { amountWon: 100_000_000 }, STEPS_OF_DSR],
    ],
  ),
  ...serve(['MORTGAGE/EQUAL_PAYMENT'], { formula: 'LEVEL_PAYMENT' }),
  ...serve(['MORTGAGE/EQUAL_PRINCIPAL'], { formula: 'EQUAL_PRINCIPAL' }),
  ...serve(['MORTGAGE/BULLET'], { formula: 'SPREAD_OVER_TERM', maxYears: 10 }),
  ...serve(['CREDIT', 'OVERDRAFT'], SPREAD),
  ...serve(['CARD'], SPREAD, `${SERVICE_TABLE}; 카드론 포함 (newspim 20211026001307)`),
  ...serve(['AUTO'], { formula: 'AS_PAID' }),
  ...serve(['BUSINESS'], { formula: 'NOT_COUNTED' }, 'DSR은 가계대출에 적용 (chosun 2025-07-01)'),
  ...following(
    'SERVICE',
    ['JEONSE'],
    [
      [FIRST, { formula: 'NOT_COUNTED' }, OCTOBER_15],
      [
        '2025-10-29',
        { formula: 'INTEREST_ONLY', regions: CAPITAL_OR_REGULATED, homeCount: 1, loansFrom: '2025-10-29' },
        `${OCTOBER_15}; 매일경제 11441667`,
      ],
    ],
  ),
];

const UNREGULATED_LTV = 'github.com/BancaKim/korean-loan-agent-skills, ltv-calculator (secondary)';
const DECEMBER_1 = '부동산관계장관회의 2022-11-10, LTV 50 % 일원화 (kjc6567.tistory.com)';
const MARCH_2 = '은행업감독규정 개정 2023-03-02 (wowtv A202303020227)';
const FIRST_HOME_80 = '생애최초 LTV 80 % (wise-working.tistory.com); 은행업감독규정 2022-08-01';
const ltv = (regions: readonly string[], buyer: string, ...steps: readonly Step[]) =>
  following(
    'LTV',
    regions.map((region) => `${region}/${buyer}`),
    steps,
  );
const BEGIN = '2022-12-01';
const LTV: readonly Row[] = [
  ...ltv(REGULATED, 'NO_HOME', [BEGIN, { percent: '50' }, DECEMBER_1], ['2025-09-08', { percent: '40' }, SEPTEMBER_7]),
  ...ltv(['CAPITAL', 'REGIONAL'], 'NO_HOME', [BEGIN, { percent: '70' }, UNREGULATED_LTV]),
  ...ltv(
    CAPITAL_OR_REGULATED,
    'FIRST_HOME',
    [BEGIN, { percent: '80' }, FIRST_HOME_80],
    ['2025-06-28', { percent: '70' }, JUNE_27],
  ),
  ...ltv(['REGIONAL'], 'FIRST_HOME', [BEGIN, { percent: '80' }, FIRST_HOME_80]),
  ...ltv(
    REGULATED,
    'HOME_OWNER',
    [BEGIN, { percent: '0' }, MARCH_2],
    ['2023-03-02', { percent: '30' }, MARCH_2],
    ['2025-06-28', { percent: '0' }, JUNE_27],
  ),
  ...ltv(
    ['CAPITAL'],
    'HOME_OWNER',
    [BEGIN, { percent: '60' }, UNREGULATED_LTV],
    ['2025-06-28', { percent: '0' }, JUNE_27],
  ),
  ...ltv(['REGIONAL'], 'HOME_OWNER', [BEGIN, { percent: '60' }, UNREGULATED_LTV]),
];

const tier = (priceUpToWon: number | null, capWon: number) => ({ priceUpToWon, capWon });
const CAPS: readonly Row[] = [
  ...following('PURCHASE_CAP', CAPITAL_OR_REGULATED, [
    ['2025-06-28', { tiers: [tier(null, 600_000_000)], exemptsPolicyLoans: true }, JUNE_27],
    [
      '2025-10-16',
      {
        tiers: [tier(1_500_000_000, 600_000_000), tier(2_500_000_000, 400_000_000), tier(null, 200_000_000)],
        exemptsPolicyLoans: true,
      },
      OCTOBER_15,
    ],
  ]),
  ...following('TERM_CAP', CAPITAL_OR_REGULATED, [
    ['2025-06-28', { maxMonths: 360, exemptsPolicyLoans: true }, JUNE_27],
  ]),
  ...following(
    'INCOME_CAP',
    ['ALL'],
    [
      [
        '2025-06-28',
        { percentOfIncome: '100', countedKinds: ['CREDIT', 'OVERDRAFT', 'CARD'], exemptsPolicyLoans: true },
        JUNE_27,
      ],
    ],
  ),
  ...following(
    'POLICY_PROFILE',
    ['SEED_EXAMPLE'],
    [
      [
        FIRST,
        { capWon: 120_000_000, perPointPercent: '150' },
        'A worked example (70, 82, 95, 105, 120 million); no law',
      ],
    ],
  ),
];

/** The first set, in the order of the columns. */
export const FIRST_LENDING_RULES: readonly Row[] = [...DSR, ...STRESS, ...WEIGHTS, ...LTV, ...CAPS];

/** Lending rules as dated data, and the first set of them. A rule is never altered: it ends when another begins. */
export class LendingRules1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lending_rule (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        key text NOT NULL,
        value jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to date CONSTRAINT lending_rule_valid_to_check CHECK (valid_to >= valid_from),
        source text NOT NULL CONSTRAINT lending_rule_source_check CHECK (source <> ''),
        version text NOT NULL,
        ended_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lending_rule_begin_key UNIQUE (kind, key, valid_from)
      )`);
    await runner.query(`
      CREATE FUNCTION keep_lending_rule() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (NEW.id, NEW.kind, NEW.key, NEW.value, NEW.valid_from, NEW.source, NEW.version)
          IS NOT DISTINCT FROM (OLD.id, OLD.kind, OLD.key, OLD.value, OLD.valid_from, OLD.source, OLD.version)
        THEN RETURN NEW;
        END IF;
        RAISE EXCEPTION 'lending_rule is kept: rules may end, and nothing else' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER lending_rule_kept BEFORE UPDATE OR DELETE ON lending_rule
      FOR EACH ROW EXECUTE FUNCTION keep_lending_rule()`);
    await runner.query(
      `INSERT INTO lending_rule (kind, key, value, valid_from, valid_to, source, version)
       SELECT row->>0, row->>1, row->2, (row->>3)::date, (row->>4)::date, row->>5, '2026-11'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS rules (row, place) ORDER BY place`,
      [JSON.stringify(FIRST_LENDING_RULES)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE lending_rule`);
    await runner.query(`DROP FUNCTION keep_lending_rule()`);
  }
}
