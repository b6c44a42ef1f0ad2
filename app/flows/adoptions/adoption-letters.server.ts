import type { AdoptionState } from '@sklaida/campaigns';
import type { AdoptionRow } from '@sklaida/campaigns/server';
import { textChanged } from '@sklaida/content';
import type { ContentItem } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import { permissionsOf } from '@sklaida/people';
import { type Colleague, listStaff, listStandIns, queueLetter, type StandIn } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { signedName } from '../people/signed-name.server';

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
  const standIns = await listStandIns(tx);
  const readers = staff.filter((one) => isAsked(one, step, standIns));
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

/** Those whose turn it is, and whoever stands in for one of them now. */
function isAsked({ id, roles }: Colleague, { to, adoption }: Step, standIns: readonly StandIn[]): boolean {
  const lent = standIns.filter((one) => one.deputyId === id);
  if (to === 'submitted')
    return permissionsOf([...roles, ...lent.flatMap((one) => one.roles)]).has('adoption:approve');
  return id === adoption.responsibleId || lent.some((one) => one.absentId === adoption.responsibleId);
}

function letterFor(reader: Colleague, member: Member, step: Step): Mail | null {
  const { adoption } = step;
  const { tenant, person } = member.entered;
  const page = `${step.origin}/b/${tenant.slug}/campaigns/${adoption.id}`;
  const name = signedName(reader.locale, `${person.firstName} ${person.lastName}`, member.actingFor?.name);
  const actor = { name, jobTitle: person.jobTitle };
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
