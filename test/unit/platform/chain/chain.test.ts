import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalJson,
  commitment,
  linkAfter,
  START,
  walkChain,
  type Head,
  type Json,
  type Link,
} from '../../../../src/platform/chain/index.js';

/** A chain of so many links, and its head. */
function chainOf(length: number, contentOf = (place: number): Record<string, Json> => ({ said: `words ${place}` })) {
  const links: Link[] = [];
  let head: Head = START;
  for (let place = 1; place <= length; place += 1) {
    const link = linkAfter(head, contentOf(place));
    links.push(link);
    head = link;
  }
  return { links, head: { sequence: head.sequence, hash: head.hash } };
}

const faultOf = async (
  links: readonly Link[],
  head: Head | null,
  anchors: ReadonlyMap<number, string> = new Map(),
): Promise<string | null> => {
  const { fault } = await walkChain(links, { start: START, head, anchors });
  return fault && `${fault.kind} ${fault.sequence}`;
};

const at = (links: readonly Link[], place: number): Link => {
  const link = links[place - 1];
  if (!link) throw new RangeError(`no link ${place}`);
  return link;
};

/** A link for a place that anybody could make, with a hash that fits. */
const forged = (links: readonly Link[], place: number): Link =>
  linkAfter(place === 1 ? START : at(links, place - 1), { said: 'something else' });

/** The link with another text, and a hash that fits. */
function rehashed(link: Link, body: string): Link {
  const { previousHash, sequence, ...content } = JSON.parse(body) as { previousHash: string; sequence: number };
  return { ...link, ...linkAfter({ sequence: sequence - 1, hash: previousHash }, content) };
}

const LENGTH = 12;
const { links, head } = chainOf(LENGTH);
const places = fc.integer({ min: 1, max: LENGTH });

describe('a commitment', () => {
  it('is the HMAC-SHA-256 of a name and a text under its salt, and of no other', () => {
    const salt = '0b'.repeat(32);
    // printf 'question\nhello' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b…
    expect(commitment(salt, 'question', 'hello')).toBe(
      'be3356da2ae2006e502f131768e3e0d4319e21191f7d5548ec1f8d94a90617fe',
    );
    for (const other of [
      commitment(salt, 'shownText', 'hello'),
      commitment(salt, 'question', 'hello '),
      commitment('0c'.repeat(32), 'question', 'hello'),
    ])
      expect(other).not.toBe(commitment(salt, 'question', 'hello'));
  });
});

describe('canonical JSON', () => {
  it('orders keys by their UTF-16 units, and writes nothing that could be written otherwise', () => {
    expect(
      canonicalJson({ b: [1, -0, 1e21, 0.1], a: null, '\u20ac': '\u0007"', '1': true, '\ud83d\ude00': 'x', ﬁ: 1 }),
    ).toBe('{"1":true,"a":null,"b":[1,0,1e+21,0.1],"€":"\\u0007\\"","😀":"x","ﬁ":1}');
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });

  it('is one text for one value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned as Json)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object as Json))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

describe('a chain', () => {
  it('of any length is sound as it was made, and after any of its links', async () => {
    expect(await walkChain(links, { start: START, head })).toEqual({ checked: LENGTH, fault: null, last: head });
    for (const link of links) {
      const { fault } = await walkChain(links.slice(link.sequence), { start: link, head });
      expect(fault).toBeNull();
    }
    expect(await faultOf([], START)).toBeNull();
  });

  it('names the link whose text was altered, also when its hash was made to fit', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (place, fits) => {
        const link = at(links, place);
        const body = link.body.replace('words', 'sword');
        const changed = links.with(place - 1, fits ? rehashed(link, body) : { ...link, body });
        expect(await faultOf(changed, head)).toBe(`ALTERED ${place}`);
      }),
    );
  });

  it('names the link whose hash was altered', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (place) => {
        const changed = links.with(place - 1, { ...at(links, place), hash: 'f'.repeat(64) });
        expect(await faultOf(changed, head)).toBe(`ALTERED ${place}`);
      }),
    );
  });

  it('names the first place that is empty, also at its end', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: LENGTH }), async (place, count) => {
        const left = links.toSpliced(place - 1, count);
        const kind = place + count > LENGTH ? 'CUT_TAIL' : 'MISSING';
        expect(await faultOf(left, head)).toBe(`${kind} ${place}`);
      }),
    );
  });

  it('names the first of two links that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LENGTH - 1 }), async (place) => {
        const [one, other] = [at(links, place), at(links, place + 1)];
        expect(await faultOf(links.toSpliced(place - 1, 2, other, one), head)).toBe(`REORDERED ${place}`);
        const renumbered = [
          { ...other, sequence: place },
          { ...one, sequence: place + 1 },
        ];
        expect(await faultOf(links.toSpliced(place - 1, 2, ...renumbered), head)).toBe(`REORDERED ${place}`);
      }),
    );
  });

  it('names the place where a link was inserted, however later links are renumbered', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (place, renumbers) => {
        const rest = links.slice(place - 1).map((link) => ({ ...link, sequence: link.sequence + Number(renumbers) }));
        const longer = [...links.slice(0, place - 1), forged(links, place), ...rest];
        expect(await faultOf(longer, head)).toBe(`INSERTED ${place}`);
      }),
    );
    expect(await faultOf([...links, linkAfter(head, { said: 'more' })], head)).toBe(`INSERTED ${LENGTH + 1}`);
  });

  it('names a link whose data is found to be wrong only after a while', async () => {
    const later = (link: Link) => Promise.resolve(link.sequence === 5 ? 'its words are gone' : null);
    const { checked, fault } = await walkChain(links, { start: START, head, check: later });
    expect([checked, fault]).toEqual([4, { kind: 'ALTERED', sequence: 5, detail: 'its words are gone' }]);
  });

  it('that was rewritten from some link on is sound by itself, and shows against an anchor', async () => {
    const anchors = new Map([
      [4, at(links, 4).hash],
      [9, at(links, 9).hash],
    ]);
    const other = chainOf(LENGTH, (place) => ({ said: place < 7 ? `words ${place}` : 'lies' }));
    expect(await faultOf(other.links, other.head)).toBeNull();
    expect(await faultOf(other.links, other.head, anchors)).toBe('REWRITTEN 9');
    const cut = chainOf(6);
    expect(await faultOf(cut.links, cut.head)).toBeNull();
    expect(await faultOf(cut.links, cut.head, anchors)).toBe('CUT_TAIL 7');
    const shorter = chainOf(8);
    expect(await faultOf(shorter.links, shorter.head, anchors)).toBe('CUT_TAIL 9');
  });
});
