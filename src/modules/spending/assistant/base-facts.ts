import { typedFacts, type Fact, type FactSource } from '../../../platform/assistant/index.js';
import { quarterBefore } from '../source/index.js';
import type { SpendingFacts, SpendingService } from '../quarters/index.js';
import { QUARTERLY_SPENDING_SOURCE } from './spending.texts.js';

export interface BaseFactParts {
  readonly spending: Pick<SpendingService, 'spendingFacts'>;
}

/** The latest quarter, and the one before it. */
export const baseFacts = ({ spending }: BaseFactParts): FactSource => ({
  async factsFor(caller, customerId) {
    const spent = await spending.spendingFacts(caller, customerId);
    return spent ? spendingFacts(spent) : [];
  },
});

function spendingFacts({ quarter, totalWon, creditWon, previousTotalWon }: SpendingFacts): Fact[] {
  const facts = typedFacts('SPENDING', QUARTERLY_SPENDING_SOURCE, quarter);
  const label = { ko: '최근 6개월 월평균 카드 이용액', en: 'Card spending a month, over six months' };
  const previous = {
    ko: '직전 분기 기준 6개월 월평균 카드 이용액',
    en: 'Card spending a month, over the six months to the quarter before',
  };
  return [
    facts.money('spending.total', label, totalWon),
    facts.money('spending.credit', { ko: '그중 신용카드', en: 'Of it, by credit card' }, creditWon),
    ...(previousTotalWon === null
      ? []
      : [
          typedFacts('SPENDING', QUARTERLY_SPENDING_SOURCE, quarterBefore(quarter)).money(
            'spending.previous',
            previous,
            previousTotalWon,
          ),
        ]),
  ];
}
