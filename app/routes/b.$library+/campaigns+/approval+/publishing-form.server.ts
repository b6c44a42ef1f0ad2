import { channelKeys } from '@sklaida/campaigns';
import { z } from 'zod';

export const publishingSchema = z.object({
  channel: z.enum(channelKeys, { error: 'unknown' }),
  url: z
    .string()
    .optional()
    .transform((text) => (text ?? '').trim())
    .pipe(z.string().max(500))
    .refine((text) => text === '' || isWebAddress(text), { error: 'url' })
    .transform((text) => text || null),
});

/** Only what a browser opens as a page: no script, no file, no name and password before the host. */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const plain = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return plain && hostname.includes('.');
}
