import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { asUpstreamCall } from './s3-errors.js';

/** An object that somebody else put into a bucket. */
export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  /** Changes when its bytes change. */
  readonly etag: string;
}

/** Objects of a bucket whose keys begin with a prefix, in order of key. @throws UpstreamFailure. */
export async function* listObjects(client: S3Client, bucket: string, prefix: string): AsyncGenerator<ListedObject> {
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      ...(token !== undefined && { ContinuationToken: token }),
    });
    const { Contents = [], NextContinuationToken } = await asUpstreamCall(() => client.send(command));
    for (const { Key = '', Size = 0, ETag = '' } of Contents) yield { key: Key, bytes: Size, etag: ETag };
    token = NextContinuationToken;
  } while (token !== undefined);
}

/** The bytes of an object as listed. @throws UpstreamFailure, also when it has changed since. */
export async function readObject(client: S3Client, bucket: string, { key, etag }: ListedObject): Promise<Readable> {
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag });
  return (await asUpstreamCall(() => client.send(command))).Body as Readable;
}
