import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quarterly card spending in its 55 source columns, the import batches it came in, and the lines they refused.
 *
 * Columns keep their source names in lower case, except `quarter` (BAS_YH) and `source_key` (SEQ). Amounts are
 * monthly means in thousand won. A row carries no foreign keys: it enters only with its batch, which has them,
 * and a check of the same two parents for each of millions of rows would take longer than the load.
 * Partitions are made by the import, one for each quarter, when it first meets one.
 */
export class QuarterlySpending1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_batch (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT import_batch_institution_fkey REFERENCES institution,
        kind text NOT NULL CONSTRAINT import_batch_kind_check CHECK (kind IN ('QUARTERLY_SPENDING')),
        file_name text NOT NULL,
        sha256 bytea NOT NULL CONSTRAINT import_batch_sha256_check CHECK (length(sha256) = 32),
        encoding text NOT NULL CONSTRAINT import_batch_encoding_check CHECK (encoding IN ('UTF-8', 'CP949')),
        state text NOT NULL CONSTRAINT import_batch_state_check CHECK (state IN ('COMMITTED', 'UNDONE')),
        rows_read bigint NOT NULL DEFAULT 0,
        rows_accepted bigint NOT NULL DEFAULT 0,
        rows_rejected bigint NOT NULL DEFAULT 0,
        quarters text[] NOT NULL DEFAULT '{}',
        account_id bigint CONSTRAINT import_batch_account_fkey REFERENCES account,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT import_batch_rows_check CHECK (rows_accepted + rows_rejected = rows_read)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX import_batch_file_key ON import_batch (institution_id, kind, sha256) WHERE state = 'COMMITTED'`);
    await runner.query(`
      CREATE TABLE rejected_row (
        batch_id bigint NOT NULL CONSTRAINT rejected_row_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        line_number integer NOT NULL,
        column_name text,
        code text NOT NULL,
        raw text NOT NULL CONSTRAINT rejected_row_raw_check CHECK (length(raw) <= 1000),
        CONSTRAINT rejected_row_pkey PRIMARY KEY (batch_id, line_number)
      )`);
    await runner.query(CUSTOMER_QUARTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE customer_quarter, rejected_row, import_batch`);
  }
}

const AMOUNTS = [
  ...['tot_use_am', 'crdsl_use_am', 'cnf_use_am'],
  ...['interior_am', 'insuhos_am', 'offedu_am', 'trvlec_am', 'fsbz_am', 'svcarc_am', 'dist_am', 'plsanit_am'],
  ...['clothgds_am', 'auto_am', 'funitr_am', 'applnc_am', 'hlthfs_am', 'bldmng_am', 'archit_am', 'optic_am'],
  ...['agrictr_am', 'leisure_s_am', 'leisure_p_am', 'culture_am', 'sanit_am', 'insu_am', 'offcom_am', 'book_am'],
  ...['rpr_am', 'hotel_am', 'goods_am', 'trvl_am', 'fuel_am', 'svc_am', 'distbnp_am', 'distbp_am', 'grocery_am'],
  ...['hos_am', 'cloth_am', 'restrnt_am', 'automnt_am', 'autosl_am', 'kitwr_am', 'fabric_am', 'acdm_am', 'mbrshop_am'],
];

/** The primary key begins with the customer, so that it also finds one customer's rows in every partition. */
const CUSTOMER_QUARTER = `
  CREATE TABLE customer_quarter (
    batch_id bigint NOT NULL,
    institution_id bigint NOT NULL,
    line_number integer NOT NULL,
    quarter char(6) NOT NULL,
    source_key varchar(20) NOT NULL,
    age char(2) NOT NULL CONSTRAINT customer_quarter_age_check
      CHECK (age IN ('20', '25', '30', '35', '40', '45', '50', '55', '60', '65', '70', '75', '80', '85')),
    sex_cd char(1) NOT NULL CONSTRAINT customer_quarter_sex_cd_check CHECK (sex_cd IN ('1', '2')),
    mbr_rk char(2) NOT NULL CONSTRAINT customer_quarter_mbr_rk_check CHECK (mbr_rk IN ('21', '22', '23', '24', '25')),
    att_ym char(6) NOT NULL,
    hous_sido_nm varchar(40),
    digt_chnl_reg_yn char(1) NOT NULL
      CONSTRAINT customer_quarter_digt_chnl_reg_yn_check CHECK (digt_chnl_reg_yn IN ('Y', 'N')),
    digt_chnl_use_yn char(1) NOT NULL
      CONSTRAINT customer_quarter_digt_chnl_use_yn_check CHECK (digt_chnl_use_yn IN ('Y', 'N')),
    life_stage varchar(40) CONSTRAINT customer_quarter_life_stage_check CHECK (life_stage IN
      ('TEEN', 'UNI', 'NEW_JOB', 'NEW_WED', 'CHILD_BABY', 'CHILD_TEEN', 'CHILD_UNI', 'GOLLIFE', 'SECLIFE', 'RETIR')),
    ${AMOUNTS.map((column) => `${column} integer NOT NULL`).join(',\n    ')},
    CONSTRAINT customer_quarter_pkey PRIMARY KEY (institution_id, source_key, quarter),
    CONSTRAINT customer_quarter_amounts_check CHECK (least(${AMOUNTS.join(', ')}) >= 0)
  ) PARTITION BY LIST (quarter)`;
