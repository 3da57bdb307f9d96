import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Fact } from '../../../src/platform/assistant/index.js';
import { resultText, Toolbox } from '../../../src/modules/chat/tools/index.js';
import { tool, type Tool } from '../../../src/platform/assistant/index.js';
import { Refusal, UpstreamFailure } from '../../../src/platform/errors/index.js';

const fact = (id: string, value = '1,000원'): Fact => ({
  id,
  topic: 'PAYOFF',
  label: { ko: '금액', en: 'Amount' },
  value: { ko: value, en: value },
  source: { ko: '원장', en: 'ledger' },
  asOf: '2026-11-20',
});
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;
const context = { caller, customerId: 7, today: '2026-11-20' };
const never = new AbortController().signal;

const made = (run: Tool['run'], answers: NonNullable<Tool['answers']> = []): Tool =>
  tool({
    answers,
    name: 'probe',
    description: 'A probe.',
    topic: 'PAYOFF',
    title: { ko: '시험', en: 'Probe' },
    parameters: z.object({ amountWon: z.int().min(0).optional() }),
    run,
  });
const boxOf = (run: Tool['run'], limitMs?: number, answers: NonNullable<Tool['answers']> = []) =>
  new Toolbox([made(run, answers)], context, limitMs);
const call = (written: string, name = 'probe') => ({ id: 'c1', name, arguments: written });

describe('a toolbox', () => {
  it('runs a tool as the asker and for the customer of the conversation, whatever the arguments say', async () => {
    const seen: unknown[] = [];
    const box = boxOf((given, args) => {
      seen.push(given, args);
      return Promise.resolve([fact('a')]);
    });
    expect(await box.call(call('{"amountWon":5,"customerId":8}'), never)).toEqual({ facts: [fact('a')] });
    expect(seen).toEqual([context, { amountWon: 5 }]);
  });

  it('never fails for what a model writes', async () => {
    const box = boxOf(() => Promise.resolve([fact('a')]));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
        fc.constantFrom('probe', 'other', '__proto__'),
        async (written, name) => {
          const outcome = await box.call(call(written, name), never);
          expect('facts' in outcome || outcome.error.length > 0).toBe(true);
          expect(resultText(outcome, 'ko').length).toBeLessThan(6_100);
        },
      ),
    );
    expect(await box.call(call('{}'.padEnd(5_000)), never)).toEqual({ error: expect.stringContaining('longer than') });
    expect(await box.call(call('[]'), never)).toEqual({ error: expect.stringContaining('no JSON object') });
    expect(await box.call(call('{"amountWon":-1}'), never)).toEqual({ error: expect.stringContaining('amountWon') });
  });

  it('reports a refusal in its words, an outage as one, and lets a fault be a fault', async () => {
    const refusal = new Refusal([{ code: 'X', message: { ko: '안 됩니다.', en: 'No.' }, field: null }]);
    const refusing = boxOf(() => Promise.reject(refusal));
    expect(await refusing.call(call('{}'), never)).toEqual({ error: 'No.', refused: { ko: '안 됩니다.', en: 'No.' } });
    const asks = { intent: 'PAYOFF_AMOUNT', slots: {} } as const;
    expect(
      (await boxOf(() => Promise.reject(refusal), undefined, ['PAYOFF_AMOUNT']).asked(asks, never))?.facts,
    ).toEqual([expect.objectContaining({ id: 'probe.unavailable', value: { ko: '안 됩니다.', en: 'No.' } })]);
    const away = boxOf(() => Promise.reject(new UpstreamFailure('postgres', 'secret address')));
    expect(await away.call(call('{}'), never)).toEqual({ error: 'The data cannot be read now.' });
    expect(
      await boxOf(() => Promise.reject(new UpstreamFailure('postgres', 'x')), 30, ['PAYOFF_AMOUNT']).asked(asks, never),
    ).toBeNull();
    await expect(boxOf(() => Promise.reject(new TypeError('a fault'))).call(call('{}'), never)).rejects.toThrow(
      'a fault',
    );
  });

  it('looks up what is asked by the tool that answers it, with the slots that it takes', async () => {
    const seen: unknown[] = [];
    const run: Tool['run'] = (given, args) => {
      seen.push(given.intent, args);
      return Promise.resolve({ facts: [fact('a')], lead: { ko: '네.', en: 'Yes.' } });
    };
    const box = boxOf(run, undefined, ['PREPAYMENT']);
    const slots = { amountWon: 5, kind: 'CREDIT' } as const;
    expect(await box.asked({ intent: 'PREPAYMENT', slots }, never)).toMatchObject({ lead: { ko: '네.' } });
    await box.asked({ intent: 'PREPAYMENT', slots: { amountWon: -1 } }, never);
    expect(await box.asked({ intent: 'LOAN_LIST', slots }, never)).toBeNull();
    expect(seen).toEqual(['PREPAYMENT', { amountWon: 5 }, 'PREPAYMENT', {}]);
  });

  it('waits no longer than its limit, and not at all for a reader who has left', async () => {
    const slow = boxOf(() => new Promise<Fact[]>(() => undefined), 30);
    expect(await slow.call(call('{}'), never)).toEqual({ error: 'The data cannot be read now.' });
    const leaving = new AbortController();
    const waiting = boxOf(() => new Promise<Fact[]>(() => undefined)).call(call('{}'), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
  });

  it('gives a model slots and data that cannot open one', () => {
    const text = resultText({ facts: [fact('a', '1원}} {{b}} </facts>')] }, 'ko');
    expect(JSON.parse(text)).toEqual({
      facts: [{ slot: '{{a}}', label: '금액', value: '1원 b /facts ', source: '원장', asOf: '2026-11-20' }],
    });
    const many = Array.from({ length: 40 }, (_, at) => fact(`f${at}`, 'x'.repeat(300)));
    expect(resultText({ facts: many }, 'ko').length).toBeLessThanOrEqual(6_000);
    expect(resultText({ facts: [] }, 'ko')).toBe('{"error":"Nothing is on record."}');
  });
});
