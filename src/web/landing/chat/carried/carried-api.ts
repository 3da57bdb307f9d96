import {
  AttachableFilesDocument,
  AttachmentCancelDocument,
  AttachmentStartDocument,
  ForecastableSeriesDocument,
  type ForecastableSeriesQuery,
} from '../../../../../schema/generated/web/graphql.js';
import { unlessRefused } from '../../../shared/request-failed.js';
import { newKey } from '../../../shared/new-key.js';
import { request } from '../../../shared/request.js';
import type { CarriedFile } from './carried.js';

/** A file that was announced. */
export interface Announced {
  readonly fileId: string;
  /** Where it is sent; null where the server has it already. */
  readonly link: string | null;
}

/** @throws RequestFailed with the server's words where it takes no such file. */
export async function announce({ name, size, type }: File): Promise<Announced> {
  const kind = type.startsWith('image/') ? 'IMAGE' : 'TABLE';
  const input = { fileName: name, kind, sizeBytes: size, idempotencyKey: newKey() } as const;
  const { fileUploadStart } = await request(AttachmentStartDocument, { input });
  const { id } = unlessRefused(fileUploadStart.file, fileUploadStart);
  return { fileId: id, link: fileUploadStart.uploadUrl };
}

/** Cancels a file that has not arrived. Too late a call changes nothing: the file stays until its owner deletes it. */
export async function giveUp(fileId: string): Promise<void> {
  await request(AttachmentCancelDocument, { input: { fileId, idempotencyKey: newKey() } });
}

/** The newest files that the account itself sent and that are analysed; nobody may attach those of others. */
export async function analysedFiles(): Promise<readonly CarriedFile[]> {
  const { files } = await request(AttachableFilesDocument, {});
  return files.nodes
    .filter(({ analysis }) => analysis?.state === 'SUCCEEDED')
    .map(({ id, fileName }) => ({ fileId: id, fileName }));
}

export type Series = ForecastableSeriesQuery['seriesList']['nodes'][number];

/** Every series that the account may read. */
export async function allSeries(): Promise<readonly Series[]> {
  const series: Series[] = [];
  let after: string | null = null;
  do {
    const { seriesList }: ForecastableSeriesQuery = await request(ForecastableSeriesDocument, { after });
    series.push(...seriesList.nodes);
    after = seriesList.pageInfo.hasNextPage ? seriesList.pageInfo.endCursor : null;
  } while (after !== null);
  return series;
}
