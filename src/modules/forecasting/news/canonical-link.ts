/** Tracking parameters: they say where a reader came from, not what they read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref|cmp|from|rss)$/i;
const LINK_CHARACTERS = 2_000;

/** The address of an article without the parts that differ by reader; null for one that no browser should open. */
export function canonicalLink(link: string, base: string): string | null {
  const url = URL.parse(link.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href.length > LINK_CHARACTERS ? null : url.href;
}

/** A key equal for addresses of one article: `http` and `https`, with and without `www.`, `m.` and a last slash. */
export function linkKey(link: string): string {
  const { host, pathname, search } = new URL(link);
  return `${host.replace(/^(?:www|m)\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
