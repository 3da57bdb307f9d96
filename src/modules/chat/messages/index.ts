/** Questions: asking, regenerating and editing them, within the daily allowance of an account. */
export { TokenBudget } from './budget/index.js';
export { ChatAllowanceResolver } from './chat-allowance.resolver.js';
export type { Enclosed, MessageForecast } from './enclosure.js';
export { Enclosing, NO_FILES, NO_FORECASTS, type AttachedFiles } from './enclosure-check.js';
export { MessageEntity } from './message.entity.js';
export { type MessageContext, MessageRepository } from './message.repository.js';
export { ConversationMessagesResolver, ConversationPathResolver, MessageResolver } from './message.resolver.js';
export { MessageService } from './message.service.js';
export { RunningRepliesResolver } from './running-replies.resolver.js';
export { createExplanations } from './explanation/module.js';
export { type ExplanationDuty } from './explanation/duty.js';
export { ShownItemEntity } from './explanation/shown-item.entity.js';
