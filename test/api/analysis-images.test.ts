import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { photographOf, type DocumentLabel } from '../../src/platform/images/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startFileBank, type FileBank, type FoundFile } from '../support/files.js';
import { askQuestion } from '../support/reply-reader.js';

let bank: FileBank;
let token: string;
let neighbour: string;
beforeAll(async () => {
  bank = await startFileBank();
  token = await bank.loginAs(await bank.aCustomer({ name: '홍길동' }));
  neighbour = await bank.loginAs(await bank.aCustomer({ name: '이웃' }));
});
afterAll(() => bank.close());

/** Templates and seeds that nothing was learnt from. */
const photograph = (label: DocumentLabel, seed: number): Promise<Uint8Array> =>
  photographOf({ label, template: 70 + seed, seed: 9_000_000 + seed, longSide: 800 });
const IMAGE = { kind: 'IMAGE', fileName: '소득증명.jpg' } as const;
const inspected = async (image: Uint8Array, as = token): Promise<FoundFile> =>
  bank.analysed(as, await bank.bring(as, Buffer.from(image), IMAGE));
const imageOf = ({ analysis }: FoundFile) => {
  if (!analysis?.image) throw new Error(JSON.stringify(analysis));
  return analysis.image;
};
const heatMapAt = (url: string): Promise<Response> => fetch(new URL(url, bank.origin));

describe('an image', () => {
  it('is judged, with its confidence, every score, and a heat map over a link', async () => {
    const file = await inspected(await photograph('GLARE', 3));
    expect(file).toMatchObject({ kind: 'IMAGE', analysis: { state: 'SUCCEEDED', rowsRead: 0, result: null } });
    const image = imageOf(file);
    expect(image).toMatchObject({ label: 'GLARE', name: 'glare', isUnknown: false, modelVersion: 'documents-2' });
    expect(image.scores).toHaveLength(8);
    expect(image.scores[0]).toEqual({ label: 'GLARE', probability: image.confidence });
    expect(image.scores.reduce((sum, { probability }) => sum + Number(probability), 0)).toBeCloseTo(1, 3);
    const answer = await heatMapAt(image.heatMapUrl);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: image.width, height: image.height });
    const records = await bank.sql<{ detail: { what: string } }>(
      `SELECT detail FROM audit_entry WHERE action = 'ANALYSIS_FILE_DOWNLOADED' AND subject_id = $1`,
      [parseId(file.id)?.id],
    );
    expect(records.map(({ detail }) => detail.what)).toEqual(['HEAT_MAP']);
  }, 180_000);

  it('is judged once: the same bytes of another have the same verdict and a heat map of their own', async () => {
    const bytes = await photograph('BLUR', 4);
    const first = imageOf(await inspected(bytes));
    const second = await inspected(bytes, neighbour);
    expect(second.analysis?.isFromCache).toBe(true);
    const { heatMapUrl, ...verdict } = imageOf(second);
    expect({ ...verdict, heatMapUrl: first.heatMapUrl }).toEqual(first);
    const [one, other] = await Promise.all(
      [first.heatMapUrl, heatMapUrl].map(async (url) => Buffer.from(await (await heatMapAt(url)).arrayBuffer())),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  }, 180_000);

  it('is not vouched for when it is no document', async () => {
    const plain = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#2266aa' } })
      .png()
      .toBuffer();
    expect(imageOf(await inspected(plain)).isUnknown).toBe(true);
  }, 180_000);

  it('is refused while it comes when it is none by its first bytes, or more than is taken', async () => {
    for (const body of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a....', '%PDF-1.7', 'a,b\n1,2\n']) {
      const { uploadUrl } = await bank.start(token, Buffer.from(body), IMAGE);
      expect([body, await bank.put(uploadUrl, Buffer.from(body))]).toEqual([
        body,
        { status: 415, code: 'FILE_TYPE_REFUSED' },
      ]);
    }
    const { userErrors } = await bank.start(token, Buffer.from('x'), { ...IMAGE, sizeBytes: 20_000_001 });
    expect(userErrors).toMatchObject([{ code: 'FILE_TOO_LARGE', field: ['sizeBytes'] }]);
    expect(userErrors[0]?.message).toContain('20 MB');
  });

  it.each([
    ['DAMAGED', async () => (await photograph('GOOD', 5)).subarray(0, 2_000)],
    [
      'TOO_SMALL',
      async () =>
        sharp({ create: { width: 63, height: 99, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    [
      'TOO_MANY_PIXELS',
      async () =>
        sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
  ] as const)(
    'fails with a sentence that says what to do: %s',
    async (code, bytes) => {
      const { analysis } = await inspected(await bytes());
      expect(analysis).toMatchObject({ state: 'FAILED', image: null, attempts: 1, failure: { code } });
      expect(analysis?.failure?.message).toMatch(/[Ss]end|Make it/);
    },
    180_000,
  );

  it('shows its heat map to nobody without a link, and to nobody once it is deleted', async () => {
    const file = await inspected(await photograph('STAIN', 6));
    expect(await bank.file(neighbour, file.id)).toBeNull();
    const { heatMapUrl } = imageOf(file);
    expect((await heatMapAt(heatMapUrl.replace('/h.', '/d.'))).status).toBe(404);
    await bank.sql(`UPDATE analysis_file SET state = 'DELETED' WHERE id = $1`, [parseId(file.id)?.id]);
    expect((await heatMapAt(heatMapUrl)).status).toBe(404);
    await bank.sql(`DELETE FROM analysis_file WHERE id = $1`, [parseId(file.id)?.id]);
    const left = await bank.sql(
      `SELECT FROM analysis_heat_map h WHERE NOT EXISTS (SELECT FROM analysis a WHERE a.id = h.analysis_id)`,
    );
    expect(left).toEqual([]);
  }, 180_000);
});

describe('the assistant', () => {
  const REPLY = 'subscription ($id: ID!) { chatReply(replyId: $id) { ... on ChatReplyEnded { reply { text } } } }';
  interface Ended {
    readonly chatReply: { readonly reply?: { readonly text: string } };
  }
  const answerTo = async (question: string, as: string): Promise<string> => {
    const id = await askQuestion({ url: bank.origin }, as, question);
    for await (const { chatReply } of bank.subscribe<Ended, { id: string }>(REPLY, { id }, as))
      if (chatReply.reply) return chatReply.reply.text;
    throw new Error('the reply has no end');
  };

  it("states the verdict on the asker's own newest image and its confidence, even if a table came after", async () => {
    const as = await bank.loginAs(await bank.aCustomer());
    await inspected(await photograph('GOOD', 1), as);
    const newest = imageOf(await inspected(await photograph('CUT', 3), as));
    await bank.analysed(as, await bank.bring(as, 'a,b\n1,2\n'));
    expect(await answerTo('이미지상태 알려줘', as)).toMatch(/소득증명\.jpg\)의 이미지 상태: 일부 잘림$/);
    const percent = `${(100 * Number(newest.confidence)).toFixed(1)}%`;
    expect(await answerTo('신뢰도 알려줘', as)).toMatch(new RegExp(`: ${percent}$`));
    expect(await answerTo('총매출 알려줘', as)).toContain('확인되지 않는 항목');
    expect(await answerTo('이미지상태 알려줘', neighbour)).toMatch(/흐림$/);
  }, 180_000);
});
