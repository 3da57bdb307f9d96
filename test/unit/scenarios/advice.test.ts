import { describe, expect, it } from '@jest/globals';
import { ADVICE, adviceOf, MAX_STEPS } from '../../../src/modules/scenarios/advice/advice.js';
import { EMOTIONS, FAMILY_OF } from '../../../src/modules/scenarios/advice/index.js';
import { OPENINGS } from '../../../src/modules/scenarios/advice/openings.texts.js';
import { counterfactualText, LEVER_TEXT } from '../../../src/modules/scenarios/evaluation/counterfactual.texts.js';
import { LEVERS } from '../../../src/modules/scenarios/evaluation/counterfactual.js';
import { SCENARIO_LABELS, type Verdict } from '../../../src/modules/scenarios/rules/rule.js';

const VERDICTS: readonly Verdict[] = [...SCENARIO_LABELS, 'NEUTRAL'];
const LOCALES = ['ko', 'en'] as const;
const FIGURES = [
  { name: 'overdueDays', value: '12' },
  { name: 'overdueWon', value: '320000' },
  { name: 'monthlyPaymentWon', value: null },
] as const;
/** Telephone numbers that advice may name. */
const KNOWN_NUMBERS = /1600-5500|1397/g;
/** Words of somebody who sells, or who urges. */
const SELLING = {
  ko: /상품|추천|가입|대환|갈아타|한도|최저|특별|혜택|이벤트|신청하세요|지금 바로|서두르|놓치|권유|대출을 받으/,
  en: /product|recommend|offer|apply|refinanc|sign up|deal|limit|best|lowest|hurry|right away|at once|don't miss/i,
};

describe('advice', () => {
  it('has every label and every emotion, in Korean and in English', () => {
    expect(Object.keys(ADVICE).sort()).toEqual([...VERDICTS].sort());
    for (const label of VERDICTS) {
      for (const emotion of EMOTIONS) {
        const ko = adviceOf(label, FIGURES, emotion, 'ko');
        const en = adviceOf(label, FIGURES, emotion, 'en');
        for (const text of [ko.opening, ko.body, ...ko.steps])
          expect(text).toMatch(/^[^a-zA-Z]*[가-힣][^a-zA-Z]*니다\.$/);
        for (const text of [en.opening, en.body, ...en.steps]) expect(text).toMatch(/^[A-Z][^가-힣]+\.$/);
        expect(ko.steps.length).toBeGreaterThan(0);
        expect(ko.steps.length).toBeLessThanOrEqual(MAX_STEPS);
        expect(en.steps).toHaveLength(ko.steps.length);
      }
    }
  });

  it('changes the opening by emotion, and never what it says', () => {
    for (const label of VERDICTS) {
      for (const locale of LOCALES) {
        const all = EMOTIONS.map((emotion) => adviceOf(label, FIGURES, emotion, locale));
        expect(new Set(all.map(({ body, steps }) => JSON.stringify([body, steps]))).size).toBe(1);
        expect(new Set(all.map(({ opening }) => opening)).size).toBe(EMOTIONS.length);
      }
    }
  });

  it('has no figure of its own: digits stand in telephone numbers only', () => {
    const openings = Object.values(OPENINGS).flatMap((byEmotion) => Object.values(byEmotion));
    const texts = [...Object.values(ADVICE).flatMap(({ body, steps }) => [...body, ...steps]), ...openings];
    for (const { ko, en } of texts) expect(`${ko} ${en}`.replace(KNOWN_NUMBERS, '')).not.toMatch(/\d/);
    expect(adviceOf('NEUTRAL', [], 'NEUTRAL', 'ko').body).not.toMatch(/\d/);
  });

  it('states the figures that are known, and leaves out the others', () => {
    expect(adviceOf('DELINQUENCY', FIGURES, 'SAD', 'ko').body).toBe(
      '갚기로 한 날이 지난 금액이 있습니다. 확인된 수치는 연체 일수 12일, 연체 금액 320,000원입니다. ' +
        '갚지 못한 금액에는 지연배상금이 더해지므로, 일부만 먼저 갚으셔도 더해지는 금액이 줄어듭니다.',
    );
    expect(adviceOf('DELINQUENCY', FIGURES, 'SAD', 'en').body).toContain(
      'On record: time overdue 12 days, amount overdue KRW 320,000.',
    );
  });

  it.each(VERDICTS.filter((label) => FAMILY_OF[label] === 'HARDSHIP'))('sells nothing and names help: %s', (label) => {
    for (const locale of LOCALES) {
      for (const emotion of EMOTIONS) {
        const { opening, body, steps } = adviceOf(label, [], emotion, locale);
        const text = [opening, body, ...steps].join(' ');
        expect(text).not.toMatch(SELLING[locale]);
        expect(text).toContain('1600-5500');
        expect(text).toContain('1397');
      }
    }
  });

  it('counts everything grave as hardship', () => {
    const hardship = VERDICTS.filter((label) => FAMILY_OF[label] === 'HARDSHIP');
    expect(hardship.sort()).toEqual(
      ['CARD_PAYMENT_DIFFICULTY', 'DEBT_CRISIS', 'DELINQUENCY', 'INTEREST_BURDEN', 'JOB_LOSS', 'LOW_CASH'].sort(),
    );
  });
});

describe('what would take a label away, in words', () => {
  it('is a sentence with the amount', () => {
    const paid = { changes: [{ lever: 'PAY_ARREARS', byWon: 320_000, reachWon: 320_000 }], reason: null } as const;
    expect(counterfactualText(paid, 'ko')).toBe('연체금 320,000원을 갚으면 이 판정이 사라집니다.');
    expect(counterfactualText(paid, 'en')).toBe('Paying KRW 320,000 of what is overdue would make this go away.');
  });

  it('is one sentence for two changes', () => {
    const changes = [
      { lever: 'CUT_CARD_SPENDING', byWon: 1_500_000, reachWon: 2_000_000 },
      { lever: 'PAY_CARD_BALANCE', byWon: 1, reachWon: 500_000 },
    ] as const;
    expect(counterfactualText({ changes, reason: null }, 'ko')).toBe(
      '월 신용카드 사용액을 1,500,000원 줄이고 카드 이용 잔액 1원을 갚으면 이 판정이 사라집니다.',
    );
    expect(counterfactualText({ changes, reason: null }, 'en')).toBe(
      'Spending KRW 1,500,000 less a month by credit card and paying off KRW 1 of what is owed on cards would make this go away.',
    );
  });

  it('names every lever, and says why there is nothing to say', () => {
    expect(Object.keys(LEVER_TEXT).sort()).toEqual([...LEVERS].sort());
    const reasons = ['GOOD_NEWS', 'OUT_OF_HAND', 'FIGURES_UNKNOWN'] as const;
    const said = reasons.map((reason) => counterfactualText({ changes: null, reason }, 'ko'));
    expect(new Set(said).size).toBe(3);
    for (const text of said) expect(text).toMatch(/니다\.$/);
  });
});
