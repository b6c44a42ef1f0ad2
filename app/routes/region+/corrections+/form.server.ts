import { campaignDocumentSchema } from '@sklaida/campaigns';
import { type Correction, type CorrectionChange, findCorrection } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isIsoDate, normaliseText } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { type Clash, fieldsOf, joinFields, signsOf } from '~/flows/updates/correction-fields.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { documentIn, emptied } from './document-in.server';
import { complaints } from './form-errors.server';

type ReadForm =
  | { ok: true; version: number; change: CorrectionChange; values: FormValues; changed: boolean }
  | { ok: false; errors: FieldErrors; values: FormValues; clashes: Clash[] };

/** The whole correction in one form, joined with what a colleague saved since it was read; null when there is no correction any more. */
export async function readCorrectionForm(
  member: Member,
  campaignId: string,
  sent: FormData,
): Promise<ReadForm | null> {
  const key = { tenantId: member.entered.tenant.id, campaignId };
  const draft = await withTenant(member, (tx) => findCorrection(tx, key));
  if (!draft) return null;
  const typed: FormValues = {};
  sent.forEach((value, name) => {
    if (typeof value === 'string') typed[name] = normaliseText(value);
  });
  const stored = fieldsOf(draft);
  const late = Number(typed.version) !== draft.version;
  const joined = late ? joinFields(typed, stored, typed.read ?? '') : { fields: typed, clashes: [] };
  const values = { ...joined.fields, version: String(draft.version), read: signsOf(stored) };
  if (joined.clashes.length > 0) {
    const errors = Object.fromEntries(joined.clashes.map(({ name }) => [name, 'clash']));
    return { ok: false, errors, values, clashes: joined.clashes };
  }
  const asTyped = late ? values : { ...values, read: typed.read ?? values.read };
  return checked(asTyped, draft);
}

function checked(values: FormValues, draft: Correction): ReadForm {
  const days = daysIn(values, draft);
  const { document, template, added } = documentIn(values, draft);
  const parsed = campaignDocumentSchema.safeParse(document);
  const errors: FieldErrors = { ...emptied(values, draft) };
  for (const [name, day] of Object.entries(days)) if (!isIsoDate(day)) errors[name] = 'date';
  if (isIsoDate(days.startsOn) && isIsoDate(days.endsOn) && isIsoDate(days.reportBy)) {
    if (days.endsOn < days.startsOn) errors.endsOn = 'daysOrder';
    else if (days.reportBy <= days.endsOn) errors.reportBy = 'reportEarly';
  }
  for (const [name, code] of complaints(document, parsed.error?.issues ?? [], added)) errors[name] ??= code;
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors, values, clashes: [] };
  const note = values.note?.slice(0, 1000) || null;
  const change = { document: parsed.data, template, days, note, urgent: values.urgent === 'yes' };
  const changed = inOrder({ ...draft, days: daysIn({}, draft) }) !== inOrder(change);
  return { ok: true, version: draft.version, values, change, changed };
}

const inOrder = ({ document, template, days, note, urgent }: CorrectionChange) =>
  JSON.stringify({ document, template, days, note, urgent });

const daysIn = (values: FormValues, { days }: Correction): Correction['days'] => ({
  startsOn: values.startsOn ?? days.startsOn,
  endsOn: values.endsOn ?? days.endsOn,
  answerBy: values.answerBy ?? days.answerBy,
  reportBy: values.reportBy ?? days.reportBy,
});
