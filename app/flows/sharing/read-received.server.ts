import type { TenantTx } from '@sklaida/db/tenancy';
import { withTenant, writing } from '@sklaida/db/tenancy';
import {
  commentOnReport,
  listGroupReports,
  listReceivedReports,
  listReportComments,
  type OpenedReport,
  openSharedReport,
  type ReceivedReport,
  settleReportComment,
} from '@sklaida/insights/server';
import { isUuid, type Permission, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { reportsPath } from '../reports/report-people.server';
import { showBlocks } from '../reports/show-blocks.server';
import { commentLine } from './comment-line';

type View = { locale: Locale; now: Date };

/** A report is shared with a person, not with a role: everybody at work here opens what was shown to her. */
export const readersPage = ({ params }: GuardedArgs): Permission =>
  params.association === undefined ? 'today:read' : 'association:read';

/** Whoever only looks says nothing. */
export const readersStep = ({ params }: GuardedArgs): Permission =>
  params.association === undefined ? 'comment:write' : 'association:read';

/**
 * Opens what was shared with this person or her group and writes the opening down. Null for what is not hers, over, withdrawn or not
 * there: the page answers 404 to each alike.
 */
export async function openReceived(
  member: Member,
  { id, way }: { id: string | undefined; way: 'page' | 'pdf' | 'xlsx' },
): Promise<OpenedReport | null> {
  if (!isUuid(id)) return null;
  return withTenant(writing(member), (tx) => openSharedReport(tx, { id, way }));
}

/** The page of a shared report; null as above. */
export async function readReceived(
  member: Member,
  { id, locale }: Pick<View, 'locale'> & { id: string | undefined },
) {
  if (!isUuid(id)) return null;
  const formats = formatsFor(locale);
  return withTenant(writing(member), async (tx) => {
    const opened = await openSharedReport(tx, { id, way: 'page' });
    if (!opened) return null;
    const comments = await listReportComments(tx, id);
    const { title, library, sharedByName, note, withheld, groupName, mayComment } = opened;
    return {
      ...{ id, title, library, sharedByName, note, withheld, groupName },
      blocks: showBlocks(opened.document, locale),
      list: reportsPath(member),
      path: `${reportsPath(member)}/${id}`,
      mayComment:
        mayComment && (member.door.kind === 'association' || member.permissions.has('comment:write')),
      period: formats.longRange(opened.periodFrom, opened.periodTo),
      filed: formats.moment(opened.filedAt),
      shared: formats.moment(opened.createdAt),
      expires: opened.expiresOn && formats.longDay(opened.expiresOn),
      comments: comments.map((one) => commentLine(one, { formats, personId: member.entered.person.id })),
    };
  });
}

export type ReceivedPage = NonNullable<Awaited<ReturnType<typeof readReceived>>>;

/** One step of a reader at a shared report. */
export async function answerReceived(
  member: Member,
  id: string | undefined,
  step:
    | { intent: 'comment' | 'ask'; key: string; body: string }
    | { intent: 'settle' | 'reopen'; comment: string },
): Promise<'not-found' | 'ok'> {
  if (!isUuid(id)) return 'not-found';
  const done = await withTenant(member, (tx) =>
    'body' in step
      ? commentOnReport(tx, { shareId: id, id: step.key, body: step.body, question: step.intent === 'ask' })
      : settleReportComment(tx, { shareId: id, id: step.comment, settled: step.intent === 'settle' }),
  );
  return done.ok ? 'ok' : 'not-found';
}

export type ReceivedLine = {
  id: string;
  /** Null once it can no longer be opened. */
  to: string | null;
  title: string;
  library: string;
  at: string;
  expires: string | null;
  state: 'open' | 'over' | 'withdrawn';
};

function lineOf(one: ReceivedReport, base: string, { locale, now }: View): ReceivedLine {
  const formats = formatsFor(locale);
  const over = one.expiresOn !== null && one.expiresOn < todayIn(timeZone, now);
  const state = one.withdrawnAt ? 'withdrawn' : over ? 'over' : 'open';
  return {
    ...{ id: one.id, title: one.title, library: one.library, state },
    to: state === 'open' ? `${base}/${one.id}` : null,
    at: formats.moment(one.createdAt),
    expires: one.expiresOn && formats.longDay(one.expiresOn),
  };
}

/** What others have shown to this person, herself or through a group, the latest first. */
export async function receivedReports(tx: TenantTx, member: Member, view: View): Promise<ReceivedLine[]> {
  const { tenant, person, groups } = member.entered;
  const own = await listReceivedReports(tx, { tenantId: tenant.id, personId: person.id });
  const shared = await listGroupReports(tx, { groups, notOf: tenant.id });
  return [...own, ...shared]
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map((one) => lineOf(one, reportsPath(member), view));
}
