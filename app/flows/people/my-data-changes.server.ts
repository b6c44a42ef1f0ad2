import { type ActionFunctionArgs, data } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { askAboutData, correctName, queuePersonLetter, withdrawRequest } from '@sklaida/people/server';
import { z } from 'zod';
import { requireFresh } from '~/auth/fresh.server';
import type { SignedIn } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { isDemonstration } from '~/server/env.server';
import { askNewAddress, takeNewAddress } from './my-address.server';

const page = '/account/data';
const name = z.string().trim().min(1).max(80);
const schemas = {
  name: z.object({ firstName: name, lastName: name }),
  address: z.object({ email: z.string().trim().toLowerCase().pipe(z.email()) }),
  code: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'codeShape'),
  }),
  ask: z.object({
    kind: z.enum(['erasure', 'correction', 'restriction', 'access']),
    body: z.string().trim().max(2000).default(''),
  }),
};
type Intent = keyof typeof schemas;
type Reply = { intent: Intent; errors: FieldErrors; values: FormValues };

/** The forms of *Mano duomenys*. */
export async function changeMyData(args: ActionFunctionArgs, signedIn: SignedIn) {
  const form = await args.request.clone().formData();
  const intent = String(form.get('intent') ?? '');
  if (intent === 'withdraw') return withdraw(args, signedIn, String(form.get('request') ?? ''));
  if (!(intent in schemas)) throw notFound();
  const refuse = (errors: FieldErrors, values: FormValues) =>
    data<Reply>({ intent: intent as Intent, errors, values }, { status: 422 });
  switch (intent as Intent) {
    case 'name': {
      const parsed = parseFields(form, schemas.name);
      if (!parsed.ok) return refuse(parsed.errors, parsed.values);
      await withIdentity(args.context.database, (tx) => correctName(tx, signedIn.sessionHash, parsed.value));
      return redirectWithToast(page, 'privacy.mine.nameSaved');
    }
    case 'address': {
      const parsed = parseFields(form, schemas.address);
      if (!parsed.ok) return refuse(parsed.errors, parsed.values);
      await requireFresh(args);
      const asked = await askNewAddress(args, signedIn, parsed.value.email);
      if (asked === 'limited') return refuse({ email: 'codeSpent' }, parsed.values);
      return withCookie(redirectWithToast(`${page}#code`, 'privacy.mine.codeSent'), asked.setCookie);
    }
    case 'code': {
      const parsed = parseFields(form, schemas.code);
      if (!parsed.ok) return refuse(parsed.errors, parsed.values);
      await requireFresh(args);
      const taken = await takeNewAddress(args, signedIn, parsed.value.code);
      if (taken === 'wrong') return refuse({ code: 'codeWrong' }, parsed.values);
      return withCookie(redirectWithToast(page, 'privacy.mine.changed'), taken.setCookie);
    }
    case 'ask': {
      const parsed = parseFields(form, schemas.ask);
      if (!parsed.ok) return refuse(parsed.errors, parsed.values);
      const told = await ask(args, signedIn, parsed.value);
      return redirectWithToast(page, told === 0 ? 'privacy.mine.already' : 'privacy.mine.sent');
    }
  }
}

function withCookie(response: Response, setCookie: string): Response {
  response.headers.append('Set-Cookie', setCookie);
  return response;
}

async function withdraw({ context }: ActionFunctionArgs, { sessionHash }: SignedIn, id: string) {
  if (!isUuid(id)) throw notFound();
  await withIdentity(context.database, (tx) => withdrawRequest(tx, sessionHash, id));
  return redirectWithToast(page, 'privacy.mine.withdrawn');
}

/** One request a library, one letter to each who decides there. */
async function ask(
  { context }: ActionFunctionArgs,
  { sessionHash }: SignedIn,
  asked: z.infer<(typeof schemas)['ask']>,
): Promise<number> {
  return withIdentity(context.database, async (tx) => {
    const today = todayIn(timeZone, new Date());
    const told = await askAboutData(tx, sessionHash, { ...asked, today });
    for (const { requestId, slug, library, personName, officer } of told) {
      if (!officer) continue;
      const { email, firstName, lastName, vocative, locale } = officer;
      await queuePersonLetter(tx, {
        to: { email, name: `${firstName} ${lastName}` },
        locale,
        mail: {
          kind: 'data-request',
          props: {
            recipient: { firstName, vocative, libraryName: library },
            what: 'received',
            personName,
            url: `${context.origin}/b/${slug}/settings/privacy`,
            demo: isDemonstration(),
          },
        },
        key: `request-received:${requestId}:${email}`,
      });
    }
    return told.length;
  });
}
