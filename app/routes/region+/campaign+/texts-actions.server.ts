import { data } from '@remix-run/node';
import type { Block, SchoolVersion } from '@sklaida/campaigns';
import { withTenant } from '@sklaida/db/tenancy';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { saveBlock, saveSchoolVersion } from '~/flows/adoptions/campaign-texts.server';
import { campaignIdOf, signOf, signOfBlock } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { blockSchema, schoolSchema } from './forms.server';

/** The one text the reply is about: what was typed, what is wrong, and on a conflict what is stored now. */
export type TextsReply = {
  ok: false;
  about: string;
  errors: FieldErrors;
  values: FormValues;
  stored?: { sign: string; title: string | null; body: string };
};

const refused = (about: string, errors: FieldErrors, values: FormValues) =>
  data<TextsReply>({ ok: false, about, errors, values }, { status: 422 });

export async function saveText(args: GuardedArgs, member: Member, sent: FormData) {
  const id = campaignIdOf(args);
  const about = String(sent.get('blockId') ?? '').slice(0, 64);
  const form = parseFields(sent, blockSchema);
  if (!form.ok) return refused(about, form.errors, form.values);
  const { blockId, was, mode, title = null, body } = form.value;
  const saved = await withTenant(member, (tx) =>
    saveBlock(tx, member, { id, blockId, was, change: { mode, title, body } }),
  );
  if (saved.ok) return savedAt(member, id, `text-${blockId}`);
  if (saved.error === 'forbidden') throw forbidden();
  if (saved.error === 'not-found') throw notFound();
  if (saved.error === 'wrong-state') return refused(about, { body: 'launched' }, form.values);
  const block = saved.detail as Block;
  const stored = { sign: signOfBlock(block), title: block.title, body: block.body };
  return conflict<TextsReply>({ ok: false, about, errors: {}, values: form.values, stored });
}

export async function saveSchool(args: GuardedArgs, member: Member, sent: FormData) {
  const id = campaignIdOf(args);
  const form = parseFields(sent, schoolSchema);
  if (!form.ok) return refused('school', form.errors, form.values);
  const { was, ...school } = form.value;
  const saved = await withTenant(member, (tx) => saveSchoolVersion(tx, member, { id, was, school }));
  if (saved.ok) return savedAt(member, id, 'text-school');
  if (saved.error === 'forbidden') throw forbidden();
  if (saved.error === 'not-found') throw notFound();
  if (saved.error === 'wrong-state') return refused('school', { post: 'launched' }, form.values);
  const present = saved.detail as SchoolVersion | null;
  const body = present ? `${present.post}\n\n${present.activity}` : '';
  const stored = { sign: signOf(present), title: null, body };
  return conflict<TextsReply>({ ok: false, about: 'school', errors: {}, values: form.values, stored });
}

function savedAt(member: Member, id: string, anchor: string) {
  return redirectWithToast(`${doorPath(member)}/campaigns/${id}/texts#${anchor}`, 'campaigns.texts.saved');
}
