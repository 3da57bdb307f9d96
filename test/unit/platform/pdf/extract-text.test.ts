import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { randomBytes } from 'node:crypto';
import { extractPdfText } from '../../../../src/platform/pdf/index.js';
import { bombPdf, namedMapPdf, pdfOf, pdfPages, pdfStream, textPdf } from '../../../support/pdf.js';

const KOREAN = '소득금액증명: 홍길동, 총급여 52,000,000원';
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

describe('the text of a PDF', () => {
  it('is read in Korean, line by line, page by page', async () => {
    const outcome = await extractPdfText(textPdf([KOREAN, '재직기간 2019-03-02 ~'], ['둘째 쪽 café']));
    expect(outcome).toEqual({
      text: `${KOREAN}\n재직기간 2019-03-02 ~\n\n둘째 쪽 café`,
      pages: 2,
      truncated: false,
    });
  });

  it.each(['KSCms-UHC-H', 'KSC-EUC-H', 'UniKS-UCS2-H', 'UniKS-UTF16-H'])(
    'is read by the map %s that it names',
    async (map) => {
      const utf16 = map.startsWith('Uni');
      const codes = iconv.encode(KOREAN, utf16 ? 'utf-16be' : 'cp949');
      expect(await extractPdfText(namedMapPdf(map, codes))).toMatchObject({ text: KOREAN });
    },
  );

  it('is empty for pages without any', async () => {
    expect(await extractPdfText(pdfPages([pdfStream('', Buffer.from('0 0 m 9 9 l S'))], HELVETICA))).toEqual({
      text: '',
      pages: 1,
      truncated: false,
    });
  });

  it('ends at a limit of pages or characters, and says so', async () => {
    const many = textPdf(...Array.from({ length: 5 }, (_, index) => [`쪽 ${index + 1}`]));
    expect(await extractPdfText(many, { pages: 2 })).toEqual({ text: '쪽 1\n\n쪽 2', pages: 5, truncated: true });
    const cut = await extractPdfText(many, { characters: 6 });
    expect(cut).toMatchObject({ text: '쪽 1\n\n쪽', truncated: true });
  });

  it('holds no character that a database refuses', async () => {
    const outcome = await extractPdfText(textPdf(['a\u0001\u0000b\ud800c']));
    expect(outcome).toMatchObject({ text: expect.stringMatching(/^a.*b.*c$/) });
    expect('text' in outcome && [outcome.text.includes('\0'), outcome.text.isWellFormed()]).toEqual([false, true]);
  });
});

describe('a PDF that cannot be read', () => {
  it('is reported as asking for a password', async () => {
    const encryption = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}>
      /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
    const pages = '<< /Type /Pages /Kids [] /Count 0 >>';
    expect(await extractPdfText(pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', pages], encryption))).toEqual({
      failure: 'ENCRYPTED',
    });
  });

  it('is reported as broken, whatever it contains', async () => {
    const whole = textPdf([KOREAN]);
    for (const pdf of [
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7\n'),
      Buffer.concat([whole.subarray(0, 20), randomBytes(900)]),
    ])
      expect(await extractPdfText(pdf)).toEqual({ failure: 'MALFORMED' });
  });

  it('leaves what it was given as it was', async () => {
    const pdf = textPdf([KOREAN]);
    const before = Buffer.from(pdf);
    await extractPdfText(pdf);
    expect(pdf).toEqual(before);
  });
});

describe('a hostile PDF', () => {
  it.each([
    ['a page of a gigabyte of blanks in a megabyte', () => bombPdf(1_000)],
    ['a page of ten million operators', () => bombPdf(100, 'BT (a) Tj ET ')],
  ])('cannot take the memory of the process: %s', async (_, make) => {
    const pdf = await make();
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const startedAt = performance.now();
    expect(await extractPdfText(pdf)).toEqual({ failure: 'TOO_COMPLEX' });
    clearInterval(watch);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect((most - before) / 1024 / 1024).toBeLessThan(100);
  });

  it('cannot take the time of the process, which goes on meanwhile', async () => {
    // Some seconds of operators.
    const content = await bombPdf(60, 'BT (a) Tj ET ');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    expect(await extractPdfText(content, { timeoutMs: 1_000, memoryMib: 1_000 })).toEqual({ failure: 'TOO_COMPLEX' });
    clearInterval(ticking);
    // A thread of its own does it: were it this one, there would be no tick at all.
    expect(ticks).toBeGreaterThan(5);
  });
});
