import type { Role } from '../../../../platform/access/index.js';
import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { ExplanationItem } from './explanation-item.js';

/** An acknowledged item, and the words that were acknowledged. */
export interface AcknowledgedItem {
  readonly applicationId: number;
  readonly item: ExplanationItem;
  readonly textVersion: string;
  readonly shownText: string;
  readonly acknowledgedAt: string;
  /** Who recorded it: the applicant for themself, or somebody of the lender on their behalf. */
  readonly accountKey: number;
  readonly role: Role;
}

/** An acknowledgement about to be recorded. */
interface NewAcknowledgement {
  readonly item: ExplanationItem;
  readonly textVersion: string;
  readonly shownText: string;
}

const LIST_ACKNOWLEDGED_ITEMS = statement(`
  SELECT application_id AS "applicationId", item, text_version AS "textVersion", shown_text AS "shownText",
    to_char(acknowledged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "acknowledgedAt",
    account_id AS "accountKey", account.role
  FROM application_explanation JOIN account ON account.id = account_id WHERE application_id = ANY ($1::bigint[])`);

const RECORD_ACKNOWLEDGEMENTS = statement(`
  INSERT INTO application_explanation AS e
    (application_id, item, text_version, shown_text, acknowledged_at, account_id)
  SELECT $1, r.item, r."textVersion", r."shownText", $3, $4
  FROM json_to_recordset($2::json) AS r (item text, "textVersion" text, "shownText" text)
  ON CONFLICT ON CONSTRAINT application_explanation_pkey DO UPDATE SET text_version = excluded.text_version,
    shown_text = excluded.shown_text, acknowledged_at = excluded.acknowledged_at, account_id = excluded.account_id
  WHERE e.text_version <> excluded.text_version`);

/** Stores which explanations of applications were acknowledged. */
export class ExplanationRepository {
  async list(queryable: Queryable, applicationIds: readonly number[]): Promise<AcknowledgedItem[]> {
    return queryable.rows<AcknowledgedItem>(LIST_ACKNOWLEDGED_ITEMS, [applicationIds]);
  }

  /** An item acknowledged before in the same words keeps its time and account. No item may be named twice. */
  async record(
    transaction: Queryable,
    applicationId: number,
    items: readonly NewAcknowledgement[],
    by: { readonly accountId: number; readonly at: Date },
  ): Promise<void> {
    await transaction.rows(RECORD_ACKNOWLEDGEMENTS, [applicationId, JSON.stringify(items), by.at, by.accountId]);
  }
}
