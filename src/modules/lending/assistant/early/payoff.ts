import { z } from 'zod';
import {
  said,
  saidDay,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type FoundAction,
  type Tool,
  type ToolContext,
  type TypedFacts,
} from '../../../../platform/assistant/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { payoffOfFact, type PayoffQuote } from '../../schedule/index.js';
import type { Servicing } from '../../servicing/index.js';
import { ASKED_DAY_FORM } from '../asked-span.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish } from '../wording.js';
import { feeLead, feesWon, type Quoted } from './payoff-fee.js';

/** The most loans shown one by one. */
const LOANS_MAX = 8;

const FEE: Readonly<Record<PayoffQuote['fee']['basis'], Localized>> = {
  CHARGED: said('발생', 'charged'),
  FREE: said('없음(계약상 면제)', 'none by contract'),
  PERIOD_OVER: said('없음(부과 기간 경과)', 'none any more'),
  RATE_UNKNOWN: said('수수료율이 등록되지 않아 확인되지 않음', 'not known: its rate is not on record'),
};

const FEE_FREE = said('중도상환수수료 면제일', 'prepayment fee ends on');

/** What ending loans on a day costs, fee and interest included, less what was paid in advance. */
export function payoffTool({ loans, servicing }: LoanParts): Tool {
  return tool({
    name: 'loan_payoff',
    description:
      'What it costs to repay a loan in full, today or on a day to come: principal, interest up to the day, prepayment fee, money paid in advance that is taken off, total, and what each further day adds. Ask for it when the customer thinks of repaying everything or early.',
    parameters: z.object({
      ...LOAN_ARGUMENTS,
      date: z.string().regex(ASKED_DAY_FORM).optional().describe('The day to end it on; today when absent.'),
    }),
    answers: ['PAYOFF_AMOUNT'],
    topic: 'PAYOFF',
    title: said('전액 상환', 'Repaying in full'),
    async run(context, { date, ...named }): Promise<Finding> {
      const { today } = context;
      const [asked, books] = await Promise.all([askedLoans(loans, context, named), servicing()]);
      if (asked.none) return asked.none;
      const on = date !== undefined && date > today ? date : today;
      return payoffFinding(context, quotesOf(books, asked.meant, on), on);
    },
  });
}

/** What ending each loan on a day costs, without those that have nothing left. */
export const quotesOf = (books: Servicing, meant: readonly AskedLoan[], on: string): Quoted[] =>
  meant.slice(0, LOANS_MAX).flatMap((asked) => {
    const quote = payoffOfFact(books, asked.loan, on);
    return quote ? [{ asked, quote }] : [];
  });

/** Ending loans on a day: the fee first where it is asked for, else the total. */
export function payoffFinding(
  context: Pick<ToolContext, 'today' | 'said'>,
  quoted: readonly Quoted[],
  on: string,
): Finding {
  const { today } = context;
  const [only] = quoted;
  const sums = sumFacts(quoted, on);
  const facts = [...sums, ...quoted.flatMap(quoteFacts)];
  return {
    facts,
    lead: feeLead(context, quoted, today) ?? leadOf(quoted, on, today),
    shown: (sums.length > 0 ? facts.filter(({ id }) => /\.(?:total|totalWithoutFees|held)$/.test(id)) : facts).map(
      ({ id }) => id,
    ),
    ...(only && quoted.length === 1 && on === today && { action: payoffAction(only) }),
    followUps:
      quoted.length > 1
        ? [FOLLOW.ORDER, FOLLOW.PREPAY, FOLLOW.REFINANCE]
        : [FOLLOW.PREPAY, FOLLOW.REFINANCE, FOLLOW.SCHEDULE],
  };
}

const whole = (quoted: readonly Quoted[]): boolean => quoted.every(({ quote }) => quote.totalWon !== null);
/** With the fees, or without any of them where one is not known. */
const totalOf = (quoted: readonly Quoted[]): number =>
  quoted.reduce((sum, each) => sum + (whole(quoted) ? costOf(each) : each.quote.totalWithoutFeeWon), 0);
const costOf = ({ quote }: Quoted): number => quote.totalWon ?? quote.totalWithoutFeeWon;

