import { describe, expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { askedTerm } from '../../../../src/modules/lending/assistant/loans/asked-terms.js';
import { loansTool } from '../../../../src/modules/lending/assistant/loans/loan-details.js';
import { rateChangeTool } from '../../../../src/modules/lending/assistant/borrowing/rate-change.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { aLoanRow, found, partsOf } from './support.js';

const credit = aLoanRow({ disbursedOn: '2024-05-25' });
const line = aLoanRow({ key: 2, loanNumber: 'OD-0002', loanType: 'OVERDRAFT', principalWon: 30_000_000 });
const two = partsOf([credit, line]);
const details = loansTool(two, rateChangeTool({ ...two, ratePaths: { expected: () => Promise.resolve(null) } }));

describe('the beginning of a loan', () => {
  it.each([
    '신용대출 언제 받은 거더라',
    '신용대출 처음 받은 게 언제였더라',
    '이 대출 몇 월 며칠에 나왔어요?',
    '신용대출 받은 지 얼마나 됐죠',
    '대출 실행 일자 조회해 주십시오',
    'when did i take the personal loan',
    'remind me when I took out the personal loan',
    'What was the date it was granted?',
    'how long have I had this loan',
  ])('has its day first where %s asks for it', async (question) => {
    const finding = await found(details, 'LOAN_TERMS', { kind: 'CREDIT' }, question);
    expect(finding.lead).toEqual({
      ko: '신용대출은 2024년 5월 25일에 받으셨고, 그때 빌린 금액은 1,200만 원입니다.',
      en: 'You took out the credit loan on 25 May 2024 and borrowed KRW 12,000,000.',
    });
    expect(unborneFigures(finding)).toEqual([]);
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  });

  it.each([
    '그때 얼마 빌렸지',
    '처음 금액이 얼마였어요',
    '애초에 몇 천 받았더라',
    '최초 대출 금액을 알려 주십시오',
    'What was the original amount',
    'for how much',
    'how big was it at first?',
  ])('has the amount first where %s asks for it', async (question) => {
    const finding = await found(details, 'LOAN_TERMS', { kind: 'CREDIT' }, question);
    expect(finding.lead).toEqual({
      ko: '신용대출로 처음 빌린 금액은 1,200만 원입니다(2024년 5월 25일).',
      en: 'You first borrowed KRW 12,000,000 with the credit loan on 25 May 2024.',
    });
    expect(unborneFigures(finding)).toEqual([]);
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  });

  it('is of each loan where several are meant, and that of an overdraft is its limit', async () => {
    const days = await found(details, 'LOAN_LIST', {}, '대출들 언제 받았지?');
    expect(days.lead?.ko).toBe('대출을 받으신 날은 신용대출 2024년 5월 25일, 마이너스통장 5월 25일입니다.');
    expect(unborneFigures(days)).toEqual([]);
    const limit = await found(details, 'LOAN_TERMS', { kind: 'OVERDRAFT' }, '한도가 얼마로 돼 있어요');
    expect(limit.lead?.ko).toBe('마이너스통장 약정 한도는 3,000만 원입니다.');
    const unknown = partsOf([aLoanRow({ disbursedOn: null })]);
    const tool = loansTool(unknown, details);
    expect((await found(tool, 'LOAN_TERMS', {}, '언제 받았어?')).lead?.ko).toContain('등록되어 있지 않습니다');
  });

  it.each([
    ['받은 대출 만기가 언제예요', true],
    ['언제까지 갚는 거예요', true],
    ['다음 납부는 언제?', true],
    ['처음 빌린 거 말고 남은 금액은?', true],
    ['금리가 얼마예요', true],
    ['when is it due?', true],
    ['how much is the monthly payment', true],
    ['조건이 어떻게 돼요', true],
    ['지금 빌린 돈이 얼마야', false],
    ['how much have I borrowed now', false],
  ])('is not what %s asks for (terms: %s)', (question, isOfTerms) => {
    expect(askedTerm(question, isOfTerms)).toBeNull();
  });
});
