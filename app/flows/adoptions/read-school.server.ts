import { listOccasions } from '@sklaida/calendar/server';
import { campaignIsOver, type FormKey, fillText, type Mood, shownAdoptionState } from '@sklaida/campaigns';
import { type Adoption, type AdoptionRow, findAdoption, findResult } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { getLibraryNames } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { readPoster } from '../materials/read-poster.server';
import { comingOccasions } from '../year/next-occasions.server';
import { valuesOf } from './adoption-texts';

export type SchoolStage = 'invited' | 'late' | 'taking' | 'done' | 'declined' | 'closed' | 'cancelled';

/** What the one card of a school shows; days are already words. */
export type SchoolCardData = {
  stage: SchoolStage;
  /** Whether the person may answer for this library. */
  mayAnswer: boolean;
  /** The poster hangs and the post is out; only the numbers are waited for. */
  published: boolean;
  /** The results are being mended. */
  editing: boolean;
  overdue: boolean;
  address: string;
  letters: string | null;
  title: string;
  when: string;
  answerBy: string;
  reportBy: string;
  keyMessage: string;
  minutes: number;
  poster: { title: string; size: string };
  post: string;
  /** Forms of names the post asks for and nobody has confirmed. */
  formsWanted: FormKey[];
  /** Where they are confirmed. */
  names: string;
  activity: string;
  reason: string | null;
  result: {
    activities: number;
    participants: number;
    mood: Mood | null;
    note: string;
    quotable: boolean;
  } | null;
  next: { title: string; when: string } | null;
};

/** What the printer makes of any of the drawings, measured. */
const posterBytes = 30_000;

type View = { locale: Locale; today: IsoDate; editing?: boolean };

/** The card's own state: the campaign's end goes before the school's answer, and who never answered in time is asked no more. */
export function schoolStage(
  adoption: Pick<AdoptionRow, 'state' | 'campaignState' | 'endsOn'>,
  today: IsoDate,
): SchoolStage {
  if (adoption.campaignState === 'cancelled') return 'cancelled';
  if (adoption.state === 'reported') return 'done';
  if (campaignIsOver(adoption.campaignState)) return 'closed';
  if (adoption.state === 'declined') return 'declined';
  if (adoption.state === 'invited') return today > adoption.endsOn ? 'late' : 'invited';
  return 'taking';
}

/** Null when the adoption is absent or another library's. */
export async function readSchoolCard(
  tx: TenantTx,
  member: Member,
  id: string,
  view: View,
): Promise<SchoolCardData | null> {
  const { tenant, scopes } = member.entered;
  const adoption = await findAdoption(tx, { tenantId: tenant.id, scopes, id });
  if (!adoption) return null;
  const key = { tenantId: tenant.id, adoptionId: id };
  const [poster, items, result, names, occasions] = await Promise.all([
    readPoster(tx, member, adoption),
    listItems(tx, key),
    findResult(tx, key),
    getLibraryNames(tx, tenant.id),
    adoption.state === 'reported' ? listOccasions(tx, { scopes }) : [],
  ]);
  const formats = formatsFor(view.locale);
  const stage = schoolStage(adoption, view.today);
  const [next] = comingOccasions(occasions, view.today, 2).filter(
    (one) => one.startsOn !== adoption.startsOn,
  );
  const reported = adoption.state === 'reported' && result;
  const post = fillText(items[0]?.body ?? adoption.document.school?.post ?? '', valuesOf(names, adoption));
  return {
    stage,
    ...standing(adoption, member, view),
    address: `/b/${tenant.slug}/campaigns/${id}`,
    letters: member.permissions.has('outbox:read') ? `/b/${tenant.slug}/outbox` : null,
    title: adoption.campaignTitle,
    when: formats.range(adoption.startsOn, adoption.endsOn),
    answerBy: formats.day(adoption.answerBy),
    reportBy: formats.day(adoption.reportBy),
    keyMessage: adoption.document.keyMessage,
    minutes: adoption.document.school?.minutes ?? 10,
    poster: { title: poster.title, size: formats.fileSize(posterBytes) },
    post: post.plain,
    formsWanted: post.missingForms,
    names: `/b/${tenant.slug}/settings/names`,
    activity: adoption.document.school?.activity ?? '',
    reason: adoption.reason,
    result: reported
      ? {
          activities: result.events,
          participants: result.participants,
          mood: result.mood,
          note: result.note ?? '',
          quotable: result.quotable,
        }
      : null,
    next: next ? { title: next.title, when: formats.range(next.startsOn, next.endsOn) } : null,
  };
}

function standing(adoption: Adoption, member: Member, view: View) {
  const over = campaignIsOver(adoption.campaignState);
  const mayAnswer = member.permissions.has('adoption:answer') && member.permissions.has('adoption:report');
  return {
    mayAnswer: mayAnswer && !over,
    published: adoption.state === 'published',
    editing: view.editing === true && mayAnswer && !over && adoption.state === 'reported',
    overdue: shownAdoptionState(adoption.state, { endsOn: adoption.endsOn, today: view.today }) === 'lapsed',
  };
}
