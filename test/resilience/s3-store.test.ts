import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ListMultipartUploadsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { randomBytes } from 'node:crypto';
import { UpstreamFailure } from '../../src/platform/errors/index.js';
import { newObjectId, s3Client, S3Store } from '../../src/platform/storage/index.js';
import { contract, MAX, source } from '../support/object-store-contract.js';
import { S3_CREDENTIALS, startS3, type TestS3 } from '../support/s3.js';

let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

let opened = 0;
/** A place of its own in the bucket of the test server. */
function inTestBucket() {
  const client = s3Client({ endpoint: s3.endpoint, region: 'us-east-1', credentials: S3_CREDENTIALS });
  const prefix = `test-${(opened += 1)}/`;
  const kept = async () =>
    (await s3.kept()).filter((path) => path.includes(prefix) || path.includes('_S3rver_uploads'));
  return { store: new S3Store(client, { bucket: s3.bucket, prefix }), kept };
}
contract('an object store in a bucket', inTestBucket);

/** `MOA_TEST_S3_BUCKET` names any bucket, reached as the AWS SDK does or at `MOA_TEST_S3_ENDPOINT`; it is left as it was. */
const {
  MOA_TEST_S3_BUCKET: realBucket,
  MOA_TEST_S3_ENDPOINT: realEndpoint,
  MOA_TEST_S3_REGION: realRegion,
} = process.env;
if (realBucket) {
  const client = s3Client({ endpoint: realEndpoint ?? null, region: realRegion ?? 'us-east-1', credentials: null });
  const ids: (readonly [S3Store, string])[] = [];
  contract('an object store in a real bucket', () => {
    const prefix = `moa-test-${randomBytes(6).toString('hex')}/`;
    const store = new S3Store(client, { bucket: realBucket, prefix });
    const place = { Bucket: realBucket, Prefix: prefix };
    const kept = async () => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command(place));
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand(place));
      const keys = [...Contents, ...Uploads].flatMap(({ Key }) => Key ?? []);
      ids.push(...keys.map((key) => [store, key.slice(-32)] as const));
      return keys;
    };
    return { store, kept };
  });
  afterEach(async () => {
    for (const [store, id] of ids.splice(0)) await store.delete(id);
  });
}

describe('a bucket', () => {
  it('lets one of two writers have an id, also when both began before either was done', async () => {
    const { store } = inTestBucket();
    const id = newObjectId();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = (async function* () {
      yield Buffer.from('slow');
      await held;
    })();
    const first = store.put(id, slow, MAX);
    const second = store.put(id, source('quick'), MAX);
    await second;
    release();
    await expect(first).rejects.toThrow(/does not change/);
  });

  it('that is away counts as an outage, keeps nothing by half, and takes the same id when it is back', async () => {
    const { store, kept } = inTestBucket();
    const id = newObjectId();
    await s3.stop();
    await expect(store.put(id, source('x'), MAX)).rejects.toThrow(UpstreamFailure);
    for (const work of [store.get(id), store.exists(id), store.delete(id), store.check()])
      await expect(work).rejects.toThrow(UpstreamFailure);
    await s3.start();
    expect(await kept()).toEqual([]);
    await store.put(id, source('x'), MAX);
    expect(await store.exists(id)).toBe(true);
  }, 180_000);

  it('that is not there is an outage, and no object that is missing', async () => {
    const client = s3Client({ endpoint: s3.endpoint, region: 'us-east-1', credentials: S3_CREDENTIALS });
    const store = new S3Store(client, { bucket: 'no-such-bucket', prefix: 'raw/' });
    await expect(store.get(newObjectId())).rejects.toThrow(UpstreamFailure);
    await expect(store.check()).rejects.toThrow(UpstreamFailure);
  });
});
