import { type ActionFunctionArgs, data } from '@remix-run/node';
import type { GroupMember } from '~/auth/guards.server';
import { saveSide } from '~/flows/sides/save-side.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { sideSchema } from './form.server';
import type { SideReply } from './side-reply';

/** Saves the form of a new report, or of the one with this id; a report that has moved on meanwhile keeps what was typed. */
export async function saveSideForm(
  args: ActionFunctionArgs,
  member: GroupMember,
  { id, to, toast }: { id?: string; to: (id: string) => string; toast: 'opened' | 'saved' },
) {
  const form = await parseForm(args.request, sideSchema);
  if (!form.ok) return invalid(form);
  const { wish } = form.value;
  const at = id ?? form.value.id;
  const version = id === undefined ? 0 : form.value.version;
  // Only a form of its own begins a report.
  if (id !== undefined && version === 0) throw notFound();
  const asked = { id: at, version, wish, locale: readLocale(args.request), origin: args.context.origin };
  const done = await saveSide(member, asked);
  if (done.ok) return redirectWithToast(to(at), `sides.toast.${toast}`);
  if (done.error === 'not-found') throw notFound();
  const reply: SideReply = { errors: {}, values: form.values, problem: done.error };
  const typed = done.error === 'no-columns' || done.error === 'too-many';
  return data({ ok: false as const, ...reply }, { status: typed ? 422 : 409 });
}
