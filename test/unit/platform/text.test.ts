import { describe, expect, it } from '@jest/globals';
import { isBlank, localeFrom, piecesOf, requestedLocale } from '../../../src/platform/text.js';

describe('Accept-Language', () => {
  it.each([
    ['ko', 'ko'],
    ['en-GB', 'en'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['ko;q=0.3, en-US;q=0.9', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['ko;q=0, en;q=0.1', 'en'],
    ['EN', 'en'],
  ])('%j asks for %s', (header, locale) => {
    expect(requestedLocale(header)).toBe(locale);
  });

  it.each([undefined, '', '*', 'fr', 'fr-FR,de;q=0.8', '*;q=0.5', 'kok', 'eng', 'en;q=0', ';;,', 'q=1'])(
    '%j asks for no language that is spoken here',
    (header) => {
      expect(requestedLocale(header)).toBeNull();
      expect(localeFrom(header)).toBe('ko');
    },
  );
});

describe('a text', () => {
  it.each([
    '',
    ' \t\n',
    '\u200B',
    '\u200B\u200C\u200D\uFEFF',
    '\u2060\u00AD',
    '\u3164',
    '\u115F\u1160',
    '\u2800',
    '\u202E',
    '\uFE0F',
  ])('is blank when nothing of it is seen: %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['.', '안녕', '\u200Ba', '👨‍👩‍👧', '한\u200B글', '?'])('is not blank otherwise: %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('pieces of a text', () => {
  it.each([
    ['', []],
    ['abc', ['abc']],
    ['abcdefg', ['abc', 'def', 'g']],
    ['ab😀c', ['ab', '😀c']],
    ['😀😀', ['😀', '😀']],
    ['\ud83dab\ud83d', ['\ud83dab', '\ud83d']],
  ])('%j are at most three units long, and split no pair', (text, pieces) => {
    expect([...piecesOf(text, 3)]).toEqual(pieces);
  });
});
