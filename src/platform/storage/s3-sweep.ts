import { AbortMultipartUploadCommand, ListMultipartUploadsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { S3Place } from './s3-place.js';

/** Uploads unfinished for this long belong to a dead process. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * Ends abandoned multipart uploads: their parts take space and are no object. Best effort, as far as the store allows.
 */
export async function endAbandonedUploads(client: S3Client, { bucket, prefix }: S3Place): Promise<void> {
  try {
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix }));
    for (const { Key, UploadId, Initiated } of Uploads) {
      if (!Initiated || Date.now() - Initiated.getTime() < ABANDONED_MS) continue;
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    }
  } catch {
    // Some stores list none; an unreachable bucket shows in the next request.
  }
}
