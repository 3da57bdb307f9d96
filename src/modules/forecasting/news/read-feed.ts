import { parseFeed } from 'feedsmith';
import { canonicalLink } from './canonical-link.js';
import { cleanText } from './clean-text.js';

/** One item of a feed, in plain text. */
export interface NewsEntry {
  /** The feed's id for the item, or its address, or its title. */
  readonly guid: string;
  readonly link: string | null;
  readonly title: string;
  readonly summary: string;
  /** Null where the feed gives none, or not in a readable form. */
  readonly publishedAt: Date | null;
}

/** Most items read from one feed; the newest come first in feeds. */
export const ENTRIES_MAX = 100;
const [TITLE_CHARACTERS, SUMMARY_CHARACTERS, GUID_CHARACTERS] = [200, 1_000, 500];

/** Thrown for a document that is not a feed, or that defines entities. */
export class UnreadableFeed extends Error {
  override readonly name = 'UnreadableFeed';
}

/**
 * The items of an RSS or Atom feed. Entities are not resolved: a document that defines any is refused, since news needs
 * none, and they can expand without end or read files.
 * @param base what addresses in it are relative to.
 * @throws UnreadableFeed
 */
export function readFeed(text: string, base: string): NewsEntry[] {
  if (definesEntities(text)) throw new UnreadableFeed('it defines entities');
  return itemsOf(text)
    .map(({ guid, link, title, summary, date }): NewsEntry => {
      const address = link === undefined ? null : canonicalLink(link, base);
      const shownTitle = cleanText(title, TITLE_CHARACTERS);
      const known = cleanText(guid ?? '', GUID_CHARACTERS);
      return {
        guid: known === '' ? (address ?? shownTitle) : known,
        link: address,
        title: shownTitle,
        summary: cleanText(summary, SUMMARY_CHARACTERS),
        publishedAt: dateOf(date),
      };
    })
    .filter(({ title }) => title !== '');
}

/** A document type may be declared once, and may define nothing. */
function definesEntities(text: string): boolean {
  if (/<!ENTITY/i.test(text)) return true;
  const [, named, ...more] = text.split(/<!DOCTYPE/i, 3);
  return more.length > 0 || (named !== undefined && /[>[]/.exec(named)?.[0] !== '>');
}

interface RawItem {
  readonly guid: string | undefined;
  readonly link: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly date: string | undefined;
}

function itemsOf(text: string): RawItem[] {
  const { format, feed } = parsed(text);
  if (format === 'atom')
    return (feed.entries ?? []).map(({ id, links = [], title, summary, content, published, updated }) => ({
      guid: id,
      link: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href,
      title: title?.value ?? '',
      summary: summary?.value ?? content?.value ?? '',
      date: published ?? updated,
    }));
  if (format === 'rss')
    return (feed.items ?? []).map(({ guid, link, title = '', description = '', pubDate, dc }) => ({
      guid: guid?.value,
      link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
      title,
      summary: description,
      date: pubDate ?? dc?.dates?.[0],
    }));
  if (format === 'rdf')
    return (feed.items ?? []).map(({ link, title = '', description = '', dc }) => ({
      guid: link,
      link,
      title,
      summary: description,
      date: dc?.dates?.[0],
    }));
  throw new UnreadableFeed('it is neither RSS nor Atom');
}

function parsed(text: string) {
  try {
    return parseFeed(text, { maxItems: ENTRIES_MAX });
  } catch (error) {
    throw new UnreadableFeed('it does not parse', { cause: error });
  }
}

/** Korean feeds name their zone or leave it out; a date without one is Korean time. */
function dateOf(given: string | undefined): Date | null {
  if (given === undefined) return null;
  const text = given.trim().replace(/\bKST$/, '+0900');
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|\b[A-Z]{2,4})$/.test(text);
  const time = Date.parse(hasZone ? text : `${text.replace(/^(\d{4}-\d\d-\d\d)$/, '$1T00:00')}${zoneFor(text)}`);
  return Number.isNaN(time) ? null : new Date(time);
}

const zoneFor = (text: string): string => (/^\d{4}-/.test(text) ? '+09:00' : ' +0900');