function leadOf(quoted: readonly Quoted[], on: string, today: string): Localized {
  const [only] = quoted;
  if (!only) return said('갚을 원금이 남은 대출이 없습니다.', 'Nothing is left to repay.');
  const won = saidWon(totalOf(quoted));
  const day = on === today ? said('오늘', 'today') : saidDay(on, today);
  const what =
    quoted.length === 1
      ? said(only.asked.spoken.ko, inEnglish(only.asked.spoken))
      : said(`대출 ${quoted.length}건`, `all ${quoted.length} loans`);
  const fee = whole(quoted)
    ? said('이자와 중도상환수수료를 포함한 금액입니다.', 'interest and prepayment fees included')
    : said(
        '중도상환수수료율이 등록되지 않은 대출이 있어 수수료는 빠진 금액입니다.',
        'prepayment fees not counted: not all their rates are on record',
      );
  return said(
    `${day.ko} ${withParticle(what.ko, '을/를')} 모두 갚으려면 ${withParticle(won.ko, '이/가')} 필요합니다. ${fee.ko}`,
    `Repaying ${what.en} in full ${on === today ? 'today' : `on ${day.en}`} takes ${won.en}, ${fee.en}.`,
  );
}

/** A payment that ends the loan, announced by the customer's own call. */
function payoffAction({ asked, quote }: Quoted): FoundAction {
  const won = saidWon(costOf({ asked, quote }));
  return {
    label: said(`${asked.spoken.ko} 전액 상환 신청`, `Repay ${inEnglish(asked.spoken)} in full`),
    mutation: 'paymentStart',
    arguments: { input: { loanId: encodeId('Loan', asked.loan.key), purpose: 'PAYOFF', channel: 'VIRTUAL_ACCOUNT' } },
    preview: said(
      `가상계좌를 받아 오늘 ${won.ko}을 입금하면 대출이 끝납니다.`,
      `You get an account to pay ${won.en} into today, which ends the loan.`,
    ),
  };
}

function quoteFacts({ asked: { at, name }, quote }: Quoted): Fact[] {
  const fact = typedFacts('PAYOFF', COMPUTED, quote.on, name);
  const id = loanSlots('payoff', at);
  const { fee, totalWon, totalWithoutFeeWon, balanceWon, perDiemWon } = quote;
  const feeLabel = said('중도상환수수료', 'prepayment fee');
  return [
    totalWon === null
      ? fact.money(id('total'), said('수수료를 뺀 상환액', 'to pay without the fee'), totalWithoutFeeWon)
      : fact.money(id('total'), said('총 상환액', 'to pay in all'), totalWon),
    fact.money(id('principal'), said('원금', 'principal'), balanceWon),
    fact.money(
      id('interest'),
      said('이자', 'interest'),
      quote.unpaidInterestWon + quote.accruedInterestWon + quote.defaultInterestWon,
    ),
    fee.amountWon
      ? { ...fact.money(id('fee'), feeLabel, fee.amountWon), calls: ['수수료', 'fee'] }
      : fact.words(id('fee'), feeLabel, FEE[fee.basis]),
    ...(fee.basis === 'CHARGED'
      ? [{ ...fact.date(id('feeFreeFrom'), FEE_FREE, fee.freeFrom), calls: ['수수료', 'fee'] }]
      : []),
    ...heldFacts(id('held'), fact, quote.heldWon),
    fact.money(id('perDay'), said('하루 늦어질 때마다 이자', 'interest of each further day'), perDiemWon),
  ];
}

/** Money that came in for an instalment before its day. It is taken off what is to pay, so that the parts sum to it. */
function heldFacts(id: string, fact: TypedFacts, heldWon: number): Fact[] {
  return heldWon > 0
    ? [fact.money(id, said('미리 입금되어 상환액에서 뺀 금액', 'paid in advance and taken off'), heldWon)]
    : [];
}

/** The fees of several loans in all, where all are known and one is charged. */
function feesFacts(quoted: readonly Quoted[], fact: TypedFacts): Fact[] {
  const sumWon = feesWon(quoted);
  return whole(quoted) && sumWon > 0
    ? [
        {
          ...fact.money('payoff.fees', said('중도상환수수료 합계', 'prepayment fees in all'), sumWon),
          calls: ['수수료', 'fee'],
        },
      ]
    : [];
}

/** For all loans together, when there are several; without fees when one fee is not known. */
function sumFacts(quoted: readonly Quoted[], on: string): Fact[] {
  if (quoted.length < 2) return [];
  const fact = typedFacts('PAYOFF', COMPUTED, on);
  const totalWon = totalOf(quoted);
  const heldWon = quoted.reduce((sum, { quote }) => sum + quote.heldWon, 0);
  const words = said(`${quoted.length}건`, String(quoted.length));
  return [
    fact.count('payoff.count', said('갚을 대출', 'loans to repay'), quoted.length, 'LOAN', words),
    whole(quoted)
      ? fact.money('payoff.total', said('대출 전부의 총 상환액', 'All loans together'), totalWon)
      : fact.money(
          'payoff.totalWithoutFees',
          said('대출 전부의 상환액(중도상환수수료 제외)', 'All loans together, prepayment fees not counted'),
          totalWon,
        ),
    ...feesFacts(quoted, fact),
    ...heldFacts('payoff.held', fact, heldWon),
  ];
}
