/**
 * Hash chains: each link holds the hash of the one before it, so that changing, removing, moving or adding one shows in
 * the next. The head of each chain is stored separately, and shows when the end was cut off.
 */
export { canonicalJson, type Json } from './canonical-json.js';
export { advanceHeads, exactMoment, findHead, lockHeads, type HeldHead } from './chain-heads.js';
export { commitment, GENESIS, linkAfter, newSalt, sha256, START, type Head, type Link } from './link.js';
export {
  walkChain,
  type ChainFault,
  type FaultKind,
  type Finding,
  type LinkBody,
  type Walked,
  type WalkOptions,
} from './chain-walk.js';
