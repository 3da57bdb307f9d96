import { requireActor, type Actor, type Caller, type Permission } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { keyClaim, once } from '../../../platform/once/index.js';
import {
  versionNeedsAnother,
  versionNotFound,
  versionNotIndependent,
  versionNotProposed,
  versionOutdated,
  versionTaken,
} from '../insights.refusals.js';
import type { Version } from '../in-force.js';
import type { VersionRow } from './version-row.js';
import type { VersionRepository } from './version.repository.js';
import { PROPOSE_VERSIONS, PUBLISH_VERSIONS } from './version.policy.js';
import { VERSION_NAME } from './version.texts.js';

/** What a version is proposed with. */
interface Proposal<Said> {
  readonly version: string;
  readonly said: Said;
}

/** What is particular to one kind of version. */
interface VersionKind<Content, Said> {
  /** For the record and for keys, such as `AnomalyRuleSet`. */
  readonly name: string;
  /** Everything that is wrong with a proposed content, each with its field. */
  readonly problems: (said: Said) => readonly Problem[];
  /** What is stored of it, once nothing is wrong. */
  readonly stored: (said: Said) => object;
  /** @throws Error when it is not whole. */
  readonly parse: (content: unknown) => Content;
  /** What would have been otherwise with it than with the one in force. */
  readonly backTest: (caller: Caller, inForce: Version<Content>, proposed: Content) => Promise<object>;
}

/** A back-test names the version it was compared with, as it does not apply to another. */
interface ComparedWith {
  readonly againstKey?: number;
}

interface Work {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly at: Date;
}

export const MOST_LISTED = 50;
const VERSION_NAME_PATTERN = /^[0-9A-Za-z][0-9A-Za-z._+-]{0,39}$/;
const NAME_PROBLEM: Problem = {
  code: 'INVALID_INPUT',
  field: ['version'],
  message: VERSION_NAME,
};

/**
 * Puts versions of rules or weights in force, which takes two people: one proposes a version, with what it would change
 * on stored quarters, and an independent administrator publishes it. A version never changes.
 */
export class VersionPublishing<Content, Said> {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly origins: TwoPersonCheck;
      readonly versions: VersionRepository;
      readonly kind: VersionKind<Content, Said>;
    },
  ) {}

  /** The latest versions of the institution and those that ship, newest first. For staff. */
  list(caller: Caller): Promise<VersionRow[]> {
    const { institutionId } = PROPOSE_VERSIONS.require(caller);
    return this.parts.versions.list(institutionId, MOST_LISTED);
  }

  /** One of them; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<VersionRow | null> {
    const actor = requireActor(caller);
    return PROPOSE_VERSIONS.allows(actor) ? this.parts.versions.find(actor.institutionId, id) : null;
  }

  /** Proposes a version. @throws Refusal INVALID_INPUT, VERSION_TAKEN, IDEMPOTENCY_CONFLICT. */
  propose(caller: Caller, key: string, proposal: Proposal<Said>): Promise<VersionRow> {
    const { versions, kind } = this.parts;
    return this.#act(caller, { key, act: 'Propose', input: proposal }, PROPOSE_VERSIONS, async (work) => {
      const { version, said } = proposal;
      refuseAll([...(VERSION_NAME_PATTERN.test(version) ? [] : [NAME_PROBLEM]), ...kind.problems(said)]);
      const content = kind.stored(said);
      const { transaction, actor, at } = work;
      const { institutionId, accountId } = actor;
      await versions.takeTurn(transaction, institutionId);
      const before = await this.#inForce(work);
      const backTest = {
        ...(await kind.backTest(caller, before, kind.parse(content))),
        againstKey: before.id,
        against: before.version,
      };
      const proposed = { version, content, institutionId, backTest, proposedBy: accountId, at };
      const id = (await versions.propose(transaction, proposed)) ?? versionTaken();
      return this.#recorded(caller, work, 'PROPOSED', id);
    });
  }

  /**
   * Puts a proposal in force, within seconds on every node. When several calls run at once, one succeeds; a proposal
   * back-tested against a version that is no longer in force must be proposed again.
   * @throws Refusal VERSION_NOT_FOUND, VERSION_NOT_PROPOSED, VERSION_NEEDS_ANOTHER, VERSION_NOT_INDEPENDENT,
   * VERSION_OUTDATED, IDEMPOTENCY_CONFLICT.
   */
  publish(caller: Caller, key: string, id: number): Promise<VersionRow> {
    const { versions, origins } = this.parts;
    return this.#act(caller, { key, act: 'Publish', input: { id } }, PUBLISH_VERSIONS, async (work) => {
      const { transaction, actor, at } = work;
      const { proposedBy, backTest } = await this.#open(work, id);
      if (proposedBy === null) return versionNotProposed();
      const refusals = { same: versionNeedsAnother, related: versionNotIndependent };
      await origins.requireAnother(actor.accountId, [proposedBy], transaction, refusals);
      const before = await this.#inForce(work);
      if ((backTest as ComparedWith | null)?.againstKey !== before.id) return versionOutdated();
      const done = await versions.publish(transaction, actor.institutionId, id, actor.accountId, at);
      return done ? this.#recorded(caller, work, 'PUBLISHED', id) : versionNotProposed();
    });
  }

  /**
   * Ends a proposal, no matter who made it. @throws Refusal VERSION_NOT_FOUND, VERSION_NOT_PROPOSED,
   * IDEMPOTENCY_CONFLICT.
   */
  reject(caller: Caller, key: string, id: number): Promise<VersionRow> {
    const { versions } = this.parts;
    return this.#act(caller, { key, act: 'Reject', input: { id } }, PROPOSE_VERSIONS, async (work) => {
      await this.#open(work, id);
      const done = await versions.reject(work.transaction, work.actor.institutionId, id, work.at);
      return done ? this.#recorded(caller, work, 'REJECTED', id) : versionNotProposed();
    });
  }

  /** A proposal of the institution that nobody has decided on, with nobody else at the institution's versions. */
  async #open({ transaction, actor }: Work, id: number): Promise<VersionRow> {
    const { versions } = this.parts;
    await versions.takeTurn(transaction, actor.institutionId);
    const row = (await versions.find(actor.institutionId, id, transaction)) ?? versionNotFound();
    return row.state === 'PROPOSED' ? row : versionNotProposed();
  }

  async #inForce({ transaction, actor }: Work): Promise<Version<Content>> {
    const { versions, kind } = this.parts;
    const stored = await versions.findInForce(actor.institutionId, transaction);
    if (!stored) throw new Error('No version is in force.');
    return { ...stored, content: kind.parse(stored.content) };
  }

  async #recorded(caller: Caller, { transaction, actor }: Work, did: string, id: number): Promise<VersionRow> {
    const { versions, kind } = this.parts;
    const row = (await versions.find(actor.institutionId, id, transaction)) ?? versionNotFound();
    await recordAudit(transaction, caller, {
      action: `${kind.name.replace(/(?!^)[A-Z]/g, '_$&').toUpperCase()}_${did}`,
      subjectType: kind.name,
      subjectId: id,
      customerId: null,
      detail: { version: row.version, proposedBy: row.proposedBy },
    });
    return row;
  }

  #act(
    caller: Caller,
    { key, act, input }: { readonly key: string; readonly act: string; readonly input: object },
    permission: Permission,
    work: (work: Work) => Promise<VersionRow>,
  ): Promise<VersionRow> {
    const actor = permission.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(actor.accountId, key, `${this.parts.kind.name}${act}`, input);
    return once(this.parts.database, { claim, at }, (transaction) => work({ transaction, actor, at }));
  }
}
