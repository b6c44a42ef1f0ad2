import { type ActionFunctionArgs, data } from '@remix-run/node';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import {
  answerRequest,
  type DecideProblem,
  decidesPrivacy,
  erasePerson,
  findRequestAddress,
  listRequests,
  queuePersonLetter,
} from '@sklaida/people/server';
import { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';

const shown = 100;

/** Requests to the library for whoever decides them; null for anybody else. */
export async function readRequests(tx: TenantTx, member: Member, now: Date) {
  if (!(await decidesPrivacy(tx))) return null;
  const rows = await listRequests(tx, { tenantId: member.entered.tenant.id, limit: shown });
  const today = todayIn(timeZone, now);
  return rows.map(({ personId: _, decidedAt: __, ...row }) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    late: row.state === 'received' && row.dueOn < today,
  }));
}

const schema = z.object({
  request: z.uuid(),
  version: z.coerce.number().int(),
  intent: z.enum(['done', 'refuse', 'erase']),
  answer: z.string().trim().min(1).max(2000),
});

type Reply = { request: string; problem?: string; errors?: FieldErrors; values?: FormValues };

/** The three buttons of a request. The letter with the answer is queued before the address may be gone. */
export async function decideRequest({ request, params, context }: ActionFunctionArgs, member: Member) {
  if (!(await withTenant(member, decidesPrivacy))) throw forbidden();
  const parsed = await parseForm(request, schema);
  const locale = readLocale(request);
  if (!parsed.ok) {
    const { errors, values } = parsed;
    return data<Reply>({ request: values.request ?? '', errors, values }, { status: 422 });
  }
  const { request: requestId, version, intent, answer } = parsed.value;
  const { tenant, person } = member.entered;
  const outcome = await withTenant(member, async (tx) => {
    const to = await findRequestAddress(tx, requestId);
    if (to) {
      const name = `${to.firstName} ${to.lastName}`;
      await queuePersonLetter(tx, {
        to: { email: to.email, name },
        locale: to.locale,
        mail: {
          kind: 'data-request',
          props: {
            recipient: { firstName: to.firstName, vocative: to.vocative, libraryName: tenant.name },
            what: 'answered',
            personName: name,
            url: `${context.origin}/account/data`,
            demo: isDemonstration(),
          },
        },
        key: `request:${requestId}`,
      });
    }
    if (intent !== 'erase') {
      const state = intent === 'done' ? ('done' as const) : ('refused' as const);
      return answerRequest(tx, {
        tenantId: tenant.id,
        id: requestId,
        version,
        state,
        answer,
        personId: person.id,
      });
    }
    const pattern = translatorFor('lt', 'privacy').raw('requests.former') as string;
    return erasePerson(tx, { requestId, version, answer, pattern });
  });
  if (outcome.ok) return redirectWithToast(`/b/${params.library}/settings/privacy`, toastOf(outcome.value));
  return refuse(outcome.error, { request: requestId, values: parsed.values }, locale);
}

function toastOf(outcome: 'here' | 'everywhere' | null): string {
  if (outcome === null) return 'privacy.requests.sent';
  return outcome === 'here' ? 'privacy.requests.erasedHere' : 'privacy.requests.erasedEverywhere';
}

function refuse(problem: DecideProblem, kept: Reply, locale: 'lt' | 'en') {
  if (problem === 'not-allowed') throw forbidden();
  if (problem === 'unknown') throw notFound();
  const words = translatorFor(locale, 'privacy')(`requests.problems.${problem}`);
  return data<Reply>({ ...kept, problem: words }, { status: 409 });
}
