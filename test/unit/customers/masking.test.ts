import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskAddress, maskEmail, maskName, maskPhone } from '../../../src/modules/customers/masking.js';

const hangul = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const toFullWidth = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const latinWord = fc.string({
  unit: fc.constantFrom(...Array.from('ABCDEFGHIJabcdefghij')),
  minLength: 1,
  maxLength: 12,
});
const starsIn = (text: string) => Array.from(text).filter((letter) => letter === '*').length;

describe('maskName', () => {
  it.each([
    ['홍길동', '홍*동'],
    ['홍길', '홍*'],
    ['남궁민수', '남**수'],
    ['황보 민수', '황**수'],
    ['홍', '*'],
    ['', '*'],
    ['John Smith', 'J*** S****'],
    ['Ａｎｎ', 'A**'],
    ['Madonna', 'M******'],
    ['J K', '* *'],
    ['Nguyễn Văn An', 'N***** V** A*'],
    ['王小明', '王*明'],
    ['𠮷野家', '𠮷*家'],
    ['👩‍👩‍👧 홍길동', '👩‍👩‍👧**동'],
  ])('masks %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('shows at most the first and last letter of a Korean name, and keeps its length', () => {
    fc.assert(
      fc.property(fc.array(hangul, { minLength: 2, maxLength: 8 }), (letters) => {
        const masked = Array.from(maskName(letters.join('')));
        expect(masked).toHaveLength(letters.length);
        const shown = masked.filter((letter) => letter !== '*');
        expect(shown.length).toBeLessThanOrEqual(letters.length === 2 ? 1 : 2);
        expect(masked.slice(1, -1).every((letter) => letter === '*')).toBe(true);
      }),
    );
  });

  it('shows at most one letter of each word of a foreign name', () => {
    fc.assert(
      fc.property(fc.array(latinWord, { minLength: 1, maxLength: 4 }), (words) => {
        const masked = maskName(words.join(' ')).split(' ');
        expect(masked.map((word) => word.length)).toEqual(words.map((word) => word.length));
        masked.forEach((word, index) => expect(word).toMatch(words[index]?.length === 1 ? /^\*$/ : /^[A-Za-z]\*+$/));
      }),
    );
  });

  it('never answers a name as it is, and never half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const masked = maskName(name);
        expect(starsIn(masked)).toBeGreaterThan(0);
        expect(masked.isWellFormed()).toBe(true);
        if (!name.includes('*')) expect(masked).not.toBe(name);
      }),
    );
  });
});

describe('maskPhone', () => {
  it.each([
    ['010-9876-1234', '010-****-1234'],
    ['01098761234', '010-****-1234'],
    ['010 9876 1234', '010-****-1234'],
    ['０１０－９８７６－１２３４', '010-****-1234'],
    ['+82 10-9876-1234', '010-****-1234'],
    ['02-987-1234', '02-****-1234'],
    ['031-987-1234', '031-****-1234'],
    ['1588-1234', '***'],
    ['123456789012345', '123-****-2345'],
    ['1234567890123456', '***'],
    ['no phone', '***'],
    ['', '***'],
  ])('masks %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('hides the middle digits however they are written', () => {
    const separators = fc.constantFrom('', '-', ' ', '.', '–');
    fc.assert(
      fc.property(digits(4), digits(4), separators, fc.boolean(), (middle, last, separator, wide) => {
        const plain = ['010', middle, last].join(separator);
        expect(maskPhone(wide ? toFullWidth(plain) : plain)).toBe(`010-****-${last}`);
      }),
    );
  });

  it('shows at most seven digits of anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789０１２- +82')), maxLength: 30 }),
        (phone) => {
          expect(maskPhone(phone)).toMatch(/^(\d{2,3}-\*{4}-\d{4}|\*{3})$/);
        },
      ),
    );
  });
});

describe('maskEmail', () => {
  it.each([
    ['abcdef@example.com', 'ab***@example.com'],
    ['abc@example.com', 'ab***@example.com'],
    ['ab@example.com', 'a***@example.com'],
    ['a@example.com', '***@example.com'],
    ['"a@b"@example.com', '"a***@example.com'],
    ['홍길동@example.com', '***@example.com'],
    ['no at sign', '***'],
    ['@example.com', '***'],
  ])('masks %s as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it('never shows a whole local part, nor how long it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (local) => {
        const masked = maskEmail(`${local}@example.com`);
        const shown = masked.slice(0, -'***@example.com'.length);
        expect(masked.endsWith('***@example.com')).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(Math.min(2, local.length - 1));
      }),
    );
  });
});

describe('maskAddress', () => {
  it.each([
    ['서울특별시 강남구 테헤란로 1 101동', '서울특별시 강남구 ***'],
    ['서울 강남구 테헤란로 1', '서울 강남구 ***'],
    ['경기도 성남시 분당구 판교로 2', '경기도 성남시 분당구 ***'],
    ['세종특별자치시 한누리대로 3', '세종특별자치시 ***'],
    ['강원특별자치도 평창군 대관령면', '강원특별자치도 평창군 ***'],
    ['  서울특별시   강남구 ', '서울특별시 강남구 ***'],
    ['테헤란로 1 강남구', '***'],
    ['12 Main Street', '***'],
    ['', '***'],
  ])('masks %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('never shows a street, a number or a third district', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('서울', '강남구', '성남시', '평창군', '테헤란로', '12', '101동'), { maxLength: 8 }),
        (words) => {
          const masked = maskAddress(words.join(' '));
          expect(masked).toMatch(/^(서울 ([가-힣]{2}[시군구] ){0,2})?\*\*\*$/);
        },
      ),
    );
  });
});
