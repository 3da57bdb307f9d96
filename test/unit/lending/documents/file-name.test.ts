import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { downloadName } from '../../../../src/modules/lending/documents/download-name.js';
import { cleanFileName } from '../../../../src/platform/file-name.js';

const problemOf = (given: string): string | undefined => {
  const cleaned = cleanFileName(given);
  return 'problem' in cleaned ? cleaned.problem : undefined;
};

describe('a file name', () => {
  it('is kept as people write it, in one form', () => {
    const kept = ['소득금액증명원 (2026).pdf', 'CON', 'a.b.c', '50% 할인.png', '~$x.pdf', "o'brien.jpg", '가😀.png'];
    for (const name of kept) expect(cleanFileName(name)).toEqual({ name });
    expect(cleanFileName('  여러   칸 .pdf ')).toEqual({ name: '여러 칸 .pdf' });
    // As a Mac sends it, letter by letter.
    expect(cleanFileName('소득.pdf'.normalize('NFD'))).toEqual({ name: '소득.pdf' });
  });

  it.each([
    '../../etc/passwd',
    '..\\..\\windows\\system32',
    '/etc/passwd',
    'C:\\fakepath\\x.pdf',
    'c:x.pdf',
    '%2e%2e%2fx.pdf',
    '%252e%252e%252fx.pdf',
    '..%5cx.pdf',
    'x.pdf%00.png',
    '..%c0%afx',
    '..',
    '.',
    '%2e%2E',
    'a\u2215b',
    'a\uff0fb',
    'a/b.pdf',
  ])('is refused as a path: %s', (given) => {
    expect(problemOf(given)).toBe('PATH');
  });

  it('is refused when it hides what it is', () => {
    for (const given of [
      'gpj.exe\u202e.pdf',
      'a\u200bb',
      'a\nb.pdf',
      'a\tb',
      'a\u0000b',
      'a\u0085b',
      'a\ufeffb',
      'a\u2028b',
    ])
      expect([given, problemOf(given)]).toEqual([given, 'CONTROL']);
  });

  it('is refused when it is empty or longer than any file system takes', () => {
    expect(['', ' ', '\n'].map(problemOf)).toEqual(['EMPTY', 'EMPTY', 'EMPTY']);
    expect(problemOf('a'.repeat(256))).toBe('TOO_LONG');
    expect(problemOf('a'.repeat(255))).toBeUndefined();
    // Three hundred letters as a Mac sends them are a hundred and fifty syllables.
    expect(problemOf('가'.repeat(150).normalize('NFD'))).toBeUndefined();
  });

  it('never holds a separator or a control, whatever was given, and stays as it is when cleaned again', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (given) => {
        const cleaned = cleanFileName(given);
        if ('problem' in cleaned) return;
        expect(cleaned.name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(cleaned.name.length).toBeGreaterThan(0);
        expect(cleanFileName(cleaned.name)).toEqual(cleaned);
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends as its type does when it is fetched again', () => {
    expect(downloadName('증명.pdf', 'application/pdf')).toBe('증명.pdf');
    expect(downloadName('사진.JPEG', 'image/jpeg')).toBe('사진.JPEG');
    expect(downloadName('evil.html', 'image/png')).toBe('evil.html.png');
    expect(downloadName('증명', 'application/pdf')).toBe('증명.pdf');
  });
});
