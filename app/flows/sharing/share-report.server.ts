import { createHash } from 'node:crypto';
import { withTenant } from '@sklaida/db/tenancy';
import { type NamedField, namedFields, type ReducedReport, reduceReport } from '@sklaida/insights';
import { shareReport } from '@sklaida/insights/server';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import type { Locale } from '~/i18n/locale';
import { type FiledReport, filedReport } from '../reports/filed-report.server';
import { type ShownBlock, showBlocks } from '../reports/show-blocks.server';

type Choice = {
  hide: string[];
  note: string;
  audience: { groupId: string } | { email: string };
  expiresOn: IsoDate | null;
};

export type SharePreview = {
  document: ReducedReport['document'];
  withheld: number;
  /** What goes along because it would give the chosen fields away. */
  also: NamedField[];
  /** Of what is kept back: sent along with the form that was looked at. */
  seen: string;
};

/** The same for the eye. */
export type ShownPreview = Pick<SharePreview, 'withheld' | 'also' | 'seen'> & { blocks: ShownBlock[] };

export const shownPreview = (
  { document, withheld, also, seen }: SharePreview,
  locale: Locale,
): ShownPreview => ({ withheld, also, seen, blocks: showBlocks(document, locale) });

type Refusal = 'unknown' | 'nothing-left' | 'words-tell';

function previewOf(
  report: FiledReport,
  { hide, note }: Choice,
): Result<{ preview: SharePreview; hidden: string[] }, Refusal> {
  const done = reduceReport(report.filed, hide, [report.title, note]);
  if (!done.ok) return done;
  const { document, withheld, hidden, also } = done.value;
  const seen = createHash('sha256')
    .update(JSON.stringify([...hidden].sort()))
    .digest('hex')
    .slice(0, 32);
  return ok({ hidden, preview: { document, withheld, seen, also: namedFields(report.filed, also) } });
}

/** Exactly what readers would get. */
export async function previewShare(
  member: Member,
  { id, ...choice }: Choice & { id: string | undefined },
): Promise<Result<SharePreview, Refusal>> {
  const report = await withTenant(member, (tx) => filedReport(tx, member, id));
  if (!report) throw notFound();
  const found = previewOf(report, choice);
  return found.ok ? ok(found.value.preview) : found;
}

type Sharing = Choice & { id: string | undefined; key: string; seen: string; origin: string; demo: boolean };

/** Shares what was looked at: where the form kept back something else than was shown, it is shown anew and nothing is shared. */
export async function shareFiledReport(
  member: Member,
  { id, key, seen, origin, demo, ...choice }: Sharing,
): Promise<Result<{ id: string } | { preview: SharePreview }, Refusal | 'no-reader'>> {
  const { person, tenant } = member.entered;
  return withTenant(member, async (tx) => {
    const report = await filedReport(tx, member, id);
    if (!report) throw notFound();
    const found = previewOf(report, choice);
    if (!found.ok) return found;
    const { preview, hidden } = found.value;
    if (preview.seen !== seen) return ok({ preview });
    const { document, withheld } = preview;
    const name = `${person.firstName} ${person.lastName}`;
    const signer = { name, jobTitle: person.jobTitle, organisation: tenant.name };
    const done = await shareReport(tx, {
      ...{ key, reportId: report.id, audience: choice.audience, document, hidden, withheld },
      ...{ note: choice.note, expiresOn: choice.expiresOn },
      letter: { origin, mail: { kind: 'report-shared', props: { signer, demo } } },
    });
    if (done.ok) return done;
    if (done.error === 'no-reader') return fail(done.error);
    throw notFound();
  });
}
