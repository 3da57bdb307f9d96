import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startFileBank, type FileBank } from '../support/files.js';
import { startS3, type TestS3 } from '../support/s3.js';

let s3: TestS3;
let bank: FileBank;
let token: string;

beforeAll(async () => {
  s3 = await startS3();
  bank = await startFileBank(s3.env, { worker: false });
  token = await bank.loginAs(await bank.aCustomer());
}, 180_000);
afterAll(async () => {
  await bank.close();
  await s3.close();
});

it('says that files are away when the bucket is, keeps nothing of what was sent, and goes on when it is back', async () => {
  const body = Buffer.from('code,amount\nA1,1\n');
  const { file, uploadUrl } = await bank.start(token, body);
  await s3.stop();
  expect((await bank.put(uploadUrl, body)).status).toBe(503);
  const ready = await fetch(new URL('/readyz', bank.url));
  expect([ready.status, await ready.json()]).toMatchObject([200, { parts: { files: 'degraded' } }]);
  await s3.start();
  expect((await bank.file(token, file?.id))?.state).toBe('AWAITING_UPLOAD');
  expect(await s3.kept()).toEqual([]);
  expect(await bank.put(uploadUrl, body)).toMatchObject({ status: 201 });
}, 180_000);
