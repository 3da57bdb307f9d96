/**
 * People's files, stored under random ids behind one interface: in a folder, which all processes of an installation
 * share, or in a bucket. Both pass the same contract tests. An id is written once and never over another object; `put`
 * resolves when the object is durable, and leaves nothing of a source that broke off or of a process that died; size is
 * limited while bytes arrive. Only Moa reads and writes a store: expiring links belong to the rooms, which check them
 * and record every use; the store's own address is never given out.
 */
export { createObjectStores, s3Client, type ObjectStores } from './create-stores.js';
export { FolderStore } from './folder-store.js';
export { newObjectId, ObjectTooLarge, type ObjectReader, type ObjectStore, type StoredObject } from './object-store.js';
export { listObjects, readObject, type ListedObject } from './s3-listing.js';
export type { S3Place } from './s3-place.js';
export { S3Store } from './s3-store.js';
export { trainingFiles, TrainingPlaceRefused, type TrainingFile, type TrainingFiles } from './training-files.js';
