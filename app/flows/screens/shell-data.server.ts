import { data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import type { Permission } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { listRunningAccess, type PersonDoor } from '@sklaida/people/server';
import { openableReaches } from '@sklaida/workgroups';
import type { ComponentProps } from 'react';
import { createTranslator } from 'use-intl/core';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { doorsOfPerson } from '~/auth/person.server';
import { clearedToastCookie, readToast, type Toast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale, readTheme } from '~/i18n/locale.server';
import { readMessages } from '~/i18n/messages';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import type { IconName } from '~/ui/icon';
import type { AppShell, DoorLink, NavItem } from '~/ui/shell';

export type ShellData = Omit<ComponentProps<typeof AppShell>, 'children'>;

type RoomKey =
  | 'today'
  | 'occasions'
  | 'campaigns'
  | 'templates'
  | 'libraries'
  | 'assignments'
  | 'bulletins'
  | 'reviews'
  | 'groups'
  | 'reports'
  | 'outbox'
  | 'history'
  | 'settings'
  | 'help';
type Room = { key: RoomKey; path: string; icon: IconName; needs: Permission; also?: string[] };

/** Only for who sits in a working group. */
const reviews = { key: 'reviews', path: '/reviews', icon: 'text', needs: 'comment:write' } as const;
/** For who sits in one or may open one. */
const groups = { key: 'groups', path: '/groups', icon: 'people', needs: 'today:read' } as const;
/** Of the library, whichever of its doors one came in by. */
const reports = { key: 'reports', path: '/reports', icon: 'chart', needs: 'report:read' } as const;
const settings = { key: 'settings', path: '/settings', icon: 'settings', needs: 'person:read' } as const;

const rooms = {
  region: [
    { key: 'today', path: '', icon: 'today', needs: 'today:read' },
    { key: 'occasions', path: '/occasions', icon: 'calendar', needs: 'occasion:read', also: ['/year'] },
    { key: 'campaigns', path: '/campaigns', icon: 'campaign', needs: 'campaign:read' },
    { key: 'templates', path: '/templates', icon: 'template', needs: 'template:read' },
    { key: 'libraries', path: '/libraries', icon: 'library', needs: 'member-library:read' },
    groups,
    reports,
    { key: 'outbox', path: '/outbox', icon: 'mail', needs: 'outbox:read' },
    { key: 'history', path: '/history', icon: 'history', needs: 'history:read' },
    settings,
  ],
  library: [
    { key: 'today', path: '', icon: 'today', needs: 'today:read' },
    { key: 'occasions', path: '/occasions', icon: 'calendar', needs: 'occasion:read' },
    { key: 'campaigns', path: '/campaigns', icon: 'campaign', needs: 'adoption:read' },
    {
      key: 'assignments',
      path: '/assignments',
      icon: 'checks',
      needs: 'assignment:do',
      also: ['/my-duties'],
    },
    { key: 'bulletins', path: '/bulletins', icon: 'bell', needs: 'today:read' },
    groups,
    reports,
    reviews,
    { key: 'outbox', path: '/outbox', icon: 'mail', needs: 'outbox:read' },
    { key: 'history', path: '/history', icon: 'history', needs: 'history:read' },
    settings,
  ],
  school: [
    { key: 'today', path: '', icon: 'today', needs: 'today:read' },
    { key: 'campaigns', path: '/campaigns', icon: 'campaign', needs: 'adoption:read' },
    groups,
    reports,
    reviews,
    settings,
  ],
  association: [
    { key: 'today', path: '', icon: 'today', needs: 'association:read' },
    { key: 'groups', path: '/groups', icon: 'people', needs: 'association:read' },
    { key: 'reports', path: '/reports', icon: 'chart', needs: 'association:read' },
  ],
} satisfies Record<string, Room[]>;

const prefixes = { library: '/b', region: '/region', association: '/association' } as const;

/** The address of the door the member stands in: `/region/panevezys`; of her own library while she sits in a group. */
export function doorPath({ door, entered }: Pick<Member, 'door' | 'entered'>): string {
  if (door.kind !== 'group') return `${prefixes[door.kind]}/${door.slug}`;
  return `${prefixes[homeKind(entered)]}/${entered.tenant.slug}`;
}

const homeKind = ({ tenant }: Member['entered']) =>
  tenant.kind === 'association' ? 'association' : 'library';

const mayOpenGroups = ({ entered, permissions }: Pick<Member, 'entered' | 'permissions'>) =>
  openableReaches(entered.tenant.kind, permissions).length > 0;

/** These rooms belong to the library, whichever of its doors one came in by. */
const ofLibrary = new Set<Room>([settings, groups, reports]);
const libraryPath = ({ entered }: Pick<Member, 'entered'>) => `/b/${entered.tenant.slug}`;

/** The menu of a door, with only those rooms the person may enter. */
function navOf(member: Pick<Member, 'door' | 'permissions' | 'entered'>, locale: Locale): NavItem[] {
  const t = translatorFor(locale, 'shell');
  const base = doorPath(member);
  const school = member.entered.tenant.kind === 'school_library';
  const kind = member.door.kind === 'group' ? homeKind(member.entered) : member.door.kind;
  const own: Room[] = rooms[kind === 'library' && school ? 'school' : kind];
  const item = (key: RoomKey, to: string, icon: IconName): NavItem => ({
    to,
    label: t(`nav.${key}`),
    short: t(`navShort.${key}`),
    icon,
  });
  const nav = own
    .filter((room) => member.permissions.has(room.needs))
    .filter((room) => room !== reviews || member.entered.writeScopes.length > 0)
    .filter((room) => room !== groups || member.entered.groups.length > 0 || mayOpenGroups(member))
    .map((room) => ({
      ...item(room.key, (ofLibrary.has(room) ? libraryPath(member) : base) + room.path, room.icon),
      ...(room.also && { also: room.also.map((path) => base + path) }),
      ...(room.key === 'groups' &&
        member.door.kind === 'group' && { also: [`/b/${member.door.slug}/groups`] }),
    }));
  return school ? [...nav, item('help', '/help', 'help')] : nav;
}

/** The other doors of the same person; people of a county library may have two doors of one library. */
export function doorLinks(doors: readonly PersonDoor[], here: string, regionWord: string): DoorLink[] {
  return doors
    .flatMap(({ slug, kind, shortName, roles, regionSlug }): DoorLink[] => {
      if (kind === 'association') return [{ to: `/association/${slug}`, label: shortName }];
      const library = { to: `/b/${slug}`, label: shortName };
      const leads = kind === 'county_library' && regionSlug && permissionsOf(roles).has('campaign:track');
      return leads
        ? [{ to: `/region/${regionSlug}`, label: `${shortName} · ${regionWord}` }, library]
        : [library];
    })
    .filter((link) => link.to !== here);
}

/** Whom the person stands in for and until when; who of the installation's administrators may look in. */
async function standingLines(member: Member, locale: Locale): Promise<NonNullable<ShellData['standing']>> {
  const t = translatorFor(locale, 'shell');
  const { moment } = formatsFor(locale);
  const lent = member.entered.deputations.map(({ absentName, endsAt }) => ({
    text: t('standsFor', { name: absentName, until: moment(endsAt) }),
  }));
  const looking = await withTenant(member, listRunningAccess);
  const byLink = member.entered.only
    ? [{ text: translatorFor(locale, 'notifications')('link.standing') }]
    : [];
  return [
    ...byLink,
    ...looking
      .filter(({ mine }) => mine === member.entered.access)
      .map(({ name, until, mine }) => ({
        text: mine ? t('youLookIn', { until: moment(until) }) : t('looksIn', { name, until: moment(until) }),
        strong: true,
      })),
    ...lent,
  ];
}

/** Everything `AppShell` shows around a page. A layout may give it a fresher `currentPath` from `useLocation`. */
async function shellData(args: GuardedArgs, member: Member): Promise<ShellData> {
  const { person, tenant } = member.entered;
  const locale = readLocale(args.request);
  const t = translatorFor(locale, 'shell');
  const doors = await doorsOfPerson(args.context, member.sessionHash);
  return {
    nav: member.entered.only ? [] : navOf(member, locale),
    standing: await standingLines(member, locale),
    library: tenant.shortName,
    person: { name: `${person.firstName} ${person.lastName}`, jobTitle: person.jobTitle },
    doors: doorLinks(doors, doorPath(member), t('nav.region').toLocaleLowerCase(locale)),
    currentPath: new URL(args.request.url).pathname.replace(/\.data$/, ''),
    locale,
    theme: readTheme(args.request),
    demo: isDemonstration(),
  };
}

/** What a layout's loader answers: the shell and the waiting toast, which this answer also takes off the browser. */
export async function layoutReply(args: GuardedArgs, member: Member) {
  const shell = await shellData(args, member);
  const waiting = readToast(args.request);
  const toast = waiting && toastText(shell.locale, waiting);
  return data({ shell, toast }, toast ? { headers: { 'Set-Cookie': clearedToastCookie } } : undefined);
}

/** A toast carries a key from anywhere in the catalogue; one that is unknown says only that it was saved. */
export function toastText(locale: Locale, { key, params }: Toast): string {
  const t = createTranslator({ locale, messages: readMessages(locale), timeZone });
  const known = key as 'ui.savedPlain';
  return t.has(known) ? t(known, params as never) : t('ui.savedPlain');
}
