import type { Mirror } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { type Mail, type OwnWords, wordsOf } from '@sklaida/emails';
import { fail, isUuid, normaliseText, type Result, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { isDemonstration } from '~/server/env.server';
import { isShown, type MissionQuery } from './mission-filters';
import { nameOf, readStanding, splitReminders } from './read-members.server';
import { missionDays, soughtAmong } from './read-mission.server';
import { letterBase, remind } from './steer-campaign.server';

type RemindAbout = 'answer' | 'report';
export type ReminderPage = {
  title: string;
  about: RemindAbout;
  /** How many owe either; both may be asked for on one page of libraries. */
  owing: Record<RemindAbout, number>;
  libraries: { id: string; name: string; second: boolean }[];
  skipped: { twice: string[]; today: string[] };
  words: OwnWords;
};

const stateOf = { answer: 'invited', report: 'published' } as const;

/** The letter as it would leave to the first of them, in the words of the coordinator's language. */
function exampleOf(
  member: Member,
  campaign: Parameters<typeof letterBase>[1],
  about: RemindAbout,
  first: Mirror | undefined,
): OwnWords {
  const props = {
    ...letterBase(member, campaign, isDemonstration()),
    recipient: { firstName: '', vocative: null, libraryName: first?.name ?? '' },
    audience: first?.kind === 'school_library' ? ('school' as const) : ('library' as const),
    ordinal: first && first.reminders > 0 ? (2 as const) : (1 as const),
    url: 'https://sklaida.example/',
  };
  const kind = about === 'answer' ? 'campaign-reminder' : 'results-request';
  return wordsOf({ kind, props } as Mail, member.locale);
}

/** Whom a page of libraries would remind, and in which words; null for a campaign out of reach. */
export async function readReminder(
  tx: TenantTx,
  member: Member,
  input: { campaignId: string | undefined; query: MissionQuery; about: RemindAbout | null; now: Date },
): Promise<ReminderPage | null> {
  const standing = await readStanding(tx, member, input.campaignId, input.now);
  if (!standing) return null;
  const { campaign, mirrors } = standing;
  const days = missionDays(standing, input.now);
  const shown = soughtAmong(mirrors, input.query).filter((one) => isShown(one, input.query.show, days));
  const split = (about: RemindAbout) =>
    splitReminders(
      shown.filter((one) => one.state === stateOf[about]),
      input.now,
    );
  const open = campaign.state === 'open';
  const owing = {
    answer: open ? split('answer').remindable.length : 0,
    report: open ? split('report').remindable.length : 0,
  };
  const about = input.about ?? (owing.answer === 0 && owing.report > 0 ? 'report' : 'answer');
  const { remindable, twice, today } = split(about);
  const chosen = open ? remindable : [];
  return {
    title: campaign.title,
    about,
    owing,
    libraries: chosen.map((one) => ({
      id: one.sourceTenantId,
      name: nameOf(one),
      second: one.reminders > 0,
    })),
    skipped: { twice: twice.map(nameOf), today: today.map(nameOf) },
    words: exampleOf(
      member,
      campaign,
      about,
      chosen.find((one) => one.kind !== 'school_library') ?? chosen[0],
    ),
  };
}

const mostLibraries = 5000;

/** Sends what the page showed to those who stayed chosen on it. Words left as they were are ours, fitted to each recipient. */
export async function remindChosen(
  tx: TenantTx,
  member: Member,
  input: {
    campaignId: string;
    about: RemindAbout;
    libraries: readonly string[];
    words: OwnWords;
    shown: OwnWords;
    now: Date;
    origin: string;
  },
): Promise<
  Result<
    { count: number },
    'nobody-chosen' | Extract<Awaited<ReturnType<typeof remind>>, { ok: false }>['error']
  >
> {
  const chosen = [...new Set(input.libraries.filter(isUuid))].slice(0, mostLibraries);
  if (chosen.length === 0) return fail('nobody-chosen');
  const same = (a: string, b: string) => normaliseText(a) === normaliseText(b);
  const untouched =
    same(input.words.subject, input.shown.subject) && same(input.words.text, input.shown.text);
  const sent = await remind(tx, member, {
    id: input.campaignId,
    states: [stateOf[input.about]],
    chosen,
    words: untouched ? null : input.words,
    today: todayIn(timeZone, input.now),
    origin: input.origin,
    demo: isDemonstration(),
  });
  if (!sent.ok || sent.value.count > 0) return sent;
  // A form sent twice reminds nobody the second time and that is well; libraries that were never invited are no choice at all.
  const standing = await readStanding(tx, member, input.campaignId, input.now);
  return standing?.mirrors.some((one) => chosen.includes(one.sourceTenantId)) ? sent : fail('nobody-chosen');
}
