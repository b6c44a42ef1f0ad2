import type { AdoptionRow } from '@sklaida/campaigns/server';
import { type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';
import { type IsoDate, isRole, todayIn } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import {
  claimDigest,
  type DigestReader,
  queuePersonLetter,
  type WaitingAt,
  waitsFor,
} from '@sklaida/people/server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { commitmentLines } from '../decisions/digest-lines.server';
import { discussionLines } from '../discussions/digest-lines.server';
import { dutiesOf, dutyPages } from '../duties/library-duties';

const shown = 8;
/** A digest that could not leave for half a day tells yesterday’s news. */
const freshForMs = 12 * 3_600_000;

type Line = { title: string; what: string; dueOn: IsoDate | null; path: string; library: string };

/**
 * Queues the digests whose hour has come: one person a transaction, her libraries entered one after another, each read under its own
 * walls. Counting the day as done and queueing the letter are one step, so a crash between the two leaves neither. Answers how many
 * letters were queued; who has nothing waiting gets none.
 */
export async function queueDigests(input: {
  database: WorkerDatabase;
  now: Date;
  origin: string;
  demo: boolean;
  signal: AbortSignal;
}): Promise<number> {
  let queued = 0;
  while (!input.signal.aborted) {
    const outcome = await withWorker(input.database, 'digest', async (tx) => {
      const reader = await claimDigest(tx, input.now);
      if (!reader) return null;
      const today = todayIn(timeZone, input.now);
      const lines: Line[] = [];
      for (const tenantId of reader.tenantIds) {
        const waiting = await waitsFor<AdoptionRow>(tx, { tenantId, personId: reader.personId });
        if (waiting) lines.push(...linesAt(waiting, reader.locale, today));
        lines.push(...(await commitmentLines(tx, { reader, today })));
        lines.push(...(await discussionLines(tx, { reader, now: input.now })));
      }
      if (lines.length === 0) return 0;
      lines.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
      await queuePersonLetter(tx, {
        to: { email: reader.email, name: `${reader.firstName} ${reader.lastName}` },
        locale: reader.locale,
        mail: { kind: 'digest', props: propsOf(reader, lines, { ...input, today }) },
        key: `digest:${reader.personId}:${today}`,
        expiresAt: new Date(input.now.getTime() + freshForMs),
      });
      return 1;
    });
    if (outcome === null) break;
    queued += outcome;
  }
  return queued;
}

function linesAt(at: WaitingAt<AdoptionRow>, locale: Locale, today: IsoDate): Line[] {
  const t = translatorFor(locale, 'today');
  const words = translatorFor(locale, 'notifications');
  const { mine } = dutiesOf({
    adoptions: at.adoptions,
    tasks: at.tasks,
    permissions: permissionsOf(at.roles.filter(isRole)),
    tenantKind: at.kind,
    today,
  });
  const duties = mine.map((duty) => {
    const page = `/b/${at.slug}/campaigns/${duty.adoptionId}`;
    const plain = duty.kind === 'correct' && !duty.reason;
    return {
      title: duty.title,
      what: plain ? t('what.correctPlain') : t(`what.${duty.kind}`, { reason: duty.reason ?? '' }),
      dueOn: duty.dueOn,
      path: at.kind === 'school_library' ? page : page + dutyPages[duty.kind],
      library: at.shortName,
    };
  });
  const assignments = at.assignments.map((one) => ({
    title: one.title,
    what: words('kinds.assignment.label'),
    dueOn: one.dueOn,
    path: `/b/${at.slug}/assignments/${one.id}`,
    library: at.shortName,
  }));
  return [...duties, ...assignments];
}

function whenOf({ what, dueOn }: Line, locale: Locale, today: IsoDate): string {
  if (dueOn === null) return what;
  const words = translatorFor(locale, 'notifications');
  const date = formatsFor(locale).day(dueOn);
  return `${what} · ${words(dueOn < today ? 'digest.late' : 'digest.until', { date })}`;
}

function propsOf(
  reader: DigestReader,
  lines: readonly Line[],
  { origin, demo, today }: { origin: string; demo: boolean; today: IsoDate },
) {
  const many = new Set(lines.map((line) => line.library)).size > 1;
  return {
    recipient: {
      firstName: reader.firstName,
      vocative: reader.vocative,
      libraryName: lines[0]?.library ?? '',
    },
    lines: lines.slice(0, shown).map((line) => ({
      title: line.title,
      when: whenOf(line, reader.locale, today),
      url: `${origin}${line.path}`,
      ...(many ? { library: line.library } : {}),
    })),
    count: lines.length,
    url: `${origin}/inbox`,
    demo,
  };
}
