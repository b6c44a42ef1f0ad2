import {
  addCampaignNote,
  type Campaign,
  type CampaignNote,
  findCampaign,
  listCampaignNotes,
  settleCampaignNote,
} from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result, uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { doorPath } from '../screens/shell-data.server';
import { campaignIdOf, getCampaign } from './read-campaign.server';
import { noteLine } from './read-last-time.server';

/** Notes of a campaign and of the one before it; other owners' campaigns have none here. */
async function notesOf(tx: TenantTx, member: Member, campaign: Campaign) {
  const { tenant, scopes } = member.entered;
  if (campaign.tenantId !== tenant.id) return null;
  const ids = [campaign.id, ...(campaign.previousId ? [campaign.previousId] : [])];
  const [all, former] = await Promise.all([
    listCampaignNotes(tx, { tenantId: tenant.id, campaignIds: ids }),
    campaign.previousId ? findCampaign(tx, { scopes, id: campaign.previousId }) : null,
  ]);
  return {
    own: all.filter((one) => one.campaignId === campaign.id),
    former: former && {
      title: former.title,
      notes: all.filter((one) => one.campaignId === former.id),
    },
  };
}

export async function readNotes(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const { campaign, found } = await withTenant(member, async (tx) => {
    const row = await getCampaign(tx, member, id);
    return { campaign: row, found: await notesOf(tx, member, row) };
  });
  if (!found) throw notFound();
  return {
    docTitle: pageTitle(args.request, `${translatorFor(locale, 'year')('notes.title')} · ${campaign.title}`),
    base: `${doorPath(member)}/campaigns/${campaign.id}`,
    newId: uuidv7(),
    writable: member.permissions.has('campaign:write'),
    own: found.own.map((one) => noteLine(one, formats)),
    former: found.former && {
      title: found.former.title,
      notes: found.former.notes.map((one) => noteLine(one, formats)),
    },
  };
}

/** For the card of *Apie*: the latest own notes, and how many of last time's nobody has heeded. */
export async function readNotesCard(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const formats = formatsFor(readLocale(args.request));
  const found = await withTenant(member, async (tx) =>
    notesOf(tx, member, await getCampaign(tx, member, id)),
  );
  if (!found) return null;
  const waiting = (notes: CampaignNote[]) => notes.filter((one) => one.settledAt === null);
  return {
    to: `${doorPath(member)}/campaigns/${id}/notes`,
    own: waiting(found.own)
      .slice(-3)
      .map((one) => noteLine(one, formats)),
    former: found.former && {
      title: found.former.title,
      notes: waiting(found.former.notes).map((one) => noteLine(one, formats)),
    },
  };
}

export type NotesCard = NonNullable<Awaited<ReturnType<typeof readNotesCard>>>;
export type NotesPage = Awaited<ReturnType<typeof readNotes>>;

/** *Pridėti pastabą*: signed, at any time, also after the end. */
export async function writeNote(
  tx: TenantTx,
  member: Member,
  input: { campaignId: string; id: string; body: string },
): Promise<Result<null, 'not-found' | 'forbidden'>> {
  const { tenant, person, scopes } = member.entered;
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  const campaign = await findCampaign(tx, { scopes, id: input.campaignId });
  if (!campaign || campaign.tenantId !== tenant.id) return fail('not-found');
  await addCampaignNote(tx, {
    ...input,
    tenantId: tenant.id,
    authorName: `${person.firstName} ${person.lastName}`,
    personId: person.id,
  });
  return ok(null);
}

/** Heeded or not; a note of the campaign itself or of the one before it. */
export async function settleNote(
  tx: TenantTx,
  member: Member,
  input: { noteId: string; settled: boolean },
): Promise<Result<null, 'not-found' | 'forbidden'>> {
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  if (!isUuid(input.noteId)) return fail('not-found');
  const { noteId: id, settled } = input;
  const hit = await settleCampaignNote(tx, { tenantId: member.entered.tenant.id, id, settled });
  return hit ? ok(null) : fail('not-found');
}
