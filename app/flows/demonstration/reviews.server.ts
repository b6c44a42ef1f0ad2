import { findReview, listReviews } from '@sklaida/campaigns/server';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import { ok, uuidv7 } from '@sklaida/kernel';
import { composeDocument } from '../composer/compose-document.server';
import { gatherPeople, lookAtReview, submitToGroup, takeReviewStep } from '../composer/review-steps.server';
import { demoRegions, idOf } from './source';
import type { As } from './steps';

const said = [
  {
    blockId: 'facebook',
    body: 'Gal sutrumpinkime: telefone matyti tik pirmi du sakiniai.',
  },
  {
    blockId: 'school',
    body: 'Per pertrauką spėtume tik pusę. Siūlau vieną klausimą vietoj trijų.',
  },
];

/** A working group of five libraries with one template before it: two comments, one *Tinka*, two who have not looked. */
export async function playReviews(as: As, origin: string): Promise<void> {
  const [region] = demoRegions;
  if (!region) return;
  const door: Door = { kind: 'region', slug: region.slug };
  const coordinator = idOf('person', 'p-koord');
  const members = region.people
    .filter((one) => one.roles.includes('editor') && one.organisation.endsWith('-vb'))
    .slice(0, 5);
  const groupId = idOf('group', 'g-region');
  const subject = { kind: 'template' as const, id: idOf('template', 'pabv sab-kalbos') };
  await as(coordinator, door, (member) =>
    withTenant(member, (tx) =>
      gatherPeople(tx, {
        id: groupId,
        name: 'Regiono komunikacijos darbo grupė',
        emails: members.map((one) => one.email).join('\n'),
      }),
    ),
  );
  const reviewId = uuidv7();
  await as(coordinator, door, (member) =>
    withTenant(member, async (tx) => {
      await composeDocument(tx, member, subject, (document) =>
        ok({
          ...document,
          goal: `${document.goal} Bent po vieną kalbų valandą kiekvienoje savivaldybėje.`.trim(),
        }),
      );
      const sent = await submitToGroup(tx, member, {
        id: reviewId,
        groupId,
        subject,
        note: 'Pažiūrėkite, ar mokyklų veikla tilps į pertrauką.',
        now: new Date(),
        origin,
        demo: true,
      });
      if (!sent.ok) throw new Error(`demonstration: review: ${sent.error}`);
    }),
  );
  for (const [index, person] of members.slice(0, 3).entries()) {
    await as(idOf('person', person.id), { kind: 'library', slug: person.organisation }, (member) =>
      withTenant(member, async (tx) => {
        const groups = member.entered.writeScopes;
        const [row] = await listReviews(tx, { groups });
        const review = row && (await findReview(tx, { groups, id: row.id }));
        if (!review) throw new Error('demonstration: the group sees no review');
        await lookAtReview(tx, member, review);
        const words = said[index];
        await takeReviewStep(
          tx,
          member,
          review,
          words ? { step: 'comment', id: uuidv7(), paragraph: 1, ...words } : { step: 'fits', fits: true },
        );
      }),
    );
  }
}
