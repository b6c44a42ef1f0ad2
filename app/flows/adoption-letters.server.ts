import type { AdoptionState } from '@sklaida/campaigns';
import type { AdoptionRow } from '@sklaida/campaigns/server';
import { textChanged } from '@sklaida/content';
import type { ContentItem } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import { permissionsOf } from '@sklaida/people';
import { type Colleague, listStaff, queueLetter } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

type Step = {
  adoption: AdoptionRow;
  to: AdoptionState;
  reason: string | null;
  items: ContentItem[];
  origin: string;
  demo: boolean;
};

/** Queues the letters a step inside the library causes: the approver is asked, the responsible person hears the answer. */
export async function writeAboutMove(tx: TenantTx, member: Member, step: Step): Promise<void> {
  if (!['submitted', 'approved', 'changes_requested'].includes(step.to)) return;
  const staff = await listStaff(tx);
  const self = member.entered.person.id;
  const readers =
    step.to === 'submitted'
      ? staff.filter((one) => permissionsOf(one.roles).has('adoption:approve'))
      : staff.filter((one) => one.id === step.adoption.responsibleId);
  for (const reader of readers.filter((one) => one.id !== self)) {
    const mail = letterFor(reader, member, step);
    if (!mail) continue;
    await queueLetter(tx, {
      tenantId: member.entered.tenant.id,
      recipientId: reader.id,
      toEmail: reader.email,
      toName: `${reader.firstName} ${reader.lastName}`,
      locale: reader.locale,
      mail,
      key: `${mail.kind}:${step.adoption.id}:${reader.id}:${step.adoption.version}`,
    });
  }
}

function letterFor(reader: Colleague, member: Member, step: Step): Mail | null {
  const { adoption } = step;
  const { tenant, person } = member.entered;
  const page = `${step.origin}/b/${tenant.slug}/campaigns/${adoption.id}`;
  const actor = { name: `${person.firstName} ${person.lastName}`, jobTitle: person.jobTitle };
  const common = {
    recipient: { firstName: reader.firstName, vocative: reader.vocative, libraryName: tenant.name },
    campaignTitle: adoption.campaignTitle,
    startsOn: adoption.startsOn,
    endsOn: adoption.endsOn,
    demo: step.demo,
  };
  switch (step.to) {
    case 'submitted': {
      const changed = step.items.filter((item) =>
        textChanged({ ...item, base: { title: item.baseTitle, body: item.baseBody } }),
      );
      return {
        kind: 'approval-request',
        props: {
          ...common,
          url: `${page}/approval`,
          submittedBy: actor,
          place: adoption.place,
          textCount: step.items.length,
          changedCount: changed.length,
        },
      };
    }
    case 'approved':
      return {
        kind: 'adoption-approved',
        props: { ...common, url: `${page}/publishing`, approvedBy: actor },
      };
    case 'changes_requested':
      return {
        kind: 'adoption-returned',
        props: { ...common, url: `${page}/texts`, returnedBy: actor, reason: step.reason ?? '' },
      };
    default:
      return null;
  }
}
