import type { LifeEvent, PlantedEvent } from './life-event.js';

/** A month before it is rounded: sums in won, shares from 0 to 1. */
export interface MonthDraft {
  readonly liquid: number;
  readonly debt: number;
  readonly debtPayment: number;
  readonly overdue: number;
  readonly overdueDays: number;
  readonly income: number;
  readonly necessary: number;
  readonly leisure: number;
  readonly housingShare: number;
  readonly medicalShare: number;
  readonly limit: number;
  readonly cardUsed: number;
  readonly revolving: number;
  readonly cardOverdue: number;
  readonly investment: number;
  readonly investmentGain: number;
  readonly employment: 'WORKING' | 'UNEMPLOYED' | 'NOT_SEEKING';
  readonly score: number;
}

/** What an event makes of a month that lies so many months before the latest. */
type Effect = (draft: MonthDraft, planted: PlantedEvent, back: number, drafts: readonly MonthDraft[]) => MonthDraft;

/** Between two ends by how hard it hits. */
const by = ({ strength }: PlantedEvent, weak: number, strong: number): number => weak + (strong - weak) * strength;
/** From the month it began. */
const begun = ({ since }: PlantedEvent, back: number): boolean => back <= since;
/** From 0 before it began to 1 in the latest month. */
const progress = ({ since }: PlantedEvent, back: number): number => Math.max(0, (since + 1 - back) / (since + 1));

/** The sizes are made up; they reach from what hardly shows to what cannot be overlooked. */
export const EVENT_EFFECTS: Readonly<Record<LifeEvent, Effect>> = {
  JOB_LOSS: (draft, planted, back) =>
    begun(planted, back)
      ? {
          ...draft,
          employment: 'UNEMPLOYED',
          // Weakly hit people live on benefits, which are at most 60 % of pay.
          income: planted.strength > 0.4 ? 0 : draft.income * by(planted, 0.6, 0.2),
          liquid: draft.liquid * (1 - by(planted, 0.1, 0.7) * progress(planted, back)),
          leisure: draft.leisure * 0.7,
        }
      : draft,
  DEBT_CRISIS: (draft, planted, back) => {
    const share = progress({ ...planted, since: planted.since + 4 }, back);
    return {
      ...draft,
      debt: draft.debt + draft.income * by(planted, 4, 30) * (0.4 + 0.6 * share),
      debtPayment: draft.debtPayment + draft.income * by(planted, 0.35, 1.1) * share,
      liquid: draft.liquid * (1 - by(planted, 0.4, 0.95) * share),
      revolving: draft.cardUsed * by(planted, 0.2, 0.95) * share,
      score: draft.score - by(planted, 10, 120) * share,
    };
  },
  CARD_PAYMENT_DIFFICULTY: (draft, planted, back) => {
    const share = progress({ ...planted, since: planted.since + 2 }, back);
    const cardUsed = draft.cardUsed + (draft.limit * by(planted, 0.65, 1.05) - draft.cardUsed) * share;
    return {
      ...draft,
      cardUsed: Math.max(draft.cardUsed, cardUsed),
      revolving: Math.max(draft.cardUsed, cardUsed) * by(planted, 0.3, 0.95) * share,
      cardOverdue: begun(planted, back) && planted.strength > 0.5 ? cardUsed * 0.1 : 0,
    };
  },
  LOW_CASH: (draft, planted, back) => {
    const spared = (draft.necessary + draft.leisure) * by(planted, 1.4, 0.08);
    const share = progress(planted, back);
    return { ...draft, liquid: draft.liquid + (Math.min(draft.liquid, spared) - draft.liquid) * share };
  },
  CREDIT_DOWN: (draft, planted, back) => ({
    ...draft,
    score: draft.score - by(planted, 10, 110) * progress(planted, back),
  }),
  CREDIT_UP: (draft, planted, back) => ({
    ...draft,
    score: draft.score - by(planted, 10, 90) * (1 - progress(planted, back)),
  }),
  INVESTMENT_LOSS: (draft, planted, back) => {
    const invested = Math.max(draft.investment, draft.income * 4);
    const lost = by(planted, 0.04, 0.5);
    const months = planted.since + 1;
    return {
      ...draft,
      investment: invested * (1 - lost * progress(planted, back)),
      investmentGain: begun(planted, back) ? (-invested * lost) / months : draft.investmentGain,
    };
  },
  EMOTIONAL_SPENDING: (draft, planted, back) =>
    back === 0 ? { ...draft, leisure: draft.leisure * by(planted, 1.25, 3.2) } : draft,
  RECOVERING_DEBTOR: (draft, planted, back) => {
    const late = back >= 3 + planted.since && back <= 6 + planted.since;
    return {
      ...draft,
      overdue: late ? draft.income * 0.3 : 0,
      overdueDays: late ? 20 : 0,
      debt: (draft.debt + draft.income * 5) * (1 + by(planted, 0.01, 0.05) * back),
      score: draft.score - by(planted, 2, 12) * back,
    };
  },
  FINANCIAL_HOPE: (draft, planted, back) => ({
    ...draft,
    income: begun(planted, back) ? draft.income * by(planted, 1.03, 1.3) : draft.income,
    liquid: draft.liquid * (1 + by(planted, 0.05, 0.6) * progress(planted, back)),
    debt: (draft.debt + draft.income * 2) * (1 + by(planted, 0.005, 0.03) * back),
  }),
};
