import { Agent, request } from 'node:http';

export interface Asked {
  /** From when the request was due to the end of its answer. */
  readonly latenciesMs: readonly number[];
  readonly failures: number;
}

export interface SteadyOptions {
  readonly url: string;
  readonly token: string;
  readonly perSecond: number;
  readonly bodyOf: (index: number) => string;
}

/**
 * Asks at a steady pace, whether or not answers come, until the signal aborts. Latency counts from when a request was
 * due, so that a server that stands still is not flattered by the requests it kept from being sent.
 */
export async function askSteadily(
  { url, token, perSecond, bodyOf }: SteadyOptions,
  signal: AbortSignal,
): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const latenciesMs: number[] = [];
  const underWay = new Set<Promise<void>>();
  let failures = 0;
  const beganMs = performance.now();
  for (let index = 0; !signal.aborted; index += 1) {
    const dueMs = beganMs + (index * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
    const asked = post(`${url}/graphql`, token, bodyOf(index), agent).then(
      (text) => {
        latenciesMs.push(performance.now() - dueMs);
        if (!text.startsWith('{"data"')) failures += 1;
      },
      () => void (failures += 1),
    );
    underWay.add(asked);
    void asked.then(() => underWay.delete(asked));
  }
  await Promise.all(underWay);
  agent.destroy();
  return { latenciesMs, failures };
}

function post(url: string, token: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve(text);
      });
      response.on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}
