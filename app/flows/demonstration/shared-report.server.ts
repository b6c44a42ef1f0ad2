import type { Builder } from '@sklaida/db/seed';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import type { ReportBlock } from '@sklaida/insights';
import { findReport } from '@sklaida/insights/server';
import type { IsoDate } from '@sklaida/kernel';
import { listStaff } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import source from '../../../db/seed/data/shared-report.json';
import { receiversOf } from '../reports/report-people.server';
import { moveReport } from '../reports/report-steps.server';
import { startReport } from '../reports/start-report.server';
import { previewShare, shareFiledReport } from '../sharing/share-report.server';
import { idOf } from './source';
import { type As, must } from './steps';

const {
  by,
  library,
  group,
  title,
  from,
  to,
  hide,
  note,
  expiresOn,
  begunAt,
  submittedAt,
  acceptedAt,
  sharedAt,
} = source;
const door: Door = { kind: 'library', slug: library };

/** A report of the county library, submitted, accepted, and shown to a group of the association without three of its fields. */
export async function playSharedReport(as: As, { origin, builder }: { origin: string; builder: Builder }) {
  const id = idOf('report', source.id);
  const asAuthor = <T>(work: (member: Member) => Promise<T>) => as(idOf('person', by), door, work);
  const recipientId = await asAuthor(async (member) => {
    const document = { schema: 1 as const, blocks: source.blocks as ReportBlock[] };
    const report = { id, kind: 'plain' as const, title, from: from as IsoDate, to: to as IsoDate, document };
    if (!(await startReport(member, report))) throw new Error(`demonstration: ${title}`);
    const [recipient] = receiversOf(
      await withTenant(member, (tx) => listStaff(tx)),
      member.entered.person.id,
    );
    if (!recipient) throw new Error(`demonstration: nobody receives ${title}`);
    await step(member, id, { step: 'submit', recipientId: recipient.id, at: submittedAt, origin });
    return recipient.id;
  });
  await as(recipientId, door, (member) => step(member, id, { step: 'accept', at: acceptedAt, origin }));
  await asAuthor(async (member) => {
    const choice = {
      hide,
      note,
      audience: { groupId: idOf('group', group) },
      expiresOn: expiresOn as IsoDate,
    };
    const { seen } = must(await previewShare(member, { id, ...choice }), title);
    const sharing = { id, key: idOf('share', source.id), seen, origin, demo: true, ...choice };
    const shared = must(await shareFiledReport(member, sharing), title);
    if (!('id' in shared)) throw new Error(`demonstration: ${title} was not shared as it was seen`);
  });
  await builder.happened([
    { subjectId: id, action: 'create', at: begunAt },
    { subjectId: id, action: 'submit', at: submittedAt },
    { subjectId: id, action: 'accept', at: acceptedAt },
    { subjectId: id, action: 'share', at: sharedAt },
  ]);
}

async function step(
  member: Member,
  id: string,
  wish: { step: 'submit' | 'accept'; recipientId?: string; at: string; origin: string },
): Promise<void> {
  const tenantId = member.entered.tenant.id;
  const { version = 0 } = (await withTenant(member, (tx) => findReport(tx, { tenantId, id }))) ?? {};
  const { at, ...rest } = wish;
  const now = new Date(Math.min(Date.parse(at), Date.now()));
  must(await moveReport(member, { id, version, now, demo: true, ...rest }), title);
}
