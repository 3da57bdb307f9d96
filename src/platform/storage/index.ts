/**
 * Files of people, kept under made-up ids behind one interface. The implementation is a folder, which all processes of
 * an installation share; it passes the contract tests that any other would have to.
 *
 * Another store, such as a bucket, has to keep what callers build on: an id is written once and never over another object
 * (a conditional put); `put` resolves when the object is durable, and leaves nothing of a source that broke off or of a
 * process that died (multipart uploads are ended); size is bounded while bytes come, not afterwards; and it is read and
 * written by Moa alone. Links that expire are `documents`' own, which checks them and records every use: no address of the
 * store itself is given to anyone.
 */
export { FolderStore } from './folder-store.js';
export { newObjectId, ObjectTooLarge, type ObjectReader, type ObjectStore, type StoredObject } from './object-store.js';
