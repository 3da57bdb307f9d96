/** A channel subscriber. */
export interface ChannelListener {
  onMessage(message: string): void;
  /** The subscription broke and is restored: messages in between are lost. */
  onRecovered(): void;
}

export interface Subscription {
  /** Settles once the server confirmed the subscription, or once that failed; a failed one is retried on reconnect. */
  readonly settled: Promise<void>;
  /** Stops listening; the last listener of a channel ends its subscription. Closing twice does nothing. */
  close(): void;
}

/** The part of the Redis client that subscriptions need. */
export interface SubscribingClient {
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  unsubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
}

interface Channel {
  readonly name: string;
  readonly listeners: Set<ChannelListener>;
  readonly dispatch: (message: string) => void;
  confirmed: boolean;
  settled: Promise<void>;
}

/** Shares one connection among all subscribers of a process: one SUBSCRIBE for each channel, however many listen. */
export class Channels {
  readonly #channels = new Map<string, Channel>();
  /** Channels without listeners whose UNSUBSCRIBE was lost with the connection. */
  readonly #abandoned = new Set<Channel>();

  constructor(private readonly client: SubscribingClient) {}

  get size(): number {
    return this.#channels.size;
  }

  subscribe(name: string, listener: ChannelListener): Subscription {
    const channel = this.#channels.get(name) ?? this.#open(name);
    channel.listeners.add(listener);
    return { settled: channel.settled, close: () => this.#leave(channel, listener) };
  }

  /** To be called whenever the connection is ready again; the client has then restored the confirmed channels. */
  recover(): void {
    for (const channel of this.#abandoned) this.#unsubscribe(channel);
    for (const channel of this.#channels.values()) {
      if (channel.confirmed) notifyRecovered(channel);
      else void this.#subscribe(channel).then(() => notifyRecovered(channel));
    }
  }

  #open(name: string): Channel {
    const listeners = new Set<ChannelListener>();
    const dispatch = (message: string): void => {
      for (const listener of listeners) listener.onMessage(message);
    };
    const channel: Channel = { name, listeners, dispatch, confirmed: false, settled: Promise.resolve() };
    this.#channels.set(name, channel);
    channel.settled = this.#subscribe(channel);
    return channel;
  }

  #subscribe(channel: Channel): Promise<void> {
    return this.client.subscribe(channel.name, channel.dispatch).then(
      () => {
        channel.confirmed = true;
      },
      () => undefined, // the connection broke: recover() subscribes again
    );
  }

  #leave(channel: Channel, listener: ChannelListener): void {
    if (!channel.listeners.delete(listener) || channel.listeners.size > 0) return;
    this.#channels.delete(channel.name);
    this.#unsubscribe(channel);
  }

  #unsubscribe(channel: Channel): void {
    this.#abandoned.add(channel);
    this.client.unsubscribe(channel.name, channel.dispatch).then(
      () => this.#abandoned.delete(channel),
      () => undefined, // the connection broke: recover() tries again
    );
  }
}

function notifyRecovered(channel: Channel): void {
  for (const listener of channel.listeners) listener.onRecovered();
}
