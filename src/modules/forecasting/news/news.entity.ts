import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** How the last fetch of a configured feed went, and the validators for the next one. */
@Entity('news_feed')
@Check('news_feed_name_check', `name <> ''`)
export class NewsFeedEntity {
  /** As it is configured. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'news_feed_pkey' })
  name!: string;

  /** Digest of the address, which may contain a key: validators of another address do not apply. */
  @Column('bytea', { name: 'address_digest', nullable: true })
  addressDigest!: Buffer | null;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  /** When it was last fetched. */
  @Column('timestamptz', { name: 'fetched_at' })
  fetchedAt!: Date;

  /** When it last answered. */
  @Column('timestamptz', { name: 'succeeded_at', nullable: true })
  succeededAt!: Date | null;

  /** When each item without a time in the feed was first seen, by the feed's name for it. */
  @Column('jsonb', { name: 'first_seen', default: {} })
  firstSeen!: Readonly<Record<string, string>>;

  /** Why the last fetch failed; null where it did not. */
  @Column('text', { nullable: true })
  problem!: string | null;
}

/** One piece of news, stored once however many feeds carry it. */
@Entity('news_item')
@Index('news_item_guid_key', ['feed', 'guid'], { unique: true })
@Index('news_item_link_key', ['linkKey'], { unique: true })
@Index('news_item_by_time', ['publishedAt'])
@Check('news_item_title_check', `title <> ''`)
export class NewsItemEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => NewsFeedEntity, { name: 'news_item_feed_fkey', onDelete: 'CASCADE' })
  @Column('text')
  feed!: string;

  @Column('text')
  guid!: string;

  @Column('text', { nullable: true })
  link!: string | null;

  /** Key that links to the same article share. */
  @Column('text', { name: 'link_key', nullable: true })
  linkKey!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  /** The topics of its words, by which it belongs to series. */
  @Column('text', { array: true })
  topics!: string[];

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
