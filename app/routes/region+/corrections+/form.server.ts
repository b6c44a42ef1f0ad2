import { type Block, type CampaignDocument, campaignDocumentSchema, channelKeys } from '@sklaida/campaigns';
import { type Correction, findCorrection } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isIsoDate, normaliseText, uuidv7 } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import type { CorrectionChange } from '~/flows/updates/corrections.server';
import { notFound } from '~/http/errors';
import type { FieldErrors, FormValues } from '~/http/form';

type Read =
  | { ok: true; version: number; change: CorrectionChange; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues };

/** The whole correction in one form: fields are named by the id of the text or task they belong to. */
export async function readCorrectionForm(member: Member, campaignId: string, sent: FormData): Promise<Read> {
  const key = { tenantId: member.entered.tenant.id, campaignId };
  const draft = await withTenant(member, (tx) => findCorrection(tx, key));
  if (!draft) throw notFound();
  const values: FormValues = {};
  sent.forEach((value, name) => {
    if (typeof value === 'string') values[name] = normaliseText(value);
  });
  const days = daysIn(values, draft);
  const document = documentIn(values, draft.document);
  const parsed = campaignDocumentSchema.safeParse(document);
  const errors: FieldErrors = {};
  for (const [name, day] of Object.entries(days)) if (!isIsoDate(day)) errors[name] = 'date';
  if (Object.keys(errors).length === 0) {
    if (days.endsOn < days.startsOn) errors.endsOn = 'daysOrder';
    else if (days.reportBy <= days.endsOn) errors.reportBy = 'reportEarly';
  }
  for (const issue of parsed.error?.issues ?? []) {
    const [name, code] = fieldOf(document, issue.path, issue.message);
    errors[name] ??= code;
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors, values };
  return {
    ok: true,
    version: Number(values.version) || 0,
    values,
    change: {
      document: parsed.data,
      days,
      note: values.note?.slice(0, 1000) || null,
      urgent: values.urgent === 'yes',
    },
  };
}

function daysIn(values: FormValues, { days }: Correction): Correction['days'] {
  return {
    startsOn: values.startsOn ?? days.startsOn,
    endsOn: values.endsOn ?? days.endsOn,
    answerBy: values.answerBy ?? days.answerBy,
    reportBy: values.reportBy ?? days.reportBy,
  };
}

const modes = ['free', 'locked', 'optional'] as const;

function documentIn(values: FormValues, document: CampaignDocument): CampaignDocument {
  const blocks = document.blocks
    .filter((one) => values[`remove-${one.id}`] !== 'yes')
    .map(
      (one): Block => ({
        ...one,
        title: one.title === null ? null : (values[`title-${one.id}`] ?? one.title),
        body: values[`body-${one.id}`] ?? one.body,
        mode: modes.find((mode) => mode === values[`mode-${one.id}`]) ?? one.mode,
      }),
    );
  const channel = channelKeys.find((one) => one === values.addChannel);
  const titled = channel === 'website' || channel === 'email' || channel === 'press';
  const added: Block[] = channel
    ? [
        {
          id: `${channel}-${uuidv7().slice(-8)}`,
          channel,
          mode: 'free',
          title: titled ? '' : null,
          body: values.addBody ?? '',
        },
      ]
    : [];
  return {
    ...document,
    keyMessage: values.keyMessage ?? document.keyMessage,
    blocks: [...blocks, ...added],
    school: document.school && {
      minutes: Number(values.minutes ?? document.school.minutes),
      post: values.post ?? document.school.post,
      activity: values.activity ?? document.school.activity,
    },
    tasks: document.tasks
      .filter((one) => values[`drop-${one.id}`] !== 'yes')
      .map((one) => ({
        ...one,
        title: values[`task-${one.id}`] ?? one.title,
        offsetDays: Number(values[`offset-${one.id}`] ?? one.offsetDays),
      })),
  };
}

const codes: Record<string, string> = { empty: 'required', too_many: 'tooMany', too_long: 'tooLong:6000' };
const fieldNames: Record<string, string> = { title: 'task', offsetDays: 'offset' };

/** The name of the field a complaint of the schema is about, and a code there is a sentence for. */
function fieldOf(
  document: CampaignDocument,
  path: readonly PropertyKey[],
  message: string,
): [string, string] {
  const code = codes[message] ?? 'number';
  const [part, at, name] = path.map(String);
  if (part === 'blocks') return [`${name}-${document.blocks[Number(at)]?.id ?? ''}`, code];
  if (part === 'tasks')
    return [`${fieldNames[name ?? ''] ?? name}-${document.tasks[Number(at)]?.id ?? ''}`, code];
  if (part === 'school') return [at ?? 'post', code];
  return [part ?? 'form', code];
}
