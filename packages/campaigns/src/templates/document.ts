import { normaliseText, roles } from '@sklaida/kernel';
import { z } from 'zod';

export const channelKeys = ['facebook', 'instagram', 'website', 'email', 'press', 'poster'] as const;
export type ChannelKey = (typeof channelKeys)[number];

/** Channels whose texts have a title of their own. */
export const hasTitle = (channel: ChannelKey) =>
  channel === 'website' || channel === 'email' || channel === 'press';

const blockModes = ['free', 'locked', 'optional'] as const;

export const metricKeys = [
  'events',
  'participants',
  'childrenAndYouth',
  'onlineParticipants',
  'posts',
  'reach',
  'mediaMentions',
] as const;
export type MetricKey = (typeof metricKeys)[number];

/** The most characters a text may have. Forms show these numbers; the schemas hold them. */
export const documentLimits = {
  theme: 120,
  title: 120,
  keyMessage: 300,
  goal: 600,
  audience: 80,
  hashtag: 60,
  body: 6000,
  schoolPost: 600,
  schoolActivity: 1000,
  taskTitle: 200,
  imageBrief: 600,
  blocks: 200,
  tasks: 60,
} as const;

const text = (max: number, min = 0) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(z.string().min(min, { error: 'empty' }).max(max, { error: 'too_long' }));

const idSchema = z.string().min(1).max(64);

export const blockSchema = z
  .strictObject({
    id: idSchema,
    channel: z.enum(channelKeys),
    mode: z.enum(blockModes),
    title: text(documentLimits.title).nullable(),
    body: text(documentLimits.body),
  })
  .refine(({ channel, title }) => title === null || hasTitle(channel), {
    error: 'title_not_here',
    path: ['title'],
  });

export const taskRuleSchema = z.strictObject({
  id: idSchema,
  offsetDays: z.int().min(-365).max(365),
  title: text(documentLimits.taskTitle, 1),
  role: z.enum(roles),
});

export const schoolVersionSchema = z.strictObject({
  minutes: z.int().min(1).max(240),
  post: text(documentLimits.schoolPost),
  activity: text(documentLimits.schoolActivity),
});

/** How posters look: a design by its key and an ink, `#rrggbb`; null leaves both to the season and the library. */
const lookSchema = z.strictObject({
  design: z.string().max(40).nullable(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
});

const distinct = <T>(values: readonly T[]) => new Set(values).size === values.length;

const shape = z.strictObject({
  schema: z.literal(2),
  theme: text(documentLimits.theme, 1),
  keyMessage: text(documentLimits.keyMessage),
  goal: text(documentLimits.goal),
  audiences: z.array(text(documentLimits.audience, 1)).max(12),
  hashtags: z
    .array(
      text(documentLimits.hashtag, 2).pipe(
        z.string().regex(/^#[\p{L}\p{M}\p{N}_]+$/u, { error: 'not_a_hashtag' }),
      ),
    )
    .max(8),
  blocks: z
    .array(blockSchema)
    .max(documentLimits.blocks, { error: 'too_many' })
    .refine((blocks) => distinct(blocks.map((one) => one.id)), { error: 'repeated_id' }),
  school: schoolVersionSchema.nullable(),
  tasks: z
    .array(taskRuleSchema)
    .max(documentLimits.tasks, { error: 'too_many' })
    .refine((tasks) => distinct(tasks.map((one) => one.id)), { error: 'repeated_id' }),
  metrics: z.array(z.enum(metricKeys)).refine(distinct, { error: 'repeated_metric' }),
  imageBrief: text(documentLimits.imageBrief),
  look: lookSchema,
});

/** Everything a template and a campaign say, read and written whole. `schema` grows when its shape changes; older ones are read too. */
export const campaignDocumentSchema = z.preprocess(fromOlder, shape);

/** 1 → 2: posters got a look of their own. */
function fromOlder(document: unknown): unknown {
  const first = z.looseObject({ schema: z.literal(1) }).safeParse(document);
  return first.success ? { ...first.data, schema: 2, look: { design: null, colour: null } } : document;
}

export type Block = z.infer<typeof blockSchema>;
export type TaskRule = z.infer<typeof taskRuleSchema>;
export type SchoolVersion = z.infer<typeof schoolVersionSchema>;
export type CampaignDocument = z.infer<typeof shape>;
