import { z } from 'zod';
import type { LlmProviderConfig } from './config.js';
import type { Variable } from './variable.js';

const providers = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      baseUrl: z.url({ protocol: /^https?$/ }),
      apiKey: z.string().min(1),
      model: z.string().min(1),
    }),
  )
  .max(10)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length);

/** A JSON list of OpenAI-compatible servers. It holds keys, so it counts as a secret. */
export function llmProviders(about: string): Variable<readonly LlmProviderConfig[]> {
  return {
    about,
    expected:
      'a JSON list of at most 10 objects with exactly "name" (each different), "baseUrl" (http or https), "apiKey" and "model"',
    secret: true,
    sample: '[{"name":"backup","baseUrl":"https://llm.example/v1","apiKey":"…","model":"…"}]',
    fallback: () => [],
    parse: (text) => {
      try {
        return providers.parse(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
  };
}

/** The list of origins in a comma-separated text, each exactly as browsers send it (`https://app.example`). */
export function origins(about: string): Variable<readonly string[]> {
  return {
    about,
    expected: 'origins such as https://app.example, separated by commas, each without a path',
    secret: false,
    sample: 'https://app.example,https://console.example',
    fallback: () => [],
    parse: (text) => {
      const list = text.split(',').map((part) => part.trim());
      return list.every((origin) => URL.parse(origin)?.origin === origin) ? list : undefined;
    },
  };
}
