import { S3ServiceException } from '@aws-sdk/client-s3';
import { UpstreamFailure } from '../errors/index.js';

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** There is no such object. A missing bucket is another matter. */
export const isMissing = (error: unknown): boolean =>
  statusOf(error) === 404 && (error as S3ServiceException).name !== 'NoSuchBucket';

/** Somebody else has written the object before, or at the same time. */
export const isConflict = (error: unknown): boolean => statusOf(error) === 412 || statusOf(error) === 409;

/** @throws UpstreamFailure when the work fails. */
export async function asUpstreamCall<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw outage(error);
  }
}

/** An unreachable bucket is not the sender's fault: it is reported as an outage, and may be retried. */
export const outage = (cause: unknown): UpstreamFailure =>
  new UpstreamFailure('object-store', 'The object store cannot be read or written.', { cause });
