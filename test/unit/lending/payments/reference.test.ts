import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReference, referenceOf, REFERENCE_BYTES } from '../../../../src/modules/lending/payments/reference.js';

const references = fc
  .tuple(
    fc.constantFrom('VIRTUAL_ACCOUNT' as const, 'BANK_TRANSFER' as const),
    fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES }),
  )
  .map(([channel, bytes]) => referenceOf(channel, bytes));

describe('a reference', () => {
  it('is letters and digits in groups of four, so that it passes for no account of a bank', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(reference).toMatch(/^MOA[VT]-([0-9A-HJKMNP-TV-Z]{4}-){3}\d\d$/);
      }),
    );
  });

  it('is read in any case, with and without hyphens and spaces', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toBe(reference);
        expect(
          readReference(reference.slice(0, 4) + reference.slice(4).replaceAll('0', 'O').replaceAll('1', 'l')),
        ).toBe(reference);
      }),
    );
  });

  it('is refused with one character wrong, or two neighbours that changed places', () => {
    const places = fc.integer({ min: 4, max: 17 });
    fc.assert(
      fc.property(
        references,
        places,
        fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
        (reference, at, other) => {
          const plain = reference.replaceAll('-', '');
          const wrong = plain.slice(0, at) + other + plain.slice(at + 1);
          expect(readReference(wrong)).toBe(wrong === plain ? reference : null);
          const swapped = plain.slice(0, at - 1) + plain.charAt(at) + plain.charAt(at - 1) + plain.slice(at + 1);
          if (at > 4) expect(readReference(swapped)).toBe(swapped === plain ? reference : null);
        },
      ),
    );
  });

  it.each(['', '110-123-456789', 'MOAX-0000-0000-0000-00', 'MOAV-0000-0000-0000', '가나다'])('is not %j', (text) => {
    expect(readReference(text)).toBeNull();
  });
});
