import {
  type AdoptionAction,
  type CampaignDocument,
  campaignIsOver,
  type FormKey,
  formsWanted,
  openAdoptionActions,
  type PlaceholderValues,
  type ShownAdoptionState,
  shownAdoptionState,
} from '@sklaida/campaigns';
import { type Adoption, countOpenConflicts, findAdoption } from '@sklaida/campaigns/server';
import { goesOut } from '@sklaida/content';
import { type ContentItem, listItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import {
  type Colleague,
  getLibraryNames,
  getProfile,
  type HistoryEntry,
  type LibraryProfile,
  listHistory,
  listStaff,
  listTasks,
  type Task,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { countGaps, fillTexts, type ReadyText, valuesOf } from './adoption-texts';

export type AdoptionPicture = {
  adoption: Adoption;
  document: CampaignDocument;
  shown: ShownAdoptionState;
  /** No more answers, texts or numbers are taken. */
  over: boolean;
  today: IsoDate;
  values: PlaceholderValues;
  texts: ReadyText<ContentItem>[];
  /** What the library does without; it can be taken back. */
  aside: ReadyText<ContentItem>[];
  /** Choices between the region's words and the library's that nobody has made yet. */
  undecided: number;
  gaps: number;
  tasks: Task[];
  history: HistoryEntry[];
  staff: Colleague[];
  /** Who of the library may approve, by surname. */
  approvers: Colleague[];
  profile: LibraryProfile;
  /** The steps this person may take now; *submit* and *publish* may still wait for filled texts. */
  open: AdoptionAction[];
};

/** Everything the pages of one adoption show; null when it is absent or another library's. */
export async function readAdoption(
  tx: TenantTx,
  member: Member,
  adoptionId: string | undefined,
): Promise<AdoptionPicture | null> {
  if (!isUuid(adoptionId)) return null;
  const { tenant, scopes } = member.entered;
  const key = { tenantId: tenant.id, adoptionId };
  const [adoption, items, tasks, history, staff, profile, names, undecided] = await Promise.all([
    findAdoption(tx, { tenantId: tenant.id, scopes, id: adoptionId }),
    listItems(tx, key),
    listTasks(tx, { tenantId: tenant.id, subjectId: adoptionId }),
    listHistory(tx, { tenantId: tenant.id, subjectId: adoptionId, limit: 20 }),
    listStaff(tx),
    getProfile(tx, tenant.id),
    getLibraryNames(tx, tenant.id),
    countOpenConflicts(tx, { tenantId: tenant.id }),
  ]);
  if (!adoption) return null;
  const today = todayIn(timeZone, new Date());
  const values = valuesOf(names, adoption);
  const texts = fillTexts(items.filter(goesOut), values);
  const gaps = countGaps(texts) + (undecided.get(adoptionId) ?? 0);
  const over = campaignIsOver(adoption.campaignState);
  return {
    adoption,
    document: adoption.document,
    shown: shownAdoptionState(adoption.state, { endsOn: adoption.endsOn, today }),
    over,
    today,
    values,
    texts,
    aside: fillTexts(
      items.filter((item) => !goesOut(item)),
      values,
    ),
    undecided: undecided.get(adoptionId) ?? 0,
    gaps,
    tasks,
    history,
    staff,
    approvers: staff.filter((one) => permissionsOf(one.roles).has('adoption:approve')),
    profile,
    open: openAdoptionActions(adoption.state, {
      permissions: member.permissions,
      tenantKind: tenant.kind,
      approvalRequired: profile.approvalRequired,
      unfilled: gaps,
      campaignClosed: over,
    }),
  };
}

/** The row alone, for the frame around the pages. */
export async function readStanding(
  tx: TenantTx,
  member: Member,
  adoptionId: string | undefined,
): Promise<Adoption | null> {
  if (!isUuid(adoptionId)) return null;
  const { tenant, scopes } = member.entered;
  return findAdoption(tx, { tenantId: tenant.id, scopes, id: adoptionId });
}

export type InvitationData = {
  title: string;
  regionName: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
  answerBy: IsoDate;
  keyMessage: string;
  goal: string;
  audiences: string[];
  channels: string[];
  steps: { id: string; title: string; dueOn: IsoDate | null }[];
  declined: boolean;
  reason: string | null;
  over: boolean;
  today: IsoDate;
  canAnswer: boolean;
  /** Forms of names its texts ask for and nobody has confirmed. */
  formsWanted: FormKey[];
};

/** What the invitation of a municipal library says. */
export function invitationOf(picture: AdoptionPicture, member: Member): InvitationData {
  const { adoption, document, tasks, open } = picture;
  return {
    title: adoption.campaignTitle,
    regionName: member.entered.tenant.regionName,
    startsOn: adoption.startsOn,
    endsOn: adoption.endsOn,
    answerBy: adoption.answerBy,
    keyMessage: document.keyMessage,
    goal: document.goal,
    audiences: document.audiences,
    channels: [...new Set(document.blocks.map((block) => block.channel))],
    steps: tasks.map(({ id, title, dueOn }) => ({ id, title, dueOn })),
    declined: adoption.state === 'declined',
    reason: adoption.reason,
    over: picture.over,
    today: picture.today,
    canAnswer: open.includes('answer') || open.includes('decline'),
    formsWanted: formsWanted(document, 'library', picture.values),
  };
}
