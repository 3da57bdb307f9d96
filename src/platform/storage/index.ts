/**
 * Files of people, kept under made-up ids behind one interface. The implementation is a folder, which all processes of
 * an installation share; it passes the contract tests that any other would have to.
 */
export { FolderStore } from './folder-store.js';
export { newObjectId, ObjectTooLarge, type ObjectReader, type ObjectStore, type StoredObject } from './object-store.js';
