import { Readable } from 'node:stream';
import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { refuse } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/text.js';
import { mayUse, refuseConversation, OWN_CONVERSATIONS } from '../../access/index.js';
import type { ExportFormat, ExportLinks } from './export-links.js';
import type { ExportedConversation, ExportRepository } from './export.repository.js';
import { asJson } from './as-json.js';
import { asMarkdown } from './as-markdown.js';
import { LINK_EXPIRED } from './export.texts.js';

export interface ExportParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly exports: ExportRepository;
  readonly links: ExportLinks;
}

/** A link to a conversation in a file. */
interface StartedExport {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A file to be downloaded. */
interface OutgoingExport {
  readonly name: string;
  readonly mediaType: string;
  readonly stream: Readable;
}

/** How long a link is valid, in seconds: enough to click it. */
const GOOD_SECONDS = 900;

/** Exports conversations as files for their owners. */
export class ExportService {
  constructor(private readonly parts: ExportParts) {}

  /** A link to the caller's own conversation, valid for fifteen minutes. @throws Refusal CONVERSATION_NOT_FOUND. */
  async start(caller: Caller, conversationId: number, format: ExportFormat): Promise<StartedExport> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { exports, links, clock } = this.parts;
    const conversation = await exports.find(conversationId);
    if (!mayUse(actor, conversation)) return refuseConversation(['conversationId']);
    const expiresAt = Math.floor(clock.now().getTime() / 1_000) + GOOD_SECONDS;
    const { accountId } = actor;
    const token = links.tokenOf({ conversationId, accountId, format, locale: caller.locale, expiresAt });
    return { token, expiresAt: new Date(expiresAt * 1_000) };
  }

  /** The file behind a token. The download is recorded. @throws Refusal CONVERSATION_NOT_FOUND or DOWNLOAD_EXPIRED. */
  async open(caller: Caller, token: string): Promise<OutgoingExport> {
    const { exports, links, clock, database } = this.parts;
    const link = links.read(token);
    const conversation = link && (await exports.find(link.conversationId));
    if (!link || conversation?.accountId !== link.accountId) return refuseConversation(['conversationId']);
    const exportedAt = clock.now();
    if (exportedAt.getTime() >= link.expiresAt * 1_000) return refuseExpired();
    const { format, locale } = link;
    await recordAudit(database, asOwner(caller, conversation), {
      action: 'CONVERSATION_EXPORTED',
      subjectType: 'Conversation',
      subjectId: conversation.id,
      customerId: conversation.customerId,
      detail: { format },
    });
    return this.#file(conversation, format, { exportedAt, locale });
  }

  #file(
    conversation: ExportedConversation,
    format: ExportFormat,
    { exportedAt, locale }: { readonly exportedAt: Date; readonly locale: Locale },
  ): OutgoingExport {
    const written = { conversation, messages: this.parts.exports.messages(conversation.id), exportedAt, locale };
    const name = `conversation-${koreanDate(exportedAt)}`;
    return format === 'JSON'
      ? { name: `${name}.json`, mediaType: 'application/json; charset=utf-8', stream: Readable.from(asJson(written)) }
      : { name: `${name}.md`, mediaType: 'text/markdown; charset=utf-8', stream: Readable.from(asMarkdown(written)) };
  }
}

/** A download by link runs as the account that was given the link. */
function asOwner(caller: Caller, { accountId, institutionId, role, customerId }: ExportedConversation): Caller {
  return { ...caller, actor: { accountId, institutionId, role, customerId: role === 'CUSTOMER' ? customerId : null } };
}

function refuseExpired(): never {
  const message = LINK_EXPIRED;
  return refuse('DOWNLOAD_EXPIRED', message);
}
