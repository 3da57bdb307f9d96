import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { contactKey, contactsIn } from './answer-contacts.js';
import type { InstitutionContactsRepository } from './institution-contacts.repository.js';
import type { KnowledgeActs } from '../editing/knowledge-acts.js';
import { PUBLISH_KNOWLEDGE, WRITE_KNOWLEDGE } from '../knowledge.policy.js';
import { NOT_A_CONTACT } from './institution-contacts.texts.js';

/** Contacts that an institution may list. */
export const MOST_CONTACTS = 50;

/** Keeps the contacts that answers of an institution may name. Published answers keep a contact that is removed. */
export class InstitutionContactsService {
  constructor(
    private readonly parts: { readonly acts: KnowledgeActs; readonly contacts: InstitutionContactsRepository },
  ) {}

  /** The contacts of the caller's institution, in the order of their letters. */
  list(caller: Caller): Promise<string[]> {
    return this.parts.contacts.list(WRITE_KNOWLEDGE.require(caller).institutionId);
  }

  /** Replaces the contacts by these. @throws Refusal INVALID_INPUT for a wrong contact, IDEMPOTENCY_CONFLICT. */
  set(caller: Caller, key: string, contacts: readonly string[]): Promise<string[]> {
    const { acts, contacts: repository } = this.parts;
    const act = { key, operation: 'institutionContactsSet', input: { contacts } };
    return acts.once(caller, act, PUBLISH_KNOWLEDGE, async ({ transaction, institutionId }) => {
      const wanted = contacts.map((contact) => contact.trim());
      refuseAll(wanted.flatMap((contact, at) => (isContact(contact) ? [] : [noContact(at)])));
      await repository.set(transaction, institutionId, [...new Set(wanted)]);
      await recordAudit(transaction, caller, {
        action: 'INSTITUTION_CONTACTS_SET',
        subjectType: 'Institution',
        subjectId: institutionId,
        customerId: null,
        detail: { contacts: wanted.length },
      });
      return repository.list(institutionId, transaction);
    });
  }
}

/** It is one contact and nothing else. */
const isContact = (text: string): boolean => {
  const [only, ...others] = contactsIn(text);
  return only !== undefined && others.length === 0 && contactKey(only) === contactKey(text);
};

const noContact = (at: number): Problem => ({
  code: 'INVALID_INPUT',
  field: ['contacts', String(at)],
  message: NOT_A_CONTACT,
});
