/**
 * Peers compare a customer's spending with that of people like him. They own sketches of those groups of people of whom
 * figures may be told, counted anew when a quarter is loaded or taken back, and the rules of what may be told: no group
 * of fewer than 20, none that leaves so few beside another, and no figure finer than its own error.
 */
export { createPeers, peerEntities, type Peers } from './module.js';
export { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';
export type { PeerComparison, PeerFigure } from './peer-comparison.js';
export { PEER_FLOOR } from './peer-disclosure.js';
export { refreshPeers } from './peer-refresh.js';
export type { PeerService } from './peer.service.js';
export { toldGroup, type ToldGroup } from './group-quartiles.js';
export type { RoundedQuartiles } from './peer-coarsening.js';
export { expectGroupBy } from './asked-peers.js';
export { PeerAttributeEnum } from './peer.enums.js';
