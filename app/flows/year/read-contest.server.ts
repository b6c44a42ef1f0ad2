import { checkDraw, rankEntries } from '@sklaida/campaigns';
import { type Contest, findContest, listEntrants, listEntries, listScores } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type Formats, formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { campaignIdOf } from '../campaigns/read-campaign.server';
import { doorPath } from '../screens/shell-data.server';
import { findOwnContest, mayJudge, maySeeEntries } from './contest.server';

/** What anybody of the region may check: the promise, and after the decision everything it takes to repeat it. */
export async function proofOf(contest: Contest, formats: Formats) {
  const { seed, seedHash, outcome } = contest;
  return {
    seedHash,
    method: contest.method,
    drawn: contest.drawnAt && formats.longMoment(contest.drawnAt),
    seed,
    codes: outcome?.codes ?? [],
    winners: outcome?.winners ?? [],
    points: outcome?.points ?? null,
    check: seed && seedHash && outcome ? await checkDraw({ seed, seedHash, outcome }) : null,
  };
}

export type DrawProof = Awaited<ReturnType<typeof proofOf>>;

/** The organiser's page: rules, how many entries, and the decision. */
export async function readContest(args: GuardedArgs, member: Member) {
  const { tenant, scopes } = member.entered;
  const campaignId = campaignIdOf(args);
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const { found, entries, scores, former } = await withTenant(member, async (tx) => {
    const own = await findOwnContest(tx, member, { campaignId, today });
    const id = own?.contest?.id;
    const all = id ? await listEntries(tx, { tenantId: tenant.id, contestId: id }) : [];
    const previous = own?.campaign.previousId;
    return {
      found: own,
      entries: all,
      scores: await listScores(tx, { tenantId: tenant.id, entryIds: all.map((one) => one.id) }),
      former:
        previous && !id
          ? await findContest(tx, { scopes, campaignTenantId: tenant.id, campaignId: previous })
          : null,
    };
  });
  if (!found) throw notFound();
  const { campaign, contest, phase } = found;
  const base = `${doorPath(member)}/campaigns/${campaign.id}/contest`;
  const writes = member.permissions.has('campaign:write');
  const standing = entries.filter((one) => one.state !== 'excluded');
  const ranked = rankEntries(standing, scores);
  return {
    docTitle: pageTitle(args.request, `${translatorFor(locale, 'contests')('title')} · ${campaign.title}`),
    base,
    writes,
    judges: mayJudge(member),
    sees: maySeeEntries(member),
    phase,
    launched: campaign.launchedAt !== null,
    counts: {
      entries: standing.length,
      excluded: entries.length - standing.length,
      judged: ranked.filter((one) => one.votes > 0).length,
    },
    days: contest && {
      entriesUntil: formats.longDay(contest.entriesUntil),
      decidedOn: formats.longDay(contest.decidedOn),
      eraseOn: formats.longDay(contest.eraseOn),
    },
    method: contest?.method ?? null,
    winners: contest?.winners ?? 0,
    ageGroups: contest?.ageGroups ?? [],
    rules: contest?.rules ?? '',
    erased: contest?.erasedAt ? formats.longMoment(contest.erasedAt) : null,
    values: {
      version: String(contest?.version ?? 0),
      rules: contest?.rules ?? former?.rules ?? '',
      ageGroups: (contest?.ageGroups ?? former?.ageGroups ?? []).join('\n'),
      entriesUntil: contest?.entriesUntil ?? campaign.endsOn,
      decidedOn: contest?.decidedOn ?? addDays(campaign.endsOn, 7),
      eraseOn: contest?.eraseOn ?? addDays(campaign.endsOn, 60),
      winners: String(contest?.winners ?? former?.winners ?? 3),
      method: contest?.method ?? former?.method ?? 'jury',
    },
    ranking:
      contest?.method === 'jury' && (writes || phase === 'decided')
        ? ranked.map(({ id, code, title, ageGroup, average, votes, place, tied, state }) => ({
            id,
            code,
            title,
            ageGroup,
            average,
            votes,
            place,
            tied,
            won: state === 'won',
          }))
        : [],
    proof: contest && (await proofOf(contest, formats)),
  };
}

export type ContestPage = Awaited<ReturnType<typeof readContest>>;

/** The jury's page: entries in the order of their codes, with one's own points. Names are not even read. */
export async function readJury(args: GuardedArgs, member: Member) {
  const { tenant, person } = member.entered;
  const campaignId = campaignIdOf(args);
  const locale = readLocale(args.request);
  const today = todayIn(timeZone, new Date());
  const { found, entries, scores } = await withTenant(member, async (tx) => {
    const own = await findOwnContest(tx, member, { campaignId, today });
    const id = own?.contest?.id;
    const all = id ? await listEntries(tx, { tenantId: tenant.id, contestId: id }) : [];
    const ids = all.map((one) => one.id);
    return { found: own, entries: all, scores: await listScores(tx, { tenantId: tenant.id, entryIds: ids }) };
  });
  if (!found?.contest) throw notFound();
  const mine = scores.filter((one) => one.jurorId === person.id);
  const open = entries.filter((one) => one.state !== 'excluded');
  return {
    docTitle: pageTitle(
      args.request,
      `${translatorFor(locale, 'contests')('jury.title')} · ${found.campaign.title}`,
    ),
    base: `${doorPath(member)}/campaigns/${found.campaign.id}/contest`,
    judges: mayJudge(member) && found.phase !== 'decided' && found.contest.method === 'jury',
    mine: mine.filter((one) => open.some((entry) => entry.id === one.entryId)).length,
    entries: open.map(({ id, code, title, body, ageGroup }) => {
      const given = mine.find((one) => one.entryId === id);
      return { id, code, title, body, ageGroup, points: given?.points ?? null, note: given?.note ?? '' };
    }),
  };
}

export type JuryPage = Awaited<ReturnType<typeof readJury>>;

/** Who handed in what: for the organiser alone, and only until the promised day. */
export async function readEntrants(args: GuardedArgs, member: Member) {
  const { tenant } = member.entered;
  const campaignId = campaignIdOf(args);
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const { found, entries } = await withTenant(member, async (tx) => {
    const own = await findOwnContest(tx, member, { campaignId, today });
    const id = own?.contest?.id;
    return { found: own, entries: id ? await listEntrants(tx, { tenantId: tenant.id, contestId: id }) : [] };
  });
  if (!found?.contest) throw notFound();
  const { contest, campaign, phase } = found;
  return {
    docTitle: pageTitle(
      args.request,
      `${translatorFor(locale, 'contests')('entrants.title')} · ${campaign.title}`,
    ),
    campaignTitle: campaign.title,
    base: `${doorPath(member)}/campaigns/${campaign.id}/contest`,
    decided: phase === 'decided',
    taking: phase === 'taking',
    erased: contest.erasedAt ? formats.longMoment(contest.erasedAt) : null,
    eraseOn: formats.longDay(contest.eraseOn),
    entries: entries.map((one) => ({ ...one, receivedAt: formats.longMoment(one.receivedAt) })),
  };
}

export type EntrantsPage = Awaited<ReturnType<typeof readEntrants>>;
