import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isIsoDate, todayIn } from '@sklaida/kernel';
import { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { readLibraryChallenge, tellWeek } from '~/flows/year/challenge.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { adoptionIdOf } from '../refusal.server';
import { LibraryChallengeView } from './challenge-view';

const count = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .refine((text) => text !== '', { error: 'required' })
  .refine((text) => /^\d+$/.test(text), { error: 'number' })
  .transform(Number)
  .refine((n) => n <= 100_000, { error: 'moreReaders' });

const weekSchema = z.object({
  week: z.string().refine(isIsoDate, { error: 'noSuchWeek' }),
  readers: count,
  books: count,
});

const codes = { closed: 'closed', 'no-such-week': 'noSuchWeek', 'too-early': 'tooEarly' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  return readLibraryChallenge(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:report');
  const adoptionId = adoptionIdOf(args);
  const form = parseFields(await args.request.formData(), weekSchema);
  if (!form.ok) return invalid(form);
  const { week: weekOn, readers, books } = form.value;
  const today = todayIn(timeZone, new Date());
  const done = await withTenant(member, (tx) =>
    tellWeek(tx, member, { adoptionId, weekOn, readers, books, today }),
  );
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}/challenge`;
  if (done.ok) return redirectWithToast(to, 'challenges.saved');
  if (done.error === 'forbidden') throw forbidden();
  if (done.error === 'not-found') throw notFound();
  return invalid({ errors: { readers: codes[done.error] }, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function LibraryChallenge() {
  return (
    <LibraryChallengeView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
  );
}
