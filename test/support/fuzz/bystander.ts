import { HttpClient } from './http.js';
import type { Person } from './world.js';

/** Asks an ordinary question all the while, and counts what it is answered. */
export class Bystander {
  readonly wrong: string[] = [];
  private readonly waits = new Map<string, number[]>();
  private readonly client: HttpClient;

  constructor(
    url: string,
    private readonly who: Person,
  ) {
    this.client = new HttpClient(url, 1);
  }

  /** Runs the attack and asks until it is over, three times at least. */
  async during<Result>(name: string, attack: () => Promise<Result>): Promise<Result> {
    const state = { over: false };
    const result = attack().finally(() => (state.over = true));
    result.catch(() => undefined);
    const times: number[] = [];
    while (!state.over || times.length < 3) {
      const began = performance.now();
      const { text } = await this.client.ask('{ viewer { customer { name } } }', {}, this.who.token);
      times.push(performance.now() - began);
      if (!text.includes('"name":"Canaria')) this.wrong.push(`during ${name}: ${text}`);
    }
    this.waits.set(name, times);
    return result;
  }

  /** Ends, and returns how long it waited. */
  close(): void {
    const longest = Array.from(this.waits, ([name, times]) => `${name}: ${Math.max(...times).toFixed(0)} ms`);
    process.stderr.write(`  the longest a bystander waited during\n    ${longest.join('\n    ')}\n`);
    this.client.close();
  }
}
