import { SOURCES } from './sources.texts.js';
import { term, type Term } from './term.js';

/** Words of credit scores and cards. */
export const CREDIT_TERMS: readonly Term[] = [
  term(
    'credit-score',
    ['신용점수', 'credit score'],
    [
      '개인이 빚을 제때 갚을 가능성을 1점부터 1,000점까지 나타낸 점수로, 높을수록 좋습니다. 신용평가회사가 상환 이력, 부채 수준, 거래 기간 등을 보고 매깁니다.',
      'How likely somebody is to repay in time, from 1 to 1,000; more is better. Scoring agencies judge by repayment, debts and length of history.',
    ],
    SOURCES.creditInformation,
    '신용평점',
    '신용등급',
    '크레딧스코어',
    'credit rating',
  ),
  term(
    'credit-agency',
    ['개인신용평가회사', 'credit scoring agency'],
    [
      '금융 거래 정보를 모아 개인의 신용점수를 매기는 회사입니다. 점수가 잘못되었다면 정정을 요구할 수 있습니다.',
      'A company that scores people by their financial records; errors can be contested.',
    ],
    SOURCES.creditInformation,
    '신용평가회사',
    '신용평가사',
    '나이스',
    '케이씨비',
    'KCB',
    'NICE',
    'credit bureau',
  ),
  term(
    'delinquency',
    ['연체', 'arrears'],
    [
      '갚기로 한 날까지 돈을 갚지 못한 상태입니다. 연체 이자가 붙고, 길어지면 신용정보에 기록됩니다.',
      'Not having paid by the day agreed. Default interest is charged, and after a while it is recorded.',
    ],
    SOURCES.creditInformation,
    '연체정보',
    'arrears',
    'delinquency',
    'overdue',
  ),
  term(
    'revolving',
    ['리볼빙(일부결제금액이월약정)', 'revolving'],
    [
      '카드 대금의 일부만 결제하고 나머지를 다음 달로 넘기는 약정입니다. 넘긴 금액에는 높은 이자가 붙고, 오래 쓰면 빚이 빠르게 늘 수 있습니다.',
      'Paying part of a card bill and carrying the rest over at a high rate; used for long, debts grow fast.',
    ],
    SOURCES.cardAct,
    '리볼빙',
    '이월약정',
    '일부결제금액이월약정',
    'revolving credit',
  ),
  term(
    'cash-advance',
    ['현금서비스(단기카드대출)', 'cash advance'],
    [
      '신용카드로 현금을 짧게 빌리는 것으로, 금리가 높고 자주 쓰면 신용점수에 좋지 않습니다.',
      'Borrowing cash by credit card for a short time: dear, and bad for a score when used often.',
    ],
    SOURCES.cardAct,
    '현금서비스',
    '단기카드대출',
  ),
  term(
    'card-limit',
    ['카드 한도', 'card limit'],
    [
      '신용카드로 쓸 수 있는 최대 금액입니다. 한도를 거의 다 쓰면 신용점수에 좋지 않을 수 있습니다.',
      'The most that can be spent by credit card; using nearly all of it may lower a score.',
    ],
    SOURCES.cardAct,
    '이용한도',
    '한도 사용률',
    'credit limit',
    'utilisation',
    'utilization',
  ),
  term(
    'minimum-payment',
    ['최소 결제 금액', 'minimum payment'],
    [
      '리볼빙을 쓸 때 그달에 반드시 내야 하는 가장 적은 카드 대금입니다.',
      'The least of a card bill that has to be paid in the month when it is carried over.',
    ],
    SOURCES.cardAct,
    '최소결제금액',
    '최소결제',
    'least payment',
  ),
  term(
    'annual-fee',
    ['연회비', 'annual fee'],
    [
      '신용카드를 갖고 있는 대가로 해마다 내는 돈입니다. 혜택이 연회비보다 큰지 따져 보아야 합니다.',
      'What a credit card costs each year; its benefits should exceed it.',
    ],
    SOURCES.cardAct,
    '카드연회비',
  ),
];
