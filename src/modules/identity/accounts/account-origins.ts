import { statement, type Queryable } from '../../../platform/database/index.js';

/** Both lines of makers up to accounts of the operator's making; UNION ends a line that comes back to itself. */
const SHARED_MAKER = statement(`
  WITH RECURSIVE line (of, id, made_by) AS (
    SELECT id, id, made_by FROM account WHERE id IN ($1, $2)
    UNION SELECT line.of, maker.id, maker.made_by FROM line JOIN account maker ON maker.id = line.made_by)
  SELECT EXISTS (SELECT FROM line one JOIN line other USING (id) WHERE one.of = $1 AND other.of = $2) AS shared`);

/** How a room words that the second person is missing. */
interface SecondPersonRefusals {
  /** The account is one of the earlier ones. */
  readonly same: () => never;
  /** One person could control the account and an earlier one. */
  readonly related: () => never;
}

/** Ensures that what takes two people is done by two: every room asks here, whatever the two do. */
export type TwoPersonCheck = Pick<AccountOrigins, 'requireAnother'>;

/** Decides whether two accounts can be trusted to be two people. */
export class AccountOrigins {
  constructor(private readonly database: Queryable) {}

  /**
   * Whether one person could control both: they are the same, one created the other, directly or through other
   * accounts, or one administrator created both. The creator of an account chose its password, and could act as both;
   * time does not change that. Accounts that the operator of the machine created count as different people.
   */
  async maybeSamePerson(one: number, other: number, within = this.database): Promise<boolean> {
    const [row] = await within.rows<{ shared: boolean }>(SHARED_MAKER, [one, other]);
    return one === other || row?.shared !== false;
  }

  /** Refuses an account that could be controlled by the person behind an earlier one. */
  async requireAnother(
    accountId: number,
    earlier: readonly number[],
    within: Queryable,
    refusals: SecondPersonRefusals,
  ): Promise<void> {
    if (earlier.includes(accountId)) refusals.same();
    for (const other of new Set(earlier)) if (await this.maybeSamePerson(other, accountId, within)) refusals.related();
  }
}
