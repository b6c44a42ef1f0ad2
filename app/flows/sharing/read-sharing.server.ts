import type { TenantTx } from '@sklaida/db/tenancy';
import { namedFields, nameFields } from '@sklaida/insights';
import {
  countViews,
  enterOwnShare,
  findShare,
  findSharedCopy,
  listReportComments,
  listShares,
  listViews,
  type Share,
} from '@sklaida/insights/server';
import { addDays, type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { listMyGroups } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { filedReport } from '../reports/filed-report.server';
import { reportsPath } from '../reports/report-people.server';
import { showBlocks } from '../reports/show-blocks.server';
import { commentLine } from './comment-line';

type View = { locale: Locale; now: Date };
type Asked = View & { id: string | undefined };

async function reportOf(tx: TenantTx, member: Member, id: string | undefined) {
  const report = await filedReport(tx, member, id);
  if (!report) throw notFound();
  const path = `${reportsPath(member)}/${report.id}`;
  return { ...report, path, sharing: `${path}/sharing` };
}

export type ShareState = 'open' | 'over' | 'withdrawn';

const stateOf = ({ withdrawnAt, expiresOn }: Share, today: IsoDate): ShareState =>
  withdrawnAt ? 'withdrawn' : expiresOn && expiresOn < today ? 'over' : 'open';

function shareLine(share: Share, { locale, now }: View) {
  const formats = formatsFor(locale);
  const { id, audience, audienceName, sharedByName, note, version, expiresOn } = share;
  return {
    ...{ id, audience, audienceName, sharedByName, note, version, expiresOn },
    state: stateOf(share, todayIn(timeZone, now)),
    expires: expiresOn && formats.longDay(expiresOn),
    shared: formats.moment(share.createdAt),
    withdrawn: share.withdrawnAt && formats.moment(share.withdrawnAt),
  };
}

/** To whom a filed report was shown. */
export async function readSharing(tx: TenantTx, member: Member, { id, ...view }: Asked) {
  const report = await reportOf(tx, member, id);
  const key = { tenantId: member.entered.tenant.id, reportId: report.id };
  const shares = await listShares(tx, key);
  const views = await countViews(tx, key);
  const formats = formatsFor(view.locale);
  return {
    ...{ title: report.title, path: report.path, sharing: report.sharing },
    shares: shares.map((share) => {
      const seen = views.get(share.id);
      return {
        ...shareLine(share, view),
        to: `${report.sharing}/${share.id}`,
        keptBack: namedFields(report.filed, share.hidden).length,
        seen: seen ? { ...seen, lastAt: formats.moment(seen.lastAt) } : null,
      };
    }),
  };
}

export type SharingPage = Awaited<ReturnType<typeof readSharing>>;

const usualDays = 90;

/** What the form of a new share offers: groups one sits in, and the fields to keep back. */
export async function readNewShare(tx: TenantTx, member: Member, { id, now }: Asked) {
  const report = await reportOf(tx, member, id);
  const groups = await listMyGroups(tx, { groups: member.entered.groups, now });
  const today = todayIn(timeZone, now);
  return {
    ...{ title: report.title, path: report.path, sharing: report.sharing, today },
    until: addDays(today, usualDays),
    groups: groups
      .filter((one) => !one.endedOn && one.role !== 'observer')
      .map((one) => ({ value: one.id, label: one.name })),
    fields: nameFields(report.filed),
  };
}

export type NewSharePage = Awaited<ReturnType<typeof readNewShare>>;

/** One share as its own library sees it: what was kept back, who opened it, what was asked. */
export async function readShare(
  tx: TenantTx,
  member: Member,
  { id, share: shareId, ...view }: Asked & { share: string | undefined },
) {
  const report = await reportOf(tx, member, id);
  const tenantId = member.entered.tenant.id;
  const share = isUuid(shareId) ? await findShare(tx, { tenantId, reportId: report.id, id: shareId }) : null;
  if (!share || !(await enterOwnShare(tx, share.id))) throw notFound();
  const formats = formatsFor(view.locale);
  const views = await listViews(tx, { tenantId, shareId: share.id });
  const comments = await listReportComments(tx, share.id);
  const copy = await findSharedCopy(tx, { tenantId, id: share.id });
  return {
    ...{ title: report.title, path: report.path, sharing: report.sharing },
    today: todayIn(timeZone, view.now),
    ...shareLine(share, view),
    keptBack: namedFields(report.filed, share.hidden),
    blocks: copy && showBlocks(copy.document, view.locale),
    views: views.map(({ viewedAt, ...one }, at) => ({ id: at, ...one, at: formats.moment(viewedAt) })),
    comments: comments.map((one) => commentLine(one, { formats, personId: null })),
  };
}

export type SharePage = Awaited<ReturnType<typeof readShare>>;
