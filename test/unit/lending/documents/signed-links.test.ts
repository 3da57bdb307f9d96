import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignedLinks, type Link } from '../../../../src/modules/lending/documents/signed-links.js';

const links = new SignedLinks({ jwtSecrets: ['a secret of at least 32 characters'] });
const some: fc.Arbitrary<Link> = fc.record({
  purpose: fc.constantFrom('upload', 'download'),
  documentId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  accountId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  expiresAt: fc.integer({ min: 1, max: 10_000_000_000 }),
});

describe('a signed link', () => {
  it('gives back what was signed, and fits into a URL as it is', () => {
    fc.assert(
      fc.property(some, (link) => {
        const token = links.tokenOf(link);
        expect(links.read(link.purpose, token)).toEqual(link);
        expect(encodeURIComponent(token)).toBe(token);
        expect(links.tokenOf(link)).toBe(token);
      }),
    );
  });

  it('is good for its purpose alone', () => {
    fc.assert(
      fc.property(some, (link) => {
        const other = link.purpose === 'upload' ? 'download' : 'upload';
        expect(links.read(other, links.tokenOf(link))).toBeNull();
      }),
    );
  });

  it('is void once a character of it is another', () => {
    const character = fc.constantFrom(...Array.from('0123456789abcdefghijklmnopqrstuvwxyzABCXYZ-_.'));
    fc.assert(
      fc.property(some, fc.nat(), character, (link, at, other) => {
        const token = links.tokenOf(link);
        const place = at % token.length;
        const forged = token.slice(0, place) + other + token.slice(place + 1);
        expect(links.read(link.purpose, forged)).toEqual(forged === token ? link : null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is void with another last character, though the same bytes may be read from it', () => {
    const token = links.tokenOf({ purpose: 'upload', documentId: 7, accountId: 9, expiresAt: 1_800_000_000 });
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const read = Array.from(alphabet).filter((last) => links.read('upload', token.slice(0, -1) + last));
    expect(read).toEqual([token.at(-1)]);
  });

  it('is void under another secret, and whatever is no link is void', () => {
    const token = links.tokenOf({ purpose: 'upload', documentId: 7, accountId: 9, expiresAt: 1_800_000_000 });
    expect(new SignedLinks({ jwtSecrets: ['another secret of 32 characters..'] }).read('upload', token)).toBeNull();
    for (const text of ['', 'u', '../../etc/passwd', `${token} `, `${token}x`, token.toUpperCase(), 'u.1.1.1.', '\0'])
      expect(links.read('upload', text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => expect(links.read('upload', text)).toBeNull()));
  });

  it('holds while the secret that signed it is still listed, and no longer', () => {
    const [OLD, NEW] = ['the old secret of 32 characters...', 'the new secret of 32 characters...'];
    const link: Link = { purpose: 'download', documentId: 7, accountId: 9, expiresAt: 1_800_000_000 };
    const token = new SignedLinks({ jwtSecrets: [OLD] }).tokenOf(link);
    const rotated = new SignedLinks({ jwtSecrets: [NEW, OLD] });
    expect(rotated.read('download', token)).toEqual(link);
    expect(rotated.tokenOf(link)).toBe(new SignedLinks({ jwtSecrets: [NEW] }).tokenOf(link));
    expect(new SignedLinks({ jwtSecrets: [OLD, NEW] }).read('download', rotated.tokenOf(link))).toEqual(link);
    expect(new SignedLinks({ jwtSecrets: [NEW] }).read('download', token)).toBeNull();
  });
});
