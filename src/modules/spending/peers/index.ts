/**
 * Peers compare a customer's spending with that of similar people. They own sketches of the groups whose figures may be
 * shown, counted again when a quarter is loaded or undone, and the disclosure rules: no group of fewer than 20, none
 * that differs from another by so few, and no figure finer than its own error.
 */
export { createPeers, peerEntities, type Peers } from './module.js';
export { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';
export type { PeerComparison, PeerFigure } from './peer-comparison.js';
export { PEER_FLOOR } from './peer-disclosure.js';
export { REFRESH_PEERS, refreshPeers } from './peer-refresh.js';
export type { PeerService } from './peer.service.js';
export { disclosedGroup, type DisclosedGroup } from './group-quartiles.js';
export type { RoundedQuartiles } from './peer-coarsening.js';
export { expectGroupBy } from './asked-peers.js';
export { PeerAttributeEnum } from './peer.enums.js';
