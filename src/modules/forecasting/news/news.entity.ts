import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** How the last fetch of a configured feed went, and by what the feed knows what was fetched. */
@Entity('news_feed')
@Check('news_feed_name_check', `name <> ''`)
export class NewsFeedEntity {
  /** As it is configured. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'news_feed_pkey' })
  name!: string;

  /** Of the address, which may hold a key: validators of another address say nothing. */
  @Column('bytea', { name: 'address_digest', nullable: true })
  addressDigest!: Buffer | null;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  /** When it was last asked. */
  @Column('timestamptz', { name: 'fetched_at' })
  fetchedAt!: Date;

  /** When it last answered. */
  @Column('timestamptz', { name: 'succeeded_at', nullable: true })
  succeededAt!: Date | null;

  /** When each item was seen first that the feed carries and gives no time of, by the feed's name for it. */
  @Column('jsonb', { name: 'first_seen', default: {} })
  firstSeen!: Readonly<Record<string, string>>;

  /** Why the last fetch failed; null where it did not. */
  @Column('text', { nullable: true })
  problem!: string | null;
}

/** One piece of news, told once however many feeds carry it. */
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

  /** By what links are one article's. */
  @Column('text', { name: 'link_key', nullable: true })
  linkKey!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  /** What its words are about, by which it belongs to series. */
  @Column('text', { array: true })
  topics!: string[];

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
