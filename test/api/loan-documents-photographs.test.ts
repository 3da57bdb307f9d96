import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photographOf, type DocumentLabel } from '../../src/platform/images/index.js';
import { startPaperBank, type PaperBank } from '../support/documents.js';
import { textPdf } from '../support/pdf.js';

let bank: PaperBank;
let token: string;
beforeAll(async () => {
  bank = await startPaperBank();
  token = await bank.loginAs(await bank.aCustomer());
});
afterAll(() => bank.close());

interface Answer {
  readonly documentId: string;
  readonly warning: { readonly code: string; readonly message: string } | null;
}

/** Templates and seeds that nothing was learnt from. */
const photograph = (label: DocumentLabel, seed: number): Promise<Uint8Array> =>
  photographOf({ label, template: 70 + seed, seed: 9_000_000 + seed, longSide: 800 });
async function send(body: Uint8Array, language = 'en'): Promise<Answer> {
  const url = new URL(await bank.link(token, { kind: 'INCOME_PROOF', fileName: '소득증명.jpg' }), bank.origin);
  const headers = { 'accept-language': language };
  const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });
  expect(response.status).toBe(201);
  return (await response.json()) as Answer;
}
const warningOf = async (id: string) => (await bank.paper(id, token))?.photographWarning;

describe('a photograph of a paper', () => {
  it.each(['BLUR', 'CUT'] as const)(
    'is kept, and a better one is asked for in the answer to it: %s',
    async (label) => {
      const { documentId, warning } = await send(await photograph(label, 3));
      expect(warning).toMatchObject({ code: label, message: expect.stringContaining('again') });
      expect(await warningOf(documentId)).toEqual(warning);
      expect(await bank.paper(documentId, token)).toMatchObject({ status: 'STORED' });
    },
    180_000,
  );

  it('is asked for again in Korean where the customer reads Korean', async () => {
    const { warning } = await send(await photograph('BLUR', 4), 'ko');
    expect(warning?.message).toMatch(/다시 찍어 주세요\.$/);
  }, 180_000);

  it('is asked for no second time where it reads well, and a PDF is not looked at', async () => {
    for (const body of [await photograph('GOOD', 1), textPdf(['소득금액증명'])]) {
      const { documentId, warning } = await send(body);
      expect([warning, await warningOf(documentId)]).toEqual([null, null]);
    }
  }, 180_000);

  it('is reported as unreadable where its bytes end in the middle', async () => {
    const { documentId, warning } = await send((await photograph('GOOD', 2)).subarray(0, 20_000));
    expect([warning?.code, (await warningOf(documentId))?.code]).toEqual(['UNREADABLE', 'UNREADABLE']);
  }, 180_000);
});
