import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A quarter of an institution whose groups are counted, and what they were counted from. */
@Entity('peer_quarter')
export class PeerQuarterEntity {
  @ForeignKey('institution', { name: 'peer_quarter_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'peer_quarter_pkey' })
  institutionId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'peer_quarter_pkey' })
  quarter!: string;

  /** Ids of the batches in force then, ascending. If others are in force now, the groups are out of date. */
  @Column('bigint', { array: true })
  batches!: number[];

  /** People counted. */
  @Column('integer')
  members!: number;

  @Column('timestamptz', { name: 'refreshed_at' })
  refreshedAt!: Date;
}

/**
 * A group of people whose figures may be shown. Attributes are in the source's codes, empty when not in use. The sketch
 * is packed as `peer-sketch.ts` says.
 */
@Entity('peer_group')
@ForeignKey(() => PeerQuarterEntity, ['institutionId', 'quarter'], ['institutionId', 'quarter'], {
  name: 'peer_group_quarter_fkey',
  onDelete: 'CASCADE',
})
export class PeerGroupEntity {
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'peer_group_pkey' })
  institutionId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'peer_group_pkey' })
  quarter!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_group_pkey' })
  age!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_group_pkey' })
  sex!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_group_pkey' })
  grade!: string;

  @PrimaryColumn('text', { name: 'life_stage', primaryKeyConstraintName: 'peer_group_pkey' })
  lifeStage!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_group_pkey' })
  region!: string;

  @Column('bytea')
  sketch!: Buffer;
}
