import { refuse } from '../../../platform/errors/index.js';
import { ChatErrorCode } from './chat.errors.js';

export const refuseConversation = (field: readonly string[]): never =>
  refuse(
    ChatErrorCode.CONVERSATION_NOT_FOUND,
    { ko: '대화를 찾을 수 없습니다.', en: 'There is no such conversation.' },
    field,
  );

export const refuseMessage = (field: readonly string[]): never =>
  refuse(ChatErrorCode.MESSAGE_NOT_FOUND, { ko: '메시지를 찾을 수 없습니다.', en: 'There is no such message.' }, field);

export const refuseBoth = (): never =>
  refuse(
    ChatErrorCode.INVALID_INPUT,
    {
      ko: 'afterReplyId와 editsMessageId는 함께 쓸 수 없습니다.',
      en: '`afterReplyId` and `editsMessageId` cannot be given together.',
    },
    ['editsMessageId'],
  );

export const refuseVersions = (limit: number): never =>
  refuse(ChatErrorCode.TOO_MANY_VERSIONS, {
    ko: `대화의 한 자리에서는 질문을 ${limit}번까지 고쳐 쓸 수 있습니다.`,
    en: `${limit} messages can be asked at one place of a conversation.`,
  });

export const refuseReply = (field: readonly string[]): never =>
  refuse(ChatErrorCode.REPLY_NOT_FOUND, { ko: '답변을 찾을 수 없습니다.', en: 'There is no such reply.' }, field);

export const refuseEnded = (field: readonly string[]): never =>
  refuse(ChatErrorCode.REPLY_ALREADY_ENDED, { ko: '이미 끝난 답변입니다.', en: 'The reply has ended already.' }, field);

export const refuseUnfinished = (field: readonly string[]): never =>
  refuse(
    ChatErrorCode.REPLY_UNFINISHED,
    {
      ko: '이 질문에 대한 답변이 아직 진행 중입니다. 중지하거나 끝날 때까지 기다려 주세요.',
      en: 'A reply to this message is still on its way. Stop it or wait for its end.',
    },
    field,
  );

export const refuseBusy = (field: readonly string[]): never =>
  refuse(
    ChatErrorCode.CONVERSATION_BUSY,
    {
      ko: '이 대화에서 아직 답변이 진행 중입니다. 답변이 끝난 뒤에 다시 질문해 주세요.',
      en: 'This conversation has a reply on its way. Ask again once it has ended.',
    },
    field,
  );

export const refuseCrowd = (limit: number, field: readonly string[]): never =>
  refuse(
    ChatErrorCode.TOO_MANY_REPLIES,
    {
      ko: `진행 중인 답변이 ${limit}개입니다. 하나가 끝나거나 중지된 뒤에 다시 시도해 주세요.`,
      en: `${limit} replies are on their way already. Try again once one has ended or was stopped.`,
    },
    field,
  );

export const refuseLine = (limit: number): never =>
  refuse(ChatErrorCode.TOO_MANY_REPLIES, {
    ko: `답변을 기다리는 질문이 이미 ${limit}개입니다. 답변이 나온 뒤에 다시 질문해 주세요.`,
    en: `${limit} questions wait for their replies already. Ask again once some are answered.`,
  });

export const refuseSiblings = (limit: number, field: readonly string[]): never =>
  refuse(
    ChatErrorCode.TOO_MANY_REPLIES,
    {
      ko: `한 질문에는 답변을 ${limit}개까지 만들 수 있습니다. 새로 질문해 주세요.`,
      en: `A message can have ${limit} replies at most. Please ask again.`,
    },
    field,
  );

export const refuseBlank = (name: string, above: readonly string[] = []): never =>
  refuse(ChatErrorCode.INVALID_INPUT, { ko: `${name}: 비워 둘 수 없습니다.`, en: `${name} should not be empty.` }, [
    ...above,
    name,
  ]);

/** Somebody else's file reads exactly like none. */
export const refuseFile = (field: readonly string[]): never =>
  refuse(ChatErrorCode.FILE_NOT_FOUND, { ko: '파일을 찾을 수 없습니다.', en: 'There is no such file.' }, field);

export const refuseUnanalysed = (field: readonly string[]): never =>
  refuse(
    ChatErrorCode.FILE_NOT_ANALYSED,
    {
      ko: '아직 분석되지 않은 파일입니다. 분석이 끝난 뒤에 첨부해 주세요.',
      en: 'This file has not been analysed. Attach it once its analysis has succeeded.',
    },
    field,
  );

export const refuseManyFiles = (most: number): never =>
  refuse(
    ChatErrorCode.INVALID_INPUT,
    {
      ko: `한 질문에는 파일을 ${most}개까지 첨부할 수 있습니다.`,
      en: `A message can be about ${most} files at most.`,
    },
    ['attachments'],
  );

export function refuseFirst(most: number): never {
  const message = { ko: `first는 1에서 ${most} 사이여야 합니다.`, en: `\`first\` must be from 1 to ${most}.` };
  return refuse('BAD_USER_INPUT', message, ['first']);
}
