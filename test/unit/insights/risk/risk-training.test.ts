import { beforeAll, describe, expect, it } from '@jest/globals';
import { Book } from '../../../../src/modules/demo/books/book.js';
import { quartersBefore } from '../../../../src/modules/demo/basis/calendar.js';
import { demoSpending } from '../../../../src/modules/demo/spending/demo-spending.js';
import {
  RISK_COLUMNS,
  RISK_CONTRACT,
  riskYear,
  type RiskYear,
} from '../../../../src/modules/insights/risk/risk-features.js';
import { BANDS_FILE, bandOf, bandsFile } from '../../../../src/modules/insights/risk/risk-output.js';
import { RISK_AHEAD, riskRows, type RiskRows } from '../../../../src/modules/insights/risk/risk-rows.js';
import { riskOn, riskTask } from '../../../../src/modules/insights/risk/risk.task.js';
import { checkFeatures, type TrainedModel } from '../../../../src/modules/models/index.js';
import { readLine } from '../../../support/generated-people.js';

const SETTINGS = { seed: 12, asOf: '2026-11-21' };
const CUSTOMERS = 16_000;
const CONTEXT = { seed: 9, signal: new AbortController().signal, progress: () => undefined };

/** Borrowers of a made-up bank as they were half a year ago, and who of them is late. */
function madeUp(): RiskRows {
  const bank = {
    code: 'MOA_BANK',
    name: '모아은행',
    kind: 'BANK',
    customers: CUSTOMERS,
    loans: 2 * CUSTOMERS,
  } as const;
  const book = new Book(SETTINGS, bank);
  const late = new Map<number, boolean>();
  for (const { customer, loan } of book.loans()) {
    if (loan.status !== 'ACTIVE' && loan.status !== 'DELINQUENT') continue;
    late.set(customer.index, late.get(customer.index) === true || loan.status === 'DELINQUENT');
  }
  const quarters = quartersBefore(SETTINGS.asOf, 8);
  const years: RiskYear[] = [];
  const labels: number[] = [];
  for (const [index, isLate] of late) {
    const { lines } = demoSpending(SETTINGS, bank.code, book.customer(index), quarters);
    const year = riskYear(lines.slice(0, -RISK_AHEAD).map(readLine));
    if (!year) continue;
    years.push(year);
    labels.push(Number(isLate));
  }
  return riskRows(years, labels);
}

let rows: RiskRows;
let trained: TrainedModel;

beforeAll(async () => {
  rows = madeUp();
  trained = await riskOn(rows, CONTEXT);
}, 180_000);

describe('learning risk from made-up borrowers', () => {
  it('finds who falls behind better than a look at how much is spent, beyond chance', () => {
    const { model, baseline, improvement } = trained.comparison;
    const said = [model, baseline, improvement, trained.calibration?.error].map(
      (figure) =>
        `${figure?.value.toFixed(3) ?? ''} [${figure?.low?.toFixed(3) ?? ''}, ${figure?.high?.toFixed(3) ?? ''}]`,
    );
    process.stdout.write(
      `risk, ${rows.matrix.rows} borrowers: AUC ${said[0] ?? ''}, total alone ${said[1] ?? ''}, better by ${said[2] ?? ''}, ` +
        `calibration error ${said[3] ?? ''}\n`,
    );
    expect(model.low).toBeGreaterThan(0.5);
    expect(improvement.low).toBeGreaterThan(0);
  });

  it('foretells as many as fall behind', () => {
    expect(trained.calibration?.error.value).toBeLessThan(riskTask.bounds.calibrationErrorMax ?? 0);
  });

  it('sees spending alone', () => {
    expect(() => checkFeatures(RISK_CONTRACT, rows.table)).not.toThrow();
    expect(RISK_COLUMNS.filter((name) => /age|sex|region|income|score|overdue|loan/i.test(name))).toEqual([]);
  });

  it('puts a twentieth of those learnt from into the highest band', () => {
    const risks = Float32Array.from({ length: 1_000 }, (_, at) => at / 1_000);
    const file = bandsFile(risks);
    const bands = [...risks].map((risk) => bandOf(risk, file));
    expect(bands.filter((band) => band === 'HIGH')).toHaveLength(50);
    expect(bands.filter((band) => band === 'MEDIUM')).toHaveLength(150);
    expect(() => bandOf(0.5, undefined)).toThrow(BANDS_FILE);
  });
});
