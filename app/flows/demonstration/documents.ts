import { type Block, type CampaignDocument, campaignDocumentSchema, metricKeys } from '@sklaida/campaigns';
import type { DemoTemplate } from './source';

/** Rule ids the product knows, found by what the task says. */
const taskIds: readonly [RegExp, string][] = [
  [/Dalyvausime/, 'answer'],
  [/datą, vietą/, 'place'],
  [/Patikslinti tekstus/, 'texts'],
  [/Pateikti vadovui/, 'submit'],
  [/Paskelbti kvietimą/, 'publish'],
  [/Priminti socialiniame/, 'remind'],
  [/tarpinį/, 'halfway'],
  [/Įrašyti rezultatus/, 'report'],
  [/šabloną/, 'announce'],
];

function taskId(title: string): string {
  return taskIds.find(([pattern]) => pattern.test(title))?.[1] ?? title.slice(0, 40);
}

/** A demonstration template as the document the product keeps. */
export function documentOf(template: DemoTemplate): CampaignDocument {
  const { texts } = template;
  const block = (
    channel: Block['channel'],
    body: string | undefined,
    title: string | null = null,
  ): Block[] => (body ? [{ id: channel, channel, mode: 'free', title, body }] : []);
  return campaignDocumentSchema.parse({
    schema: 2,
    theme: template.title,
    keyMessage: template.key_message,
    goal: template.goal,
    audiences: template.audiences,
    hashtags: template.hashtags,
    blocks: [
      ...block('website', texts.website, texts.website_title ?? null),
      ...block('facebook', [texts.facebook, template.hashtags.join(' ')].filter(Boolean).join('\n')),
      ...block('instagram', texts.instagram),
      ...block('email', texts.email, texts.email_subject ?? null),
      ...block('poster', texts.poster),
    ],
    school: template.school_light,
    tasks: template.tasks.map((task) => ({
      id: taskId(task.title),
      offsetDays: task.offset_days,
      title: task.title,
      role: task.role,
    })),
    metrics: [...metricKeys],
    imageBrief: template.image_brief,
    look: { design: null, colour: null },
  });
}

/** The edition before the current one: the same texts with last year's goal, so that a template shows two versions. */
export function firstEdition(document: CampaignDocument): CampaignDocument {
  return { ...document, goal: '', school: null };
}
