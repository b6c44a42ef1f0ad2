import { z } from 'zod';

export const copyFormat = 'sklaida-library';
export const copyVersion = 1;

const part = z.object({
  path: z.string().max(300),
  rows: z.number().int().min(0).nullable(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.object({
  format: z.literal(copyFormat),
  version: z.number().int().min(1),
  product: z.string(),
  /** How many migrations the installation had that made the copy. */
  level: z.number().int(),
  exportedAt: z.iso.datetime(),
  library: z.object({ id: z.uuid(), slug: z.string(), kind: z.string(), name: z.string() }),
  parts: z.array(part),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestPart = z.infer<typeof part>;
