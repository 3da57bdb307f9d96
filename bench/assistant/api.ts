import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

/** What a customer sees of a reply once it has ended. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly source: string;
    readonly asOf: string;
  }[];
}

interface Payload {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } userErrors { message } } }`;
const OPEN = `mutation { conversationCreate(input: {}) { conversation { id } userErrors { message } } }`;
/** Kinds of events that are not named are passed over, so that new ones do no harm. */
const FOLLOW = `subscription ($replyId: ID!) { chatReply(replyId: $replyId) { __typename } }`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Reply { id text facts(first: 100) { id label value source asOf } } } }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }`;
const ENDS: ReadonlySet<string> = new Set(['ChatReplyEnded', 'ChatReplyFailed']);

/** The API as a customer's app speaks to it: queries by HTTP, replies by a socket. */
export class Api {
  readonly #socket: Client;

  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    this.#socket = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      lazy: false,
      retryAttempts: 0,
    });
  }

  static async logIn(url: string, email: string, password: string): Promise<Api> {
    const { login } = await post<{ login: { accessToken: string | null } }>(url, {}, LOGIN, {
      input: { email, password },
    });
    if (login.accessToken === null) throw new Error(`${email} could not log in.`);
    return new Api(url, login.accessToken);
  }

  /** In the account's own language where none is named. @throws Error with what the server says. */
  query<Data>(document: string, variables: object = {}, language?: 'ko' | 'en'): Promise<Data> {
    const preferred = language ? { 'accept-language': language } : {};
    const headers = { authorization: `Bearer ${this.token}`, ...preferred };
    return post<Data>(this.url, headers, document, variables);
  }

  /**
   * Asks one question after the other in a conversation of their own.
   * @param language what the app asks for; without one, only the questions say in which language to answer.
   */
  async converse(questions: readonly string[], language?: 'ko' | 'en'): Promise<Answer[]> {
    type Opened = { conversationCreate: { conversation: { id: string } } };
    const { conversationCreate } = await this.query<Opened>(OPEN, {}, language);
    const answers: Answer[] = [];
    for (const text of questions) answers.push(await this.#ask(conversationCreate.conversation.id, text, language));
    return answers;
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }

  async #ask(conversationId: string, text: string, language?: 'ko' | 'en'): Promise<Answer> {
    type Sent = { messageSend: { reply: { id: string } | null } };
    const { messageSend } = await this.query<Sent>(SEND, { input: { conversationId, text } }, language);
    if (!messageSend.reply) throw new Error(`${text} was not sent: ${JSON.stringify(messageSend)}`);
    await this.#untilEnded(messageSend.reply.id);
    return (await this.query<{ node: Answer }>(READ, { id: messageSend.reply.id }, language)).node;
  }

  async #untilEnded(replyId: string): Promise<void> {
    type Event = { chatReply: { __typename: string } };
    for await (const { data, errors } of this.#socket.iterate<Event>({ query: FOLLOW, variables: { replyId } })) {
      if (!data) throw new Error(JSON.stringify(errors));
      if (ENDS.has(data.chatReply.__typename)) return;
    }
  }
}

async function post<Data>(url: string, headers: object, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Payload;
  if (!data || errors) throw new Error(JSON.stringify(errors).slice(0, 1_000));
  return data as Data;
}
