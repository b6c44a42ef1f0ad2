import { z } from 'zod';

/** What a form brings back from the browser's part of a ceremony. */
export const passkeyAnswerSchema = z.object({
  ceremony: z.string().max(60),
  response: z.string().max(20_000),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;

const bytes = z
  .string()
  .max(16_000)
  .regex(/^[\w-]*$/);
const credential = {
  id: bytes.min(1).max(1400),
  rawId: bytes.min(1).max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

const createdSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const signedSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

function read<S extends z.ZodType>(schema: S, text: string): z.infer<S> | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export const readCreated = (text: string) => read(createdSchema, text);
export const readSigned = (text: string) => read(signedSchema, text);

const keyName = z.string().trim().min(1).max(60);
export const passkeyNameSchema = z.object({ name: keyName });
export const passkeyRenameSchema = z.object({ key: bytes.min(1).max(1400), name: keyName });
