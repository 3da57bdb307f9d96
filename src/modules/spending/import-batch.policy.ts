import type { Actor } from '../../platform/access/index.js';

/** Staff and administrators see what was imported for their institution; customers see no file that holds others. */
export function mayReadImports(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
