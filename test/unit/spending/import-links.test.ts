import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignedLinks } from '../../../src/modules/lending/documents/signed-links.js';
import { ImportLinks } from '../../../src/modules/spending/import-batches/import-batch-links.js';

const links = new ImportLinks({ jwtSecrets: ['a secret of the test'] });
const link = fc.record({
  purpose: fc.constantFrom('upload' as const, 'download' as const),
  fileId: fc.integer({ min: 1, max: 1e12 }),
  accountId: fc.integer({ min: 1, max: 1e12 }),
  expiresAt: fc.integer({ min: 1, max: 4e9 }),
});

describe('links to raw files', () => {
  it('carry what they allow, for their purpose alone', () => {
    fc.assert(
      fc.property(link, (given) => {
        const token = links.tokenOf(given);
        expect(links.read(given.purpose, token)).toEqual(given);
        expect(links.read(given.purpose === 'upload' ? 'download' : 'upload', token)).toBeNull();
      }),
    );
  });

  it('hold with no letter changed, and open nothing when they are those of papers', () => {
    const given = { purpose: 'download', accountId: 3, expiresAt: 1_900_000_000 } as const;
    const token = links.tokenOf({ ...given, fileId: 7 });
    for (let at = 0; at < token.length - 1; at++) {
      const changed = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
      expect(links.read('download', changed)).toBeNull();
    }
    const paper = new SignedLinks({ jwtSecrets: ['a secret of the test'] }).tokenOf({ ...given, documentId: 7 });
    expect(links.read('download', paper)).toBeNull();
  });
});
