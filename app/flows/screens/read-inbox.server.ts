import type { AppLoadContext } from '@remix-run/node';
import { countOpenConflicts, listAdoptions } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import { listTasks } from '@sklaida/people/server';
import { inEveryDoor } from '~/auth/every-door.server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { waitingDuties } from '../duties/duties-waiting.server';
import { dutiesOf, dutyPages, type LibraryDuty } from '../duties/library-duties';
import type { RegionDuty } from '../duties/region-duties';
import { groupInbox, type InboxGroup, type InboxLine } from './inbox-lines';
import { readDuties } from './read-region-today.server';
import { doorPath } from './shell-data.server';

type At = { locale: Locale; today: IsoDate };

export type Inbox = {
  groups: { group: InboxGroup; lines: (InboxLine & { due: string | null })[] }[];
  count: number;
  late: number;
  libraries: number;
  shut: { slug: string; name: string }[];
};

/** What waits for one person in all the libraries she belongs to, the oldest debt first. */
export async function readInbox(
  context: AppLoadContext,
  sessionHash: string,
  { locale, now }: { locale: Locale; now: Date },
): Promise<Inbox> {
  const at = { locale, today: todayIn(timeZone, now) };
  const formats = formatsFor(locale);
  const { found: lines, shut } = await inEveryDoor(context, sessionHash, (tx, member) =>
    readWaiting(tx, member, at),
  );
  const found = [...new Map(lines.map((line) => [line.id, line])).values()];
  const groups = groupInbox(found, at.today).map(({ group, lines }) => ({
    group,
    lines: lines.map((line) => ({ ...line, due: line.dueOn && formats.day(line.dueOn) })),
  }));
  return {
    groups,
    count: found.length,
    late: groups.find(({ group }) => group === 'late')?.lines.length ?? 0,
    libraries: new Set(found.map(({ library }) => library)).size,
    shut,
  };
}

/** What waits for the person in the library she has entered. */
export async function readWaiting(tx: TenantTx, member: Member, at: At): Promise<InboxLine[]> {
  const { tenant, scopes } = member.entered;
  const [adoptions, tasks, undecided] = await Promise.all([
    member.permissions.has('adoption:read') ? listAdoptions(tx, { tenantId: tenant.id, scopes }) : [],
    listTasks(tx, { tenantId: tenant.id }),
    countOpenConflicts(tx, { tenantId: tenant.id }),
  ]);
  const { mine } = dutiesOf({
    adoptions,
    tasks,
    permissions: member.permissions,
    tenantKind: tenant.kind,
    today: at.today,
    undecided,
  });
  const region = member.door.kind === 'region' ? (await readDuties(tx, member, at.today)).duties : [];
  return [
    ...mine.map((duty) => libraryLine(duty, member, at)),
    ...region.map((duty) => regionLine(duty, member, at)),
    ...(await waitingDuties(tx, member, at)),
  ];
}

function libraryLine(duty: LibraryDuty, { entered }: Member, { locale }: At): InboxLine {
  const t = translatorFor(locale, 'today');
  const page = `/b/${entered.tenant.slug}/campaigns/${duty.adoptionId}`;
  const plain = duty.kind === 'correct' && !duty.reason;
  return {
    id: `${entered.tenant.slug} ${duty.id}`,
    library: entered.tenant.shortName,
    title: duty.title,
    what: plain ? t('what.correctPlain') : t(`what.${duty.kind}`, { reason: duty.reason ?? '' }),
    dueOn: duty.dueOn,
    page,
    to: entered.tenant.kind === 'school_library' ? page : page + dutyPages[duty.kind],
    verb: t(`verbs.${duty.kind}`),
  };
}

function regionLine(duty: RegionDuty, member: Member, { locale }: At): InboxLine {
  const t = translatorFor(locale, 'region');
  const formats = formatsFor(locale);
  const date = formats.day(duty.startsOn);
  const n = duty.waits;
  const what = {
    remind: () => t('today.unanswered', { n, date }),
    review: () => t('today.owing', { n }),
    close: () => (n > 0 ? t('today.owing', { n }) : t('today.complete')),
    invite: () => t('today.draft', { date }),
    create: () => t('today.occasion', { date }),
  } satisfies Record<RegionDuty['kind'], () => string>;
  const to = doorPath(member) + duty.path;
  return {
    id: `${member.entered.tenant.slug} ${duty.kind} ${duty.id}`,
    library: member.entered.tenant.shortName,
    title: duty.title,
    what: what[duty.kind](),
    dueOn: duty.dueOn,
    page: to,
    to,
    verb: t(`today.do.${duty.kind}`),
  };
}
