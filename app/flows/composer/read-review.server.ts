import { channelKeys } from '@sklaida/campaigns';
import {
  findReview,
  listComments,
  listGroupPeople,
  listMarks,
  listReviews,
  type Review,
  type ReviewComment,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, uuidv7 } from '@sklaida/kernel';
import { findGroupHost } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { taskRows } from '../duties/task-rows.server';

/** A review of a group the person sits in; for everybody else there is none. */
export async function getReview(tx: TenantTx, member: Member, id: string | undefined): Promise<Review> {
  const review = isUuid(id) ? await findReview(tx, { groups: member.entered.writeScopes, id }) : null;
  if (!review) throw notFound();
  return review;
}

/** What is commented on: a block and a paragraph of it, counted from 1. */
type ReviewPart = { id: string; heading: string; title: string | null; paragraphs: string[] };

function partsOf({ document }: Review, locale: Locale): ReviewPart[] {
  const t = translatorFor(locale, 'reviews');
  const channels = translatorFor(locale, 'campaigns');
  const split = (text: string) => text.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  const about = [document.theme, document.keyMessage, document.goal].filter((one) => one.trim() !== '');
  const blocks = channelKeys.flatMap((channel) => document.blocks.filter((one) => one.channel === channel));
  return [
    { id: 'about', heading: t('about'), title: null, paragraphs: about },
    ...blocks.map((one) => ({
      id: one.id,
      heading: channels(`channels.${one.channel}`),
      title: one.title,
      paragraphs: split(one.body),
    })),
    ...(document.school
      ? [
          {
            id: 'school',
            heading: t('school'),
            title: null,
            paragraphs: [document.school.post, document.school.activity].flatMap(split),
          },
        ]
      : []),
    {
      id: 'tasks',
      heading: t('tasks'),
      title: null,
      paragraphs: taskRows(document.tasks, null, locale).map(
        (one) => `${one.title} – ${one.when}, ${one.who}`,
      ),
    },
  ];
}

/** The copy with what the group says of it, and who has looked. */
export async function readReview(tx: TenantTx, member: Member, review: Review, locale: Locale) {
  const [marks, comments, people] = await Promise.all([
    listMarks(tx, review),
    listComments(tx, review),
    listGroupPeople(tx, review.groupId),
  ]);
  const formats = formatsFor(locale);
  const me = member.entered.person.id;
  const markOf = (id: string) => marks.find((one) => one.personId === id);
  const readers = people.filter((one) => one.personId !== review.createdBy);
  const line = (one: ReviewComment) => ({
    id: one.id,
    author: one.authorName,
    own: one.authorId === me,
    body: one.body,
    when: formats.moment(one.createdAt),
    settled: one.settledAt !== null,
  });
  const at = (blockId: string | null, paragraph: number | null) =>
    comments.filter((one) => one.blockId === blockId && one.paragraph === paragraph).map(line);
  const parts = partsOf(review, locale).map((part) => ({
    ...part,
    paragraphs: part.paragraphs.map((text, index) => ({
      n: index + 1,
      text,
      newId: uuidv7(),
      comments: at(part.id, index + 1),
    })),
  }));
  return {
    id: review.id,
    title: review.title,
    kind: review.subjectKind,
    note: review.note,
    state: review.state,
    due: formats.longDay(review.dueOn),
    parts,
    general: { newId: uuidv7(), comments: at(null, null) },
    commentCount: comments.length,
    openCount: comments.filter((one) => one.settledAt === null).length,
    fitsMe: markOf(me)?.fitsAt != null,
    talk: await talkOf(tx, review),
    people: readers.map((one) => {
      const mark = markOf(one.personId);
      return {
        id: one.personId,
        name: one.name,
        library: one.library,
        state: mark?.fitsAt ? ('fits' as const) : mark ? ('opened' as const) : ('none' as const),
        when: mark ? formats.moment(mark.fitsAt ?? mark.openedAt) : null,
      };
    }),
  };
}

/** Where the group talks a template over; the page begins a thread or leads to the one there is. */
async function talkOf(tx: TenantTx, { groupId, subjectKind, subjectId }: Review) {
  if (subjectKind !== 'template') return null;
  const host = await findGroupHost(tx, groupId);
  if (!host) return null;
  return { to: `/b/${host}/groups/${groupId}/discussions/new?about=template:${subjectId}`, posts: 0 };
}

export type ReviewPage = Awaited<ReturnType<typeof readReview>>;

/** Reviews of the person's groups, with what she has done about each. */
export async function readReviews(tx: TenantTx, member: Member, locale: Locale) {
  const { writeScopes, person } = member.entered;
  if (writeScopes.length === 0) throw notFound();
  const formats = formatsFor(locale);
  const rows = await listReviews(tx, { groups: writeScopes });
  return Promise.all(
    rows.map(async (row) => {
      const mark = (await listMarks(tx, row)).find((one) => one.personId === person.id);
      return {
        id: row.id,
        title: row.title,
        kind: row.subjectKind,
        state: row.state,
        day: formats.dayNumber(row.dueOn),
        under: formats.shortMonth(row.dueOn),
        due: formats.day(row.dueOn),
        you: mark?.fitsAt ? ('fits' as const) : mark ? ('opened' as const) : ('none' as const),
      };
    }),
  );
}

export type ReviewLines = Awaited<ReturnType<typeof readReviews>>;
