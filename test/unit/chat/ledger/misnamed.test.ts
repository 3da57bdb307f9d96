import { describe, expect, it } from '@jest/globals';
import { UNRECORDED, type LedgerFact } from '../../../../src/modules/chat/gate/index.js';
import { everyCut, localeOf, read } from './reading.js';

type Text = readonly [ko: string, en: string];
const fact = (id: string, label: Text, value: Text): LedgerFact => ({
  ...{ id, label: { ko: label[0], en: label[1] }, value: { ko: value[0], en: value[1] }, asOf: '2026-11-20' },
});
const won = (amount: string): Text => [`${amount}원`, `KRW ${amount}`];
const FACTS = [
  fact('count', ['진행 중인 대출 수', 'Open loans'], ['3건', '3']),
  fact('owed', ['남은 대출 원금 합계', 'Principal still owed'], won('341,191,857')),
  fact('payoff', ['대출 전부의 총 상환액', 'All loans together'], won('342,000,111')),
  {
    ...fact('rate', ['금리 연', 'rate a year'], ['5.87%', '5.87%']),
    of: { ko: '주택담보대출(끝번호 0001)', en: 'Home loan ending in 0001' },
  },
  fact('score', ['신용점수', 'Credit score'], ['861점', '861 points']),
  fact('spent', ['최근 6개월 월평균 카드 이용액', 'Card spending a month, over six months'], won('11,860,000')),
  fact('credit', ['그중 신용카드', 'Of it, by credit card'], won('8,160,000')),
  fact('asked', ['계산에 쓴 금리 연', 'rate a year reckoned with'], ['1.23%', '1.23%']),
  fact('income', ['계산에 쓴 연 소득', 'yearly income reckoned with'], won('987,654,321')),
  fact('recorded', ['계산에 쓴 연 소득(등록된 소득)', 'yearly income reckoned with (as on record)'], won('68,400,000')),
  fact(
    'previous',
    ['직전 분기 기준 6개월 월평균 카드 이용액', 'Card spending a month, over the six months to the quarter before'],
    won('2,350,000'),
  ),
];
const told = (pieces: readonly string[]): string =>
  read(pieces, { locale: localeOf(pieces.join('')), dates: ['2026-11-21'], facts: FACTS }).shown;
const filled = (text: string): string =>
  text.replace(/\{\{(.+?)\}\}/g, (_, id: string) => FACTS.find((each) => each.id === id)?.value[localeOf(text)] ?? '?');

describe('a true figure told as what it is not', () => {
  it.each([
    '신용점수는 {{count}}입니다.',
    '신용점수는 {{rate}}입니다.',
    '카드값은 {{count}}입니다.',
    '잔액은 {{rate}}입니다.',
    '금리는 {{owed}}입니다.',
    '대출은 {{score}}입니다.',
    'You have {{score}} in loans.',
    '이번 달 카드 청구액은 {{spent}}입니다.',
    '연간 카드 이용액은 {{spent}}입니다.',
    '하루 평균 {{spent}}을 카드로 쓰셨습니다.',
    '직전 분기에는 카드를 {{spent}} 쓰셨습니다.',
    '이번 분기에는 {{previous}}을 쓰셨습니다.',
    '체크카드 이용액은 {{credit}}입니다.',
    '해외에서 {{credit}}을 쓰셨습니다.',
    '신용카드 이용액은 {{spent}}입니다.',
    '{{owed}}을 더 쓰실 수 있습니다.',
    '{{owed}}을 돌려받으실 수 있습니다.',
    '오늘까지 {{owed}}을 내셔야 합니다.',
    'The bank owes you {{owed}}.',
    'You will get {{owed}} back.',
    'You spent {{spent}} a year by card.',
    '신용대출 금리는 연 {{asked}}입니다.',
    '고객님의 연소득은 {{income}}입니다.',
    'Your rate is {{asked}}.',
  ])('is withheld, typed or as a slot, however it is cut: %s', (text) => {
    for (const written of [text, filled(text)]) {
      const whole = told([written]);
      expect({ written, whole }).toEqual({ written, whole: expect.stringContaining(UNRECORDED[localeOf(text)]) });
      for (const pieces of everyCut(written)) expect({ pieces, shown: told(pieces) }).toEqual({ pieces, shown: whole });
    }
  });
});

describe('an honest sentence', () => {
  it.each([
    '계산에 쓴 금리는 연 {{asked}}입니다.',
    '금리를 연 {{asked}}로 계산하면 한도가 정해집니다.',
    '말씀하신 대로 계산했을 때 적용한 금리는 연 {{asked}}입니다.',
    '등록된 연소득은 {{recorded}}입니다.',
    '신용점수는 {{score}}이고 대출은 {{count}}입니다.',
    '주택담보대출은 연 {{rate}}입니다.',
    '이자는 연 {{rate}}입니다.',
    '카드 이용액은 최근 6개월 월평균 {{spent}}입니다.',
    '카드를 월평균 {{spent}} 쓰셨고, 그중 신용카드로 {{credit}}을 쓰셨습니다.',
    '직전 분기 기준으로는 월평균 {{previous}}을 쓰셨습니다.',
    '지난 분기 카드 이용액은 월평균 {{spent}}입니다.',
    '고객님의 빚은 {{owed}}입니다.',
    '오늘 모두 갚으시려면 {{payoff}}을 내셔야 합니다.',
    '남은 원금은 {{owed}}이 있습니다.',
    'Your credit score is {{score}}, and you owe {{owed}} on {{count}} loans.',
    'You spent {{spent}} a month by card, {{credit}} of it by credit card.',
  ])('stands: %s', (text) => {
    for (const pieces of everyCut(text)) {
      expect({ pieces, shown: told(pieces) }).toEqual({ pieces, shown: filled(text) });
    }
  });
});
