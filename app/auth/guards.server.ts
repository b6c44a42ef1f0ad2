import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import {
  asksSecondFactor,
  type Door,
  type Entered,
  type EnteredGroup,
  enterTenant,
  type Seat,
  withTenant,
  writing,
} from '@sklaida/db/tenancy';
import { isRole, isUuid, type Locale, type Permission } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { noteLook } from '@sklaida/people/server';
import { type GroupRight, groupRights } from '@sklaida/workgroups';
import { forbidden, type KeptField, notFound, signedOutWithText } from '~/http/errors';
import { safePath } from '~/http/safe-path';
import { findSignedIn, sessionHashOf, touchLater } from './session.server';

export type GuardedArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** A person at work in one library: what `withTenant` takes, and what the person may do there. */
export type Member = Seat & { permissions: ReadonlySet<Permission>; locale: Locale };

/** A person in a working group: in her own library, with the group beside it. */
export type GroupMember = Member & { group: EnteredGroup; rights: ReadonlySet<GroupRight> };

export type SignedIn = { personId: string; sessionHash: string };

/**
 * The door is read from the address, the right is decided by the database. Throws what the person should get instead:
 * the sign-in page, 401 with the typed text, 404 for a library that is absent or not theirs, 403 for a missing permission.
 */
export async function requireMember(args: GuardedArgs, permission: Permission): Promise<Member> {
  const door = doorOf(args);
  if (!door) throw notFound();
  const seat = await enter(args, door);
  if (seat.entered.only && args.params.adoption !== seat.entered.only.objectId)
    throw await signedOut(args.request);
  const { permissions, actingFor } = standingOf(seat.entered, permission);
  if (!permissions.has(permission)) throw forbidden();
  if (seat.entered.access) await withTenant(writing(seat), (tx) => noteLook(tx, pageOf(args.request)));
  const { locale } = seat.entered.person;
  return Object.assign(seat, { permissions, locale }, actingFor && { actingFor });
}

/**
 * The door of a group, `/b/<host>/groups/<id>`. Whoever does not sit in it gets the same 404 as for a group that is not there;
 * 403 where the group asks for another role.
 */
export async function requireGroup(args: GuardedArgs, right: GroupRight): Promise<GroupMember> {
  const host = doorOf(args);
  const { group: id } = args.params;
  if (host?.kind !== 'library' || !isUuid(id)) throw notFound();
  const seat = await enter(args, { kind: 'group', slug: host.slug, group: id });
  const { group, roles, deputations, person } = seat.entered;
  if (!group) throw notFound();
  const rights = groupRights(group);
  if (!rights.has(right)) throw forbidden();
  const { permissions } = standingOf({ roles, deputations }, 'today:read');
  return Object.assign(seat, { permissions, locale: person.locale, group, rights });
}

async function enter({ request, context }: GuardedArgs, door: Door): Promise<Seat> {
  const hash = sessionHashOf(request, context.origin);
  if (!hash) throw await signedOut(request);
  const mode = isReading(request) ? 'read' : 'write';
  const seat = await enterTenant(context.scope, hash, door, mode);
  if (!seat && asksSecondFactor(context.scope)) throw secondFactorPage(request);
  if (!seat) throw (await findSignedIn(request, context)) ? notFound() : await signedOut(request);
  if (seat.entered.touchDue) touchLater(context, hash);
  return seat;
}

/** Everything the person may do here, her own and borrowed; and whom she acts for when only a deputation gives the asked right. */
export function standingOf(
  { roles, deputations }: Pick<Entered, 'roles' | 'deputations'>,
  permission: Permission,
): { permissions: ReadonlySet<Permission>; actingFor: { id: string; name: string } | null } {
  const own = permissionsOf(roles.filter(isRole));
  const lent = deputations.map((one) => ({ ...one, permissions: permissionsOf(one.roles.filter(isRole)) }));
  const giver = own.has(permission) ? undefined : lent.find((one) => one.permissions.has(permission));
  return {
    permissions: new Set([...own, ...lent.flatMap((one) => [...one.permissions])]),
    actingFor: giver ? { id: giver.absentId, name: giver.absentName } : null,
  };
}

/** For pages of a signed-in person outside any library. */
export async function requirePerson({ request, context }: GuardedArgs): Promise<SignedIn> {
  const signedIn = await findSignedIn(request, context);
  if (!signedIn) throw await signedOut(request);
  return signedIn;
}

/** Says that a page is open to everybody; answers whether the visitor carries a session, without checking it. */
export function anyone({ request, context }: GuardedArgs): { sessionHash: string | null } {
  return { sessionHash: sessionHashOf(request, context.origin) };
}

function secondFactorPage(request: Request) {
  return redirect(`/account/second-factor?to=${encodeURIComponent(pageOf(request))}`);
}

const pageOf = (request: Request) => safePath(new URL(request.url).pathname.replace(/\.data$/, ''));

function doorOf({ params }: GuardedArgs): Door | null {
  for (const kind of ['library', 'region', 'association'] as const) {
    const slug = params[kind];
    if (slug !== undefined) return /^[a-z0-9][a-z0-9-]{0,80}$/.test(slug) ? { kind, slug } : null;
  }
  return null;
}

function isReading(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

async function signedOut(request: Request) {
  const url = new URL(request.url);
  const query = [...url.searchParams].filter(([name]) => name !== 'index' && name !== '_routes');
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  const page = safePath(url.pathname.replace(/\.data$/, '') + search);
  if (isReading(request))
    return redirect(page === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(page)}`);
  return signedOutWithText(await typedText(request), page);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const unseen = /^(intent|_.*|.*password.*|version|.*Id)$/i;

/** What the person wrote, without buttons, ids, passwords and files. */
async function typedText(request: Request): Promise<KeptField[]> {
  const form = await request.formData().catch(() => new FormData());
  return [...form]
    .filter((entry): entry is KeptField => typeof entry[1] === 'string' && entry[1].trim() !== '')
    .filter(([name, value]) => !unseen.test(name) && !uuid.test(value))
    .slice(0, 60);
}
