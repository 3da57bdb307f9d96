/** Everything that can be configured, parsed and checked. Rooms and platform parts receive the slice they need. */
export interface Config {
  readonly environment: Environment;
  /** Folder of everything this node stores itself: the embedded PostgreSQL, the development secret. Absolute. */
  readonly dataDir: string;
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  readonly redis: { readonly url: string | null };
  readonly storage: StorageConfig;
  readonly engine: EngineConfig;
  readonly exports: { readonly keepHours: number };
  readonly identity: IdentityConfig;
  readonly payments: PaymentsConfig;
  readonly llm: LlmConfig;
  readonly chat: ChatConfig;
  readonly news: NewsConfig;
  readonly limits: LimitsConfig;
  readonly log: { readonly level: LogLevel };
  /** A serving process ends itself after this long without a turn of its event loop. */
  readonly standstillMs: number;
  /** The memory limit of a training on files. */
  readonly trainMemoryMb: number;
}

export type Environment = 'development' | 'test' | 'production';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  /** Where clients reach this server; null when only they know. Without a trailing slash. */
  readonly publicUrl: string | null;
  /** Origins, beside the server's own, that browsers may call from. */
  readonly allowedOrigins: readonly string[];
  /** Serves GraphiQL at /graphql. On outside production unless set. */
  readonly explorer: boolean;
  /** Trusts `X-Forwarded-For` from the load balancer in front. */
  readonly trustProxy: boolean;
  /** Who may read /metrics: everyone, nobody, or callers with this token. */
  readonly metrics: 'OPEN' | 'CLOSED' | { readonly token: string };
}

export interface DatabaseConfig {
  /** Null means the embedded PostgreSQL. */
  readonly url: string | null;
  /** Folder of the embedded PostgreSQL, kept between starts. */
  readonly embeddedDir: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
}

export interface StorageConfig {
  /** Folder of uploaded files. Absolute. Not used when there is a bucket. */
  readonly dir: string;
  /** The bucket used instead of the folder; null for none. */
  readonly bucket: BucketConfig | null;
}

/** The database of an institution's own engine, whose result tables are read. */
export interface EngineConfig {
  /** Null for none. */
  readonly url: string | null;
  readonly timeoutMs: number;
  readonly maxRows: number;
}

/** A bucket of S3, or of an S3-compatible store. */
export interface BucketConfig {
  readonly name: string;
  /** Null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  /** Null when the machine itself may access the bucket. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Key prefixes, by kind of object. Each ends with a slash. */
  readonly prefixes: Readonly<Record<StorageArea, string>>;
}

/** Kinds of objects: uploaded files, files made from those, training data, trained models. */
export type StorageArea = 'raw' | 'processed' | 'training' | 'models';

/** The first one signs; tokens signed by any of them are valid. */
export type SigningSecrets = readonly [string, ...string[]];

export interface IdentityConfig {
  readonly jwtSecrets: SigningSecrets;
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** Password of the demo accounts; null outside development and test, where there are no demo accounts. */
  readonly demoPassword: string | null;
  /** Password of the account that `moa account create` makes; null to prompt for it. */
  readonly accountPassword: string | null;
}

/** How money for loans is confirmed. */
interface PaymentsConfig {
  /** Whether a stand-in confirms payments that no bank confirms. Never in production. */
  readonly standIn: boolean;
}

/** One OpenAI-compatible server. Providers are tried in order. */
export interface LlmProviderConfig {
  readonly name: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

export interface LlmConfig {
  /** Empty means the built-in narrator. */
  readonly providers: readonly LlmProviderConfig[];
  /** A provider that sends nothing for this long has stalled. */
  readonly idleTimeoutMs: number;
  readonly maxOutputTokens: number;
}

interface ChatConfig {
  /** How long a writer owns a reply without renewing its lease. */
  readonly leaseMs: number;
  /** How long language models may take for one answer, with look-ups and failover. */
  readonly answerTimeoutMs: number;
  /** How many replies one worker process writes at once. */
  readonly concurrency: number;
  /** Deltas are collected this long into one frame. */
  readonly frameMs: number;
  /** Pause between two tokens of the narrator, so that its replies read like a stream. */
  readonly narratorTokenMs: number;
  /** Whether model answers are released by whole sentences or token by token. */
  readonly release: 'SENTENCES' | 'TOKENS';
  /** Which model checks doubtful sentences again: `NONE`, `SAME` for the one that writes, or the name of a provider. */
  readonly verifier: string;
  /** Tokens of language models that an account may use in a day, in Korean time. */
  readonly tokensPerDay: number;
}

/** A feed of news, RSS or Atom. */
export interface NewsFeedConfig {
  /** The source's name for people. */
  readonly name: string;
  readonly url: string;
}

export interface NewsConfig {
  /** Empty means no news. */
  readonly feeds: readonly NewsFeedConfig[];
  /** Feeds and their redirects may be plain `http`. */
  readonly allowHttp: boolean;
  /** Feeds may be on this machine, for tests. Never in production. */
  readonly allowLoopback: boolean;
  /** How long an item is kept. */
  readonly keepDays: number;
}

export interface LimitsConfig {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
  /** Selections of a document, with each fragment counted again wherever it is spread. */
  readonly maxSelections: number;
  readonly maxDirectives: number;
  readonly maxBodyBytes: number;
  /** Highest cost of one operation, in points. */
  readonly maxCost: number;
  /** Points an account may hold, and gets back every second. */
  readonly costBucket: number;
  readonly costPerSecond: number;
  readonly operationTimeoutMs: number;
  readonly socketsPerUser: number;
  readonly operationsPerSocket: number;
}
