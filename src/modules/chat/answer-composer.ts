import { createHash } from 'node:crypto';
import type { Caller } from '../../platform/access/index.js';
import { koreanDate, type Clock } from '../../platform/clock.js';
import type { ChatRequest, LanguageModel } from '../../platform/llm/index.js';
import { buildPrompt, narrate, type FactSource } from './answer/index.js';
import type { MessageContext, MessageRepository } from './message.repository.js';
import type { Answer, AnswerEvidence, AnswerEvent, ClaimedReply, Composer } from './replies/index.js';

export interface AnswerComposerParts {
  readonly messages: MessageRepository;
  readonly facts: FactSource;
  readonly clock: Clock;
  readonly model: LanguageModel;
}

/** Gathers what an answer may rest on, as the account that asked: nobody learns more by asking in words. */
export class AnswerComposer implements Composer {
  constructor(private readonly parts: AnswerComposerParts) {}

  /** @throws Error when the message is gone: then its reply is, too. */
  async compose(reply: ClaimedReply): Promise<Answer> {
    const { messages, facts, clock, model } = this.parts;
    const context = await messages.findContext(reply.messageId);
    if (!context) throw new Error('the message of a reply is gone');
    const { customerId, text: question, history } = context;
    const known = customerId === null ? null : await facts.factsFor(callerOf(reply, context), customerId);
    const { locale } = reply;
    const request: ChatRequest = {
      messages: buildPrompt({ question, history, facts: known, locale, today: koreanDate(clock.now()) }),
      narration: narrate(question, known, locale, { isOwn: reply.askedAs === 'CUSTOMER' }),
      user: createHash('sha256').update(`moa account ${reply.accountId}`).digest('hex').slice(0, 32),
    };
    const told = (known ?? []).map((fact) => ({ ...fact, isTold: false, places: [] }));
    const promptSha256 = createHash('sha256').update(JSON.stringify(request.messages)).digest('hex');
    const evidence: AnswerEvidence = { promptSha256, facts: told, versions: {}, verdicts: [] };
    return { stream: (signal) => written(model, request, signal), evidence: () => evidence };
  }
}

function callerOf(reply: ClaimedReply, { institutionId, customerId }: MessageContext): Caller {
  const { accountId, askedAs: role, requestId, locale } = reply;
  const actor = { accountId, institutionId, role, customerId: role === 'CUSTOMER' ? customerId : null };
  return { actor, requestId, locale, address: null };
}

async function* written(model: LanguageModel, request: ChatRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  for await (const event of model.stream(request, signal)) if (event.type !== 'tool_calls') yield event;
}
