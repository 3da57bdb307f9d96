import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { said, saidDay, saidWon, typedFacts, type Fact, type Finding } from '../../../../platform/assistant/index.js';
import { callableFrom } from '../../schedule/index.js';
import { oneDayInterestWon, rateOf, type Servicing } from '../../servicing/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish, saidRate } from '../wording.js';
import { instalmentsAhead, type LoanAhead } from './instalments-ahead.js';
import { runningLoanOn } from '../loan-parts.js';

interface Lateness {
  readonly ahead: LoanAhead;
  readonly contractRate: number;
  readonly defaultRate: number;
  /** Default interest of one day on the next instalment. */
  readonly dayWon: number;
  /** The last day on which that instalment can be paid on time. */
  readonly payableOn: string;
  readonly callableOn: string;
}

/** What it would cost to miss the next instalment of each loan, at the rate that the contract and the law allow. */
export function ifOverdueFinding(servicing: Servicing, loans: readonly AskedLoan[], today: string): Finding {
  const each = instalmentsAhead(servicing, loans, today).flatMap((ahead) => latenessOf(servicing, ahead, today) ?? []);
  const [first] = each.toSorted((one, other) => (one.payableOn < other.payableOn ? -1 : 1));
  if (!first)
    return {
      facts: [],
      lead: said(
        '앞으로 낼 상환금이 없어 연체될 것이 없습니다.',
        'No instalment is left, so nothing can become overdue.',
      ),
    };
  const { spoken } = first.ahead.asked;
  const [rate, added] = [
    saidRate(percentOfMillionths(first.defaultRate)),
    Number(percentOfMillionths(first.defaultRate - first.contractRate)),
  ];
  const [day, won] = [saidDay(first.payableOn, today), saidWon(first.dayWon)];
  const facts = each.flatMap((lateness) => factsOf(lateness, today));
  return {
    facts,
    lead: said(
      `${spoken.ko} 상환금을 ${day.ko}까지 내지 않으면 다음 날부터 연체된 금액에 ${rate.ko}(약정 금리 + ${added}%p)의 연체이자가 붙어 하루 ${won.ko}씩 늘어납니다.`,
      `If ${inEnglish(spoken)} is not paid by ${day.en}, what is late bears ${rate.en} (its own rate plus ${added} points), ${won.en} a day.`,
    ),
    shown: factsOf(first, today).map(({ id }) => id),
    assumed: [said('다음 상환금을 통째로 내지 못한 경우', 'the whole of the next payment is missed')],
    advice: [
      said(
        '연체가 이어지면 신용점수가 내려가고 남은 대출 전부를 한꺼번에 갚으라는 요구를 받을 수 있습니다.',
        'If it goes on, your score falls and the whole loan may be called.',
      ),
      said(
        '내기 어려우면 상환일 전에 금융회사에 상환 유예나 채무조정을 문의해 보세요.',
        'If you cannot pay, ask your lender for time or adjusted terms before the day.',
      ),
    ],
    followUps: [FOLLOW.NEXT, FOLLOW.SCHEDULE, FOLLOW.REFINANCE],
  };
}

function latenessOf(servicing: Servicing, ahead: LoanAhead, today: string): Lateness | null {
  const running = runningLoanOn(servicing, ahead.asked.loan, today);
  if (!running) return null;
  const [next] = ahead.rows;
  const contractRate = rateOf(running.account.plan);
  const defaultRate = servicing.defaultRate(contractRate, running.owed.contract.disbursedOn);
  const payableOn = servicing.payableOn(next.dueOn);
  return {
    ahead,
    contractRate,
    defaultRate,
    payableOn,
    dayWon: oneDayInterestWon(next.paymentWon, defaultRate),
    callableOn: callableFrom(ahead.asked.loan.loanType, payableOn),
  };
}

function factsOf({ ahead, contractRate, defaultRate, dayWon, payableOn, callableOn }: Lateness, today: string): Fact[] {
  const fact = typedFacts('ARREARS', COMPUTED, today, ahead.asked.name);
  const slot = loanSlots('loan', ahead.asked.at);
  return [
    fact.date(slot('payableOn'), said('제때 낼 수 있는 마지막 날', 'last day to pay in time'), payableOn),
    fact.money(slot('payment'), said('다음 상환액', 'next payment'), ahead.rows[0].paymentWon),
    fact.percent(
      slot('defaultRate'),
      said('연체이자율 연', 'rate on arrears a year'),
      percentOfMillionths(defaultRate),
    ),
    fact.points(
      slot('defaultAdded'),
      said('약정 금리에 더해지는 금리', 'added to the rate agreed'),
      Number(percentOfMillionths(defaultRate - contractRate)),
    ),
    fact.money(slot('lateDay'), said('하루 연체이자', 'default interest of a day'), dayWon),
    fact.date(
      slot('callableFrom'),
      said('계속 못 내면 전액 상환을 요구받을 수 있는 날', 'may be called whole from, if it goes on'),
      callableOn,
    ),
  ];
}
