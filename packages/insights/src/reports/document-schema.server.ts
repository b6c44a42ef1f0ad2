import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import type { FiledDocument, ReportDocument } from './document';

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max));
const heading = line(200).nullable();
const key = z.string().regex(/^[a-zA-Z0-9_-]{1,80}$/);
const part = z.string().min(1).max(200);
const maxBlocks = 60;

/** What a person composed; read from and written to `reports.document`. */
export const reportDocumentSchema: z.ZodType<ReportDocument> = z.object({
  schema: z.literal(1),
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ id: key, kind: z.literal('text'), title: heading, body: line(20_000) }),
        z.object({
          id: key,
          kind: z.literal('metric'),
          title: heading,
          measure: key,
          method: line(500).nullable(),
        }),
        z.object({
          id: key,
          kind: z.enum(['table', 'chart', 'map']),
          title: heading,
          measure: key,
          by: key,
          method: line(500).nullable(),
        }),
        z.object({
          id: key,
          kind: z.literal('picture'),
          title: heading,
          imageId: z.uuid().nullable(),
          alt: line(500),
          credit: line(200).nullable(),
        }),
      ]),
    )
    .max(maxBlocks),
});

const figure = z.object({
  label: part,
  definition: z.string().max(1000),
  unit: z.string().max(60).nullable(),
  value: z.number().nullable(),
  method: z.string().max(500).nullable(),
});
const column = z.object({
  key: part,
  label: part,
  definition: z.string().max(1000),
  unit: z.string().max(60).nullable(),
});
const row = z.object({
  key: part,
  label: z.string().max(500),
  cells: z.record(z.string(), z.number().nullable()),
});
const title = z.string().max(200).nullable();

/** What a report said when it was submitted; read from and written to `reports.filed` and the copies readers get. */
export const filedDocumentSchema: z.ZodType<FiledDocument> = z.object({
  schema: z.literal(1),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ id: key, kind: z.literal('text'), title, body: z.string().max(20_000) }),
      z.object({ id: key, kind: z.literal('metric'), title, figure }),
      z.object({
        id: key,
        kind: z.enum(['table', 'chart', 'map']),
        title,
        method: z.string().max(500).nullable(),
        columns: z.array(column).max(20),
        rows: z.array(row).max(2000),
      }),
      z.object({
        id: key,
        kind: z.literal('picture'),
        title,
        imageId: z.uuid(),
        alt: z.string().max(500),
        credit: z.string().max(200).nullable(),
      }),
    ]),
  ),
});
