import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mediaTypeOf, pixelsOf } from '../../../../src/modules/lending/documents/media-type.js';
import { jpegOf, pngOf } from '../../../support/pictures.js';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

describe('the type of a file', () => {
  it('is recognised by its first bytes', () => {
    expect(mediaTypeOf(text('%PDF-1.7\n'))).toBe('application/pdf');
    expect(mediaTypeOf(text('%PDF-2.0\n'))).toBe('application/pdf');
    expect(mediaTypeOf(pngOf(2, 3))).toBe('image/png');
    expect(mediaTypeOf(jpegOf(2, 3))).toBe('image/jpeg');
  });

  it.each([
    ['a page of HTML', '<!DOCTYPE html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['an SVG with a declaration', '<?xml version="1.0"?><svg/>'],
    ['a program for Windows', 'MZ\x90\x00\x03\x00\x00\x00'],
    ['a program for Linux', '\x7fELF\x02\x01\x01\x00'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00'],
    ['a GIF that is JavaScript', 'GIF89a/*\x01\x00*/=1;alert(1)'],
    ['a zip, or an office document', 'PK\x03\x04\x14\x00\x06\x00'],
    ['a PDF behind something else', '<html>%PDF-1.7'],
    ['a PDF of no version', '%PDF-9.9\n'],
    ['a PDF behind a byte order mark', '\xef\xbb\xbf%PDF-1.7'],
    ['a WebP', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['half a signature', '\x89PNG\r\n'],
    ['nothing', ''],
  ])('is none that papers may be, for %s', (_, content) => {
    expect(mediaTypeOf(text(content))).toBeNull();
  });
});

describe('the size of a picture', () => {
  it('is read without unpacking it', () => {
    expect(pixelsOf('image/png', pngOf(30_000, 30_000))).toBe(900_000_000);
    expect(pixelsOf('image/jpeg', jpegOf(6_000, 4_000))).toBe(24_000_000);
  });

  it('is found behind segments of any number and length, and not inside them', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 1, max: 65_535 }), (before, w, h) => {
        expect(pixelsOf('image/jpeg', jpegOf(w, h, before))).toBe(w * h);
      }),
      { numRuns: 50 },
    );
  });

  it('is not known of what is cut off, empty, or made up', () => {
    const png = pngOf(10, 10);
    for (const length of [8, 16, 20, 23]) expect(pixelsOf('image/png', png.subarray(0, length))).toBeNull();
    expect(pixelsOf('image/png', pngOf(0, 10))).toBeNull();
    expect(pixelsOf('image/jpeg', jpegOf(10, 0))).toBeNull();
    expect(pixelsOf('image/jpeg', text('\xff\xd8\xff\xe0'))).toBeNull();
    // Pixels begin where the size should have come.
    expect(pixelsOf('image/jpeg', text('\xff\xd8\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\x00'))).toBeNull();
  });

  it('ends on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const pixels = pixelsOf('image/jpeg', Buffer.concat([text('\xff\xd8\xff'), bytes]));
        expect(pixels === null || pixels > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
