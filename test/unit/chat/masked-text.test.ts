import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MASK_TEXTS, maskedText, type MaskedKind } from '../../../src/modules/chat/facts/masked-text.js';

const MARK = (kind: MaskedKind): string => MASK_TEXTS[kind].ko;

/** A number with its check digit by ISO/IEC 7812-1. */
function withCheck(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, each) => total + (each > 9 ? each - 9 : each), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

describe('personal numbers in a text', () => {
  it.each<[MaskedKind, string, string]>([
    ['RESIDENT', '주민번호 ', '900101-1234567'],
    ['RESIDENT', '', '９００１０１－１２３４５６７'],
    ['RESIDENT', '', '900101 - 1234567'],
    ['RESIDENT', '', '9001011234567'],
    ['RESIDENT', '', '90\u200b0101-123\u200b4567'],
    ['RESIDENT', '', '900101-1******'],
    ['FOREIGNER', '등록번호는 ', '900101-5234567'],
    ['FOREIGNER', '등록번호는 ', '050101-8234567'],
    ['RESIDENT', '', '990101-9234567'],
    ['LICENCE', '면허 ', '11-90-123456-12'],
    ['LICENCE', '면허 ', '서울 90-123456-12'],
    ['PASSPORT', '여권 ', 'M12345678'],
    ['PASSPORT', '여권 ', 'M123A4567'],
    ['CARD', '카드 ', '4111-1111-1111-1111'],
    ['CARD', '카드 ', '4111 1111 1111 1111'],
    ['CARD', '', '4111111111111111'],
    ['CARD', '', '411111-1111111111'],
    ['CARD', '', '3782 822463 10005'],
    ['CARD', '', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
    ['ACCOUNT', '계좌 ', '110-123-456789'],
    ['ACCOUNT', '', '1002-345-678901'],
    ['ACCOUNT', '제 계좌번호는 ', '110 123 456789'],
    ['ACCOUNT', '국민은행 ', '12345678901234'],
    ['ACCOUNT', '국민은행 ', '1234567890'],
    ['ACCOUNT', '계좌번호는 ', '12345678901234567890'],
    ['SECRET', '비밀번호는 ', 'qwer1234'],
    ['SECRET', '비밀번호: ', 'Secret!word'],
    ['SECRET', 'OTP 번호 ', '123456'],
    ['SECRET', '인증번호 6자리 ', '839201'],
    ['SECRET', 'CVC ', '123'],
    ['SECRET', 'my password is ', 'hunter!'],
    ['EMAIL', '메일 ', 'hong.gildong+bank@example.co.kr'],
    ['PHONE', '전화 ', '010-1234-5678'],
    ['PHONE', '', '01012345678'],
    ['PHONE', '', '+82 10-1234-5678'],
    ['PHONE', '', '019-123-4567'],
    ['PHONE', '', '02-123-4567'],
  ])('are marked as %s: %s%s', (kind, before, secret) => {
    expect(maskedText(`${before}${secret}`, 'ko')).toBe(before + MARK(kind));
    expect(maskedText(`저는 ${before}${secret} 입니다. 대출 알려주세요`, 'ko')).toBe(
      `저는 ${before}${MARK(kind)} 입니다. 대출 알려주세요`,
    );
  });

  it('are all marked in one sentence, and what is masked is masked once', () => {
    const asked =
      '제 주민번호는 900101-1234567이고 카드번호 4111-1111-1111-1111, 계좌 110-123-456789, 비밀번호 qwer1234 입니다. 대출 알려주세요';
    const shown = maskedText(asked, 'ko');
    expect(shown).toBe(
      `제 주민번호는 ${MARK('RESIDENT')}이고 카드번호 ${MARK('CARD')}, 계좌 ${MARK('ACCOUNT')}, 비밀번호 ${MARK('SECRET')} 입니다. 대출 알려주세요`,
    );
    expect(maskedText(shown, 'ko')).toBe(shown);
    expect(maskedText('my card is 4111 1111 1111 1111', 'en')).toBe(`my card is ${MASK_TEXTS.CARD.en}`);
  });

  it.each([
    '연봉 100,000,000원이고 9001011234567원을 빌리고 싶어요',
    '10000000-20000000원 사이로 빌릴 수 있나요?',
    '2026-11-21 2026-12-21 2027-01-21 에 냈어요',
    '2023 2024 2025 2026 중 언제예요?',
    '2023-2024-2025 자료',
    '2026-11 2026-12 2027-01',
    '20261121 20261221에 납부',
    '1600-5500, 1397, 112에 전화해 보세요',
    '대출 2023-SZ4-0000001 잔액',
    'KRW 4111111111111111',
    'KRW 6604010000000',
    '비밀번호를 바꾸고 싶어요',
    '비밀번호 5회 오류',
    '비밀번호가 2026-11-21에 바뀌었어요',
    'how do I change my password please',
    'OTP 발급 수수료 5,000원',
    '통장에 1000000000원 있어요',
    '금리 연 4.5%에 360개월, 1,891,898원씩',
    '주말에 은행 여나요?',
  ])('are not seen in %s', (text) => {
    expect(maskedText(text, 'ko')).toBe(text);
  });
});

describe('masking', () => {
  const filler = fc.constantFrom('', ' ', '제 ', '은 ', '(', ', ');
  const won = fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n });

  it('touches no amount, rate, date or year', () => {
    const amount = fc.oneof(
      won.map((value) => `${new Intl.NumberFormat('ko').format(value)}원`),
      won.map((value) => `${value}원`),
      won.map((value) => `₩${new Intl.NumberFormat('en').format(value)}`),
      won.map((value) => `KRW ${value}`),
      fc
        .tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom('만 원', '억 원', '억', '천만원'))
        .map((of) => of.join('')),
    );
    const rate = fc.integer({ min: 0, max: 99_999_999 }).map((millionths) => `${(millionths / 1e6).toFixed(6)}%`);
    const year = fc.integer({ min: 1950, max: 2099 });
    const date = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom('-', '.', '/'))
      .map(([y, m, d, sep]) => [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(sep));
    const spoken = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([y, m, d]) => `${y}년 ${m}월 ${d}일`);
    const told = fc.array(fc.tuple(filler, fc.oneof(amount, rate, date, spoken, year.map(String))), { maxLength: 6 });
    fc.assert(
      fc.property(told, fc.constantFrom('ko' as const, 'en' as const), (parts, locale) => {
        const text = parts.map(([before, figure]) => `${before}${figure}`).join(' 그리고 ');
        expect(maskedText(text, locale)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves no card in any text, however it is grouped', () => {
    const cards = fc.tuple(
      fc.stringMatching(/^[3-69]\d{11,17}$/).map(withCheck),
      fc.constantFrom('', '-', '.'),
      fc.integer({ min: 3, max: 8 }),
    );
    fc.assert(
      fc.property(cards, filler, ([digits, sep, size], before) => {
        const written = (digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []).join(sep);
        expect(maskedText(`${before}${written} 입니다`, 'ko')).not.toContain(digits.slice(-4));
      }),
    );
  });

  it('leaves no resident number in any text', () => {
    const number = fc
      .tuple(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
        fc.stringMatching(/^[0-9]\d{6}$/),
        fc.constantFrom('-', ' ', '', ' - '),
      )
      .map(([born, rest, sep]) => [born.toISOString().slice(2, 10).replaceAll('-', ''), rest, sep] as const);
    fc.assert(
      fc.property(number, filler, ([born, rest, sep], before) => {
        const shown = maskedText(`${before}${born}${sep}${rest}이에요`, 'ko');
        expect(shown).not.toContain(rest);
        expect(shown).not.toContain(born);
      }),
    );
  });
});
