import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import type { ReportBlock } from '@sklaida/insights';
import { insertReport } from '@sklaida/insights/server';
import { fail, ok, type Result, todayIn } from '@sklaida/kernel';
import { sumMirror } from '@sklaida/people';
import { listStaff, recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { receiversOf, reportsPath } from '../reports/report-people.server';
import { type MirrorPeriod, periodOf, periodQuery } from './mirror-period';
import { dutiesPath, type Mirror, mirrorOf } from './read-mirror.server';

type View = { query: URLSearchParams; now: Date; locale: Locale };

export type ReportingPage = {
  base: string;
  back: string;
  period: string;
  name: string;
  recipients: { value: string; label: string }[];
  loaded: boolean;
};

/** To whom she may report and what the report would be called. */
export async function readReporting(tx: TenantTx, member: Member, view: View): Promise<ReportingPage> {
  const period = periodOf(view.query, todayIn(timeZone, view.now));
  const t = translatorFor(view.locale, 'dutyMirror');
  const words = formatsFor(view.locale).longRange(period.from, period.to);
  const people = receiversOf(await listStaff(tx), member.entered.person.id);
  return {
    base: dutiesPath(member),
    back: dutiesPath(member) + periodQuery(period),
    period: words,
    name: t('reporting.nameStart', { period: words }),
    recipients: people.map(({ id, firstName, lastName, jobTitle }) => ({
      value: id,
      label: [`${firstName} ${lastName}`, jobTitle].filter(Boolean).join(' · '),
    })),
    loaded: (await mirrorOf(tx, member, period)) !== null,
  };
}

type Wish = { id: string; title: string; recipientId: string | null; clauses: 'all' | 'shown' };

/** A draft of a report with a block for each clause; the same id twice is one report. Answers with its address. */
export function draftReport(
  member: Member,
  wish: Wish,
  view: View,
): Promise<Result<string, 'no-clauses' | 'recipient'>> {
  const { tenant, person } = member.entered;
  return withTenant(member, async (tx) => {
    const period = periodOf(view.query, todayIn(timeZone, view.now));
    const mirror = await mirrorOf(tx, member, period);
    if (!mirror) return fail('no-clauses');
    const receivers = receiversOf(await listStaff(tx), person.id);
    const recipient = receivers.find((one) => one.id === wish.recipientId);
    if (wish.recipientId && !recipient) return fail('recipient');
    const made = await insertReport(tx, {
      ...{ tenantId: tenant.id, id: wish.id, kind: 'duties', title: wish.title },
      ...{ periodFrom: period.from, periodTo: period.to },
      authorId: person.id,
      authorName: `${person.firstName} ${person.lastName}`,
      recipientId: recipient?.id ?? null,
      recipientName: recipient ? `${recipient.firstName} ${recipient.lastName}` : null,
      document: { schema: 1, blocks: blocksOf(mirror, wish.clauses, view.locale) },
    });
    if (made)
      await recordHistory(tx, {
        tenantId: tenant.id,
        subjectKind: 'report',
        subjectId: wish.id,
        action: 'create',
        toState: 'draft',
        data: { title: wish.title },
      });
    return ok(`${reportsPath(member)}/${wish.id}`);
  });
}

const mostBlocks = 50;
const mostLines = 25;
const longestTitle = 190;

/** A summary, then each clause under its number with the pieces of work found for it, as many as a reader reads. */
function blocksOf(
  { clauses, period }: Pick<Mirror, 'clauses'> & { period: MirrorPeriod },
  which: 'all' | 'shown',
  locale: Locale,
): ReportBlock[] {
  const t = translatorFor(locale, 'dutyMirror');
  const formats = formatsFor(locale);
  const sums = sumMirror(clauses);
  const leaves = clauses.filter((one) => !one.parent || one.evidence.length > 0);
  const bare = leaves.filter((one) => one.count === 0);
  const told = which === 'all' ? leaves : leaves.filter((one) => one.count > 0);
  const lines = (one: (typeof clauses)[number]): string => {
    if (one.evidence.length === 0) return t('reporting.bare');
    const shown = one.evidence.slice(0, mostLines).map(({ found, mark }) => {
      const kind = t(`kind.${found?.gather ?? 'own'}`);
      const about = [found?.within, mark?.note].filter(Boolean).map((words) => `, ${words}`);
      return `– ${formats.longDay((found ?? mark).on)}: ${(found ?? mark).title}${about.join('')} (${kind})`;
    });
    const more = one.evidence.length - shown.length;
    return [...shown, ...(more > 0 ? [t('reporting.more', { n: more })] : [])].join('\n');
  };
  const named = (one: (typeof clauses)[number]) => `${one.number}. ${one.body}`;
  const blocks = told.slice(0, mostBlocks).map((one, at): ReportBlock => {
    const whole = named(one);
    const long = whole.length > longestTitle;
    return {
      id: `clause-${at + 1}`,
      kind: 'text',
      title: long ? `${whole.slice(0, longestTitle).trimEnd()}…` : whole,
      body: long ? `${whole}\n\n${lines(one)}` : lines(one),
    };
  });
  const rest = told.slice(mostBlocks);
  const restBody = rest.map((one) => `${named(one)}\n${lines(one)}`).join('\n\n');
  const summary = [
    formats.longRange(period.from, period.to),
    `${t('sentence', { n: sums.clauses, shown: sums.shown, pieces: sums.pieces })} ${t('sentenceBare', { bare: sums.clauses - sums.shown })}`,
    ...sums.kinds.map(({ kind, count }) => `– ${t('kindCount', { kind: t(`kind.${kind}`), n: count })}`),
    ...(which === 'shown' && bare.length > 0
      ? [t('reporting.bareList', { numbers: bare.map((one) => one.number).join(', ') })]
      : []),
  ];
  return [
    { id: 'summary', kind: 'text', title: t('reporting.summary'), body: summary.join('\n') },
    ...blocks,
    ...(rest.length > 0
      ? [{ id: 'rest', kind: 'text' as const, title: null, body: restBody.slice(0, 20_000) }]
      : []),
  ];
}
