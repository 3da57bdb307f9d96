import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { judgeByPublicDefaults, readPublicDefaults } from '../../../../src/modules/insights/index.js';
import { randomOf } from '../../../../src/learning/index.js';

/** “Default of Credit Card Clients”, UCI, CC BY 4.0 (Yeh and Lien 2009): the public data closest to this task. */
const FILE = '../shared/data/taiwan-credit-default/UCI_Credit_Card.csv.gz';
const isThere = existsSync(FILE);
const HEADER = ['ID', ...Array.from({ length: 23 }, (_, at) => `X${at + 1}`), 'default.payment.next.month'].join(',');
const SIGNAL = new AbortController().signal;

/** Lines in the form of the data, in which the first figure predicts who falls behind. */
function madeUp(rows: number): string {
  const random = randomOf(3);
  const lines = Array.from({ length: rows }, (_, id) => {
    const figures = Array.from({ length: 23 }, () => random.below(1_000));
    return [id + 1, ...figures, Number(random.unit() < (figures[0] ?? 0) / 1_500)].join(',');
  });
  return [HEADER, ...lines].join('\n');
}

(isThere ? describe : describe.skip)('the way risk is learnt, on public defaults of card holders', () => {
  it('reaches what is known of them: an AUC of 0.78 in five folds', async () => {
    const data = readPublicDefaults(gunzipSync(readFileSync(FILE)).toString('utf8'));
    const { rows, late, auc, ks, prAuc, brier, folds } = await judgeByPublicDefaults(data, { signal: SIGNAL });
    expect([rows, late]).toEqual([30_000, 6_636]);
    process.stdout.write(
      `UCI defaults: AUC ${auc.value.toFixed(4)} [${auc.low.toFixed(4)}, ${auc.high.toFixed(4)}], KS ${ks.toFixed(4)}, ` +
        `PR AUC ${prAuc.toFixed(4)}, Brier ${brier.toFixed(4)}, folds ${folds.map((area) => area.toFixed(4)).join(' ')}\n`,
    );
    expect(auc.low).toBeGreaterThan(0.77);
    expect(Math.min(...folds)).toBeGreaterThan(0.76);
  }, 180_000);
});

if (!isThere) {
  describe('the way risk is learnt', () => {
    it('was not checked on public defaults, whose file is not here', () => {
      process.stdout.write(`${FILE} is not here: the check on public data was skipped\n`);
      expect(isThere).toBe(false);
    });
  });
}

describe('data in the form of public defaults', () => {
  it('are judged on people held out, fold by fold', async () => {
    const done: number[] = [];
    const found = await judgeByPublicDefaults(readPublicDefaults(madeUp(1_500)), {
      signal: SIGNAL,
      onFold: (fold: number) => done.push(fold),
    });
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(found.rows).toBe(1_500);
    expect(found.auc.low).toBeGreaterThan(0.6);
    for (const figure of [found.ks, found.prAuc, found.brier]) expect(figure > 0 && figure < 1).toBe(true);
  }, 180_000);

  it.each([
    ['another header', madeUp(20).replace('default.payment', 'paid'), 'line 1'],
    ['a line that is short', `${madeUp(20)}\n1,2,3`, 'line 22'],
    ['a figure that is none', madeUp(20).replace(/\n1,\d+/, '\n1,many'), 'line 2'],
    ['another label', madeUp(20).replace(/,[01]\n/, ',2\n'), 'line 2'],
    ['too few', madeUp(3), 'too few'],
  ])('are refused for %s', (_what, text, told) => {
    expect(() => readPublicDefaults(text)).toThrow(told);
  });
});
