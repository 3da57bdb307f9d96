import { describe, expect, it } from '@jest/globals';
import { answerFindings } from '../../../../../src/modules/chat/knowledge/editing/answer-check.js';
import { contactsIn, isListed } from '../../../../../src/modules/chat/knowledge/contacts/answer-contacts.js';
import { contentOf } from '../support.js';

const LISTED = ['02-1234-5678', 'https://bank.example.com', 'help@bank.example.com'];
const codesOf = (answer: string, source?: string): readonly string[] => {
  const content = { ...contentOf(['질문'], answer), ...(source !== undefined && { source }) };
  return answerFindings(content, LISTED)
    .filter(({ field }) => field[0] === 'answerKo')
    .map(({ code }) => code);
};

describe('what everybody would read', () => {
  it.each([
    '고객님의 대출 잔액은 5,000,000원입니다.',
    '회원님 금리는 연 4.2%입니다.',
    '신용점수는 820점입니다.',
    '카드값은 현재 32만원입니다.',
    'Your current balance is 5,000,000 won.',
    'You still owe 3 million won.',
  ])('is never the figure of a customer, whatever the source: %s', (answer) => {
    expect(codesOf(answer, '내부 자료')).toContain('FIGURE_OF_CUSTOMER');
  });

  it.each([
    '계약서류를 받은 날부터 14일 안에 철회하실 수 있습니다.',
    '고객님은 14일 이내에 청약을 철회하실 수 있습니다.',
    '평일 09:00부터 16:00까지 영업합니다.',
    'You can withdraw within 14 days.',
  ])('may be a figure that is the same for all, with its source and only then: %s', (answer) => {
    expect(codesOf(answer, '금융소비자보호법 제46조')).toEqual([]);
    expect(codesOf(answer)).toEqual(['FIGURE_WITHOUT_SOURCE']);
  });

  it.each([
    '010-9876-5432로 연락 주세요.',
    '０１０－９８７６－５４３２로 연락 주세요.',
    '텔레그램 아이디 loanking 으로 문의하세요.',
    'https://bank.example.com.evil.xyz/login 에서 확인하세요.',
    'bit.ly/loan 에서 신청하세요.',
    'Write to help@bank.example.org.',
  ])('names no contact that is not listed: %s', (answer) => {
    expect(codesOf(answer, '안내')).toContain('CONTACT_NOT_LISTED');
  });

  it.each([
    '문의: 02-1234-5678',
    '(02) 1234-5678로 전화해 주세요.',
    '자세한 내용은 https://bank.example.com/loans/withdrawal 에 있습니다.',
    'Write to HELP@bank.example.com.',
    '신용회복위원회(1600-5500)에서 도와드립니다.',
  ])('may name what is listed, and public help: %s', (answer) => {
    expect(codesOf(answer)).toEqual([]);
  });

  it.each([
    '신청하시면 승인됩니다.',
    '누구나 대출 가능합니다.',
    '원금 보장 상품입니다.',
    'Approval is guaranteed.',
    'You will be approved.',
  ])('promises nothing that nobody knows: %s', (answer) => {
    expect(codesOf(answer)).toEqual(['CLAIM_NOT_ALLOWED']);
  });

  it.each([
    '이 안내는 승인을 보장하지 않습니다.',
    '심사 결과에 따라 승인되지 않을 수 있습니다.',
    '예금자보호법에 따라 보호되며 은행이 보장합니다.',
    'Approval is not guaranteed.',
    '영업점으로 문의해 주세요.',
  ])('may say that nothing is promised: %s', (answer) => {
    expect(codesOf(answer)).toEqual([]);
  });

  it('finds each contact once and compares it however it is written', () => {
    expect(contactsIn('a@b.co.kr 또는 02-123-4567, www.x.kr')).toEqual(['a@b.co.kr', 'www.x.kr', '02-123-4567']);
    expect(isListed('+82 2-1234-5678', LISTED)).toBe(true);
    expect(isListed('bank.example.com/x', LISTED)).toBe(true);
    expect(isListed('bank.example.community', LISTED)).toBe(false);
  });
});
