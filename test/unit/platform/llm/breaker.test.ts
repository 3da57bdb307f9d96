import { beforeEach, describe, expect, it } from '@jest/globals';
import { Breaker, type Ticket } from '../../../../src/platform/llm/breaker.js';
import { aClock } from './support.js';

describe('a circuit breaker', () => {
  let clock: ReturnType<typeof aClock>;
  let breaker: Breaker;
  const admitted = (): Ticket => {
    const ticket = breaker.admit();
    if (!ticket) throw new Error('the breaker is open');
    return ticket;
  };
  const fail = (times: number) => {
    for (let n = 0; n < times; n++) admitted().failed();
  };

  beforeEach(() => {
    clock = aClock();
    breaker = new Breaker({ failures: 5, openMs: 30_000 }, clock);
  });

  it('opens at the fifth failure in a row and not before', () => {
    fail(4);
    expect(breaker.admit()).not.toBeNull();
    fail(1);
    expect(breaker.admit()).toBeNull();
    expect(breaker.waitMs()).toBe(30_000);
  });

  it('counts failures in a row only', () => {
    fail(4);
    admitted().succeeded();
    fail(4);
    expect(breaker.admit()).not.toBeNull();
  });

  it('lets one probe through after thirty seconds, and all again once it worked', () => {
    fail(5);
    clock.move(29_999);
    expect(breaker.admit()).toBeNull();
    clock.move(1);
    const probe = admitted();
    expect(breaker.admit()).toBeNull();
    probe.responded();
    expect(breaker.admit()).not.toBeNull();
    probe.succeeded();
    fail(4);
    expect(breaker.admit()).not.toBeNull();
  });

  it('opens for another thirty seconds when the probe fails', () => {
    fail(5);
    clock.move(30_000);
    admitted().failed();
    expect(breaker.admit()).toBeNull();
    expect(breaker.waitMs()).toBe(30_000);
  });

  it('opens again at once when a probe breaks after its first token', () => {
    fail(5);
    clock.move(30_000);
    const probe = admitted();
    probe.responded();
    probe.failed();
    expect(breaker.admit()).toBeNull();
  });

  it('gives the probe to the next caller when the first one leaves', () => {
    fail(5);
    clock.move(30_000);
    admitted().released();
    expect(breaker.admit()).not.toBeNull();
  });

  it('does not stay open longer for calls that began before it opened', () => {
    const late = Array.from({ length: 10 }, admitted);
    fail(5);
    clock.move(20_000);
    for (const ticket of late) ticket.failed();
    expect(breaker.waitMs()).toBe(10_000);
    for (const ticket of late) ticket.succeeded();
    expect(breaker.admit()).toBeNull();
  });

  it('hears only the first word on how a call ended', () => {
    const call = admitted();
    for (let n = 0; n < 9; n++) call.failed();
    expect(breaker.admit()).not.toBeNull();
  });
});
