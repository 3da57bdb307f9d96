import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { newObjectId, ObjectTooLarge, type ObjectStore } from '../../src/platform/storage/index.js';

/** A source of these pieces, which fails where one is an error. */
export async function* source(...chunks: readonly (string | Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await Promise.resolve();
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}

export const MAX = 1_000_000;

/** A store that is empty, and what it keeps: the names of all, drafts included. */
export interface OpenedStore {
  readonly store: ObjectStore;
  readonly kept: () => Promise<readonly string[]>;
}

/** What every object store holds to. */
export function contract(name: string, open: () => OpenedStore): void {
  describe(name, () => {
    const read = async (store: ObjectStore, id: string): Promise<Buffer | null> => {
      const object = await store.get(id);
      return object && buffer(object.stream);
    };

    it('gives back what it was given, whatever the pieces it came in', async () => {
      const { store } = open();
      const pieces = fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(pieces, async (chunks) => {
          const id = newObjectId();
          const whole = Buffer.concat(chunks);
          const sha256 = createHash('sha256').update(whole).digest();
          expect(await store.put(id, source(...chunks), MAX)).toEqual({ id, bytes: whole.length, sha256 });
          const object = await store.get(id);
          expect(object?.bytes).toBe(whole.length);
          expect(object && (await buffer(object.stream))).toEqual(whole);
        }),
        { numRuns: 30 },
      );
    });

    it('knows what is there and what is not, before and after deleting', async () => {
      const { store, kept } = open();
      const id = newObjectId();
      expect([await store.exists(id), await store.get(id), await store.delete(id)]).toEqual([false, null, false]);
      await store.put(id, source('a'), MAX);
      expect(await store.exists(id)).toBe(true);
      expect([await store.delete(id), await store.delete(id), await store.exists(id)]).toEqual([true, false, false]);
      expect(await kept()).toEqual([]);
    });

    it('takes exactly as much as it may, stops reading at one byte more, and keeps nothing of that', async () => {
      const { store, kept } = open();
      const [fits, over] = [newObjectId(), newObjectId()];
      await store.put(fits, source('12345', '67890'), 10);
      let asked = 0;
      const endless = (async function* () {
        for (; asked < 1_000; asked += 1) yield Promise.resolve(Buffer.alloc(6));
      })();
      await expect(store.put(over, endless, 10)).rejects.toThrow(ObjectTooLarge);
      expect(asked).toBeLessThan(3);
      expect(await store.exists(over)).toBe(false);
      expect((await kept()).length).toBe(1);
    });

    it('keeps nothing of a source that fails, passes its error on, and takes the id again', async () => {
      const { store, kept } = open();
      const id = newObjectId();
      const failure = new Error('cut off');
      await expect(store.put(id, source('half', failure), MAX)).rejects.toBe(failure);
      expect([await store.exists(id), await kept()]).toEqual([false, []]);
      await store.put(id, source('whole'), MAX);
      expect(String(await read(store, id))).toBe('whole');
    });

    it('never changes an object', async () => {
      const { store } = open();
      const id = newObjectId();
      await store.put(id, source('first'), MAX);
      await expect(store.put(id, source('second'), MAX)).rejects.toThrow(/does not change/);
      expect(String(await read(store, id))).toBe('first');
    });

    it('takes what comes in many parts, and leaves nothing of it when it breaks off or is too large', async () => {
      const { store, kept } = open();
      const piece = randomBytes(1_000_000);
      const pieces = Array.from({ length: 20 }, () => piece);
      const id = newObjectId();
      const put = await store.put(id, source(...pieces), 20_000_000);
      // Compared by `equals`: the matchers look at each of twenty million bytes by itself.
      const whole = Buffer.concat(pieces);
      expect(put.sha256.equals(createHash('sha256').update(whole).digest())).toBe(true);
      expect((await read(store, id))?.equals(whole)).toBe(true);
      const before = (await kept()).length;
      const failure = new Error('cut off');
      await expect(store.put(newObjectId(), source(...pieces, failure), 30_000_000)).rejects.toBe(failure);
      await expect(store.put(newObjectId(), source(...pieces), 19_999_999)).rejects.toThrow(ObjectTooLarge);
      expect((await kept()).length).toBe(before);
    }, 180_000);

    it('says that it can be reached', async () => {
      await expect(open().store.check()).resolves.toBeUndefined();
    });

    it('shows an object only when it is whole', async () => {
      const { store } = open();
      const id = newObjectId();
      let finish: () => void = () => undefined;
      const slow = (async function* () {
        yield Buffer.from('first half, ');
        await new Promise<void>((resolve) => (finish = resolve));
        yield Buffer.from('second half');
      })();
      const put = store.put(id, slow, MAX);
      for (let tries = 0; tries < 20; tries += 1) expect(await store.get(id)).toBeNull();
      finish();
      await put;
      expect(String(await read(store, id))).toBe('first half, second half');
    });

    it('keeps many at once apart', async () => {
      const { store, kept } = open();
      const files = Array.from({ length: 40 }, () => ({ id: newObjectId(), body: randomBytes(10_000) }));
      await Promise.all(files.map(({ id, body }) => store.put(id, source(body), MAX)));
      for (const { id, body } of files) expect(await read(store, id)).toEqual(body);
      expect((await kept()).length).toBe(40);
    });

    it('takes no text of a person for an id', async () => {
      const { store, kept } = open();
      const tricks = [
        '../../etc/passwd',
        '..',
        '',
        'a'.repeat(31),
        'A'.repeat(32),
        `${'a'.repeat(32)}\n`,
        '/etc/passwd',
      ];
      for (const id of [...tricks, `${'a'.repeat(30)}/.`, '%2e%2e%2f'.repeat(4), 'a'.repeat(31) + '\0']) {
        await expect(store.put(id, source('x'), MAX)).rejects.toThrow(RangeError);
        await expect(store.get(id)).rejects.toThrow(RangeError);
        await expect(store.exists(id)).rejects.toThrow(RangeError);
        await expect(store.delete(id)).rejects.toThrow(RangeError);
      }
      expect(await kept()).toEqual([]);
    });
  });
}
