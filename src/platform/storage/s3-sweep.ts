import { AbortMultipartUploadCommand, ListMultipartUploadsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { S3Place } from './s3-place.js';

/** Uploads that were begun and not finished for this long belong to a process that died. */
const ABANDONED_MS = 24 * 3_600_000;

/** Ends uploads in parts that nobody finishes: their parts take room and are no object. Done as far as the store lets. */
export async function endAbandonedUploads(client: S3Client, { bucket, prefix }: S3Place): Promise<void> {
  try {
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix }));
    for (const { Key, UploadId, Initiated } of Uploads) {
      if (!Initiated || Date.now() - Initiated.getTime() < ABANDONED_MS) continue;
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    }
  } catch {
    // Some stores list none, and a bucket that is away is told by the request that follows.
  }
}
