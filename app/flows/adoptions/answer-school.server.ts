import { type SchoolResults, schoolResultFormSchema, schoolResultNumbers } from '@sklaida/campaigns';
import { lockAdoption } from '@sklaida/campaigns/server';
import { listItems, moveItems, publishItem } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { reportResults } from './edit-adoption.server';
import { type MoveRefusal, moveAdoption } from './move-adoption.server';

type Done = {
  adoptionId: string;
  answer: SchoolResults | null;
  quotable?: boolean;
  origin: string;
  demo: boolean;
};

/**
 * *Padaryta*: the poster hangs and the post is out; with the four answers also the results. The post counts as published only
 * when nothing in it is left unfilled.
 */
export async function finishSchool(
  tx: TenantTx,
  member: Member,
  { answer, quotable, ...base }: Done,
): Promise<Result<{ reported: boolean }, MoveRefusal>> {
  const { tenant, scopes } = member.entered;
  const key = { tenantId: tenant.id, adoptionId: base.adoptionId };
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: base.adoptionId });
  if (!adoption) return fail('not-found');
  if (adoption.state === 'invited' || adoption.state === 'localising') {
    const moved = await moveAdoption(tx, member, { ...base, action: 'publish' });
    if (moved.ok) await publishPosts(tx, key);
    else if (!answer || moved.error !== 'unfilled') return moved;
  }
  if (!answer) return ok({ reported: false });
  const posts = (await listItems(tx, key)).filter((item) => item.state === 'published').length;
  const told = await reportResults(tx, member, {
    ...base,
    numbers: schoolResultNumbers(answer, { posts }),
    mood: answer.mood,
    note: answer.note || null,
    quotable: quotable ?? false,
  });
  return told.ok ? ok({ reported: true }) : told;
}

async function publishPosts(tx: TenantTx, key: { tenantId: string; adoptionId: string }): Promise<void> {
  await moveItems(tx, { ...key, from: ['draft'], to: 'approved' });
  for (const item of await listItems(tx, key)) {
    await publishItem(tx, { tenantId: key.tenantId, id: item.id, url: null });
  }
}

export type SchoolForm =
  | { ok: true; answer: SchoolResults | null; quotable: boolean; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues };

const fields = ['activities', 'participants', 'mood', 'note'] as const;
const kept = [...fields, 'quotable'] as const;
const codes: Record<string, string> = {
  empty: 'required',
  not_whole: 'number',
  not_a_number: 'number',
  negative: 'numberMin:0',
  too_large: 'numberMax:1000000',
  too_long: 'tooLong:500',
  choose: 'choose',
};

/** The four fields. All left empty mean that the numbers will come later, which is an answer too unless they were asked for. */
export function readSchoolForm(form: FormData, { numbersAsked }: { numbersAsked: boolean }): SchoolForm {
  const values = Object.fromEntries(
    kept.map((name) => {
      const typed = form.get(name);
      return [name, typeof typed === 'string' ? typed.normalize('NFC').replace(/\r\n?/g, '\n') : ''];
    }),
  );
  if (!numbersAsked && fields.every((name) => values[name]?.trim() === '')) {
    return { ok: true, answer: null, quotable: false, values };
  }
  const parsed = schoolResultFormSchema.safeParse(values);
  if (parsed.success) return { ok: true, answer: parsed.data, quotable: values.quotable === 'yes', values };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues)
    errors[String(issue.path[0])] ??= codes[issue.message] ?? 'unknown';
  return { ok: false, errors, values };
}
