import { HELP_LONG } from '../../gate/index.js';

/** Ways to reach somebody that a text names, as people write them. */
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]+|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|kr|io|me|ly|shop|xyz|app|link|info|biz|site|top|cc|gg|page|dev|co|to|us)(?![\w-])(?:\/[^\s<>"')\]]*)?/giu;
const PHONE =
  /(?<![\d.,])(?:\+82[-.\s]?\d{1,2}|\(?0\d{1,2}\)?)[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)|(?<![\d.,])1[3-9]\d{2}[-.\s]?\d{4}(?!\d)/gu;
/** A name by which somebody is found in a messenger. */
const MESSENGER =
  /(?:카톡|카카오톡|텔레그램|오픈\s?채팅|kakao\s?talk|telegram|whatsapp)\s*(?:아이디|id|방|:|@)\s*:?\s*@?[\w가-힣.-]+/giu;
const CONTACT_PATTERNS = [EMAIL, LINK, MESSENGER, PHONE] as const;

/** The contacts that a text names, as they are written. */
export const contactsIn = (text: string): readonly string[] => splitContacts(text).contacts;

/** A text without the contacts that it names, and those. */
export function splitContacts(text: string): { readonly rest: string; readonly contacts: readonly string[] } {
  const contacts: string[] = [];
  const rest = CONTACT_PATTERNS.reduce(
    (left, kind) =>
      left.replace(kind, (contact) => {
        contacts.push(contact.replace(/[.,]+$/, ''));
        return ' … ';
      }),
    text.normalize('NFKC'),
  );
  return { rest, contacts };
}

/** Key to compare contacts: numbers by their digits, the rest in lower case and without the start of a link. */
export function contactKey(contact: string): string {
  const text = contact.normalize('NFKC').trim().toLowerCase();
  if (/^[\d\s().+-]+$/.test(text)) return text.replace(/\D/g, '').replace(/^82(?=[1-9])/, '0');
  return text
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}

/** Whether a contact is a public help line, is listed, or is below a listed link. */
export function isListed(contact: string, listed: readonly string[]): boolean {
  const key = contactKey(contact);
  if (key === contactKey(HELP_LONG)) return true;
  return listed
    .map(contactKey)
    .some((own) => key === own || (/^[^@\s]+\.[^@\s]+$/.test(own) && key.startsWith(`${own}/`)));
}
