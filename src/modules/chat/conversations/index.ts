/** Conversations: who owns them, and how they are listed, searched and exported. Every other part of the chat asks
 *  here whether an account may read one. */
export { nodeFields } from './connection-fields.js';
export { ConversationEntity } from './conversation.entity.js';
export { ConversationRepository } from './conversation.repository.js';
export { ConversationResolver } from './conversation.resolver.js';
export { type ConversationRow } from './conversation-row.js';
export { ConversationService, type CustomerDirectory } from './conversation.service.js';
export { ConversationType } from './conversation.types.js';
export { createExports } from './export/index.js';
export { ConversationTextEntity, createSearch } from './search/index.js';
