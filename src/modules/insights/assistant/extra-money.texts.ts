import { said, saidWon, typedFacts, type Fact } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { MoneyOption, MoneySituation } from './extra-money.js';

const LEDGER: Localized = { ko: '대출 원장에서 계산', en: 'computed from the loan ledger' };
export const RECORDS: Localized = { ko: '월별 재무 기록', en: 'monthly records' };

/** An option as the answer, and as one more thing that can be done. */
interface OptionWords {
  readonly lead: Localized;
  readonly step: Localized;
}

export function optionSaid(option: MoneyOption, { sumWon }: MoneySituation): OptionWords {
  const sum = saidWon(sumWon);
  switch (option.kind) {
    case 'ARREARS': {
      const due = saidWon(option.amountWon);
      const step = said(
        `연체된 ${withParticle(due.ko, '을/를')} 먼저 갚으세요. 연체 이자와 신용점수 하락을 멈출 수 있습니다.`,
        `Pay the ${due.en} that is overdue first: it stops default interest and the harm to your credit score.`,
      );
      return { lead: step, step };
    }
    case 'REPAY': {
      const { loan, amountWon, yearlyInterestWon } = option;
      const [amount, interest] = [saidWon(amountWon), saidWon(yearlyInterestWon)];
      const rate = Number(loan.annualRatePercent);
      return {
        lead: said(
          `연 ${rate}%로 금리가 가장 높은 ${loan.name.ko}부터 갚는 것이 가장 이득입니다. ${withParticle(amount.ko, '을/를')} 갚으면 이자가 1년에 ${interest.ko} 줄어듭니다.`,
          `Repaying your dearest loan first pays best, the ${loan.name.en} at ${rate}% a year: ${amount.en} off it saves ${interest.en} of interest a year.`,
        ),
        step: said(
          `연 ${rate}%로 금리가 가장 높은 ${withParticle(loan.name.ko, '을/를')} ${amount.ko} 갚으면 이자가 1년에 ${interest.ko} 줄어듭니다.`,
          `${amount.en} off your dearest loan, the ${loan.name.en} at ${rate}% a year, saves ${interest.en} of interest a year.`,
        ),
      };
    }
    case 'RESERVES': {
      const [missing, { months }] = [saidWon(option.missingWon), option];
      const step = said(
        `비상 자금을 생활비 ${months}개월분까지 채우려면 ${withParticle(missing.ko, '이/가')} 더 필요합니다.`,
        `Reserves for ${months} months of spending still lack ${missing.en}.`,
      );
      return { lead: step, step };
    }
    case 'SAVE': {
      const year = saidWon(option.yearWon);
      const step = said(
        `매달 ${withParticle(sum.ko, '을/를')} 모으면 1년에 ${withParticle(year.ko, '이/가')} 됩니다.`,
        `Putting aside ${sum.en} every month makes ${year.en} in a year.`,
      );
      return { lead: step, step };
    }
  }
}

/** What has to be held against the saving where repaying early costs a fee. */
export const FEE_STEP: Localized = {
  ko: '이 대출은 중도상환수수료가 있으므로, 갚기 전에 줄어드는 이자와 견주어 보세요.',
  en: 'Repaying this loan early costs a fee, so hold it against the interest saved.',
};

export function optionFacts(option: MoneyOption, { sumWon }: MoneySituation, today: string): Fact[] {
  switch (option.kind) {
    case 'ARREARS':
      return [
        typedFacts('FINDING', LEDGER, today).money('extra.overdue', said('연체 금액', 'Overdue'), option.amountWon),
      ];
    case 'REPAY': {
      const { loan, amountWon, yearlyInterestWon } = option;
      const facts = typedFacts('FINDING', LEDGER, today, loan.name);
      return [
        facts.percent('extra.repay.rate', said('금리 연', 'rate a year'), loan.annualRatePercent),
        facts.money('extra.repay.amount', said('갚는 금액', 'repaid'), amountWon),
        facts.money('extra.repay.interest', said('줄어드는 1년 이자', 'interest saved a year'), yearlyInterestWon),
      ];
    }
    case 'RESERVES':
      return [
        typedFacts('FINDING', RECORDS, today).money(
          'extra.reserves',
          said('비상 자금 부족액', 'Missing reserves'),
          option.missingWon,
        ),
        typedFacts('FINDING', RECORDS, today).months(
          'extra.reserveMonths',
          said('비상 자금 목표', 'Reserves wanted'),
          option.months,
        ),
      ];
    case 'SAVE': {
      const facts = typedFacts('FINDING', RECORDS, today);
      return [
        facts.money('extra.month', said('한 달에 쓸 수 있는 금액', 'To use a month'), sumWon),
        facts.money('extra.year', said('1년 동안 모을 때', 'Saved over a year'), option.yearWon),
      ];
    }
  }
}
