import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMON_PASSWORDS } from '../../../../src/modules/identity/accounts/common-passwords.js';
import {
  normalPassword,
  PASSWORD_MIN_LENGTH,
  passwordWeaknesses,
} from '../../../../src/modules/identity/accounts/password-policy.js';

const EMAIL = 'haneul.kim@example.com';

describe('the password policy', () => {
  it.each([
    ['correct horse battery', []],
    ['가을하늘공활한데높고구름', []],
    ['short pw9', ['PASSWORD_TOO_SHORT']],
    ['Password1234', ['PASSWORD_TOO_COMMON']],
    ['QLALFQJSGH', ['PASSWORD_TOO_COMMON']],
    ['1212121212', ['PASSWORD_TOO_COMMON']],
    ['my Haneul.Kim 2026', ['PASSWORD_CONTAINS_EMAIL']],
    ['aaaa', ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_COMMON']],
    ['', ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_COMMON']],
  ])('finds everything that speaks against %j', (password, weaknesses) => {
    expect(passwordWeaknesses(password, EMAIL)).toEqual(weaknesses);
  });

  it('says nothing about a local part of one or two letters', () => {
    expect(passwordWeaknesses('a gentle river bed', 'a@example.com')).toEqual([]);
    expect(passwordWeaknesses('a gentle river bed', 'bed@example.com')).toEqual(['PASSWORD_CONTAINS_EMAIL']);
  });

  it('counts characters, not code units: nine emoji are nine', () => {
    expect(passwordWeaknesses('🍎🍐🍊🍋🍌🍉🍇🍓🫐', EMAIL)).toEqual(['PASSWORD_TOO_SHORT']);
    expect(passwordWeaknesses('🍎🍐🍊🍋🍌🍉🍇🍓🫐🍈', EMAIL)).toEqual([]);
  });

  it('judges and hashes Hangul alike however the keyboard composed it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
        expect(normalPassword(password.normalize('NFD'))).toBe(normalPassword(password.normalize('NFC')));
        expect(passwordWeaknesses(password.normalize('NFD'), EMAIL)).toEqual(passwordWeaknesses(password, EMAIL));
      }),
    );
  });

  it('lists only common passwords that their length alone would let through', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(60);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.toLowerCase());
      expect(password.length).toBeGreaterThanOrEqual(PASSWORD_MIN_LENGTH);
    }
  });
});
