import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelTasks } from '../../../src/wiring/model-tasks.js';
import { MODEL_TASKS } from '../../../src/modules/models/index.js';
import { gatesOf, outcomeOf } from '../../../src/modules/models/record/index.js';
import {
  MAX_SHIPPED_BYTES,
  parseShippedRecord,
  readShipped,
  SHIPPED_DIR,
  slugOf,
  writeShipped,
} from '../../../src/modules/models/shipping/index.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'moa-shipped-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const files = (text: string) => ({ 'model.onnx': Buffer.from(text), 'card.md': Buffer.from('card') });

describe('models that ship', () => {
  it('are numbered by what is in them', async () => {
    expect(await readShipped('LIFE_STAGE', dir)).toBeNull();
    expect(await writeShipped('LIFE_STAGE', files('one'), dir)).toBe(1);
    expect(await writeShipped('LIFE_STAGE', files('one'), dir)).toBe(1);
    expect(await writeShipped('LIFE_STAGE', files('two'), dir)).toBe(2);
    expect(await writeShipped('LIFE_STAGE', { 'model.onnx': Buffer.from('two') }, dir)).toBe(3);
    expect((await readdir(join(dir, 'life-stage'))).sort()).toEqual(['manifest.json', 'model.onnx']);
    const read = await readShipped('LIFE_STAGE', dir);
    expect([read?.number, Buffer.from(read?.files['model.onnx'] ?? []).toString()]).toEqual([3, 'two']);
  });

  it('are not read when a file was changed, and not written when one is large', async () => {
    await writeShipped('LOAN_RISK', files('one'), dir);
    await writeFile(join(dir, 'loan-risk', 'card.md'), 'changed');
    await expect(readShipped('LOAN_RISK', dir)).rejects.toThrow('not the file that its manifest names');
    const large = { 'model.onnx': Buffer.alloc(MAX_SHIPPED_BYTES + 1) };
    await expect(writeShipped('LOAN_RISK', large, dir)).rejects.toThrow(RangeError);
    expect(await readFile(join(dir, 'loan-risk', 'model.onnx'), 'utf8')).toBe('one');
  });

  it('lie where the program looks for them, whole and readable', async () => {
    expect(existsSync(join(SHIPPED_DIR, 'README.md'))).toBe(true);
    for (const task of MODEL_TASKS) {
      const shipped = await readShipped(task);
      if (shipped) expect(parseShippedRecord(shipped).contract.task).toBe(task);
    }
    const folders = (await readdir(SHIPPED_DIR)).filter((name) => name !== 'README.md');
    expect(folders.filter((name) => !MODEL_TASKS.some((task) => slugOf(task) === name))).toEqual([]);
  });

  // What things look like is an institution's own: no model of photographs of them can ship.
  const shipping = modelTasks.filter(({ format }) => format !== 'IMAGE');
  it.each(shipping.map((each) => [each.task, each] as const))('pass every gate of today: %s', async (name, task) => {
    const shipped = await readShipped(name);
    expect(shipped).not.toBeNull();
    if (!shipped) return;
    const gates = gatesOf(parseShippedRecord(shipped), task);
    expect(gates.filter((gate) => ['FAILED', 'NOT_JUDGED'].includes(outcomeOf(gate)))).toEqual([]);
    expect(gates.find(({ gate }) => gate === 'ABOVE_NOISE')).toMatchObject({ passed: true });
  });
});
